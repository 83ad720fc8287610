"""The prescriptions of an exercise, from the doses of its own texts and of its group.

Three things decide which doses belong together:

    own      doses that say different things are one prescription ("Sets: 3", "Reps: 12"); a dose that says the same
             thing otherwise begins another one ("3 x 10", "4 x 8"), and one without work (rest, sides) goes to all
    halves   "20 lunges (10 each leg)" is told twice: the one for each side is kept
    group    fills what the exercise does not say; the group's own work only where the exercise has none. The whole
             time of a workout is nobody's dose
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fitpost.model import Prescription

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fitpost.prescription.dose import Dose

_WORK = frozenset({"reps", "duration_s", "distance_m", "amrap"})
_BEGINS = _WORK | {"sets", "load"}
"""What another prescription may begin with where the same is said already."""
_FIELDS = ("sets", *sorted(_WORK), "rest_s", "load", "effort", "tempo", "per_side")
_Row = tuple[dict[str, Any], list["Dose"]]
"""What a prescription says, and the doses that it was said by."""


def combine(own: Sequence[Dose], group: Dose | None = None) -> tuple[Prescription, ...]:
    """The prescriptions that an exercise's `own` doses make, in the order of the text, with its `group`'s dose.

    Give each dose its place first (`Dose.placed`): `Prescription.sources` are the places, `text` the words of all.
    """
    rows: list[_Row] = []
    for dose in _without_wholes(own):
        _add(rows, dose)
    if group:
        _share(rows, group)
    return tuple(_prescription(said, doses) for said, doses in rows)


def _add(rows: list[_Row], dose: Dose) -> None:
    """Put a dose into the prescriptions that it complements, or begin one."""
    said = _said(dose)
    open_rows = [row for row in rows if all(row[0].get(name, value) == value for name, value in said.items())]
    if said.keys() & _WORK:
        open_rows = [row for row in open_rows if not (row[0].keys() & said.keys() & _WORK)][:1]
    if not open_rows and (said.keys() & _BEGINS or not rows) and said:
        rows.append((said, [dose]))
    for row in open_rows if said else ():
        row[0].update(said)
        row[1].append(dose)


def _share(rows: list[_Row], group: Dose) -> None:
    """Fill the gaps of all prescriptions from the group's dose, or make one of it."""
    shared = _said(group)
    if shared and not rows:
        rows.append(({}, []))
    for said, doses in rows:
        kept = shared.keys() - _WORK - {"per_side"} if said.keys() & _WORK else shared.keys()
        if missing := {name: shared[name] for name in _FIELDS if name in kept and name not in said}:
            said.update(missing)
            doses.append(group)


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
