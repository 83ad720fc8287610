"""How doses become prescriptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fitpost.model import Range
from fitpost.prescription import combine, dose_words, read
from fitpost.source import Span

if TYPE_CHECKING:
    from fitpost.model import Prescription

WORDS = dose_words(("en",))


def made(*lines: str, group: str = "") -> list[str]:
    own = [dose for line in lines for dose in read(line, WORDS, item=True)]
    shared = read(group, WORDS, item=True)
    return [shown(each) for each in combine(own, shared[:1])]


def test_rounds_of_a_list_are_its_sets() -> None:
    """A ladder that is gone through three times is three sets, and no set has a number of its own."""
    for lines in (("5-10-15-10-5 reps", "3 rounds"), ("3 rounds", "5-10-15-10-5 reps")):
        (made,) = combine([], [dose for line in lines for dose in read(line, WORDS, item=True)])
        assert (made.sets, made.reps, made.reps_by_set) == (Range(3, 3), Range(5, 15), ())


def shown(prescription: Prescription) -> str:
    names = ("sets", "reps", "duration_s", "rest_s", "distance_m")
    said = [f"{name}={value.max:g}" for name in names if (value := getattr(prescription, name))]
    return " ".join(said + [name for name in ("per_side", "amrap") if getattr(prescription, name)])


@pytest.mark.parametrize(
    ("lines", "group", "expected"),
    [
        (["Sets: 3", "Reps: 12", "Rest: 60 s"], "", ["sets=3 reps=12 rest_s=60"]),
        (["Squats 3x10", "Rest 90 s"], "", ["sets=3 reps=10 rest_s=90"]),
        (["Week 1: 3x10", "Week 2: 4x8"], "", ["sets=3 reps=10", "sets=4 reps=8"]),
        (["12, 10, 8", "Rest 60 s"], "", ["sets=3 reps=12 rest_s=60"]),
        (["20 lunges (10 each leg)"], "", ["reps=10 per_side"]),
        (["10 each side rows (20 total)"], "", ["reps=10 per_side"]),
        (["6 rows (each arm)"], "", ["reps=6 per_side"]),
        (["3x10", "10 reps"], "", ["sets=3 reps=10", "reps=10"]),
        (["10 burpees"], "3 rounds, 60 s rest", ["sets=3 reps=10 rest_s=60"]),
        (["5x5"], "3 rounds", ["sets=5 reps=5"]),
        (["burpees"], "40 s on / 20 s off", ["duration_s=40 rest_s=20"]),
        (["10 burpees"], "30 s each side", ["reps=10"]),
        (["burpees"], "", []),
        (["10 burpees"], "AMRAP in 12 minutes", ["reps=10"]),
        (["30-minute workout"], "", []),
        (["3x10, RPE 8", "RPE 9"], "", ["sets=3 reps=10"]),
    ],
)
def test_combine(lines: list[str], group: str, expected: list[str]) -> None:
    """Complementary doses join, alternatives stay several, a group fills gaps, a whole time is nobody's."""
    assert made(*lines, group=group) == expected


def test_sources_and_text() -> None:
    """A prescription names the places and the words of every dose that it was made of."""
    (sets,) = read("Sets: 3", WORDS)
    (reps,) = read("Reps: 12", WORDS)
    (rounds,) = read("rest 60 s", WORDS)
    (made,) = combine([sets.placed(Span(10, 17)), reps.placed(Span(20, 28))], [rounds.placed(Span(2, 8))])
    assert made.text == "Sets: 3; Reps: 12; rest 60 s"
    assert made.sources == (Span(10, 17), Span(20, 28), Span(2, 8))


def test_a_dose_goes_with_those_near() -> None:
    """Of very many prescriptions in one text, a rest goes to the latest alone, or output grew as a square."""
    rows = made(*(f"{reps} reps" for reps in range(1, 101)), "Rest: 60 s")
    rested = [row.endswith("rest_s=60") for row in rows]
    assert len(rows) == 100
    assert rested == sorted(rested)
    assert 0 < sum(rested) < 100


def test_what_groups_say_again_adds_nothing() -> None:
    """A group's dose that says no more than those before it leaves no trace."""
    (own,) = read("burpees 10", WORDS, item=True)
    groups = [dose for said in ("3 rounds", "4 rounds", "60 s rest") for dose in read(said, WORDS, item=True)]
    (once,) = combine([own], groups)
    assert once == combine([own], [*groups, *groups])[0]
    assert once.text == "10; 3 rounds; 60 s rest"
