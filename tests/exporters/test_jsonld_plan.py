"""Doses as numbers: what schema.org has a property for, and what goes to `additionalVariable`."""

from __future__ import annotations

from typing import Any

import pytest

import fitpost
from fitpost.exporters.jsonld.page import Page
from fitpost.exporters.jsonld.plan import exercise_plans, group_plans
from fitpost.model import Effort, Exercise, Group, Load, Prescription, Range
from fitpost.source import Span

FIVE, SIX_TO_EIGHT = Range(5, 5), Range(6, 8)
DOSES: list[tuple[Prescription, dict[str, Any]]] = [
    (Prescription(reps=FIVE), {"repetitions": 5}),
    (
        Prescription(reps=SIX_TO_EIGHT),
        {"repetitions": {"@type": "QuantitativeValue", "minValue": 6, "maxValue": 8}},
    ),
    (Prescription(duration_s=Range(45, 45)), {"activityDuration": "PT45S"}),
    (
        Prescription(rest_s=Range(90, 90)),
        {"restPeriods": {"@type": "QuantitativeValue", "value": 90, "unitCode": "SEC"}},
    ),
    (Prescription(effort=Effort("RPE 8", "rpe", Range(8, 8))), {"intensity": "RPE 8"}),
    (Prescription(sets=Range(1, 1)), {"additionalVariable": "1 set"}),
    (
        Prescription(sets=Range(3, 4), per_side=True, amrap=True),
        {"additionalVariable": ["3-4 sets", "each side", "as many repetitions as possible"]},
    ),
    (
        Prescription(distance_m=Range(400, 400), load=Load("20 kg"), tempo="3-1-1-0"),
        {"additionalVariable": ["400 m", "20 kg", "tempo 3-1-1-0"]},
    ),
]


@pytest.fixture
def page() -> Page:
    return Page(fitpost.parse("---\ntitle: Squats\n---\n").require_post(), fitpost.Site())


def exercise(*doses: Prescription, muscles: tuple[str, ...] = ()) -> Exercise:
    return Exercise("squat", "Squat", Span(0, 0), prescriptions=doses, muscles=muscles)


@pytest.mark.parametrize(("dose", "properties"), DOSES)
def test_a_dose_is_a_plan(page: Page, dose: Prescription, properties: dict[str, Any]) -> None:
    """Each number has its property, and there is nothing else."""
    made = exercise_plans(exercise(dose), page)
    assert made == [{"@type": "ExercisePlan", "@id": "#squat-plan", "name": "Squat", **properties}]


def test_several_doses_are_several_plans(page: Page) -> None:
    """Week one and week two: each has its words in its name."""
    weeks = (Prescription(reps=FIVE, text="week 1: 5"), Prescription(reps=SIX_TO_EIGHT, text="week 2: 6-8"))
    made = exercise_plans(exercise(*weeks), page)
    assert [(each["@id"], each["name"]) for each in made] == [
        ("#squat-plan", "Squat, week 1: 5"),
        ("#squat-plan-1", "Squat, week 2: 6-8"),
    ]


def test_words_alone_are_no_plan(page: Page) -> None:
    """A dose without numbers says nothing that the step does not."""
    assert exercise_plans(exercise(Prescription(text="a few times")), page) == []


def test_muscles_are_anatomy(page: Page) -> None:
    """They stand in each plan, and make one by themselves."""
    anatomy = [{"@type": "Muscle", "name": "glutes"}]
    assert exercise_plans(exercise(muscles=("glutes",)), page)[0]["associatedAnatomy"] == anatomy
    assert exercise_plans(exercise(Prescription(reps=FIVE), muscles=("glutes",)), page)[0] == {
        "@type": "ExercisePlan",
        "@id": "#squat-plan-1",
        "name": "Squat",
        "repetitions": 5,
        "associatedAnatomy": anatomy,
    }


def test_a_group_has_a_plan_for_its_rounds(page: Page) -> None:
    """And for the rest between them; without either it has none."""
    circuit = Group("circuit", "Circuit", "circuit", Span(0, 0), rounds=Range(3, 3), rest_s=Range(60, 60))
    assert group_plans(circuit, page) == [
        {
            "@type": "ExercisePlan",
            "@id": "#circuit-plan",
            "name": "Circuit",
            "restPeriods": {"@type": "QuantitativeValue", "value": 60, "unitCode": "SEC"},
            "additionalVariable": "3 rounds",
        }
    ]
    assert group_plans(Group("day", "Day", "day", Span(0, 0)), page) == []
