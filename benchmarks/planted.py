"""Puts one fault at a time into posts, and counts how often its rule finds it: `python benchmarks/planted.py FOLDER`.

What a rule finds in real posts says how often it is right; this says how often it is silent where it should speak. A
fault is put only where there is a place for it, and only into posts in which the rule found nothing before.
"""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from fitpost import Document, Options, parse
from fitpost.checker import check
from fitpost.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = date(2026, 11, 22)


class Plant(NamedTuple):
    """A fault that can be put into a post."""

    code: str
    what: str
    into: Callable[[Document], str]
    """The text with the fault; the same text where there is no place for it."""


def replaced(pattern: str, by: str, count: int = 1) -> Callable[[Document], str]:
    """Replace what is found in the body."""
    sought = re.compile(pattern, re.MULTILINE)

    def into(document: Document) -> str:
        head, body = (
            document.source.text[: document.front_matter.body],
            document.source.text[document.front_matter.body :],
        )
        return head + sought.sub(by, body, count=count)

    return into


def headed(pattern: str, by: str) -> Callable[[Document], str]:
    """Replace what is found in the front matter."""
    sought = re.compile(pattern, re.MULTILINE)

    def into(document: Document) -> str:
        text, at = document.source.text, document.front_matter.body
        return sought.sub(by, text[:at], count=1) + text[at:]

    return into


def steps_cut(document: Document) -> str:
    """Take the lines of the steps of one exercise out, where each step is a line below the name."""
    source = document.source
    for exercise in document.exercises[1:-1]:
        lines = {source.line_of(step.span.start) for step in exercise.steps}
        first = source.line_of(exercise.span.start)
        if lines and first not in lines and lines == set(range(min(lines), max(lines) + 1)):
            start, end = source.line_starts[min(lines) - 1], source.line_starts[max(lines)]
            return source.text[:start] + source.text[end:]
    return source.text


def sides_cut(document: Document) -> str:
    """Take all words for sides out."""
    if not any(dose.per_side for exercise in document.exercises for dose in exercise.prescriptions):
        return document.source.text
    words = r" ?\(?\b(?:each|per|every|both) (?:side|leg|arm|direction)s?\b\)?|/(?:side|leg|arm)\b"
    return replaced(words, "", count=0)(document)


def dose_blown_up(document: Document) -> str:
    """Let the sets of one exercise be ten times as many, as a zero too many makes them."""
    for exercise in document.exercises:
        for dose in exercise.prescriptions:
            if dose.sets and dose.sources and (found := re.match(r"\d", document.source[dose.sources[0]])):
                at = dose.sources[0].start + found.end()
                return document.source.text[:at] + "0" + document.source.text[at:]
    return document.source.text


PLANTS = (
    Plant(
        "FIT153",
        "summary = title",
        headed(r"^title: *(.+)\n(.*\n)*?(?:summary|description): .*$", r"title: \1\nsummary: \1"),
    ),
    Plant("FIT156", "a tag `no`", headed(r"^tags: *\[", "tags: [no, ")),
    Plant("FIT204", "a section without text", replaced(r"^(##+) (?=\w)", r"\1 Leftover\n\n\1 ")),
    Plant("FIT205", "TODO", replaced(r"^(?=[A-Z][a-z]+ [a-z]+ )", "TODO: ")),
    Plant("FIT208", "a paragraph twice", replaced(r"(?<=\n\n)([A-Z][^\n]{200,})\n", r"\1\n\n\1\n")),
    Plant("FIT301", "steps of one exercise cut", steps_cut),
    Plant("FIT302", "number 3 is 4", replaced(r"^(#* *)3\.(?= )", r"\g<1>4.", count=0)),
    Plant("FIT303", "bullets not indented", replaced(r"^ {2,4}- ", "- ", count=0)),
    Plant("FIT304", "a step twice", replaced(r"^( +- (?:\S+ ){5,}.*\n)", r"\1\1", count=0)),
    Plant("FIT305", "sides cut", sides_cut),
    Plant("FIT401", "sets x 10", dose_blown_up),
    Plant("FIT406", "a range turned round", replaced(r"\b([5-9])[-–](1\d)(?= ?reps)", r"\2-\1")),
    Plant("FIT602", "a tag twice", headed(r"^( *- \w+)$", r"\1\n\1")),
)


def found(text: str, code: str) -> bool:
    """Whether the rule finds something."""
    rules = [rule for rule in RULES if rule.code == code]
    return any(finding.code == code for finding in check(parse(text), rules, Options(), TODAY))


def main(folder: str) -> None:
    """Print a line for each fault."""
    documents = [
        parse(path.read_text(encoding="utf-8", errors="replace")) for path in sorted(Path(folder).glob("*.md"))
    ]
    fit = [document for document in documents if document.exercises]
    for plant in PLANTS:
        pairs = ((document.source.text, plant.into(document)) for document in fit)
        planted = [text for before, text in pairs if text != before and not found(before, plant.code)]
        hits = sum(found(text, plant.code) for text in planted)
        print(f"{plant.code}  {hits:>3} of {len(planted):<3} {plant.what}")


if __name__ == "__main__":
    main(sys.argv[1])
