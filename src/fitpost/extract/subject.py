"""The one exercise that a whole post may be about, as its title names it: "How to do the wall sit correctly"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.extract.candidate import holds_movement, one_name
from fitpost.extract.clues.surroundings import ACTIVITY, knownness
from fitpost.extract.plausible import COUNTING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fitpost.extract.candidate import Candidate
    from fitpost.extract.part import Part

CLAUSE = re.compile(r":\s|\s[-–—|/]+\s|[({?!]")
"""What parts the name from the rest of a title; a comma may stand in a name ("Curl, preacher")."""

BRACKETED = re.compile(r"\s\([^()]{2,40}\)")


def title_of(parts: Sequence[Part]) -> Part:
    """The part that titles the post: its only heading of the first level, else the root, titled by the front matter."""
    tops = [part for part in parts[0].children if part.layout == "heading" and part.level == 1]
    return tops[0] if len(tops) == 1 else parts[0]


def subject(title: Part) -> Candidate | None:
    """The name in a post's title, without what frames it: of its clauses the first that names a single movement."""
    named = [one for clause in _clauses(title) if (one := one_name(title, *clause, "head", kept=False))]
    if not named:
        return None
    single = [one for one in named if not _groups(one)] or named
    best = next((one for one in single if holds_movement(title, one.start, one.end)), single[0])
    return _with_translation(_without_article(best))


def _groups(name: Candidate) -> bool:
    """Whether a clause names a kind of exercises, or only counts: "Top neck stretches: ...", "Drill 41 - ..."."""
    reading = name.part.reading
    first, last = reading.range(*name.scope)
    ends = any(hit.last == last and hit.key == "activity" for hit in reading.hits_within(first, last))
    return (
        ends
        or knownness(reading.wording(name.start, name.end)) == ACTIVITY
        or COUNTING.search(name.part.text, *name.scope) is not None
    )


def _without_article(name: Candidate) -> Candidate:
    """The name alone: a title that says "The pigeon" is about the pigeon."""
    first, _, rest = name.part.text[name.start : name.end].partition(" ")
    article = rest and first.lower() in name.part.reading.joints.articles
    return name._replace(start=name.end - len(rest)) if article else name


def _with_translation(name: Candidate) -> Candidate:
    """The name with what it is called otherwise: "Dhanurasana (bow pose)"."""
    behind = BRACKETED.match(name.part.text, name.end)
    translated = behind and holds_movement(name.part, behind.start(), behind.end())
    return name._replace(end=behind.end()) if behind and translated else name


def _clauses(title: Part) -> Iterator[tuple[int, int]]:
    start, end = title.title.start, title.title.end
    for match in CLAUSE.finditer(title.text, start, end):
        yield _unframed(title, start, match.start())
        start = match.end()
    yield _unframed(title, start, end)


def _unframed(title: Part, start: int, end: int) -> tuple[int, int]:
    """A clause without the phrases that open and close it, and without a number before the first of them."""
    reading = title.reading
    words = title.words
    first, last = reading.range(start, end)
    openings = {hit.first: hit.last for hit in reading.hits_within(first, last) if hit.key == "opening"}
    if first + 1 in openings and words.written[first].isdigit():
        first += 1
    while first in openings:
        first = openings[first]
    closings = [hit.first for hit in reading.hits_within(first, last) if hit.key == "closing" and hit.first > first]
    last = min(closings, default=last)
    if first >= last:
        return start, start
    return words.starts[first], words.ends[last - 1]
