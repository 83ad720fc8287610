"""Two looks at every question: first each thing by itself, then all in the light of their neighbours.

A bare "Wide grip" is no exercise to a reader who sees only these two words; between "Push-ups" and "Dips" it is. So
everything is rated twice: once by its own clues, and again with what the first look made of siblings, parent and
children.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from fitpost.extract.clues import share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fitpost.extract.outline import Part

BOUNDS = (0.05, 0.2, 0.4, 0.6, 0.8, 0.95)
WORDS = ("hardly", "unlikely", "perhaps", "even", "likely", "very likely", "certain")


T = TypeVar("T")


class Question(NamedTuple, Generic[T]):
    """Whether a thing is what it may be, with the clues for and against it."""

    subject: T
    """The thing: a candidate name, a passage, or a part."""
    part: Part
    """The part that it stands in."""
    clues: list[str]
    row: str | None = None
    """Which things of its part stand in a row with it; None for what stands alone."""


def look_again(questions: Sequence[Question[T]], ratings: Sequence[float]) -> list[Question[T]]:
    """The same questions with clues from what a first look made of those around them."""
    sights = _Sights(questions, ratings)
    return [
        question._replace(clues=[*question.clues, *sights.clues(question, rating)])
        for question, rating in zip(questions, ratings, strict=True)
    ]


class _Sights:
    """What a first look made of each part: the rating of the likeliest thing in it."""

    def __init__(self, questions: Sequence[Question[Any]], ratings: Sequence[float]) -> None:
        self.best: dict[Part, float] = {}
        for question, rating in zip(questions, ratings, strict=True):
            self.best[question.part] = max(rating, self.best.get(question.part, 0.0))
        self.rows: dict[tuple[Part, str | None], tuple[float, int]] = {}
        """The ratings of the things of one row: their sum and number."""
        for question, rating in zip(questions, ratings, strict=True):
            total, number = self.rows.get((question.part, question.row), (0.0, 0))
            self.rows[question.part, question.row] = total + rating, number + 1
        self.families: dict[tuple[Part | None, str], tuple[float, int]] = {}
        """The ratings of the parts of one layout below one parent: their sum and number."""
        for part, rating in self.best.items():
            total, number = self.families.get((part.parent, part.layout), (0, 0))
            self.families[part.parent, part.layout] = total + rating, number + 1
        self.around: dict[Part, tuple[str, list[str]]] = {}
        """The word for a part's siblings, and the clues from everything around it."""
        likely = sum(rating > 0.5 for rating in self.best.values())
        self.post = [
            f"post at first sight: {share(likely, len(self.best))}",
            f"post at first sight: {'no' if not likely else 'one' if likely == 1 else 'several'}",
        ]

    def clues(self, question: Question[Any], rating: float) -> list[str]:
        """The clues about one thing in a part from its own rating and from those around."""
        part = question.part
        if part not in self.around:
            self.around[part] = self._around(part)
        beside, around = self.around[part]
        sight = _likely(rating)
        return [
            f"at first sight: {sight}",
            f"at first sight: {sight}, siblings: {beside}",
            "best of its part" if rating >= self.best[part] else "not the best of its part",
            *self._beside(question, rating),
            *around,
        ]

    def _beside(self, question: Question[Any], rating: float) -> list[str]:
        """The clue from the others in its row."""
        if question.row is None:
            return []
        total, number = self.rows[question.part, question.row]
        others = "alone" if number < 2 else _likely((total - rating) / (number - 1))
        return [f"others in its row: {others}", f"{question.row}, others in its row: {others}"]

    def _around(self, part: Part) -> tuple[str, list[str]]:
        best = self.best
        total, number = self.families[part.parent, part.layout]
        beside = "alone" if number < 2 else _likely((total - best[part]) / (number - 1))
        above = _likely(next((best[up] for up in part.ancestors() if up in best), 0.0))
        below = [best[child] for child in part.children if child in best]
        return beside, [
            *self.post,
            f"siblings at first sight: {beside}",
            f"parent at first sight: {above}",
            f"parent at first sight: {above}, {part.layout}",
            f"children at first sight: {_likely(sum(below) / len(below)) if below else 'none'}",
        ]


def _likely(probability: float) -> str:
    return WORDS[bisect_right(BOUNDS, probability)]
