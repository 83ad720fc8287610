"""Tables: what a column holds by its head, and the dose in a cell.

A cell is read as if the column's name stood before it, "Rest: 90" for "90" below "Rest", so that the one grammar
judges both.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, cast, get_args

from fitpost.model import Range
from fitpost.prescription.dose import Dose
from fitpost.prescription.grammar import read

if TYPE_CHECKING:
    from fitpost.prescription.words import DoseWords

Column = Literal[
    "exercise", "sets", "reps", "sets_reps", "duration", "rest", "load", "distance", "tempo", "effort", "dose", "notes"
]
COLUMNS: tuple[Column, ...] = get_args(Column)
WORK = frozenset({"reps", "duration", "distance"})
"""Kinds of columns that tell how much is done in one set."""
BOX = re.compile("[☐☑☒□■✓✔✗✘⬜]")
"""A box to tick for each set."""


def column_of(head: str, words: DoseWords) -> Column | None:
    """The kind of column that a table head names, as the `[heads]` of the dose words list them; None if unknown.

    A head of several ("Répétitions/Temps") is one of doses where all of them count or measure the work.
    """
    name = " ".join(head.lower().split()).strip(" *:.")
    known = words.heads.get(name)
    if known is None and "/" in name:
        several = {words.heads.get(each.strip()) for each in name.split("/")}
        known = "dose" if several <= WORK else None
    return cast("Column | None", known)


def read_cell(text: str, words: DoseWords, column: Column) -> Dose | None:
    """The dose of a table cell below a head of a known kind; None for an empty cell, a dash, "heavy".

    The first dose counts. Below "exercise" and "notes" only what a prose text would give is read.
    """
    if column in ("exercise", "notes"):
        return next(iter(read(text, words)), None)
    if column == "sets" and (boxes := BOX.findall(text)):
        return Dose(0, len(text), text, sets=Range(len(boxes), len(boxes)))
    dose = _read(text, words, column)
    if column == "tempo" and dose is not None and not dose.tempo:
        return Dose(dose.start, dose.end, dose.text, tempo=dose.text)
    return dose


def _read(text: str, words: DoseWords, column: Column) -> Dose | None:
    plain = next(iter(read(text, words, item=True)), None)
    if plain and plain.duration_s and (plain.sets or column == "duration"):  # "30 s x 2" below "Hold", "45 min"
        return plain
    lead = words.leads.get(column, "")
    if lead and text.strip()[:1].isdigit():
        for dose in read(lead + text, words, item=True)[:1]:
            start, end = max(dose.start - len(lead), 0), dose.end - len(lead)
            return replace(dose, start=start, end=end, text=text[start:end]) if end > 0 else None
    return plain
