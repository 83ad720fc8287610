"""Reads hostile texts, each in a process of its own with a limit of time and of memory: a script, run by the tests.

    python alone.py LENGTH NAME...         names of `hostile_texts.TEXTS`

Prints one line for each text that broke: its name, and how. The processes are forked from one that has everything
loaded, so that a text costs its own time only. Of a long text each form of output is written in a process of its own,
with the time that reading has left, as by a command that reads a file, checks it and writes one form. A crash of the
interpreter, which nothing can catch, is a line, too.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import fitpost
from fitpost.checker import Gathered, Report, check, readable
from fitpost.document import Document
from fitpost.exporters import EXPORTERS, HTML
from fitpost.exporters.outline import outline
from fitpost.exporters.tags import of, render
from fitpost.reporters import REPORTERS, Telling, get
from fitpost.reporters.paint import Paint
from fitpost.rules import RULES
from hostile_texts import TEXTS

SECONDS = 10
BYTES = 1 << 30
BROKEN = 9
LONG = 500_000
"""Characters from which all forms together may take longer than one command should."""
TODAY = date(2024, 1, 1)
Task = Callable[[], object]


def outputs(document: Document) -> Iterator[tuple[str, Task]]:
    """Everything that can be made of a document, by name."""
    for name, exporter in {**EXPORTERS, **HTML}.items():
        yield f"extract as {name}", partial(_exported, exporter.load(), document)
    findings = readable(check(document, RULES, fitpost.Options(), TODAY))
    Gathered.of(document, RULES).finish(RULES, fitpost.Options(), TODAY)
    told = Telling([Report("post.md", document.source, findings)], 1, {}, Paint(on=True))
    for name in REPORTERS:
        yield f"check as {name}", partial(_reported, name, told)
    yield "show", lambda: outline(document).encode()
    yield "stats as table", lambda: render(of(document), "table").encode()
    yield "stats as json", lambda: render(of(document), "json").encode()
    yield "stats as csv", lambda: render(of(document), "csv").encode()


def _exported(export: Callable[[Document, fitpost.Site], str | None], document: Document) -> None:
    written = export(document, fitpost.Site(url="https://example.org"))
    assert written is None or "\n" not in written
    assert written is None or written.encode()


def _reported(form: str, told: Telling) -> None:
    get(form)(told).encode()


def in_bounds(task: Task, seconds: float) -> str | None:
    """How a process of its own that does a task ends, if not well."""
    limit = max(1, round(seconds))
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        try:
            task()
        except BaseException:  # noqa: BLE001 - whatever it is, the parent tells it
            traceback.print_exc(limit=-4)
            os._exit(BROKEN)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return f"{signal.Signals(os.WTERMSIG(status)).name} after {limit} s or {BYTES >> 20} MiB"
    return "an exception" if os.WEXITSTATUS(status) else None


def everything(name: str, text: str) -> None:
    """Read a text, and write it in every form; what breaks is told."""
    for form, task in outputs(fitpost.parse(text)):
        if len(text) < LONG:
            task()
        elif end := in_bounds(task, SECONDS - time.process_time()):
            sys.stdout.write(f"{name}, {form}: {end}\n")
            sys.stdout.flush()


def main() -> None:
    length = int(sys.argv[1])
    for _, task in outputs(fitpost.parse("---\ntitle: Squats\n---\n# Squat\n\n- 3 x 10\n")):
        task()
    for name in sys.argv[2:]:
        text = TEXTS[name].of(length)
        if end := in_bounds(partial(everything, name, text), SECONDS):
            sys.stdout.write(f"{name}: {end}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
