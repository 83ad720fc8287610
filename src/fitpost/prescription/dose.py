"""`Dose`: what one cluster of words says of sets, repetitions, time, rest, distance, load and effort."""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from fitpost.model import Effort, Load, Range
    from fitpost.source import Span

DoseKind = Literal["work", "sets", "rest", "side", "total", "counted"]

Hint = Literal["all", "bare", "between rounds", "each", "repeats", "times", "whole"]
"""How a dose was worded, which tells whose it is:

    all             its sentence is about every exercise: "each exercise", "everything", "between sets"
    bare            a number without a unit: "10 burpees" is the burpees' dose, and "10 exercises" nobody's
    between rounds  a rest after a round of several exercises
    each            "each" without a side: each side of one exercise, or each of several exercises
    repeats         it counts how often all beside it is done: "3 rounds", "repeat twice"
    times           it counts times, "3 times", without a verb
    whole           its sentence is about all exercises one after the other: "the circuit", "the sequence above"
"""


@dataclass(slots=True)
class Dose:
    """One dose as it stands in a text: "3 x 10-12 reps, rest 60 s, @ 70% 1RM, each side".

    Nothing changes one once it is made. It is not frozen, since a post has hundreds, and frozen ones are slow to make.
    """

    start: int
    """Where its words start in the text that was read."""
    end: int
    text: str = ""
    """Its words, as written."""
    sets: Range | None = None
    reps: Range | None = None
    reps_by_set: tuple[int, ...] = ()
    """Of one set after the other, where they differ: "12, 10, 8"."""
    duration_s: Range | None = None
    rest_s: Range | None = None
    distance_m: Range | None = None
    load: Load | None = None
    effort: Effort | None = None
    tempo: str | None = None
    per_side: bool = False
    amrap: bool = False
    total: bool = False
    """Whether `duration_s` is the time of a whole workout, and so no dose of its exercises."""
    counted: bool = False
    """Whether it counts what no field holds: calories, breaths."""
    hints: frozenset[Hint] = frozenset()
    source: Span | None = None
    """Where it stands in the file; the reader of plain text does not know, see `placed`."""

    @property
    def kind(self) -> DoseKind:
        """What it is about: the work itself, or only the sets (rounds), the rest, the sides, a workout's whole time."""
        if self.total:
            return "total"
        if self.reps or self.duration_s or self.distance_m or self.load or self.effort or self.tempo or self.amrap:
            return "work"
        if self.sets:
            return "sets"
        if self.rest_s:
            return "rest"
        return "side" if self.per_side else "counted"

    def placed(self, source: Span) -> Dose:
        """The same dose, with its place in the file; every exercise has some, so it is made at a stroke."""
        return Dose(*(*_said(self), source))


*_SAID, _SOURCE = (each.name for each in fields(Dose))
assert _SOURCE == "source"
_said = attrgetter(*_SAID)
