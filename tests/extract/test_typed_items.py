"""Lists whose bullets, letters or numbers were typed."""

from __future__ import annotations

from itertools import pairwise

import pytest

from fitpost.blocks import Text
from fitpost.extract.typed_items import typed_items
from fitpost.source import Source, Span


@pytest.mark.parametrize(
    ("written", "items"),
    [
        ("• Sit\n• Stand", [(0, "• Sit"), (0, "• Stand")]),
        ("Do this:\n• Sit\ndown\n• Stand", [(None, "Do this:"), (0, "• Sit\ndown"), (0, "• Stand")]),
        ("1\\. Sit\n2\\. Stand", [(1, "1\\. Sit"), (2, "2\\. Stand")]),
        ("a) Sit\nb) Stand", [(0, "a) Sit"), (0, "b) Stand")]),
        ("(1) Sit\n(2) Stand", [(1, "(1) Sit"), (2, "(2) Stand")]),
        ("-Sit\n-Stand", [(0, "-Sit"), (0, "-Stand")]),
        ("✔ Sit", [(0, "✔ Sit")]),
        ("3\\. Sit", [(3, "3\\. Sit")]),
        ("– she said, and sat\ndown", []),
        ("a) Sit down, please", []),
        ("Sit down\nand stand up", []),
        ("2 sets of squats\n3 sets of rows", []),
    ],
)  # fmt: skip
def test_typed_items(written: str, items: list[tuple[int | None, str]]) -> None:
    """Bullets, and two lines or more that count, make a list; a lone dash or letter makes none."""
    source = Source(written)
    starts = [0, *(at + 1 for at, character in enumerate(written) if character == "\n"), len(written) + 1]
    text = Text(tuple(Span(start, end - 1) for start, end in pairwise(starts)))
    assert [(number, lines.raw(source)) for number, lines in typed_items(source, text)] == items
