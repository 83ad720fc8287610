"""The prescriptions of an exercise, from the doses of its own texts and of its groups.

Three things decide which doses belong together:

    own      doses that say different things are one prescription ("Sets: 3", "Reps: 12"); a dose that says the same
             thing otherwise begins another one ("3 x 10", "4 x 8"), and one without work (rest, sides) goes to all
    halves   "20 lunges (10 each leg)" is told twice: the one for each side is kept
    groups   fill what the exercise does not say, the nearest group first; a group's own work only where the exercise
             has none. The whole time of a workout is nobody's dose
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fitpost.model import Prescription

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from fitpost.prescription.dose import Dose

_WORK = frozenset({"reps", "reps_by_set", "duration_s", "distance_m", "amrap"})
_BEGINS = _WORK | {"sets", "load"}
"""What another prescription may begin with where the same is said already."""
_FIELDS = ("sets", *sorted(_WORK), "rest_s", "load", "effort", "tempo", "per_side")
REACH = 40
"""How many of the latest prescriptions a dose may complement: no reader looks further back for what it goes with."""
_Row = tuple[dict[str, Any], list["Dose"]]
"""What a prescription says, and the doses that it was said by."""


def combine(own: Sequence[Dose], groups: Sequence[Dose] = ()) -> tuple[Prescription, ...]:
    """The prescriptions that an exercise's `own` doses make, in the order of the text, with those of its `groups`.

    Give each dose its place first (`Dose.placed`): `Prescription.sources` are the places, `text` the words of all.
    """
    rows: list[_Row] = []
    for dose in _without_wholes(own):
        _add(rows, dose)
    _share(rows, groups)
    return tuple(_prescription(said, doses) for said, doses in rows)


def _add(rows: list[_Row], dose: Dose) -> None:
    """Put a dose into the prescriptions that it complements, or begin one."""
    if rows and "bare" in dose.hints:  # "3x5, 315": a number that follows a dose may be anything
        return
    said = _said(dose)
    near = rows[-REACH:]
    open_rows = [row for row in near if all(row[0].get(name, value) == value for name, value in said.items())]
    if said.keys() & _WORK:
        open_rows = [row for row in open_rows if not (row[0].keys() & said.keys() & _WORK)][:1]
    if not open_rows and (said.keys() & _BEGINS or not rows) and said:
        rows.append((said, [dose]))
    for row in open_rows if said else ():
        row[0].update(said)
        row[1].append(dose)


def _share(rows: list[_Row], groups: Sequence[Dose]) -> None:
    """Fill the gaps of all prescriptions from the groups' doses, or make one of them.

    Rests between rounds come last. Sides that are said of the whole count even where the work is the exercise's own.
    Of "5-10-15 reps" in "3 rounds" the rounds are the sets, and then no set has its own number of repetitions.
    """
    shared = sorted([(dose, _said(dose)) for dose in telling(groups)], key=lambda each: "reps_by_set" in each[1])
    if shared and not rows:
        rows.append(({}, []))
    for said, doses in rows:
        for dose, given in shared:
            kept = given.keys() - _WORK - {"per_side"} if said.keys() & _WORK and not _sides(dose, given) else given
            if dose.reps_by_set and said.get("sets", dose.sets) != dose.sets:
                kept = set(kept) - {"reps_by_set"}
            if missing := {name: given[name] for name in _FIELDS if name in kept and name not in said}:
                said.update(missing)
                doses.append(dose)


def telling(groups: Iterable[Dose]) -> list[Dose]:
    """The doses of groups that say anything which none before them says; rests between rounds come last.

    Of the doses of several groups it finds the same, whether those of one group were gone through before or not.
    """
    told: set[str] = set()
    found = []
    for dose in sorted(groups, key=_between_rounds):
        given = _said(dose)
        names = {"sides of the whole"} if _sides(dose, given) else given.keys()
        names = names - {"sets"} if dose.reps_by_set else names  # counted from the list, and no word of rounds
        if names - told:
            told |= names
            found.append(dose)
    return found


def _sides(dose: Dose, given: dict[str, Any]) -> bool:
    """Whether a dose says nothing but that the whole is done on each side."""
    return given.keys() == {"per_side"} and "whole" in dose.hints


def _between_rounds(dose: Dose) -> bool:
    return "between rounds" in dose.hints


def _without_wholes(doses: Sequence[Dose]) -> list[Dose]:
    """The doses but those that give the sum of both sides where another gives each side."""
    wholes = {tuple(2 * end for end in dose.reps) for dose in doses if dose.reps and dose.per_side}
    return [dose for dose in doses if dose.per_side or dose.reps not in wholes]


def _said(dose: Dose) -> dict[str, Any]:
    if dose.total:
        return {}
    return {name: value for name in _FIELDS if (value := getattr(dose, name))}


def _prescription(said: dict[str, Any], doses: list[Dose]) -> Prescription:
    text = "; ".join(dose.text for dose in doses)
    return Prescription(**said, text=text, sources=tuple(dose.source for dose in doses if dose.source))
