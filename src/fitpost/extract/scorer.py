"""How likely a thing is what it may be: a sum of weights over clues in words, turned into a probability.

The model is logistic regression. A clue is a short phrase ("a dose stands beside it"), present or not; its weight was
learned from labelled posts (`training/train.py`) and stands in `weights.json`, so that every decision can be read:
`explain` gives the clues of one decision with what each contributed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Scorer:
    """The weights of one question, such as "is this an exercise?"."""

    bias: float
    threshold: float
    """The probability from which the answer is yes."""
    weights: dict[str, float]
    """In log-odds, to two decimals."""
    _hundredths: dict[str, int] = field(init=False, repr=False, compare=False)
    """The weights as whole numbers, whose sum is exact whatever order they come in."""

    def __post_init__(self) -> None:
        """Count in hundredths."""
        counted = {clue: round(100 * weight) for clue, weight in self.weights.items()}
        object.__setattr__(self, "_hundredths", counted)

    def probability(self, clues: Iterable[str]) -> float:
        """How likely the answer is yes, in (0, 1)."""
        total = self.bias + sum(filter(None, map(self._hundredths.get, clues))) / 100
        return 1 / (1 + exp(-total)) if total > -50 else 0.0

    def says_yes(self, clues: Iterable[str]) -> bool:
        """Whether the answer is yes."""
        return self.probability(clues) >= self.threshold

    def explain(self, clues: Iterable[str]) -> list[tuple[str, float]]:
        """The clues that count, the strongest first, each with its weight (log-odds)."""
        known = {clue: self.weights[clue] for clue in clues if clue in self.weights}
        return sorted(known.items(), key=lambda pair: -abs(pair[1]))


@cache
def scorers() -> dict[str, Scorer]:
    """The learned scorers by question."""
    text = (files(__package__) / "weights.json").read_text("utf-8")
    return {name: Scorer(**data) for name, data in json.loads(text).items()}
