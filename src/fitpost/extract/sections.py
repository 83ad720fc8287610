"""Routines and their groups: under which titles exercises stand together.

A routine is the outermost section, below the post's own title, that holds exercises; sections in it that are workouts
of their own ("Workout 1", "Workout 2") are routines each. Titles between a routine and its exercises are groups: a day,
a warm-up, a circuit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fitpost.extract.belonging import Verdict
    from fitpost.extract.outline import Part
    from fitpost.model import GroupKind

TITLED = frozenset({"heading", "bold", "lead", "item", "paragraph", "line", "term"})
GROUP_KINDS = ("warm-up", "cool-down", "circuit", "superset", "emom", "amrap", "tabata", "day")


def containers(part: Part, exercises: Mapping[Part, list[Verdict]]) -> list[Part]:
    """The titled parts that hold a part and are no exercises themselves, the outermost first."""
    found = [above for above in part.ancestors() if above.layout in TITLED and above not in exercises and above.head]
    return [
        above
        for above in reversed(found)
        if not (above.layout == "heading" and above.level == 1 and _lone_title(above))
    ]


def _lone_title(heading: Part) -> bool:
    """Whether a level-1 heading is the title of the whole post: the only one of its level."""
    assert heading.parent is not None
    return sum(other.layout == "heading" and other.level == 1 for other in heading.parent.children) == 1


def routine_sections(parts: Sequence[Part], exercises: Mapping[Part, list[Verdict]]) -> dict[Part, Part | None]:
    """For each part that names exercises, the section that is its routine; None for the post as a whole."""
    chains = {part: containers(part, exercises) for part in parts}
    split: dict[Part, bool] = {}
    for part in parts:
        top = chains[part][0] if chains[part] else None
        if top is not None and top not in split:
            split[top] = _is_split([chain for chain in chains.values() if chain and chain[0] is top])
    return {part: None if not chain else chain[1] if split[chain[0]] else chain[0] for part, chain in chains.items()}


def _is_split(chains: Sequence[Sequence[Part]]) -> bool:
    """Whether a section's exercises all stand in sections of it that are workouts of their own."""
    if any(len(chain) < 2 or chain[1].layout != "heading" for chain in chains):
        return False
    inner = {chain[1] for chain in chains}
    return len(inner) > 1 and all("container" in part.kinds and not part.kinds & set(GROUP_KINDS) for part in inner)


def group_kind(part: Part) -> GroupKind:
    """What kind of group a title announces."""
    return cast("GroupKind", next((kind for kind in GROUP_KINDS if kind in part.kinds), "section"))
