"""The doses of a table row: in the cells after the exercise's, and in cells before it that hold for several rows."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from fitpost.extract.placing import NOBODYS, placed
from fitpost.prescription import read_cell

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from fitpost.extract.part import Part
    from fitpost.prescription import Column, Dose, DoseWords

MOST_SETS = 10
"""A higher number in the first column of two is no number of sets."""
MOST_ROWS = 20
"""Rows that one cell may hold for."""
COUNTING = frozenset({"reps", "sets_reps", "dose", "duration"})
"""Columns in which a number by itself is a dose."""
BLANK = re.compile(r"[\W_]*")
SHORT = 24
"""Characters up to which a cell is likely to be met again, in this post or another: "3", "8-12", "60 s"."""


class _Reader:
    """What reads cells with the words of some languages; one object's readers count as one, for they read alike."""

    __slots__ = ("words",)

    def __init__(self, words: DoseWords) -> None:
        self.words = words

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Reader) and self.words is other.words

    def __hash__(self) -> int:
        return id(self.words)

    def read(self, text: str, column: Column) -> Dose | None:
        return read_cell(text, self.words, column)

    read_short = lru_cache(maxsize=1 << 10)(read)


class Rows:
    """The tables of one post."""

    def __init__(self, exercises: Container[Part], words: DoseWords) -> None:
        self.exercises = exercises
        self.reader = _Reader(words)

    def doses(self, cell: Part) -> Iterator[Dose]:
        """The doses beside a cell that names an exercise, up to the next cell that names one."""
        row = cell.parent
        assert row is not None
        several = sum([other in self.exercises for other in row.children]) > 1
        at = row.positions()[cell]
        pair = _sets_and_reps(row.children[at + 1 : at + 3])
        yield from pair
        for other in row.children[at + (3 if pair else 1) :]:
            if other in self.exercises or other.column_kind == "exercise":
                break
            if not (several and not other.column_kind):
                yield from self._cell(other)
        for column in range(at):
            before = _spanning(row, column)
            if before is not None and before not in self.exercises:
                yield from self._cell(before, before=True)

    def _cell(self, cell: Part, *, before: bool = False) -> Iterator[Dose]:
        """The dose of a cell; where its column has no known head, only what says what it is."""
        if cell.column_kind == "notes":
            return
        dose = self._read(cell)
        if dose is None or dose.kind in NOBODYS:
            return
        if "bare" in dose.hints and cell.column_kind not in COUNTING:
            return
        if cell.column_kind or ("bare" not in dose.hints and (not before or dose.kind == "sets")):
            yield placed(cell, dose)

    def _read(self, cell: Part) -> Dose | None:
        """The dose of a cell as its column has it; below no known head it is what the text by itself says."""
        if not cell.column_kind:
            return cell.doses[0] if cell.doses else None
        read = self.reader.read_short if len(cell.text) <= SHORT else self.reader.read
        return read(cell.text, cast("Column", cell.column_kind))


def _sets_and_reps(cells: Sequence[Part]) -> list[Dose]:
    """What a bare number and a dose after a name say where no column has a head: "Squats | 3 | 10"."""
    if len(cells) < 2 or not all(len(cell.doses) == 1 and not cell.column for cell in cells):
        return []
    sets, work = cells[0].doses[0], cells[1].doses[0]
    counts = "bare" in sets.hints and sets.reps is not None and sets.reps.max <= MOST_SETS
    if not counts or work.sets or not (work.reps or work.duration_s):
        return []
    return [replace(placed(cells[1], work), sets=sets.reps, hints=work.hints - {"bare"})]


def _spanning(row: Part, column: int) -> Part | None:
    """The cell of a column that holds for a row: its own or, where that is empty, the nearest one above."""
    table = row.parent
    assert table is not None
    at = table.positions()[row]
    for above in range(at, max(at - MOST_ROWS, -1), -1):
        cells = table.children[above].children
        if column < len(cells) and not BLANK.fullmatch(cells[column].text):
            return cells[column]
    return None
