"""Fixes are applied whole, apart from each other, and in any order."""

from __future__ import annotations

from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitpost.finding import Edit, Fix
from fitpost.fixing import apply, compatible
from fitpost.source import Span

TEXT = "0123456789"


def fix(*edits: tuple[int, int, str]) -> Fix:
    return Fix("Mend it", tuple(Edit(Span(start, end), text) for start, end, text in edits))


@pytest.mark.parametrize(
    ("fixes", "expected"),
    [
        ([], TEXT),
        ([fix((0, 1, "a"))], "a123456789"),
        ([fix((10, 10, "!"))], TEXT + "!"),
        ([fix((2, 4, "")), fix((4, 6, "x"))], "01x6789"),
        ([fix((2, 4, "a")), fix((3, 5, "b"))], "01a456789"),
        ([fix((2, 2, "a")), fix((2, 4, "b"))], "01ab456789"),
        ([fix((2, 2, "a")), fix((2, 2, "b"))], "01a23456789"),
        ([fix((2, 3, "a")), fix((2, 3, "a"))], "01a3456789"),
        ([fix((0, 1, "a"), (8, 9, "b")), fix((8, 9, "c")), fix((5, 6, "d"))], "a1234d67b9"),
        ([fix((3, 4, "x"), (1, 2, "y"))], "0y2x456789"),
        ([fix()], TEXT),
    ],
)
def test_edits_are_made_together(fixes: list[Fix], expected: str) -> None:
    """Of two that overlap the first stays; of equal ones one; the order in which they come does not matter."""
    assert {apply(TEXT, order) for order in permutations(fixes)} == {expected}


def disjoint(offsets: list[int]) -> Fix:
    """A fix of edits that do not overlap."""
    ordered = sorted(set(offsets))
    return fix(*((start, end, "*") for start, end in zip(ordered[::2], ordered[1::2], strict=False)))


@given(st.lists(st.lists(st.integers(0, 10), max_size=6).map(disjoint), max_size=5))
def test_chosen_fixes_do_not_overlap(fixes: list[Fix]) -> None:
    """Whatever is asked for, and something is applied where anything can be."""
    chosen = compatible(fixes)
    spans = sorted(edit.span for each in chosen for edit in each.edits)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert bool(spans) == any(each.edits for each in fixes)
