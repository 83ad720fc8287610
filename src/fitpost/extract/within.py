"""Names inside longer texts, where no layout sets them apart.

What is linked or bold, known exercises with the words that belong to them, and the few words that follow a dose.
"""

from __future__ import annotations

from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from fitpost.extract.candidate import Candidate, one_name
from fitpost.extract.cutting import MAX_NAME_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fitpost.extract.part import Part

MAX_WORDS = 6
"""Words of a name that stands inside a text."""
MARKED = frozenset({"link", "strong", "emphasis"})
MAX_WITHIN = 12
BELONGING = frozenset({"modifier", "exercise", "head", "activity", "equipment", "body", "muscle"})
NAMING = frozenset({"exercise", "activity"})


def names_within(part: Part, found: Sequence[Candidate]) -> list[Candidate]:
    """Names inside longer texts: what is linked or bold, and known exercises with the words that belong to them."""
    if not (part.reading.movements or part.doses or part.inline.marks):
        return []
    have = {(candidate.start, candidate.end) for candidate in found}
    made: list[Candidate] = []
    for start, end in chain(_known_runs(part), _marked_runs(part), _dosed_runs(part)):
        if (start, end) in have:
            continue
        trimmed = one_name(part, start, end, "within", kept=True)
        if trimmed and (trimmed.start, trimmed.end) not in have and not any(map(trimmed.overlaps, made)):
            have.add((trimmed.start, trimmed.end))
            made.append(trimmed)
        if len(made) == MAX_WITHIN:
            break
    return made


def _marked_runs(part: Part) -> Iterator[tuple[int, int]]:
    """The few words that markup sets apart."""
    for mark in part.inline.marks:
        if mark.kind in MARKED and part.reading.count(mark.start, mark.end) <= MAX_WORDS:
            yield mark.start, mark.end


def _known_runs(part: Part) -> Iterator[tuple[int, int]]:
    """Runs of known words that hold an exercise: "single-leg glute bridge"."""
    words = part.words
    first = last = 0
    holds = False
    for category, _, begins, ends in part.hits if part.reading.movements else ():
        if category not in BELONGING:
            continue
        if begins > last or (begins == last and _parted(part, last)):
            if holds:
                yield words.starts[first], words.ends[last - 1]
            first, last, holds = begins, ends, False
        elif ends > last:
            last = ends
        holds = holds or category in NAMING
    if holds:
        yield words.starts[first], words.ends[last - 1]


def _dosed_runs(part: Part) -> Iterator[tuple[int, int]]:
    """The few words that follow a dose: "21 thrusters", "then 400 m easy jog, ..."."""
    if len(part.words) <= MAX_NAME_WORDS:
        return
    starts = [dose.start for dose in part.doses[1:]]
    for dose, following in zip_longest(part.doses, starts, fillvalue=len(part.text)):
        assert not isinstance(dose, int)
        end = part.reading.joints.pause.search(part.text, dose.end, following)
        stop = end.start() if end else following
        if 0 < part.reading.count(dose.end, stop) <= MAX_WORDS:
            yield dose.end, stop


def _parted(part: Part, word: int) -> bool:
    """Whether more than blanks and hyphens stand before a word."""
    between = part.words.gaps[word] if word else ""
    return bool(between.strip(" -–'’"))
