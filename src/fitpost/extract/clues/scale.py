"""Counts and shares in words, and lists of clues that many questions share."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache, wraps
from typing import TYPE_CHECKING, ParamSpec, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

STEPS = (0, 1, 2, 3, 5, 8, 13, 21, 34, 55)
LABELS = ("0", "1", "2", "3-4", "5-7", "8-12", "13-20", "21-33", "34-54", "55+")
QUARTERS = ("none", "few", "some", "many", "most", "all")
MOST_BUNDLES = 1 << 10
"""Bundles of one kind that are kept."""
COUNTS = tuple(LABELS[bisect_right(STEPS, number) - 1] for number in range(STEPS[-1] + 1))


class Shared(list[str]):
    """Clues that several questions have in common; what they weigh together is worked out once a scorer."""

    __slots__ = ("totals",)

    def __init__(self, clues: Iterable[str]) -> None:
        super().__init__(clues)
        self.totals: dict[Hashable, int] = {}
        """What they weigh, by the scorer."""


P = ParamSpec("P")


def bundled(find: Callable[P, Iterable[str]]) -> Callable[P, Shared]:
    """A function whose clues follow from a few words: most are met again, and are put and weighed only once."""

    @lru_cache(maxsize=MOST_BUNDLES)
    @wraps(find)
    def bundle(*args: P.args, **kwargs: P.kwargs) -> Shared:
        return Shared(find(*args, **kwargs))

    return cast("Callable[P, Shared]", bundle)


def count(number: int) -> str:
    """A count in steps that widen."""
    return COUNTS[number] if number < STEPS[-1] else LABELS[-1]


def share(part: float, whole: float) -> str:
    """A share in words."""
    if not whole or not part:
        return QUARTERS[0]
    return QUARTERS[-1] if part >= whole else QUARTERS[1 + int(4 * part / whole)]
