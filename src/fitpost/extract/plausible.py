"""Which runs of words are worth the question whether they name an exercise: most of a post's are prose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.extract.candidate import holds_movement

if TYPE_CHECKING:
    from fitpost.extract.candidate import Candidate
    from fitpost.extract.part import Part

WORDLESS = frozenset({"table", "row"})
SET_APART = frozenset({"item", "heading", "bold", "lead", "cell", "term"})
PLAIN = frozenset({"line", "paragraph"})
ABOUT_AN_EXERCISE = frozenset({"variations", "mistakes", "tips", "benefits", "muscles", "equipment", "dose", "setup"})
"""Kinds of titles that stand over a part of an exercise, and name none themselves."""
FEW_WORDS = 5
"""Words up to which a line of its own, or what a sign sets apart at its start, may be a name."""
NEAR = 15
"""Characters between a name and a dose that may be its own."""
COUNTING = re.compile(r"[^\W\d_]\s?(?:#|n[°o]\.?\s?|Nr\.?\s?)?\d{1,2}(?=\s?[-–—:|.,)]|$)")
"""The end of a label that counts: "Exercise #3:", "Hüftübung 1"."""


def may_hold_names(part: Part) -> bool:
    """Whether a part has words, and is no cell of a column that tells something else."""
    if part.layout in WORDLESS or not part.text:
        return False
    if part.layout == "line" and part.parent is not None and part.parent.layout == "cell":
        part = part.parent
    if part.layout != "cell" or part.column_kind == "exercise":
        return True
    row = part.parent
    return not part.column_kind and (row is None or all(cell.column_kind != "exercise" for cell in row.children))


def may_be_a_name(candidate: Candidate) -> bool:
    """Whether the vocabulary, a dose beside it or the layout sets a run of words apart from prose."""
    part, start, end = candidate.part, candidate.start, candidate.end
    if holds_movement(part, start, end):
        return True
    if candidate.origin == "head" and not part.kinds.isdisjoint(ABOUT_AN_EXERCISE):
        return False
    return _is_set_apart(candidate) or bool(part.reading.doses_touching(start - NEAR, end + NEAR))


def counts_only(part: Part, start: int, end: int) -> bool:
    """Whether a label only counts, and no workouts or weeks: "Station 7: Rocket squat - ..."."""
    return "container" not in part.kinds and COUNTING.search(part.text, start, end) is not None


def _is_set_apart(candidate: Candidate) -> bool:
    """Whether layout alone sets it apart: a title, what follows a title's label, a line of a few words."""
    part, title = candidate.part, candidate.part.title
    if candidate.origin == "rest" and (
        counts_only(part, title.start, candidate.start)
        or (part.kinds.isdisjoint(ABOUT_AN_EXERCISE) and len(candidate.name.split()) <= FEW_WORDS)
    ):
        return True
    if part.layout in SET_APART:
        return candidate.origin == "head" or (candidate.size > 1 and part.layout != "lead")
    few = len(candidate.name.split()) <= FEW_WORDS
    return part.layout in PLAIN and candidate.origin == "head" and few and (title.apart or _is_a_line(part))


def _is_a_line(part: Part) -> bool:
    """Whether a text does not end as a sentence does."""
    return part.title.whole and part.text.rstrip()[-1:] not in {".", "!", "?", ",", ";"}
