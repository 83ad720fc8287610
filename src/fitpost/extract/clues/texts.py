"""Clues for "is this text an instruction for the exercise that it belongs to?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.extract.clues.scale import count, share
from fitpost.extract.wording import TOLD_APART
from fitpost.vocabulary.joints import PLACE
from fitpost.vocabulary.words import KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.extract.part import Part

TELLING = frozenset({"verb", "body", "describing", "person", "muscle", "exercise", "equipment", "caution", "advice"})


def text_clues(part: Part, start: int, end: int, relation: str) -> list[str]:
    """What speaks for and against a piece of text being an instruction for the exercise that it belongs to.

    `relation` says how it belongs: "beside" the name on its line, "in brackets" beside it, or the layout and the depth
    of a part below it.
    """
    said = part.said if (start, end) == (part.title.start, len(part.text)) else part.reading.wording(start, end)
    verbs = share(said.directions, said.sentences)
    near = relation if relation in {"beside", "in brackets"} else "below"
    clues = [
        f"stands {relation}",
        f"stands {near}",
        f"{near}: {count(said.words)} words",
        f"{near}: {verbs} instruct",
        f"{near}: {'instruction first' if said.first_verb else 'no instruction first'}",
        f"text: {count(said.words)} words",
        f"text: {verbs} instruct",
        f"text: {'instruction first' if said.first_verb else 'no instruction first'}",
        f"text: {'dosed' if said.dosed else 'no dose'}, {count(said.words)} words",
        *(f"text: holds {category}" for category in said.hits),
        *(f"{near}: holds {category}" for category in said.hits if category in TELLING),
        *(f"label: {kind}" for kind in part.kinds),
    ]
    if said.hits.keys().isdisjoint(TOLD_APART) and not said.hits.keys().isdisjoint({"verb", "body"}):
        clues.append(f"{near}: names body or movement, describes nothing")
    clues += [f"text: {end_mark}" for end_mark in _endings(part.text[start:end])]
    first, last = part.reading.range(start, end)
    keys = KEYS.all(part.words.written[first:last])
    placed = sum(map(part.reading.joints.small[PLACE].__contains__, keys))
    clues.append(f"text: {count(placed)} words of place")
    clues.append(f"text: {share(placed, len(keys))} words of place")
    if part.layout == "cell":
        clues.append(f"cell: {part.column_kind or 'other'}")
    if part.title.bold and near == "below":
        clues.append("text: has a bold label")
    return clues


def _endings(text: str) -> Iterator[str]:
    stripped = text.rstrip()
    if stripped.endswith("?"):
        yield "a question"
    if stripped.endswith(":"):
        yield "ends in a colon"
    if stripped.endswith((".", "!")):
        yield "a sentence"
    if "http" in text or "www." in text:
        yield "holds a web address"
