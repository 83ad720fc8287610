"""Two looks at every question: first each thing by itself, then all in the light of their neighbours.

A bare "Wide grip" is no exercise to a reader who sees only these two words; between "Push-ups" and "Dips" it is. So
everything is rated twice: once by its own clues, and again with what the first look made of siblings, parent and
children.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from fitpost.extract.clues import share

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fitpost.extract.outline import Part

BOUNDS = ((0.05, "hardly"), (0.2, "unlikely"), (0.4, "perhaps"), (0.6, "even"), (0.8, "likely"), (0.95, "very likely"))


class Question(NamedTuple):
    """Whether a thing is what it may be, with the clues for and against it."""

    subject: Any
    """The thing: a candidate name, a passage, or a part."""
    part: Part
    """The part that it stands in."""
    clues: list[str]


def look_again(questions: Sequence[Question], ratings: Sequence[float]) -> list[Question]:
    """The same questions with clues from what a first look made of those around them."""
    best: dict[Part, float] = {}
    for question, rating in zip(questions, ratings, strict=True):
        best[question.part] = max(rating, best.get(question.part, 0.0))
    likely = sum(rating > 0.5 for rating in best.values())
    post = [
        f"post at first sight: {share(likely, len(best))}",
        f"post at first sight: {'no' if not likely else 'one' if likely == 1 else 'several'}",
    ]
    families: dict[tuple[int, str], list[float]] = {}
    for part, rating in best.items():
        families.setdefault((id(part.parent), part.layout), []).append(rating)
    return [
        Question(subject, part, [*clues, *post, *_neighbours(part, rating, best, families)])
        for (subject, part, clues), rating in zip(questions, ratings, strict=True)
    ]


def _neighbours(
    part: Part, rating: float, best: Mapping[Part, float], families: Mapping[tuple[int, str], list[float]]
) -> list[str]:
    family = families[id(part.parent), part.layout]
    sight = _likely(rating)
    beside = "alone" if len(family) < 2 else _likely((sum(family) - best[part]) / (len(family) - 1))
    above = _likely(next((best[up] for up in part.ancestors() if up in best), 0.0))
    below = [best[child] for child in part.children if child in best]
    return [
        f"at first sight: {sight}",
        f"siblings at first sight: {beside}",
        f"at first sight: {sight}, siblings: {beside}",
        f"parent at first sight: {above}",
        f"parent at first sight: {above}, {part.layout}",
        f"children at first sight: {_likely(sum(below) / len(below)) if below else 'none'}",
        "best of its part" if rating >= best[part] else "not the best of its part",
    ]


def _likely(probability: float) -> str:
    return next((word for bound, word in BOUNDS if probability < bound), "certain")
