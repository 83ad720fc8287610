"""Counts and shares in words, and lists of clues that many questions share."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

STEPS = (0, 1, 2, 3, 5, 8, 13, 21, 34, 55)
LABELS = ("0", "1", "2", "3-4", "5-7", "8-12", "13-20", "21-33", "34-54", "55+")
QUARTERS = ("none", "few", "some", "many", "most", "all")
COUNTS = tuple(LABELS[bisect_right(STEPS, number) - 1] for number in range(STEPS[-1] + 1))


class Shared(list[str]):
    """Clues that several questions have in common; what they weigh together is worked out once a scorer."""

    __slots__ = ("totals",)

    def __init__(self, clues: Iterable[str]) -> None:
        super().__init__(clues)
        self.totals: dict[str, int] = {}
        """What they weigh, by the name of the scorer."""


def count(number: int) -> str:
    """A count in steps that widen."""
    return COUNTS[number] if number < STEPS[-1] else LABELS[-1]


def share(part: float, whole: float) -> str:
    """A share in words."""
    if not whole or not part:
        return QUARTERS[0]
    return QUARTERS[-1] if part >= whole else QUARTERS[1 + int(4 * part / whole)]
