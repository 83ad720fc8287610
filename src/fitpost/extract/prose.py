"""The doses of a prose text: those that cannot be anything else, and those right beside the name of a movement.

A number in a sentence may be anything; "do 20 squats", "plank for a minute" and "lunges x 10" are told by their names.

    dose in prose = dose | number name | name number
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from fitpost.prescription import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from fitpost.prescription import Dose, DoseWords
    from fitpost.vocabulary import Hit, Words

BEFORE = re.compile(r"[\s–-]{1,3}(?:[^\W\d_]{1,4}\s)?(?:[^\W\d_]{2,14}[\s-]){0,2}")
"""What may stand between a dose and the name behind it: "20 *slow* squats", "a minute *of* planks"."""
BEHIND = re.compile(r"[\s:,(×x–-]{1,3}(?:[^\W\d_]{1,4}\s)?")
"""What may stand between a name and the dose behind it: "plank *for* a minute", "lunges (10)"."""
MOVEMENTS = frozenset({"exercise", "head"})


def prose_doses(text: str, words: Words, hits: Iterable[Hit], dose_words: DoseWords) -> Sequence[Dose]:
    """The doses of a prose text whose known phrases are `hits`, in order and apart from each other."""
    sure = read(text, dose_words)
    named = [(words.starts[hit.first], words.ends[hit.last - 1]) for hit in hits if hit.category in MOVEMENTS]
    if not named:
        return sure
    more = [dose for dose in read(text, dose_words, item=True) if dose.kind == "work"]
    return sorted([*sure, *_beside(text, _apart(more, sure), named)], key=lambda dose: dose.start)


def _apart(doses: Iterable[Dose], others: Sequence[Dose]) -> Iterator[Dose]:
    """The doses that share no words with the others, which are in order."""
    ends = [other.end for other in others]
    for dose in doses:
        at = bisect_left(ends, dose.start + 1)
        if at == len(others) or others[at].start >= dose.end:
            yield dose


def _beside(text: str, doses: Iterable[Dose], named: Sequence[tuple[int, int]]) -> Iterator[Dose]:
    """The doses that stand right before or behind one of the names, which are in order."""
    starts = [start for start, _ in named]
    for dose in doses:
        at = bisect_left(starts, dose.end)
        before = at < len(named) and BEFORE.fullmatch(text, dose.end, named[at][0])
        behind = at and named[at - 1][1] <= dose.start and BEHIND.fullmatch(text, named[at - 1][1], dose.start)
        if before or behind:
            yield dose
