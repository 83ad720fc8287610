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
    from collections.abc import Hashable, Iterator, Sequence

    from fitpost.extract.clues import Shared
    from fitpost.extract.part import Part
    from fitpost.extract.scorer import Scorer

BOUNDS = (0.05, 0.2, 0.4, 0.6, 0.8, 0.95)
WORDS = ("hardly", "unlikely", "perhaps", "even", "likely", "very likely", "certain")


T = TypeVar("T")


class Question(NamedTuple, Generic[T]):
    """Whether a thing is what it may be, with the clues for and against it."""

    subject: T
    """The thing: a candidate name, a passage, or a part."""
    part: Part
    """The part that it stands in."""
    own: list[str]
    """Clues from the thing itself."""
    shared: tuple[Shared, ...]
    """Clues that it has in common with others: those of its part, those of the post."""
    manner: str
    """How it stands there: only things of one manner are alike."""
    row: str | None = None
    """Which things of its part stand in a row with it; None for what stands alone."""

    @property
    def clues(self) -> list[str]:
        """All clues of the first look."""
        return [*self.own, *(clue for clues in self.shared for clue in clues)]


class Rated(NamedTuple, Generic[T]):
    """A question with its answer."""

    question: Question[T]
    around: list[str]
    """The clues from what the first look made of those around."""
    probability: float
    """How likely the answer is yes at the second look."""


def rate(scorer: Scorer, questions: Sequence[Question[T]]) -> list[Rated[T]]:
    """Every question, answered in the light of the others."""
    totals = [scorer.total(question.own, question.shared) for question in questions]
    sights = look_around(questions, [scorer.at_first(total) for total in totals])
    return [
        Rated(question, around, scorer.at_second(total + scorer.total(around)))
        for question, total, around in zip(questions, totals, sights, strict=True)
    ]


def look_around(questions: Sequence[Question[Any]], ratings: Sequence[float]) -> list[list[str]]:
    """For each question the clues from what a first look made of those around it; a lone one has none."""
    if len(questions) < 2:
        return [[] for _ in questions]
    sights = _Sights(questions, ratings)
    return [sights.clues(question, rating) for question, rating in zip(questions, ratings, strict=True)]


class _Circles:
    """The mean rating of the things around one, by what they have in common with it."""

    def __init__(self) -> None:
        self.sums: dict[Hashable, tuple[float, int]] = {}

    def add(self, circle: Hashable, rating: float) -> None:
        total, number = self.sums.get(circle, (0.0, 0))
        self.sums[circle] = total + rating, number + 1

    def others(self, circle: Hashable, rating: float) -> str:
        """How likely the others are, in a word, for one of this rating."""
        total, number = self.sums[circle]
        return "alone" if number < 2 else _likely((total - rating) / (number - 1))


class _Sights:
    """What a first look made of each thing, and of the likeliest thing in each part."""

    def __init__(self, questions: Sequence[Question[Any]], ratings: Sequence[float]) -> None:
        self.best: dict[Part, float] = {}
        self.circles = _Circles()
        """Things in one row, things of one manner below one parent, and those of one manner in the whole post."""
        for question, rating in zip(questions, ratings, strict=True):
            part = question.part
            self.best[part] = max(rating, self.best.get(part, 0.0))
            self.circles.add(question.manner, rating)
            self.circles.add((part.parent, question.manner), rating)
            if question.row:
                self.circles.add((part, question.row), rating)
        self.families = _Circles()
        """The parts of one layout below one parent."""
        for part, rating in self.best.items():
            self.families.add((part.parent, part.layout), rating)
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
            *self._alike(question, rating, sight),
            *around,
        ]

    def _alike(self, question: Question[Any], rating: float, sight: str) -> Iterator[str]:
        """The clues from the others in its row, and from those that stand as it does."""
        near = self.circles.others((question.part.parent, question.manner), rating)
        yield f"alike beside it: {near}"
        yield f"alike beside it: {near}, at first sight: {sight}"
        far = self.circles.others(question.manner, rating)
        yield f"alike in the post: {far}"
        yield f"alike in the post: {far}, at first sight: {sight}"
        if question.row:
            others = self.circles.others((question.part, question.row), rating)
            yield f"others in its row: {others}"
            yield f"{question.row}, others in its row: {others}"

    def _around(self, part: Part) -> tuple[str, list[str]]:
        best = self.best
        beside = self.families.others((part.parent, part.layout), best[part])
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
