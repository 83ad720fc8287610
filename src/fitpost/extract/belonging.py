"""Which texts belong to which exercises: what stands beside a name, and the parts below and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fitpost.extract.candidate import Candidate
    from fitpost.extract.part import Part

REACH = 3
"""How many siblings further on a text still goes on with a name that stands before it."""
GOES_ON = frozenset({"paragraph", "item", "line"})
IS_GONE_ON_WITH = frozenset({"paragraph", "line", "lead", "bold"})


class Verdict(NamedTuple):
    """A candidate that was found to be an exercise."""

    candidate: Candidate
    probability: float


class Passage(NamedTuple):
    """A piece of a part's text that may be a step of an exercise."""

    part: Part
    start: int
    end: int
    relation: str
    """How it belongs: "beside" a name, "in brackets", or the layouts of both parts."""
    owners: Sequence[Verdict]


def passages(parts: Sequence[Part], exercises: Mapping[Part, list[Verdict]]) -> list[Passage]:
    """The texts that belong to exercises: what stands beside a name, and the parts below and after it."""
    found: list[Passage] = []
    in_rows = _by_row(exercises)
    for part in parts:
        if not part.text or part.layout == "root":
            continue
        if part in exercises:
            found += _beside(part, exercises[part])
            continue
        owned = _owners(part, exercises, in_rows)
        if owned and (part.layout != "cell" or part.column_kind in {"", "notes"}):
            relation, owners = owned
            found.append(Passage(part, part.title.start, len(part.text), relation, owners))
    return found


def _by_row(exercises: Mapping[Part, list[Verdict]]) -> dict[Part, list[Verdict]]:
    """The first exercise of each table row that names one in a cell."""
    rows: dict[Part, list[Verdict]] = {}
    for part, verdicts in exercises.items():
        if part.layout == "cell" and part.parent is not None:
            rows.setdefault(part.parent, verdicts[:1])
    return rows


def _owners(
    part: Part, exercises: Mapping[Part, list[Verdict]], in_rows: Mapping[Part, list[Verdict]]
) -> tuple[str, list[Verdict]] | None:
    """The exercises that a part belongs to, and how."""
    if part.layout == "cell" and part.parent and part.parent in in_rows:
        return "cell in the row", in_rows[part.parent]
    for depth, above in enumerate(part.ancestors()):
        if above in exercises:
            return f"{part.layout} below {above.layout}{'' if depth == 0 else ', deeper'}", exercises[above]
        before = _before(above, part) if depth == 0 else None
        if before and before in exercises:
            return f"{part.layout} after {before.layout}", exercises[before]
    return None


def _before(parent: Part, part: Part) -> Part | None:
    """The nearest earlier sibling that is a line or paragraph with nothing below it, which this part may go on with."""
    if part.title.apart and "container" in part.kinds:  # "Friday: ..." begins something of its own
        return None
    at = parent.positions()[part]
    for back in range(at - 1, max(-1, at - 1 - REACH), -1):
        sibling = parent.children[back]
        if sibling.layout in IS_GONE_ON_WITH and part.layout in GOES_ON:
            return sibling
    return None


def _beside(part: Part, verdicts: list[Verdict]) -> list[Passage]:
    """What stands on a name's own line: its brackets, and what follows."""
    found = []
    for verdict in verdicts:
        candidate = verdict.candidate
        end = candidate.scope[1] if candidate.size > 1 else len(part.text)
        start = candidate.end
        bracket = part.text[start:end].lstrip()[:1] == "("
        if any(character.isalpha() for character in _undosed(part, start, end)):
            found.append(Passage(part, start, end, "in brackets" if bracket else "beside", [verdict]))
    return found


def _undosed(part: Part, start: int, end: int) -> str:
    pieces, at = [], start
    for dose in part.reading.doses_touching(start, end):
        pieces.append(part.text[at : max(at, dose.start)])
        at = dose.end
    return "".join([*pieces, part.text[at:end]])
