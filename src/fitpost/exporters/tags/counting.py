"""Counts that can be taken anywhere and joined: `of` one document, `merge` of two counts, `TagStats` itself.

A `TagStats` is four multisets, and merging adds them up. So it does not matter in which order, in how many parts or on
how many machines the documents are counted: `merge` is associative and commutative, and `TagStats()` is its unit. What
people want to know (shares, first and last dates, pairs, spellings) is worked out afterwards, in
`fitpost.exporters.tags.summary`.

Labels of five kinds, the facets, are counted: each at most once a post. A post's day is the one its author wrote, in
the author's own zone, or None; that keeps dates with and without zones comparable.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from fitpost.document import Document, Post

FacetName = Literal["tags", "categories", "exercises", "muscles", "equipment"]
FACETS: tuple[FacetName, ...] = get_args(FacetName)

MAX_PAIRED = 60
"""How many labels of a facet are paired in one post, in the order written: pairs grow with the square."""


UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What is no `Char` of XML 1.0: most control characters, lone surrogates, two non-characters."""


class Use(NamedTuple):
    """A label in a post of one day."""

    facet: FacetName
    label: str
    day: date | None


class Together(NamedTuple):
    """Two labels of one facet in one post, `first < second`."""

    facet: FacetName
    first: str
    second: str


class Bare(NamedTuple):
    """A post without a label of a facet, by its path."""

    facet: FacetName
    path: str


@dataclass(frozen=True)
class TagStats:
    """How often labels stand in posts, when, and which together; picklable, and the unit of `merge` when empty."""

    days: Counter[date | None] = field(default_factory=Counter)
    """Posts by their day; None counts those without a date."""
    uses: Counter[Use] = field(default_factory=Counter)
    """Posts by label and day."""
    pairs: Counter[Together] = field(default_factory=Counter)
    """Posts by two labels that they share."""
    bare: Counter[Bare] = field(default_factory=Counter)
    """Posts without a label of a facet."""

    @property
    def posts(self) -> int:
        """How many documents were counted."""
        return self.days.total()

    @classmethod
    def collect(cls, documents: Iterable[Document | Post]) -> TagStats:
        """Count all `documents`, in one pass; valid or not, each says what it says."""
        return merge_all(map(of, documents))


def of(document: Document | Post) -> TagStats:
    """Count one document."""
    day = _day(document)
    stats = TagStats(days=Counter([day]))
    for facet, labels in _labels(document):
        stats.uses.update(Use(facet, label, day) for label in labels)
        stats.pairs.update(Together(facet, a, b) for a, b in combinations(sorted(labels[:MAX_PAIRED]), 2))
        if not labels:
            stats.bare[Bare(facet, _fit(document.source.path or "<text>"))] += 1
    return stats


def merge(one: TagStats, other: TagStats) -> TagStats:
    """Join two counts; neither is changed."""
    return merge_all((one, other))


def merge_all(parts: Iterable[TagStats]) -> TagStats:
    """Join any number of counts, in one pass; none of them is changed."""
    total = TagStats()
    for part in parts:
        total.days.update(part.days)
        total.uses.update(part.uses)
        total.pairs.update(part.pairs)
        total.bare.update(part.bare)
    return total


def _labels(document: Document | Post) -> Iterator[tuple[FacetName, list[str]]]:
    exercises = document.exercises
    yield "tags", _distinct(document.meta.tags)
    yield "categories", _distinct(document.meta.categories)
    yield "exercises", _distinct(exercise.canonical or exercise.name for exercise in exercises)
    yield "muscles", _distinct(muscle for exercise in exercises for muscle in exercise.muscles)
    yield "equipment", _distinct(item for exercise in exercises for item in exercise.equipment)


def _distinct(labels: Iterable[str]) -> list[str]:
    """Each label once, on one line, in the order written."""
    clean = (" ".join(_fit(label).split()) for label in labels)
    return list(dict.fromkeys(label for label in clean if label))


def _fit(name: str) -> str:
    """The name with a replacement character for each that no output could hold."""
    return UNFIT.sub("\ufffd", name)


def _day(document: Document | Post) -> date | None:
    written = document.meta.date
    return written.day if written else None
