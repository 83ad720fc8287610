"""The checks of graphs find what they are there to find."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from jsonld_checks import faults, validate

STEP = {"@type": "HowToStep", "position": 1, "text": "Stand."}
FAULTY: list[tuple[list[dict[str, Any]], str]] = [
    ([{"@type": "HowTo", "step": [{**STEP, "position": 2}]}], "positions"),
    ([{"@type": "HowTo", "step": [STEP, STEP]}], "positions"),
    ([{"@type": "HowTo", "name": " "}], "empty"),
    ([{"@type": "HowTo", "name": None}], "empty"),
    ([{"@type": "HowTo", "step": []}], "empty"),
    ([{"@type": "Muscle", "@id": "#a"}], "hollow"),
    ([{"@type": "HowTo", "@id": "#a", "name": "A"}, {"@type": "HowTo", "@id": "#a", "name": "B"}], "doubled"),
    ([{"@type": "HowTo", "name": "A", "isPartOf": {"@id": "#b"}}], "dangling"),
    ([{"@type": "HowTo", "name": "A", "tool": {"@id": "#c", "name": "mat"}}, {**STEP, "@id": "#c"}], "no type"),
]
FOREIGN: list[dict[str, Any]] = [
    {"@type": "HowTo", "sets": 3},
    {"@type": "HowToStep", "tool": "mat"},
    {"@type": "ExercisePlan", "repetitions": "8-12"},
    {"@type": "BlogPosting", "mainEntity": "Squat"},
    {"@type": "HowTo", "step": [{"@type": "Muscle", "name": "glutes"}]},
]


@pytest.mark.parametrize(("nodes", "fault"), FAULTY)
def test_a_fault_is_found(nodes: list[dict[str, Any]], fault: str) -> None:
    """Each fault is named."""
    assert any(found.startswith(fault) for found in faults({"@graph": nodes}))


@pytest.mark.parametrize("node", FOREIGN)
def test_what_the_vocabulary_does_not_have_is_refused(node: dict[str, Any]) -> None:
    """Properties that no type or another type has, values of another kind."""
    with pytest.raises((ValidationError, ValueError)):
        validate({"@graph": [node]})
