"""Places: offsets, and lines and columns."""

from __future__ import annotations

import fitpost
from fitpost.source import Source, Span


def test_lines_and_columns_are_one_based() -> None:
    """The end is the place after the last character; a line ends at any of the three line ends, and nowhere else."""
    source = Source("a\r\nbc\rd\u2028e\n")
    assert source.position(Span(3, 5)) == (2, 1, 2, 3)
    assert source.position(Span(6, 9)) == (3, 1, 3, 4)


def test_what_has_no_place_has_no_position() -> None:
    """So that every finding of a post can be printed in one loop, a missing title among them."""
    document = fitpost.parse("- Squat 3x10\n")
    assert [document.source.position(finding.span) for finding in document.findings] == [None]
