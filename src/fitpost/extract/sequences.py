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
    from fitpost.prescription import Dose

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
    for piece in pieces:
        words, has_dose = part.reading.count(*piece), _first_work(part, piece) is not None
        if words == 0:  # "rest 30 s" between two bouts
            continue
        if words <= MAX_BOUT_WORDS and (has_dose or (run and len(run) == dosed[-1] + 1)):
            dosed += [len(run)] if has_dose else []
            run.append(piece)
            continue
        if len(dosed) > 1:
            yield run[: dosed[-1] + 1]
        begun = _from_dose(part, piece)
        run, dosed = ([begun], [0]) if begun else ([], [])
    if len(dosed) > 1:
        yield run[: dosed[-1] + 1]


def _first_work(part: Part, piece: tuple[int, int]) -> Dose | None:
    return next((dose for dose in part.reading.doses_within(*piece) if dose.kind == "work"), None)


def _from_dose(part: Part, piece: tuple[int, int]) -> tuple[int, int] | None:
    """A long piece from its dose on, where few words follow: "At each pole do 10 burpees" begins a row as well."""
    work = _first_work(part, piece)
    begun = (work.start, piece[1]) if work else None
    return begun if begun and 0 < part.reading.count(*begun) <= MAX_BOUT_WORDS else None


def _members(part: Part, run: Sequence[tuple[int, int]]) -> Iterator[Candidate]:
    names = [(name, piece) for piece in run if (name := _name(part, *piece))]
    for (start, end), scope in names:
        yield Candidate(part, start, end, "sequence", len(names), scope)


def _name(part: Part, start: int, end: int) -> tuple[int, int] | None:
    """The name in a bout: of its runs of words the first known one, else what follows the dose, else what is before."""
    runs = [before_cutting_word(part, *run) for run in free_runs(part, start, end)]
    trimmed = [name for run in runs if (name := trim(part, *run, kept=False))]
    known = next((name for name in trimmed if holds_movement(part, *name)), None)
    return known or (trimmed[-1] if trimmed else None)
