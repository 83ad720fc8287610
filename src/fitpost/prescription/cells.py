"""Table heads and cells."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from fitpost.prescription.grammar import read

Column = Literal["exercise", "sets", "reps", "sets_reps", "duration", "rest", "load", "distance", "tempo", "effort", "dose", "notes"]
_LEADS = {"sets": "sets: ", "reps": "reps: ", "duration": "", "rest": "rest: ", "tempo": "tempo: ", "effort": "RPE "}


def column_of(head, words):
    """The kind of column that a table head names, or None."""
    return words.heads.get(" ".join(head.lower().split()).strip(" :."))


def read_cell(text, words, column):
    """The dose of a table cell in a column of a known kind."""
    lead = _LEADS.get(column, "")
    bare = text.strip()
    doses = ()
    if bare[:1].isdigit() and lead:
        doses = tuple(replace(each, start=max(each.start - len(lead), 0), end=each.end - len(lead), text=each.text.removeprefix(lead)) for each in read(lead + text, words, item=True))
    doses = doses or read(text, words, item=True)
    return doses[0] if doses else None
