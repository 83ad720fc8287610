"""Which labels belong together: more often in one post than their frequencies explain.

Counts alone rank the frequent labels first, and a lift (how many times more often than by chance) the rare ones. So a
pair has two figures:

- strength: normalised pointwise mutual information, `ln(p(a,b) / p(a)p(b)) / -ln p(a,b)`, from -1 (never together) over
  0 (as chance has it) to 1 (never apart). Bouma, "Normalized (pointwise) mutual information in collocation
  extraction", GSCL 2009.
- chance: the probability that labels as frequent as these, strewn at random over the posts, meet at least this often:
  the upper tail of the hypergeometric distribution (Fisher's exact test), which is right for small counts too.

NPMI alone calls two labels that stand once, in one post, inseparable. `significant` is the guard: of the pairs that
have it, at most one in twenty is to be expected by chance, however many pairs were looked at (Benjamini and Hochberg,
"Controlling the false discovery rate", 1995).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import exp, lgamma, log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FALSE_DISCOVERIES = 0.05
MIN_TOGETHER = 2
NEGLIGIBLE = 1e-12


@dataclass(frozen=True, slots=True)
class Pair:
    """Two labels that share posts."""

    first: str
    second: str
    posts: int
    """In how many posts both stand."""
    expected: float
    """In how many they would if labels were strewn at random."""
    strength: float
    """Normalised pointwise mutual information, in [-1, 1]."""
    chance: float
    """The probability that at least as many posts have both by chance, in [0, 1]."""
    significant: bool = False
    """Whether the pair passes at a false discovery rate of 5%."""


def associate(posts: int, uses: Mapping[str, int], together: Mapping[tuple[str, str], int]) -> tuple[Pair, ...]:
    """The pairs that share at least two posts: significant ones first, then the strongest.

    `posts` is how many posts there are, `uses` in how many each label stands, `together` in how many two do.
    """
    pairs = [
        _pair(posts, (a, b), (uses[a], uses[b]), both) for (a, b), both in together.items() if both >= MIN_TOGETHER
    ]
    tested = len(uses) * (len(uses) - 1) // 2
    marked = _mark(sorted(pairs, key=lambda pair: pair.chance), tested)
    return tuple(sorted(marked, key=_rank))


def _rank(pair: Pair) -> tuple[bool, float, int, str, str]:
    return not pair.significant, -pair.strength, -pair.posts, pair.first, pair.second


def _pair(posts: int, names: tuple[str, str], uses: tuple[int, int], both: int) -> Pair:
    expected = uses[0] * uses[1] / posts
    strength = 1.0 if both == posts else log(both / expected) / log(posts / both)
    return Pair(*names, both, round(expected, 4), round(strength, 4), _upper_tail(posts, uses, both))


def _upper_tail(posts: int, uses: tuple[int, int], both: int) -> float:
    """The probability that two sets of `uses` out of `posts` share at least `both`."""
    a, b = uses
    if both * posts <= a * b:
        return 1.0
    term = tail = exp(_ln_choose(a, both) + _ln_choose(posts - a, b - both) - _ln_choose(posts, b))
    for shared in range(both, min(a, b)):
        term *= (a - shared) * (b - shared) / ((shared + 1) * (posts - a - b + shared + 1))
        tail += term
        if term < tail * NEGLIGIBLE:
            break
    return min(tail, 1.0)


def _ln_choose(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)


def _mark(pairs: list[Pair], tested: int) -> list[Pair]:
    """Mark the longest run of `pairs`, the least likely by chance first, that keeps the rate of false discoveries."""
    passing = (rank for rank, pair in enumerate(pairs, 1) if pair.chance <= FALSE_DISCOVERIES * rank / tested)
    last = max(passing, default=0)
    return [replace(pair, significant=rank <= last) for rank, pair in enumerate(pairs, 1)]
