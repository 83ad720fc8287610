"""Numbers beside the names of movements, in prose and in items."""

from __future__ import annotations

import pytest

import fitpost
from fitpost.extract.prepare import prepare

PROSE = "There is a corner of the park where nobody minds, and so we say: {}, and then go home."


def doses(text: str) -> list[str]:
    document = fitpost.parse(f"# Workout\n\n{text}\n")
    return [dose.text for part in document.exercises for dose in part.prescriptions]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("do 20 squats and 12 slow push-ups", ["20", "12"]),
        ("plank for a minute, lunges x 10", ["for a minute", "x 10"]),
        ("do 1/2 squats and 2.5 burpees", []),
        ("try squat #7 and #8 push-ups", []),
        ("on day 2 squats and on day 3 push-ups", []),
    ],
)
def test_numbers_beside_names_in_prose(said: str, read: list[str]) -> None:
    """A number right beside a name is its dose, but for a part of another number, or one that counts something else."""
    document = fitpost.parse(PROSE.format(said))
    prepared = prepare(document.source, document.blocks, document.front_matter, fitpost.Options())
    assert [dose.text for part in prepared.parts for dose in part.doses] == read


def test_names_in_a_row_have_each_their_own() -> None:
    """Parted by commas, full stops or joining words, the dose before or behind; a rest between two is no end."""
    assert doses("Squat 5x5. RDL 3x10. Leg curls 3x12.") == ["5x5", "3x10", "3x12"]
    assert doses("- 10 burpees, 15 air squats and a 200 m run") == ["10", "15", "200 m"]
    assert doses("- a) Squats 3x10, b) lunges 3x12") == ["3x10", "3x12"]


@pytest.mark.parametrize("language", ["a" * 300, "../../../etc", "/etc/passwd", "de-AT", "DE"])
def test_a_language_is_no_path(language: str) -> None:
    """Whatever the front matter calls the language; regions of a known one are that language."""
    document = fitpost.parse(f"---\ntitle: x\nlang: {language}\n---\n- Kniebeugen: 3 Sätze, 10 Wiederholungen\n")
    if language.lower().startswith("de"):
        assert [dose.sets for each in document.exercises for dose in each.prescriptions] == [(3, 3)]
