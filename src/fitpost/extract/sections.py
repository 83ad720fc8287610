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
    from fitpost.extract.part import Part
    from fitpost.model import GroupKind

TITLED = frozenset({"heading", "bold", "lead", "item", "paragraph", "line", "term"})
GROUP_KINDS = ("warm-up", "cool-down", "circuit", "superset", "emom", "amrap", "tabata", "day")


class Sections:
    """The sections of one post that hold exercises."""

    def __init__(self, exercises: Mapping[Part, list[Verdict]]) -> None:
        self.exercises = exercises
        self._below: dict[Part | None, list[Part]] = {}
        self._titles: dict[Part, int] = {}

    def above(self, part: Part) -> list[Part]:
        """The titled parts that hold a part and are no exercises themselves, the outermost first."""
        parent = part.parent
        if parent not in self._below:
            found = [above for above in part.ancestors() if self._is_section(above)]
            self._below[parent] = found[::-1]
        return self._below[parent]

    def _is_section(self, part: Part) -> bool:
        if part.layout not in TITLED or part in self.exercises or not part.head:
            return False
        return not (part.layout == "heading" and part.level == 1 and self._is_lone_title(part))

    def _is_lone_title(self, heading: Part) -> bool:
        """Whether a level-1 heading is the title of the whole post: the only one of its level."""
        parent = heading.parent
        assert parent is not None
        if parent not in self._titles:
            self._titles[parent] = sum(other.layout == "heading" and other.level == 1 for other in parent.children)
        return self._titles[parent] == 1

    def routines(self) -> dict[Part, Part | None]:
        """For each part that names exercises, the section that is its routine; None for the post as a whole."""
        chains = {part: self.above(part) for part in self.exercises}
        below: dict[Part, list[list[Part]]] = {}
        for chain in chains.values():
            if chain:
                below.setdefault(chain[0], []).append(chain)
        split = {top: _is_split(inner) for top, inner in below.items()}
        return {
            part: None if not chain else chain[1] if split[chain[0]] else chain[0] for part, chain in chains.items()
        }


def _is_split(chains: Sequence[Sequence[Part]]) -> bool:
    """Whether a section's exercises all stand in sections of it that are workouts of their own."""
    if any(len(chain) < 2 or chain[1].layout != "heading" for chain in chains):
        return False
    inner = {chain[1] for chain in chains}
    return len(inner) > 1 and all("container" in part.kinds and not part.kinds & set(GROUP_KINDS) for part in inner)


def group_kind(part: Part) -> GroupKind:
    """What kind of group a title announces."""
    return cast("GroupKind", next((kind for kind in GROUP_KINDS if kind in part.kinds), "section"))
