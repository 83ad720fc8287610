"""`fitpost.extract.explain`, `fitpost explain` and `--min-confidence`: why a thing was or was not taken."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import fitpost
from fitpost.extract.explain import explain
from fitpost.options import Options
from fitpost.shell.cli import fitpost as command

POST = """\
---
title: Knees
---

## The routine

1. **Wall sit:** Lean on the wall and slide down. Hold for 30 seconds.
2. **Step-up:** Step onto a box with the whole foot. 10 reps per leg.

My neighbour has a dog.
"""


def test_what_was_taken_is_answered_with_yes() -> None:
    """Every exercise of the document has a decision that says so, with evidence, at its place."""
    document = fitpost.parse(POST)
    yes = {decision.span.start: decision for decision in explain(document) if decision.answer}
    for exercise in document.exercises:
        decision = yes[exercise.span.start]
        assert decision.words == exercise.name
        assert decision.probability == pytest.approx(exercise.confidence, abs=0.001)
        assert decision.evidence


def test_evidence_comes_strongest_first() -> None:
    """The clue that counts most, for or against, is told first."""
    for decision in explain(fitpost.parse(POST)):
        weights = [abs(evidence.weight) for evidence in decision.evidence]
        assert weights == sorted(weights, reverse=True)


def test_min_confidence_leaves_out_what_is_less_likely() -> None:
    """With a bound, no exercise and no advice below it remains, and those above it do."""
    every = fitpost.parse(POST).exercises
    bound = max(exercise.confidence for exercise in every)
    kept = fitpost.parse(POST, Options(min_confidence=bound - 0.0005)).exercises
    assert [exercise.name for exercise in kept] == [e.name for e in every if e.confidence >= bound - 0.0005]
    assert fitpost.parse(POST, Options(min_confidence=1.0)).exercises == ()


def test_the_command_explains_a_line(tmp_path: Path) -> None:
    """FILE:LINE gives every decision about the line; a line that nothing was asked about is said to be prose."""
    path = tmp_path / "knees.md"
    path.write_text(POST, "utf-8")
    said = CliRunner().invoke(command, ["explain", f"{path}:7"], standalone_mode=False)
    assert "exercise: yes" in said.output
    assert "(Wall sit)" in said.output
    said = CliRunner().invoke(command, ["explain", f"{path}:2"], standalone_mode=False)
    assert "subject: no" in said.output
    said = CliRunner().invoke(command, ["explain", f"{path}:4"], standalone_mode=False)
    assert "read as prose" in said.output
