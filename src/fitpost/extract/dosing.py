"""Which doses an exercise has: those on its line, in its table row, in what belongs to it, and those of its group."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fitpost.prescription import combine, read_cell

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from fitpost.extract.belonging import Verdict
    from fitpost.extract.names import Candidate
    from fitpost.extract.outline import Part
    from fitpost.model import Prescription
    from fitpost.prescription import Dose, DoseWords

LONGEST_GROUP_TEXT = 45
"""Words up to which a text beside exercises may give a dose to all of them."""
NOT_ABOUT_DOING = frozenset({"benefits", "variations", "muscles", "explanation"})


def prescriptions(
    verdict: Verdict, owned: Sequence[Part], group: Dose | None, words: DoseWords
) -> tuple[Prescription, ...]:
    """The prescriptions of an exercise from its own words, what belongs to it, and what its group says."""
    own = [*_own(verdict.candidate, words)]
    for part in owned:
        if not part.kinds & NOT_ABOUT_DOING:
            own += placed(part)
    return combine(own, group)


def placed(part: Part, start: int = 0, end: int | None = None) -> Iterator[Dose]:
    """The doses in a range of a part's text, each with its place in the file."""
    last = len(part.text) if end is None else end
    for dose in part.doses:
        if start <= dose.start and dose.end <= last and dose.kind != "total":
            yield dose.placed(part.span(dose.start, dose.end))


def _own(candidate: Candidate, words: DoseWords) -> Iterator[Dose]:
    part = candidate.part
    if part.layout == "cell" and part.parent is not None:
        yield from _row(part, words)
    elif candidate.size > 1 or candidate.origin == "within":
        yield from placed(part, *candidate.scope)
    else:
        yield from placed(part)


def _row(cell: Part, words: DoseWords) -> Iterator[Dose]:
    """The doses of a table row, up to the next cell that names an exercise in a column of its own."""
    yield from placed(cell)
    assert cell.parent is not None
    cells = cell.parent.children
    for other in cells[cells.index(cell) + 1 :]:
        if other.column_kind == "exercise":
            return
        dose = read_cell(other.text, words, other.column_kind or "dose") if other.column_kind != "notes" else None
        if dose is not None and dose.kind != "total":
            yield dose.placed(other.span(dose.start, dose.end))


def group_doses(container: Part, exercises: Mapping[Part, list[Verdict]]) -> list[Dose]:
    """What a container says for all its exercises: in its title and in the texts beside them."""
    found = list(placed(container))
    for child in container.children:
        if child in exercises or child.layout in {"heading", "table"}:
            continue
        if len(child.words) <= LONGEST_GROUP_TEXT and not _holds_exercises(child, exercises):
            found += placed(child)
            for below in child.children:
                if len(below.words) <= LONGEST_GROUP_TEXT and below not in exercises:
                    found += placed(below)
    return found


def _holds_exercises(part: Part, exercises: Mapping[Part, list[Verdict]]) -> bool:
    return any(below in exercises for below in part.walk())


def shared_dose(doses: Sequence[Dose]) -> Dose | None:
    """What several doses for a group say together; of two that say the same thing otherwise, the first counts."""
    if not doses:
        return None
    said: dict[str, object] = {}
    for dose in doses:
        for name in FIELDS:
            if getattr(dose, name):
                said.setdefault(name, getattr(dose, name))
    return replace(doses[0], **said)


FIELDS = ("sets", "reps", "duration_s", "rest_s", "distance_m", "load", "effort", "tempo", "per_side", "amrap")
