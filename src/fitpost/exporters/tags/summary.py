"""What the counts say: the figures that every form of output shows."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date  # noqa: TC003 -- pydantic looks the type up for the JSON
from typing import TYPE_CHECKING

from fitpost.exporters.tags.cooccurrence import Pair, associate
from fitpost.exporters.tags.counting import FACETS
from fitpost.exporters.tags.spelling import Spellings, clusters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fitpost.exporters.tags.counting import FacetName, TagStats


@dataclass(frozen=True, slots=True)
class Label:
    """One tag, category, exercise, muscle or piece of equipment."""

    name: str
    posts: int
    share: float
    """Of all posts, in [0, 1]."""
    first: date | None
    """The day of the first post that has it; None where none of them has a date."""
    last: date | None
    months: dict[str, int]
    """Posts by month, `YYYY-MM`, in order; months without one are left out."""


@dataclass(frozen=True, slots=True)
class Facet:
    """The labels of one kind."""

    labels: tuple[Label, ...]
    """The most used first."""
    singletons: tuple[str, ...]
    """Labels that stand in one post only, by name."""
    without: tuple[str, ...]
    """Paths of the posts that have no such label."""
    pairs: tuple[Pair, ...]
    """Labels that share at least two posts; significant ones first, then the strongest."""
    spellings: tuple[Spellings, ...]
    """Groups of labels that may be one in several spellings."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a collection of posts."""

    posts: int
    undated: int
    """How many posts have no date."""
    first: date | None
    last: date | None
    months: dict[str, int]
    """Posts by month, `YYYY-MM`, in order; months without one are left out."""
    tags: Facet
    categories: Facet
    exercises: Facet
    """By the vocabulary's key; by the name as written where it knows none."""
    muscles: Facet
    equipment: Facet

    def facet(self, name: FacetName) -> Facet:
        """The facet of that name."""
        facet: Facet = getattr(self, name)
        return facet


def summarise(stats: TagStats) -> Summary:
    """Work out the figures; the same counts always give the same summary."""
    days = [day for day in stats.days if day]
    facets = {name: _facet(name, stats) for name in FACETS}
    first, last = min(days, default=None), max(days, default=None)
    return Summary(stats.posts, stats.days[None], first, last, _months(stats.days), **facets)


def _facet(name: FacetName, stats: TagStats) -> Facet:
    days: defaultdict[str, Counter[date | None]] = defaultdict(Counter)
    for use, posts in stats.uses.items():
        if use.facet == name:
            days[use.label][use.day] += posts
    uses = {label: count.total() for label, count in days.items()}
    together = {(pair.first, pair.second): posts for pair, posts in stats.pairs.items() if pair.facet == name}
    labels = (_label(label, count, stats.posts) for label, count in days.items())
    return Facet(
        labels=tuple(sorted(labels, key=lambda label: (-label.posts, label.name))),
        singletons=tuple(sorted(label for label, posts in uses.items() if posts == 1)),
        without=tuple(sorted(bare.path for bare in stats.bare.elements() if bare.facet == name)),
        pairs=associate(stats.posts, uses, together),
        spellings=clusters(uses),
    )


def _label(name: str, days: Mapping[date | None, int], all_posts: int) -> Label:
    dated = [day for day in days if day]
    posts = sum(days.values())
    first, last = min(dated, default=None), max(dated, default=None)
    return Label(name, posts, round(posts / all_posts, 4), first, last, _months(days))


def _months(days: Mapping[date | None, int]) -> dict[str, int]:
    months: Counter[str] = Counter()
    for day, posts in days.items():
        if day:
            months[day.isoformat()[:7]] += posts
    return dict(sorted(months.items()))
