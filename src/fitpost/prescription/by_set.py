"""Sets one after the other: what a log or a pyramid tells set by set is one dose.

12, 10, 8                                   3 sets of 8 to 12
12x @ 60 lb, 10x, 10x                       the same, and each set by itself
5 @ 85 kg, 5 @ 90 kg      8x65, 8x70        repetitions and a load; which load is whose stays in the words
60 x 10; 70 x 8                             a load, then repetitions
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from fitpost.model import Range

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from fitpost.prescription.dose import Dose

_NEXT = re.compile(r"\s?[,;]\s{0,2}")
"""What stands between two sets."""
_BARE_PRODUCT = re.compile(r"\d{1,3}\s?[x×]\s?\d{1,3}(?:[.,]\d{1,2})?")
LEAST_LOAD = 30
"""From here on the second number of "8x65" is a load where several stand in a row: nobody lists sets of 65."""
LEAST_FIRST_LOAD = 15
"""From here on the first number of "25 x 15; 45 x 12" is one."""
FEWEST_TIMES = 3
""""30 s, 60 s" may be for two kinds of readers; three times are sets."""


class Sets(NamedTuple):
    """The fields that a list of repetitions fills."""

    sets: Range
    reps: Range
    reps_by_set: tuple[int, ...]


def in_sets(amounts: Sequence[float], said: Range | None = None) -> Sets:
    """What a list of repetitions says.

    `said` is how many sets the text counts, if it does: three as well, or how often the list is gone through.
    """
    numbers = tuple(int(amount) for amount in amounts)
    sets = said or _as_many(numbers)
    differ = len(set(numbers)) > 1 and sets.min == sets.max == len(numbers)
    return Sets(sets, Range(float(min(numbers)), float(max(numbers))), numbers if differ else ())


def _as_many(things: Sequence[object]) -> Range:
    return Range(float(len(things)), float(len(things)))


def joined(doses: Iterable[Dose], text: str) -> list[Dose]:
    """The doses of a text, those of single sets in a row made into one."""
    rows: list[list[Dose]] = []
    for dose in doses:
        if rows and _NEXT.fullmatch(text, rows[-1][-1].end, dose.start):
            rows[-1].append(dose)
        else:
            rows.append([dose])
    return [dose for row in rows for dose in (_one(row, text) if len(row) > 1 else row)]


def _one(row: list[Dose], text: str) -> list[Dose]:
    """The one dose of a row of single sets; the row itself where it is of something else."""
    row = _with_loads(row)
    first, *others = row
    kinds = {_kind(dose) for dose in row}
    if len(kinds) > 1 or None in kinds or any(dose.per_side != first.per_side for dose in others):
        return row
    load = first.load if all(dose.load in {None, first.load} for dose in others) else None
    whole = replace(first, end=row[-1].end, text=text[first.start : row[-1].end], load=load)
    if first.reps:
        made = in_sets(
            [amount for dose in row for amount in (dose.reps_by_set or (dose.reps.min if dose.reps else 0,))]
        )
        return [replace(whole, sets=made.sets, reps=made.reps, reps_by_set=made.reps_by_set)]
    if len(row) < FEWEST_TIMES or not first.duration_s:
        return row
    ends = [end for dose in row if dose.duration_s for end in dose.duration_s]
    return [replace(whole, sets=_as_many(row), duration_s=Range(min(ends), max(ends)))]


def _kind(dose: Dose) -> str | None:
    """What a single set is of: "reps" or "duration_s"; None for what is no single set."""
    if dose.sets or dose.distance_m or dose.rest_s or dose.tempo or dose.amrap or dose.total or dose.effort:
        return None
    if dose.reps and not dose.duration_s:
        return "reps" if dose.reps.min == dose.reps.max else None
    return "duration_s" if dose.duration_s and not dose.reps else None


def _with_loads(row: list[Dose]) -> list[Dose]:
    """Sets for what are loads in a row of products: "8x65, 8x70" is eight of 65."""
    products = [dose for dose in row if dose.sets and dose.reps and _BARE_PRODUCT.fullmatch(dose.text)]
    if len(products) < len(row):
        return row
    if all(dose.reps and dose.reps.min >= LEAST_LOAD for dose in row):
        return [replace(dose, sets=None, reps=dose.sets) for dose in row]
    if all(dose.sets and dose.sets.min >= LEAST_FIRST_LOAD for dose in row):
        return [replace(dose, sets=None) for dose in row]
    return row
