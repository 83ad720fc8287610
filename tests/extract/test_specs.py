"""Extraction against our own annotated posts: what a careful reader finds in each, kind by kind.

A kind that is not wholly right in a post stands in `known_misses.txt`, which is made anew with
`python benchmarks/accuracy.py tests/specs/extraction --misses`; a test says so when one is right by now.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from accuracy import KINDS, Outcome, assess, summed
from annotated import PAGES, annotated_posts

if TYPE_CHECKING:
    from collections.abc import Iterable

SPECS = Path(__file__).parents[1] / "specs" / "extraction"
KNOWN = frozenset((SPECS / "known_misses.txt").read_text("utf-8").split("\n"))
POSTS = {post.id: post for post in annotated_posts(SPECS)}


@cache
def outcome(name: str) -> Outcome:
    return assess(POSTS[name])


@pytest.mark.parametrize("name", POSTS)
def test_a_post_is_read_as_a_careful_reader_does(name: str) -> None:
    """Each kind is wholly right, but for the known misses."""
    wrong = {kind for kind in KINDS if outcome(name).tallies[kind].extra or outcome(name).tallies[kind].missed}
    unknown = {kind for kind in wrong if f"{name} | {kind}" not in KNOWN}
    assert not unknown, "\n".join(error for error in outcome(name).errors if error.split(":")[0] in unknown)


def test_known_misses_are_still_missed() -> None:
    """What has been mended leaves the list."""
    kept = {line for line in KNOWN if line}
    missed = {f"{name} | {kind}" for name in POSTS for kind in KINDS if _wrong(name, kind)}
    assert kept <= missed


def _wrong(name: str, kind: str) -> bool:
    tally = outcome(name).tallies[kind]
    return bool(tally.extra or tally.missed)


def test_most_is_right() -> None:
    """The list of known misses is no licence: over all posts each kind stays above its floor."""
    floors = {"exercises": 0.8, "steps": 0.7, "doses": 0.8, "advice": 0.65, "cautions": 0.6}
    assert _below(floors, map(outcome, POSTS)) == {}


def test_most_is_right_in_the_layouts_of_real_pages() -> None:
    """These are not listed miss by miss: each kind stays above its floor."""
    floors = {"exercises": 0.8, "steps": 0.7, "doses": 0.6, "advice": 0.65, "cautions": 0.6}
    assert _below(floors, map(assess, annotated_posts(SPECS / PAGES))) == {}


def _below(floors: dict[str, float], outcomes: Iterable[Outcome]) -> dict[str, float]:
    total = summed(outcomes)
    return {kind: round(total[kind].f1, 3) for kind in KINDS if total[kind].f1 < floors[kind]}
