"""The tags that a site allows, as data: `TagList`.

[knee-pain]
label = "Knee pain"
aliases = ["knee-ache", "sore-knees"]

[rehab]
deprecated = "rehabilitation"    # or true, where nothing takes its place
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from fitpost.errors import OptionsError

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag of a site."""

    name: str
    """As posts are to write it."""
    label: str | None = None
    """As readers see it."""
    aliases: tuple[str, ...] = ()
    """What it is also called; posts are to write `name`."""
    deprecated: str | bool = False
    """Whether posts are to have it no more; the tag that takes its place, where there is one."""


@dataclass(frozen=True)
class TagList:
    """All tags of a site."""

    tags: tuple[Tag, ...] = ()

    @classmethod
    def read(cls, table: Mapping[str, Any]) -> Self:
        """The list that a `tags.toml` holds; OptionsError names the tag of a fault."""
        return cls(tuple(_tag(name, entry) for name, entry in table.items()))

    def right_name(self, written: str) -> str | bool | None:
        """What to write for a tag: a name, False for one that is to go, None for one that is not known."""
        return self._right_names.get(written)

    @cached_property
    def _right_names(self) -> dict[str, str | bool]:
        names: dict[str, str | bool] = {}
        for tag in self.tags:
            right = tag.name if tag.deprecated is False else tag.deprecated is not True and tag.deprecated
            names.update(dict.fromkeys((tag.name, *tag.aliases), right))
        return names


def _tag(name: str, entry: Any) -> Tag:  # noqa: ANN401 - whatever the file holds there
    if not isinstance(entry, dict) or not entry.keys() <= {"label", "aliases", "deprecated"}:
        raise OptionsError(f"the tag {name!r}: only label, aliases and deprecated can be said of it")
    label, aliases, deprecated = (entry.get(key) for key in ("label", "aliases", "deprecated"))
    listed = [] if aliases is None else aliases
    if not (isinstance(label, str | None) and isinstance(deprecated, str | bool | None)):
        raise OptionsError(f"the tag {name!r}: its label is a text, and deprecated is another tag or true")
    if not (isinstance(listed, list) and all(isinstance(alias, str) for alias in listed)):
        raise OptionsError(f"the tag {name!r}: its aliases are a list of texts")
    return Tag(name, label, tuple(listed), deprecated or False)
