"""The outline that `fitpost show` prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from fitpost import load
from fitpost.exporters.outline import COLUMNS, dose_text, outline
from fitpost.model import Load, Prescription, Range
from fitpost.reporters.paint import width

EXAMPLES = sorted((Path(__file__).parents[2] / "examples/posts").glob("*.md"))


@pytest.mark.parametrize(
    ("dose", "text"),
    [
        (Prescription(), ""),
        (Prescription(sets=Range(3, 3), reps=Range(10, 12), per_side=True), "3 x 10-12 per side"),
        (Prescription(sets=Range(4, 4)), "4 sets"),
        (Prescription(duration_s=Range(30, 30), rest_s=Range(7.5, 15)), "30 s, 7.5-15 s rest"),
        (Prescription(sets=Range(2, 3), amrap=True), "2-3 x AMRAP"),
        (Prescription(sets=Range(3, 3), reps=Range(8, 12), reps_by_set=(12, 10, 8)), "12/10/8"),
        (Prescription(distance_m=Range(400, 400), load=Load("12-20 kg")), "400 m, 12-20 kg"),
    ],
)
def test_dose_in_few_words(dose: Prescription, text: str) -> None:
    """Sets, work, side, load and rest; what the post does not say is left out."""
    assert dose_text(dose) == text


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_outline_fits_a_terminal_and_names_everything(path: Path) -> None:
    """80 columns; the title and each exercise are there."""
    document = load(path)
    shown = outline(document)
    assert max(map(width, shown.split("\n"))) <= COLUMNS
    words = " ".join(shown.split())
    assert all(name in words for name in (document.meta.title or "", *(each.name for each in document.exercises)))
