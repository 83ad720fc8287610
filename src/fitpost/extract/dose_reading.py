"""The doses that a text states: those that its form tells, and numbers right beside the name of a movement.

A number in a sentence may be anything; "do 20 squats", "plank for a minute" and "lunges x 10" are told by their names.

    dose = dose of the grammar | number name | name number

In an item of a workout the grammar takes every number that may be a dose; in prose only what cannot be anything else.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from fitpost.prescription import lex, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from fitpost.prescription import Dose, DoseWords
    from fitpost.vocabulary import Hit, Words

BEFORE = re.compile(r"[\s–-]{1,3}(?:[^\W\d_]{1,4}\s)?(?:[^\W\d_]{2,14}[\s-]){0,2}")
"""What may stand between a dose and the name behind it: "20 *slow* squats", "a minute *of* planks"."""
BEHIND = re.compile(r"[\s:,(×x–-]{1,3}(?:[^\W\d_]{1,4}\s)?")
"""What may stand between a name and the dose behind it: "plank *for* a minute", "lunges (10)"."""
MOVEMENTS = frozenset({"exercise", "head", "activity"})
REACH = 3
"""Words before a name among which the number is that counts it: "20 slow goblet squats"."""
JOINTS = frozenset({" ", "-"})
BEGINNINGS = frozenset(" \t\n\u00a0([")
"""What may stand right before a number that is no part of a longer one."""
NUMBERED = frozenset("jspthb")
"""Codes of words whose number is not one of what follows: "day 2 squats", "set 3: lunges", "8 to 12"."""


TITLES = frozenset({"root", "heading"})
"""Layouts in which a number counts the exercises that follow: "5 stretches for runners"."""


class Text(NamedTuple):
    """A text that is read for doses: its words and its known phrases."""

    text: str
    words: Words
    hits: Sequence[Hit]

    def movements(self) -> list[Hit]:
        """The known movements, in order."""
        return [hit for hit in self.hits if hit.category in MOVEMENTS]

    def range(self, hit: Hit) -> tuple[int, int]:
        """The place of a known phrase."""
        return self.words.starts[hit.first], self.words.ends[hit.last - 1]


def doses_of(text: Text, dose_words: DoseWords, layout: str, *, prose: bool) -> Sequence[Dose]:
    """The doses that a text states, in order and apart from each other; those beside names even where they are past."""
    lexed = lex(text.text, dose_words)
    found: Sequence[Dose] = lexed.doses(item=not prose)
    movements = text.movements()
    if not movements or layout in TITLES:
        return found
    if prose:
        listed = [dose for dose in lexed.doses(item=True) if dose.kind == "work"]
        found = _with(found, _beside(text, listed, movements))
    exercises = [hit for hit in movements if hit.category == "exercise"]  # "4 lifts" counts lifts, and is no dose
    return _with(found, _counting(text, exercises, dose_words))


def _with(doses: Sequence[Dose], more: Iterable[Dose]) -> Sequence[Dose]:
    """The doses and those of the others that share no words with them, in order."""
    ends = [dose.end for dose in doses]
    apart = []
    for dose in more:
        at = bisect_left(ends, dose.start + 1)
        if at == len(doses) or doses[at].start >= dose.end:
            apart.append(dose)
    return sorted([*doses, *apart], key=lambda dose: dose.start) if apart else doses


def _beside(text: Text, doses: Iterable[Dose], movements: Sequence[Hit]) -> Iterator[Dose]:
    """The doses that stand right before or behind a movement."""
    named = [text.range(hit) for hit in movements]
    starts = [start for start, _ in named]
    for dose in doses:
        at = bisect_left(starts, dose.end)
        before = at < len(named) and BEFORE.fullmatch(text.text, dose.end, named[at][0])
        behind = at and named[at - 1][1] <= dose.start and BEHIND.fullmatch(text.text, named[at - 1][1], dose.start)
        if before or behind:
            yield dose


def _counting(text: Text, exercises: Iterable[Hit], dose_words: DoseWords) -> Iterator[Dose]:
    """The numbers that count an exercise, wherever they stand: "do 20 squats", "then 12 slow push-ups"."""
    read_to = 0
    for hit in exercises:
        place = _number_before(text.words, hit.first, dose_words)
        if place is None or text.words.starts[place] < read_to:
            continue
        start, read_to = text.words.starts[place], text.words.ends[hit.last - 1]
        first = next(iter(read(text.text[start:read_to], dose_words, item=True)), None)
        if first and first.start == 0 and first.kind == "work":
            yield replace(first, start=start, end=start + first.end)


def _number_before(words: Words, first: int, dose_words: DoseWords) -> int | None:
    """The place of the number that counts what begins at a word, a few words before it at most."""
    for place in range(first - 1, max(first - 1 - REACH, -1), -1):
        if words.gaps[place + 1] not in JOINTS:
            return None
        written = words.written[place]
        if written.isdecimal() or written.lower() in dose_words.numbers:
            begins = not words.gaps[place] or words.gaps[place][-1] in BEGINNINGS  # not in "1.5", "8-12", "#7", "$20"
            numbered = place and _is_numbered(words.written[place - 1], dose_words)
            return place if begins and not numbered else None
    return None


def _is_numbered(word: str, dose_words: DoseWords) -> bool:
    """Whether a number after a word is its own."""
    return dose_words.entries[word].code in NUMBERED
