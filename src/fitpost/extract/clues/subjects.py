"""Clues for "is the whole post about the one exercise that its title names?"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from fitpost.extract.clues.scale import count, share
from fitpost.extract.clues.surroundings import PARTS_OF_AN_EXERCISE, knownness
from fitpost.extract.dose_reading import MOVEMENTS
from fitpost.vocabulary.joints import PLACE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fitpost.extract.candidate import Candidate
    from fitpost.extract.part import Part

TELLING = ("setup", "execution", "tips", "mistakes", "muscles", "benefits", "variations", "breathing")
"""Kinds of titles that tell a guide to one exercise: those of its parts."""
SECTIONS = frozenset({"advice", "caution", "explanation", "container", "boilerplate"})
"""Kinds of titles that tell what else a post may be."""
LONG = 250
"""Words of a post from which it is no note."""


def subject_clues(candidate: Candidate, parts: Sequence[Part], others: Sequence[float]) -> list[str]:
    """What speaks for and against a post being about the exercise in its title.

    `others` are the probabilities of the other names in the post being exercises.
    """
    title = candidate.part
    name = title.reading.wording(candidate.start, candidate.end)
    known = knownness(name)
    framed = candidate.start > title.title.start or candidate.end < title.title.end
    said = [part.said for part in parts if part is not title and part.layout != "root"]
    words, sentences = sum(each.words for each in said), sum(each.sentences for each in said)
    directions = share(2 * sum(each.directions for each in said), sentences)
    of_place = title.reading.joints.small[PLACE]
    placed = sum(key in of_place for part in parts if part is not title for key in part.words.keys)
    owned = sum(each.hits.get("owner", 0) for each in said)
    likely = sum(rating > 0.5 for rating in others)
    kinds = Counter(kind for part in parts if part is not title for kind in part.kinds & PARTS_OF_AN_EXERCISE)
    return [
        f"title: {known}",
        f"title: {known}, {'framed' if framed else 'all of it'}",
        f"name: {count(name.words)} words",
        f"names: {count(likely)} likely",
        f"names: {count(likely)} likely, {known}",
        f"names: the best is {share(max(others, default=0.0), 1)} likely",
        f"text: {directions} instruct",
        f"text: {directions} instruct, {known}",
        f"text: {'long' if words > LONG else 'short'}",
        f"text: {share(10 * placed, words)} words of place",
        f"text: {share(2 * owned, sentences)} of what is the reader's",
        f"text: {share(2 * sum(each.hits.get('writer', 0) for each in said), sentences)} of the writer",
        f"text: {share(10 * sum(each.dosed for each in said), len(said))} dosed",
        f"parts of an exercise: {count(len(kinds))} kinds",
        f"parts of an exercise: {count(len(kinds))} kinds, {known}",
        *(f"part: {kind}" for kind in TELLING if kind in kinds),
        *(f"sections: {kind}" for kind in {kind for part in parts[1:] for kind in part.kinds & SECTIONS}),
        *(f"title: {kind}" for kind in title.kinds),
        *(f"title: holds {category}" for category in title.named.hits),
        *(["title: an activity"] if any(hit.key == "activity" for hit in title.hits) else []),
        *(["title: a question"] if "?" in title.head else []),
        *(["title: begins with a number"] if title.head[:1].isdigit() else []),
        *_said_again(candidate, parts),
    ]


def _said_again(candidate: Candidate, parts: Sequence[Part]) -> Iterator[str]:
    """How often the post names the movement of its title, and how many others it names."""
    title = candidate.part
    first, last = title.reading.range(candidate.start, candidate.end)
    own = {hit.key for hit in title.reading.hits_within(first, last) if hit.category in MOVEMENTS}
    named = Counter(hit.key for part in parts if part is not title for hit in part.hits if hit.category in MOVEMENTS)
    again = sum(named[key] for key in own)
    yield from (f"its movement: {key}" for key in own)
    yield f"its movement: said {count(again)} times"
    yield f"its movement: {share(again, named.total())} of all that are named"
    yield f"other movements: {count(len(named.keys() - own))} named"
    titled = {key for part in parts if part is not title and part.title.apart for key in _titled(part)}
    yield f"other movements: {count(len(titled - own))} in titles"


def _titled(part: Part) -> list[str]:
    """The exercises that a part's title names."""
    hits = part.reading.hits_within(*part.reading.range(part.title.start, part.title.end))
    return [hit.key for hit in hits if hit.category == "exercise"]
