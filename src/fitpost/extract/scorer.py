"""How likely a thing is what it may be: a sum of weights over clues in words, turned into a probability.

The model is logistic regression. A clue is a short phrase ("a dose stands beside it"), present or not; its weight was
learned from labelled posts (`training/train.py`) and stands in `weights.json`, so that every decision can be read:
`explain` gives the clues of one decision with what each contributed.

Every question is put twice (see `looks`), with weights of their own; the second time there are more clues. A clue is
looked up once for both: its two weights, in hundredths, are packed into one whole number, the first in its lower half.
Sums of packed numbers are packed sums, exact whatever order they come in.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from fitpost.extract.clues import Shared

FIRST_LOOK = "{}, first look"
"""The name of a question's first look in `weights.json`; its second goes by the question's own."""
HALF = 32
"""Bits of the lower half: sums of hundredths stay far below."""
MIDDLE = 1 << (HALF - 1)


@dataclass(frozen=True, slots=True)
class Look:
    """The weights of a question at one of its looks."""

    bias: float
    threshold: float
    """The probability from which the answer is yes."""
    weights: dict[str, float]
    """In log-odds, to two decimals."""

    def probability(self, hundredths: int) -> float:
        """How likely the answer is yes, in (0, 1), for clues of this weight."""
        odds = self.bias + hundredths / 100
        return 1 / (1 + exp(-odds)) if odds > -50 else 0.0


class Scorer:
    """The weights of one question, such as "is this an exercise?"."""

    def __init__(self, name: str, first: Look, second: Look) -> None:
        self.name = name
        self.first = first
        self.second = second
        clues = first.weights.keys() | second.weights.keys()
        self._packed = {
            clue: round(100 * first.weights.get(clue, 0)) + (round(100 * second.weights.get(clue, 0)) << HALF)
            for clue in clues
        }

    def total(self, clues: Iterable[str], shared: Iterable[Shared] = ()) -> int:
        """What clues weigh at both looks, packed."""
        total = sum(filter(None, map(self._packed.get, clues)))
        for each in shared:
            known = each.totals.get(self)
            if known is None:
                known = each.totals[self] = self.total(each)
            total += known
        return total

    def at_first(self, total: int) -> float:
        """How likely the answer is yes at the first look, for clues of this packed weight."""
        return self.first.probability(_lower(total))

    def at_second(self, total: int) -> float:
        """How likely the answer is yes at the second look."""
        return self.second.probability((total - _lower(total)) >> HALF)

    def explain(self, clues: Iterable[str]) -> list[tuple[str, float]]:
        """The clues that count at the second look, the strongest first, each with its weight (log-odds)."""
        weights = self.second.weights
        known = {clue: weights[clue] for clue in clues if clue in weights}
        return sorted(known.items(), key=lambda pair: -abs(pair[1]))


def _lower(total: int) -> int:
    return (total + MIDDLE & 2 * MIDDLE - 1) - MIDDLE


@cache
def scorers() -> dict[str, Scorer]:
    """The learned scorers by question."""
    text = (files(__package__) / "weights.json").read_text("utf-8")
    return scorers_of({name: Look(**data) for name, data in json.loads(text).items()})


def scorers_of(looks: Mapping[str, Look]) -> dict[str, Scorer]:
    """The scorer of each question that has two looks."""
    return {
        name: Scorer(name, looks[FIRST_LOOK.format(name)], look)
        for name, look in looks.items()
        if FIRST_LOOK.format(name) in looks
    }
