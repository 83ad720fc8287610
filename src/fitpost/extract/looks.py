"""Two looks at every question: first each thing by itself, then all in the light of their neighbours.

A bare "Wide grip" is no exercise to a reader who sees only these two words; between "Push-ups" and "Dips" it is. So
everything is rated twice: once by its own clues, and again with what the first look made of siblings, parent and
children.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from fitpost.extract.clues import Shared, bundled, share

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from fitpost.extract.part import Layout, Part
    from fitpost.extract.scorer import Scorer

BOUNDS = (0.05, 0.2, 0.4, 0.6, 0.8, 0.95)
WORDS = ("hardly", "unlikely", "perhaps", "even", "likely", "very likely", "certain")


T = TypeVar("T")
Around = tuple[Shared, ...]


class Question(NamedTuple, Generic[T]):
    """Whether a thing is what it may be, with the clues for and against it."""

    subject: T
    """The thing: a candidate name, a passage, or a part."""
    part: Part
    """The part that it stands in."""
    own: Sequence[str]
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
    around: Around
    """The clues from what the first look made of those around."""
    probability: float
    """How likely the answer is yes at the second look."""

    @property
    def clues(self) -> list[str]:
        """All clues of the second look."""
        return [*self.question.clues, *chain.from_iterable(self.around)]


def rate(scorer: Scorer, questions: Sequence[Question[T]]) -> list[Rated[T]]:
    """Every question, answered in the light of the others."""
    totals = [scorer.total(question.own, question.shared) for question in questions]
    sights = look_around(questions, [scorer.at_first(total) for total in totals])
    return [
        Rated(question, around, scorer.at_second(total + scorer.total((), around)))
        for question, total, around in zip(questions, totals, sights, strict=True)
    ]


def look_around(questions: Sequence[Question[Any]], ratings: Sequence[float]) -> list[Around]:
    """For each question the clues from what a first look made of those around it; a lone one has none."""
    if len(questions) < 2:
        return [() for _ in questions]
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
        self.around: dict[Part, tuple[str, Around]] = {}
        """The word for a part's siblings, and the clues from everything around it."""
        likely = sum(rating > 0.5 for rating in self.best.values())
        number = "no" if not likely else "one" if likely == 1 else "several"
        self.post = _in_post(share(likely, len(self.best)), number)

    def clues(self, question: Question[Any], rating: float) -> Around:
        """The clues about one thing in a part from its own rating and from those around."""
        part = question.part
        if part not in self.around:
            self.around[part] = self._around(part)
        beside, around = self.around[part]
        sight = _likely(rating)
        near = self.circles.others((part.parent, question.manner), rating)
        far = self.circles.others(question.manner, rating)
        alike: Around = _at_first(sight, beside, rating >= self.best[part]), _alike(sight, near, far)
        if question.row:
            alike = *alike, _in_row(question.row, self.circles.others((part, question.row), rating))
        return *alike, *around

    def _around(self, part: Part) -> tuple[str, Around]:
        best = self.best
        beside = self.families.others((part.parent, part.layout), best[part])
        above = _likely(next((best[up] for up in part.ancestors() if up in best), 0.0))
        below = [best[child] for child in part.children if child in best]
        inside = _likely(sum(below) / len(below)) if below else "none"
        return beside, (self.post, _near(part.layout, beside, above, inside))


@bundled
def _in_post(likely: str, number: str) -> Iterator[str]:
    yield f"post at first sight: {likely}"
    yield f"post at first sight: {number}"


@bundled
def _at_first(sight: str, beside: str, best: bool) -> Iterator[str]:
    yield f"at first sight: {sight}"
    yield f"at first sight: {sight}, siblings: {beside}"
    yield "best of its part" if best else "not the best of its part"


@bundled
def _alike(sight: str, near: str, far: str) -> Iterator[str]:
    """From those that stand as it does, beside it and in the post."""
    yield f"alike beside it: {near}"
    yield f"alike beside it: {near}, at first sight: {sight}"
    yield f"alike in the post: {far}"
    yield f"alike in the post: {far}, at first sight: {sight}"


@bundled
def _in_row(row: str, others: str) -> Iterator[str]:
    yield f"others in its row: {others}"
    yield f"{row}, others in its row: {others}"


@bundled
def _near(layout: Layout, beside: str, above: str, inside: str) -> Iterator[str]:
    """From the parts beside, above and below its own."""
    yield f"siblings at first sight: {beside}"
    yield f"parent at first sight: {above}"
    yield f"parent at first sight: {above}, {layout}"
    yield f"children at first sight: {inside}"


def _likely(probability: float) -> str:
    return WORDS[bisect_right(BOUNDS, probability)]
