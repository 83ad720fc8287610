"""Candidates: every run of words that could be an exercise's name, with its place. What is one is decided later.

    item        = [label separator] names [dose]          "Superset A: push-ups, rows - 3 x 10"
    names       = name { ("," | ";" | "+" | "&") name }   only where each is short
    name        = words without number, markup and dose

A title gives a candidate; so does what follows it, where that is short or a series. "A or B" and "A / B" are one name.
Names with their doses in a row (`sequences`) and names inside longer texts (`within`) are found wherever they stand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.extract.candidate import Candidate, one_name
from fitpost.extract.cutting import CLAUSE, COMMA, PLUS, SEPARATOR, first_stop, split
from fitpost.extract.plausible import counts_only, may_be_a_name, may_hold_names
from fitpost.extract.sequences import sequences
from fitpost.extract.within import names_within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fitpost.extract.candidate import Origin
    from fitpost.extract.part import Part

MAX_SERIES_WORDS = 6
MAX_TEXT_WORDS = 60
"""A text of more words that nothing sets apart is prose, not an item."""
ASIDE = re.compile(r"\(([^()]{1,160})\)")
LABELLED = re.compile(r"(?::\s|(?<=\d)\.\s|\s[-–—|]\s)\s*")


def candidates(part: Part) -> list[Candidate]:
    """The names that a part could hold, in the order of the text."""
    if not may_hold_names(part):
        return []
    text, title = part.text, part.title
    if not title.apart and len(part.words) > MAX_TEXT_WORDS:
        found = sequences(part)
        return found + names_within(part, found)
    found = list(_title(part))
    if title.apart and not title.whole:
        found += _rest(part, title.rest, len(text))
    elif not title.apart:
        found += _asides(part, title.start, len(text))
    found = _with_sequences(found, sequences(part))
    return [candidate for candidate in found + names_within(part, found) if may_be_a_name(candidate)]


def _with_sequences(found: list[Candidate], rows: list[Candidate]) -> list[Candidate]:
    """The names, with those that stand in rows with their doses; of a series and a sequence the one that holds both."""
    if not rows:
        return found
    spans = {candidate.span for candidate in rows}
    series = {candidate.span for candidate in found if candidate.origin == "series"}
    if spans <= series:
        return found
    covered = {"rest", "series"} if series <= spans else {"rest"}
    return [each for each in found if each.origin not in covered or each.span not in spans] + rows


def _title(part: Part) -> Iterator[Candidate]:
    """A title names a thing as a whole, or after a label: `Exercise 2: Burpees`, `Squat - the king of lifts`."""
    start, end = part.title.start, part.title.end
    kept = part.title.bold or not part.title.whole or part.column_kind == "exercise"
    match = LABELLED.search(part.text, start, end) if part.title.bold else None
    yield from _names(part, start, match.start() if match else end, "head", kept=kept)
    if match:
        yield from _names(part, match.end(), end, "rest", kept=True)


def _rest(part: Part, start: int, end: int) -> Iterator[Candidate]:
    """Names after a title: a series, or one short name, or the first clause after a label."""
    if counts_only(part, part.title.start, part.title.end):
        clause = CLAUSE.search(part.text, start + 1, end)
        one = one_name(part, start, clause.start() if clause else end, "rest", kept=False)
        if one:
            yield one
        return
    stop = first_stop(part.text, start, end)
    pieces = split(part, start, stop, COMMA)
    short = [piece for piece in pieces if part.reading.count(*piece) <= MAX_SERIES_WORDS + 2]
    if len(pieces) > 1 and len(short) == len(pieces):
        yield from _series(part, pieces, "series")
    elif len(pieces) == 1 and short:
        one = one_name(part, *pieces[0], "rest", kept=False)
        if one:
            yield one


def _names(part: Part, start: int, end: int, origin: Origin, *, kept: bool) -> Iterator[Candidate]:
    """The names in a title: usually one."""
    patterns = (PLUS,) if kept else (COMMA, PLUS)
    for pattern in patterns if SEPARATOR.search(part.text, start, end) else ():
        pieces = split(part, start, end, pattern)
        names = [piece for piece in pieces if 0 < part.reading.count(*piece) <= MAX_SERIES_WORDS]
        if len(pieces) > 1 and len(names) == len(pieces):
            yield from _series(part, pieces, "series")
            return
    one = one_name(part, start, end, origin, kept=kept)
    if one:
        yield one


def _asides(part: Part, start: int, end: int) -> Iterator[Candidate]:
    """Series in brackets: "Choose one (burpees, sprints, swings)"."""
    for match in ASIDE.finditer(part.text, start, end):
        pieces = split(part, match.start(1), match.end(1), COMMA)
        if len(pieces) > 1 and all(part.reading.count(*piece) <= MAX_SERIES_WORDS for piece in pieces):
            yield from _series(part, pieces, "aside")


def _series(part: Part, pieces: Sequence[tuple[int, int]], origin: Origin) -> Iterator[Candidate]:
    made = [one for piece in pieces if (one := one_name(part, *piece, origin, kept=False))]
    for one in made:
        yield Candidate(part, one.start, one.end, origin, len(made), one.scope)
