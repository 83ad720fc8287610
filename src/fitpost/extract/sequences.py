"""Sequences: names in a row, each with its dose, wherever in a text they stand.

"Then 10 burpees, 15 air squats and a 200 m run"        "RDL 3x10. Leg curls 3x12."

sequence = bout { separator bout }       two bouts at least
bout     = dose name | name dose         of few words; between two others it may lack its dose
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.extract.candidate import Candidate, holds_movement
from fitpost.extract.cutting import before_cutting_word, free_runs, split, trim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fitpost.extract.part import Part

MAX_BOUT_WORDS = 8


def sequences(part: Part) -> list[Candidate]:
    """The names of the sequences in a part's text, in order."""
    if len(part.doses) < 2:
        return []
    start = part.title.rest if part.title.apart and not part.title.whole else part.title.start
    pieces = split(part, start, len(part.text), part.reading.joints.parting)
    return [candidate for run in _runs(part, pieces) for candidate in _members(part, run)]


def _runs(part: Part, pieces: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """The runs of pieces that are bouts, from the first to the last with a dose; two of them have one at least."""
    run: list[tuple[int, int]] = []
    dosed: list[int] = []
    for whole in pieces:
        work = next((dose for dose in part.reading.doses_within(*whole) if dose.kind == "work"), None)
        has_dose = work is not None
        piece = whole
        if work and not run and part.reading.count(*whole) > MAX_BOUT_WORDS:  # "At each pole do 10 burpees, 15 ..."
            piece = (work.start, whole[1])
        words = part.reading.count(*piece)
        if 0 < words <= MAX_BOUT_WORDS and (has_dose or (run and len(run) == dosed[-1] + 1)):
            dosed += [len(run)] if has_dose else []
            run.append(piece)
            continue
        if len(dosed) > 1:
            yield run[: dosed[-1] + 1]
        run, dosed = [], []
    if len(dosed) > 1:
        yield run[: dosed[-1] + 1]


def _members(part: Part, run: Sequence[tuple[int, int]]) -> Iterator[Candidate]:
    names = [(name, piece) for piece in run if (name := _name(part, *piece))]
    for place, ((start, end), scope) in enumerate(names):
        yield Candidate(part, start, end, "sequence", place, len(names), scope)


def _name(part: Part, start: int, end: int) -> tuple[int, int] | None:
    """The name in a bout: of its runs of words the first known one, else what follows the dose, else what is before."""
    runs = [before_cutting_word(part, *run) for run in free_runs(part, start, end)]
    trimmed = [name for run in runs if (name := trim(part, *run, kept=False))]
    known = next((name for name in trimmed if holds_movement(part, *name)), None)
    return known or (trimmed[-1] if trimmed else None)
