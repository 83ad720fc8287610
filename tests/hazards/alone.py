"""Reads hostile texts, each in a process of its own with a limit of time and of memory: a script, run by the tests.

    python alone.py LENGTH NAME...         names of `hostile_texts.TEXTS`

Prints one line for each text that broke: its name, and how. The processes are forked from one that has everything
loaded, so that a text costs its own time only. A crash of the interpreter, which nothing can catch, is a line, too.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
import traceback
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import fitpost
from fitpost.checker import Gathered, Report, check
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


def everything(text: str) -> None:
    """Read a text, check it, and write it in every form."""
    document = fitpost.parse(text)
    options, today = fitpost.Options(), date(2024, 1, 1)
    findings = check(document, RULES, options, today)
    Gathered.of(document, RULES).finish(RULES, options, today)
    for name in REPORTERS:
        get(name)(Telling([Report("post.md", document.source, findings)], 1, {}, Paint(on=True))).encode()
    for exporter in (*EXPORTERS.values(), *HTML.values()):
        written = exporter.load()(document, fitpost.Site(url="https://example.org"))
        assert written is None or "\n" not in written
        assert written is None or written.encode()
    outline(document).encode()
    for form in ("table", "json", "csv"):
        render(of(document), form).encode()


def alone(text: str) -> str | None:
    """How a process of its own that reads the text ends, if not well."""
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        try:
            everything(text)
        except BaseException:  # noqa: BLE001 - whatever it is, the parent tells it
            traceback.print_exc(limit=-4)
            os._exit(BROKEN)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return f"{signal.Signals(os.WTERMSIG(status)).name} after {SECONDS} s or {BYTES >> 20} MiB"
    return "an exception" if os.WEXITSTATUS(status) else None


def main() -> None:
    length = int(sys.argv[1])
    everything("---\ntitle: Squats\n---\n# Squat\n\n- 3 x 10\n")
    for name in sys.argv[2:]:
        if end := alone(TEXTS[name].of(length)):
            sys.stdout.write(f"{name}: {end}\n")


if __name__ == "__main__":
    main()
