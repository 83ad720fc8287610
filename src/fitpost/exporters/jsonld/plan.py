"""Doses as `ExercisePlan`, the one type of schema.org that has repetitions, rest and duration.

It has no property for sets, sides, load, tempo or distance: these go to `additionalVariable`, as text. A dose of
which nothing but words is known makes no plan: the words are in the step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.exporters.jsonld.node import SECONDS, Node, duration, node, number, one_or_list, quantity

if TYPE_CHECKING:
    from fitpost.exporters.jsonld.page import Page
    from fitpost.model import Exercise, Group, Prescription, Range


def exercise_plans(exercise: Exercise, page: Page) -> list[Node]:
    """A plan for each dose of the exercise; one for its muscles alone where it has no dose."""
    named = [(f"{exercise.name}, {each.text}" if each.text else exercise.name, each) for each in exercise.prescriptions]
    doses = [{"name": name, **dose} for name, each in named if (dose := _dose(each))]
    anatomy = [node("Muscle", name=muscle) for muscle in exercise.muscles]
    if anatomy and not doses:
        doses = [{"name": exercise.name}]
    return [
        node("ExercisePlan", page.claim(f"{exercise.id}-plan"), **dose, associatedAnatomy=anatomy) for dose in doses
    ]


def group_plans(group: Group, page: Page) -> list[Node]:
    """A plan with the rounds of a group and the rest between them, where the post gives either."""
    if not (group.rounds or group.rest_s):
        return []
    rounds = _counted(group.rounds, "round", "rounds")
    plan_id = page.claim(f"{group.id}-plan")
    return [node("ExercisePlan", plan_id, name=group.title, restPeriods=_rest(group.rest_s), additionalVariable=rounds)]


def _dose(prescription: Prescription) -> Node:
    """The properties of a plan that `prescription` fills."""
    filled = {
        "repetitions": _repetitions(prescription.reps),
        "activityDuration": duration(prescription.duration_s),
        "restPeriods": _rest(prescription.rest_s),
        "intensity": prescription.effort.text if prescription.effort else None,
        "additionalVariable": one_or_list(_variables(prescription)),
    }
    return {name: value for name, value in filled.items() if value is not None}


def _repetitions(reps: Range | None) -> float | Node | None:
    if reps is None:
        return None
    return number(reps.min) if reps.min == reps.max else quantity(reps)


def _rest(seconds: Range | None) -> Node | None:
    return quantity(seconds, unit=SECONDS) if seconds else None


def _variables(prescription: Prescription) -> list[str]:
    variables = (
        _counted(prescription.sets, "set", "sets"),
        f"repetitions by set: {', '.join(map(str, prescription.reps_by_set))}" if prescription.reps_by_set else None,
        "each side" if prescription.per_side else None,
        "as many repetitions as possible" if prescription.amrap else None,
        _counted(prescription.distance_m, "m", "m"),
        prescription.load.text if prescription.load else None,
        f"tempo {prescription.tempo}" if prescription.tempo else None,
    )
    return [variable for variable in variables if variable]


def _counted(amount: Range | None, one: str, many: str) -> str | None:
    """A number or a range with its noun: "1 set", "3-4 sets"."""
    if amount is None:
        return None
    if amount.min == amount.max:
        return f"{number(amount.min)} {one if amount.min == 1 else many}"
    return f"{number(amount.min)}-{number(amount.max)} {many}"
