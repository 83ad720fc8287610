"""How the time grows with the length of hostile texts: the exponent of time over length, for each construct.

    python benchmarks/growth.py [--largest 128000] [--stage words|read|give] [WORD ...]

Each text of `tests/hostile_texts.py` is doubled until it is as long as `--largest`, or takes longer than a few seconds.
The exponent is the slope of the regression of log time over log length, over the lengths that took long enough to be
measured; 1 is linear. `words` is all of the reading but the extraction: front matter, blocks, plain texts, their words
and doses. `read` is `fitpost.parse`; `give` is every exporter, reporter, rule and statistic over what was read. WORDs
choose constructs by name. The bounds that keep a hostile text from being read to its end are lifted. Time is the
processor's, so that others on the machine count little.
"""

from __future__ import annotations

import argparse
import gc
from dataclasses import dataclass
from datetime import date
from math import log
from time import process_time
from typing import TYPE_CHECKING

import beside  # noqa: F401 - for the texts, which lie with the tests

import fitpost
from fitpost import engines, inline, prescription
from fitpost.checker import Gathered, Report, check
from fitpost.exporters import EXPORTERS, HTML
from fitpost.exporters.outline import outline
from fitpost.exporters.tags import of, render
from fitpost.frontmatter import split
from fitpost.meta.reading import read_meta
from fitpost.reporters import REPORTERS, Telling, get
from fitpost.reporters.paint import Paint
from fitpost.rules import RULES
from fitpost.source import Source
from fitpost.vocabulary import Words
from hostile_texts import TEXTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

GOAL = 1.2
SMALLEST = 4_000
MEASURABLE_S = 0.01
PATIENCE_S = 4.0
DOSE_WORDS = prescription.dose_words()
BOUNDLESS = fitpost.Options(max_chars=1 << 40, max_lines=1 << 40)
"""What is measured is how the reading grows, not where it stops."""
TODAY = date(2024, 1, 1)


@dataclass(frozen=True)
class Measured:
    """One construct's times by length."""

    name: str
    points: list[tuple[int, float]]

    @property
    def exponent(self) -> float | None:
        """The slope of log time over log length; None where all was too quick to tell."""
        logs = [(log(length), log(time)) for length, time in self.points if time >= MEASURABLE_S]
        if len(logs) < 3:
            return None
        x_mean, y_mean = (sum(values) / len(logs) for values in zip(*logs, strict=True))
        return sum((x - x_mean) * (y - y_mean) for x, y in logs) / sum((x - x_mean) ** 2 for x, _ in logs)

    def row(self) -> str:
        """A row of the table."""
        length, time = self.points[-1]
        slope = self.exponent
        verdict = "" if slope is None or slope <= GOAL else "  <-- grows"
        return f"{self.name:<44} {length:>9,} {time:>8.3f} {'-' if slope is None else f'{slope:.2f}':>8}{verdict}"


def give(document: fitpost.Document) -> None:
    """Everything that is made of a document."""
    findings = check(document, RULES, fitpost.Options(), TODAY)
    Gathered.of(document, RULES).finish(RULES, fitpost.Options(), TODAY)
    report = Report("post.md", document.source, findings)
    for name in REPORTERS:
        get(name)(Telling([report], 1, {}, Paint(on=True)))
    for exporter in (*EXPORTERS.values(), *HTML.values()):
        exporter.load()(document, fitpost.Site(url="https://example.org"))
    outline(document)
    stats = of(document)
    for form in ("table", "json", "csv"):
        render(stats, form)


def measured(name: str, largest: int, prepare: Callable[[str], Callable[[], object]]) -> Measured:
    """The times of one construct, doubled until the largest or until patience ends."""
    points: list[tuple[int, float]] = []
    length = SMALLEST
    while length <= largest:
        text = TEXTS[name].of(length)
        work = prepare(text)
        time = _timed(work)  # once: a second time finds words in tables that a longer text has not
        points.append((len(text), time))
        if time > PATIENCE_S:
            break
        length *= 2
    return Measured(name, points)


def _timed(work: Callable[[], object]) -> float:
    gc.collect()
    gc.disable()  # it goes through all that is alive, again and again, which no code has a say in
    begun = process_time()
    work()
    time = process_time() - begun
    gc.enable()
    return time


def words(text: str) -> None:
    """All of the reading but the extraction."""
    source = Source(text)
    front_matter, _ = split(source)
    body = engines.get("mistune")(source, front_matter.body)
    read_meta(front_matter, source, fitpost.Options(), fallback_title=None)
    vocabulary = fitpost.Vocabulary.default()
    lexicon = vocabulary.lexicon(vocabulary.detect_language(text[front_matter.body :]))
    for block in body.blocks:
        for each in block.walk():
            if each.text:
                plain = inline.read(source, each.text).text
                lexicon.scan(Words(plain))
                lexicon.title_kinds(plain)
                lexicon.exercise(plain)
                for item in (True, False):
                    prescription.read(plain, DOSE_WORDS, item=item)


STAGES: dict[str, Callable[[str], Callable[[], object]]] = {
    "words": lambda text: lambda: words(text),
    "read": lambda text: lambda: fitpost.parse(text, BOUNDLESS),
    "give": lambda text: _giving(fitpost.parse(text, BOUNDLESS)),
}


def _giving(document: fitpost.Document) -> Callable[[], object]:
    return lambda: give(document)


def chosen(words: list[str]) -> Iterator[str]:
    """The constructs whose names hold one of the words; all without words."""
    return (name for name in TEXTS if not words or any(word in name for word in words))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("words", nargs="*", metavar="WORD")
    parser.add_argument("--largest", type=int, default=128_000)
    parser.add_argument("--stage", choices=list(STAGES))
    arguments = parser.parse_args()
    inline.LONGEST = BOUNDLESS.max_chars
    give(fitpost.parse("# Squat\n\n- 3 x 10\n"))  # load and build everything that is built once
    grows = 0
    for stage in [arguments.stage] if arguments.stage else STAGES:
        print(f"{stage:<44} {'length':>9} {'seconds':>8} {'exponent':>8}")
        for name in chosen(arguments.words):
            row = measured(name, arguments.largest, STAGES[stage])
            grows += (row.exponent or 0) > GOAL
            print(row.row(), flush=True)
    print(f"{grows} above {GOAL}")


if __name__ == "__main__":
    main()
