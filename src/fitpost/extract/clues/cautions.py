"""Clues for "is this block there for safety?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.extract.clues.scale import count, share
from fitpost.vocabulary.joints import WARY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.extract.part import Part

AROUND_CAUTIONS = frozenset({"caution", "advice", "boilerplate", "explanation", "mistakes", "tips"})

SIGN = "sign"
"""The alarms that are none without a condition: "If it is swollen, rest"."""


def caution_clues(part: Part) -> list[str]:
    """What speaks for and against a block's purpose being safety."""
    said = part.said
    alarms = {hit.key for hit in part.hits if hit.category == "alarm"}
    length = "short" if said.words <= 40 else "long"
    clues = [
        f"layout: {part.layout}",
        f"text: {count(len(alarms - {SIGN}))} kinds of alarm",
        f"text: {count(said.hits.get('alarm', 0))} alarms, {length}",
        f"text: {count(said.words)} words",
        *(f"alarm: {key}" for key in alarms),
        *(f"alarm: {key}, {length}" for key in alarms),
        *(f"label: {kind}" for kind in part.kinds),
    ]
    clues += _sentence_clues(part)
    keys = set(part.words.keys)
    small = part.reading.joints.small
    clues += [f"small words: {name}" for name in WARY if not small[name].isdisjoint(keys)]
    for category in ("advice", "person", "describing"):
        if category in said.hits:
            clues.append(f"text: holds {category}")
            clues += [f"alarm: {key}, {category}" for key in alarms]
    if said.first_verb:
        clues.append("text: instruction first")
    above = {kind for up in part.ancestors() for kind in up.kinds}
    clues += [f"below: {kind}" for kind in above & AROUND_CAUTIONS]
    clues += [f"below: caution, {'alarm' if alarms else 'no alarm'}"] if "caution" in above else []
    return clues


def _sentence_clues(part: Part) -> Iterator[str]:
    """How many of its sentences warn, and whether they say on what condition."""
    reading = part.reading
    warned = {reading.sentence(hit.first) for hit in part.hits if hit.category == "alarm" and hit.key != SIGN}
    signs = {reading.sentence(hit.first) for hit in part.hits if hit.key == SIGN}
    conditions = {reading.sentence(hit.first) for hit in part.hits if hit.category == "condition"}
    warned |= signs & conditions
    yield f"text: {share(len(warned), part.said.sentences)} of its sentences warn"
    yield f"text: {'begins with' if 0 in warned else 'does not begin with'} a warning"
    yield f"text: {share(len(conditions), part.said.sentences)} of its sentences have a condition"
    if warned & conditions:
        yield "sentence: warns on a condition"
        if part.said.sentences == 1:
            yield "sentence: warns on a condition, and is all there is"
