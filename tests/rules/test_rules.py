"""What each rule finds beyond its page's examples."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date

import pytest

from fitpost.model import Exercise, Prescription, Range, Routine, Step
from fitpost.options import Options
from fitpost.rule import Context, Rule
from fitpost.rules import RULES
from fitpost.rules.fit301 import exercise_without_steps
from fitpost.rules.fit302 import numbering_broken
from fitpost.rules.fit401 import dose_implausible
from fitpost.source import Span

CONTEXT = Context(Options(), date(2026, 11, 22))
STEP = (Step("Stand tall.", Span(0, 1)),)
SQUAT = Exercise("squat", "Squat", Span(0, 50), steps=STEP)


def found(rule: Rule, thing: object) -> list[str]:
    return [problem.message for problem in rule.check(thing, CONTEXT)]


def routine(*exercises: Exercise) -> Routine:
    return Routine("Routine", Span(0, 100), exercises)


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [
        ([1, 2, 3], []),
        ([1, 1, 1], []),
        ([1, 2, 1, 2], []),
        ([1, 2, 4], [4]),
        ([1, 2, 2, 3], [2]),
        ([10, 9, 8], [9, 8]),
        ([None, 3, None], []),
    ],
)
def test_numbering(numbers: list[int | None], wrong: list[int]) -> None:
    """A number that is neither one more than the last nor a new start is told; one habit of all is none."""
    exercises = [replace(SQUAT, number=number) for number in numbers]
    assert [message.partition(",")[0] for message in found(numbering_broken, routine(*exercises))] == [
        f"number {number}" for number in wrong
    ]


@pytest.mark.parametrize(
    ("dose", "count"),
    [
        (Prescription(sets=Range(3, 3), reps=Range(8, 12)), 0),
        (Prescription(sets=Range(21, 21)), 1),
        (Prescription(reps=Range(0, 0)), 1),
        (Prescription(sets=Range(0, 99)), 1),
        (Prescription(reps=Range(12, 8)), 1),
        (Prescription(rest_s=Range(0, 0)), 0),
        (Prescription(rest_s=Range(7200, 7200), duration_s=Range(90_000, 90_000)), 2),
    ],
)
def test_implausible_doses(dose: Prescription, count: int) -> None:
    """Each quantity beyond its limits is told once, and so is a range that is upside down."""
    assert len(found(dose_implausible, replace(SQUAT, prescriptions=(dose,)))) == count


def test_bare_lists_are_left_alone() -> None:
    """Where few exercises of a group have steps, a bare name is the habit and no fault."""
    bare = replace(SQUAT, steps=())
    assert found(exercise_without_steps, routine(SQUAT, bare, bare, bare)) == []
    assert len(found(exercise_without_steps, routine(SQUAT, SQUAT, bare))) == 1
    assert found(exercise_without_steps, routine(SQUAT, SQUAT, replace(bare, group="warm-up"))) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rule_survives_pickling(rule: Rule) -> None:
    """A rule is sent to other processes; what arrives is the rule itself."""
    assert pickle.loads(pickle.dumps(rule)) is rule  # noqa: S301 - our own bytes
