"""Fuzzing: texts that nobody would write, made from texts that somebody did, until a time is over.

    python benchmarks/fuzz.py post|doses|output [--seconds 600] [--seed 1]

Seeds are the cases of the specs and the texts of `hostile_texts`. A text is made by splicing, cutting, doubling and
sprinkling pieces of others; what must hold of any text is asserted. A text that breaks is made as small as it gets,
and printed once for each place where it breaks. Executions are counted; the exit code is 1 if anything broke.
"""

from __future__ import annotations

import argparse
import re
import sys
import traceback
from pathlib import Path
from random import Random
from time import monotonic
from typing import TYPE_CHECKING

from beside import ROOT

import fitpost
from fitpost.checker import Report
from fitpost.exporters import EXPORTERS, HTML
from fitpost.exporters.outline import outline
from fitpost.exporters.tags import of, render
from fitpost.finding import Finding, Severity
from fitpost.prescription import combine, dose_words, read, read_cell
from fitpost.prescription.cells import COLUMNS
from fitpost.reporters import REPORTERS, Telling, get
from fitpost.reporters.paint import Paint
from hostile_texts import TEXTS
from invariants import OF_A_DOCUMENT, OF_A_TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FENCED = re.compile(r"^(`{3,})markdown[^\n]*\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
PIECES = (
    *"\n\r\t \0\f\x1b#*_-+>|`[](){}<>!&:;,.%$~=^\\/\"'@0123456789xXé½²İ\u2028\u200b\u202e\ud800💪",
    *(
        "\n\n",
        "\n- ",
        "\n1. ",
        "\n## ",
        "**",
        "***",
        "```\n",
        "---\n",
        "+++\n",
        "\n> ",
        "    ",
        "](",
        "![",
        "<!--",
        "-->",
    ),
    *(
        "{{<",
        ">}}",
        "{% comment %}",
        "%%",
        "[^1]",
        "| ",
        "|---|---|\n",
        "::warning::",
        "##[error]",
        "</script>",
        "&amp;",
    ),
    *("3 x 10", "3 sets of 12", "60 s", "each side", "rest", "week 1", "AMRAP", "12-10-8", "1:30", "70% 1RM", "2 min"),
    *("squat", "Squat", "push-ups", "glute bridge", "lunge", "Warm-up", "Circuit", "Tips", "Stop if it hurts.", "and"),
)
LONGEST = 3_000


def seeds() -> list[str]:
    """Texts that the specs hold, and short hostile ones."""
    specs = (path.read_text("utf-8") for path in sorted((ROOT / "tests/specs").rglob("*.md")))
    written = [match[2] for spec in specs for match in FENCED.finditer(spec)]
    return [*written, *(text.of(200) for text in TEXTS.values())]


def mutated(random: Random, pool: list[str]) -> str:
    """A text made from those of the pool."""
    text = random.choice(pool)
    for _ in range(random.randint(1, 6)):
        text = random.choice(MUTATIONS)(random, text, pool)[:LONGEST]
    return text


def _cut(random: Random, text: str, _: list[str]) -> str:
    start, end = _range(random, text)
    return text[:start] + text[end:]


def _double(random: Random, text: str, _: list[str]) -> str:
    start, end = _range(random, text)
    return text[:end] + text[start:end] * random.randint(1, 20) + text[end:]


def _splice(random: Random, text: str, pool: list[str]) -> str:
    other = random.choice(pool)
    start, end = _range(random, other)
    at = random.randint(0, len(text))
    return text[:at] + other[start:end] + text[at:]


def _sprinkle(random: Random, text: str, _: list[str]) -> str:
    for _ in range(random.randint(1, 4)):
        at = random.randint(0, len(text))
        text = text[:at] + random.choice(PIECES) + text[at + random.randint(0, 1) :]
    return text


def _swap_lines(random: Random, text: str, _: list[str]) -> str:
    lines = text.split("\n")
    random.shuffle(lines)
    return "\n".join(lines)


MUTATIONS = (_cut, _double, _splice, _sprinkle, _sprinkle, _swap_lines)


def _range(random: Random, text: str) -> tuple[int, int]:
    start = random.randint(0, len(text))
    return start, min(len(text), start + random.choice((1, 5, 30, 200, len(text))))


def post(text: str) -> None:
    """Reading, and all that is made of a document."""
    document = fitpost.parse(text, path="posts/knee.md")
    for holds in OF_A_DOCUMENT:
        holds(document)
    for holds_of_text in OF_A_TEXT:
        holds_of_text(text)


WORDS = (dose_words(), dose_words(("en", "de")))


def doses(text: str) -> None:
    """The grammar of doses."""
    text = text[:400]
    for words in WORDS:
        for item in (True, False):
            end = 0
            found = read(text, words, item=item)
            for dose in found:
                assert end <= dose.start < dose.end <= len(text)
                assert dose.text
                assert text[dose.start : dose.end].startswith(dose.text)
                for name in ("sets", "reps", "duration_s", "rest_s", "distance_m"):
                    amount = getattr(dose, name)
                    assert amount is None or 0 <= amount.min <= amount.max < 1e10
                end = dose.end
            assert all(each.text for each in combine(found))
    for column in COLUMNS:
        read_cell(text, WORDS[0], column)


def output(text: str) -> None:
    """Exporters and reporters: what is written is UTF-8, on its line, and nothing in it moves a terminal."""
    document = fitpost.parse(text, path=text[:40])
    for exporter in (*EXPORTERS.values(), *HTML.values()):
        written = exporter.load()(document, fitpost.Site(url="https://example.org", name=text[:20]))
        if written is not None:
            assert not set(written) & set("\n\r\u2028\u2029")
            assert written.encode()
    told = Finding(
        "FIT000",
        Severity.ERROR,
        text[:200].replace("\n", " "),
        fitpost.Span(0, len(text) // 2),
        text[:30].replace("\n", " "),
    )
    findings = (told, *document.findings)
    for name in REPORTERS:
        _is_tame(get(name)(Telling([Report(text[:50], document.source, findings)], 1, {}, Paint())))
    _is_tame(outline(document))
    for form in ("table", "json", "csv"):
        render(of(document), form).encode()


HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def _is_tame(written: str) -> None:
    written.encode()
    assert not HARMFUL.search(written.replace("\r\n", "\n"))


TARGETS: dict[str, Callable[[str], None]] = {"post": post, "doses": doses, "output": output}


def broken(target: Callable[[str], None], text: str) -> str | None:
    """Where a target breaks on a text: the innermost place in the project, and the kind of error."""
    try:
        target(text)
    except Exception as error:  # noqa: BLE001 - what breaks is what is looked for
        places = traceback.extract_tb(error.__traceback__)
        ours = next((place for place in reversed(places) if ".venv" not in place.filename), places[-1])
        return f"{type(error).__name__} at {Path(ours.filename).name}:{ours.lineno} {ours.line}"
    return None


def smallest(target: Callable[[str], None], text: str, place: str) -> str:
    """The text with everything taken out that it breaks without."""
    size = len(text) // 2
    while size:
        at = 0
        while at < len(text):
            shorter = text[:at] + text[at + size :]
            if broken(target, shorter) == place:
                text = shorter
            else:
                at += size
        size //= 2
    return text


def texts(seed: int) -> Iterator[str]:
    """The seeds, then mutations without end."""
    random, pool = Random(seed), seeds()  # noqa: S311 - no secret
    yield from pool
    while True:
        yield mutated(random, pool)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("target", choices=list(TARGETS))
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    target, end = TARGETS[arguments.target], monotonic() + arguments.seconds
    known: set[str] = set()
    executions = 0
    for text in texts(arguments.seed):
        executions += 1
        place = broken(target, text)
        if place and place not in known:
            known.add(place)
            print(f"{place}\n    {smallest(target, text, place)!r}", flush=True)
        if monotonic() > end:
            break
    print(f"{arguments.target}: {executions:,} executions in {arguments.seconds:g} s, {len(known)} findings")
    return 1 if known else 0


if __name__ == "__main__":
    sys.exit(main())
