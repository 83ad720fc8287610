"""What is known of how often the rules are right."""

from __future__ import annotations

import tomllib
from pathlib import Path

from fitpost.rules import RULES

MEASURED = tomllib.loads((Path(__file__).parents[2] / "docs/rules-precision.toml").read_text(encoding="utf-8"))


def test_every_default_rule_was_measured() -> None:
    """A rule that runs for everybody was tried on real posts first; one that is off by default need not be."""
    assert list(MEASURED) == [rule.code for rule in RULES if rule.default]


def test_default_rules_are_right() -> None:
    """At least nineteen times of twenty, of what was looked at."""
    assert {code for code, each in MEASURED.items() if each["right"] < 0.95 * each["looked_at"]} == set()
