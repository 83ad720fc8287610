"""How a dose was worded, from the match of a rule: the hints that `fitpost.prescription.dose.Hint` lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fitpost.prescription.dose import Hint
    from fitpost.prescription.lexemes import Token
    from fitpost.prescription.rules import Rule

TIMES = frozenset("kRx°")
"""The letters of what counts times."""
_BARE = frozenset({"lead", "few", "count", "loose", "still"})
"""Fields of numbers without a unit."""


def hints_of(rule: Rule, codes: str, tokens: Sequence[Token], said: Mapping[str, Any]) -> list[Hint]:
    """The hints of a match, from the codes of its tokens and what they say."""
    hints: list[Hint] = []
    if "z" not in codes and not _BARE.isdisjoint(rule.fields):
        hints.append("bare")
    if "e" in codes and "z" not in codes:
        hints.append("each")
    if "s" in codes and any(token.unit == "rounds" and token.code == "s" for token in tokens):
        hints.append("repeats")
    if "reps" in said and "sets" not in said and not TIMES.isdisjoint(codes):
        hints.append("repeats" if "R" in codes else "times")
    if "Q" in codes:
        rounds = any(token.code == "Q" and token.unit == "rounds" for token in tokens)
        hints.append("between rounds" if rounds else "all")
    return hints
