"""Doses to prescriptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.model import Prescription

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fitpost.prescription.dose import Dose

_FIELDS = ("sets", "reps", "duration_s", "rest_s", "distance_m", "load", "effort", "tempo", "per_side", "amrap")


def combine(own: Sequence[Dose], group: Dose | None = None) -> tuple[Prescription, ...]:
    """The prescriptions of an exercise from its own doses and its group's."""
    rows: list[dict] = []
    told: list[list[Dose]] = []
    for dose in own:
        said = _said(dose)
        if not said:
            continue
        place = next((at for at, row in enumerate(rows) if _fits(row, said)), None)
        if place is None:
            rows.append(said)
            told.append([dose])
        else:
            rows[place] |= said
            told[place].append(dose)
    if group and (shared := _said(group)):
        rows, told = rows or [{}], told or [[]]
        for row, doses in zip(rows, told, strict=True):
            if missing := {name: value for name, value in shared.items() if name not in row}:
                row |= missing
                doses.append(group)
    return tuple(
        Prescription(**row, text="; ".join(each.text for each in doses), sources=tuple(each.source for each in doses if each.source))
        for row, doses in zip(rows, told, strict=True)
    )


def _said(dose):
    names = _FIELDS if not dose.total else tuple(name for name in _FIELDS if name != "duration_s")
    return {name: value for name in names if (value := getattr(dose, name))}


def _fits(row, said):
    return all(row.get(name, value) == value for name, value in said.items())
