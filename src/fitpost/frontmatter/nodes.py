"""What a front matter holds, as a small tree in which every key and value knows its place.

One tree for all formats: a `Scalar` keeps its text beside the value that its format gives it, since a field that
wants text ("0123", "no") or a date must not see what a format made of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from math import isfinite
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.source import Span


Format = Literal["yaml", "toml", "json", "header", "none"]
Style = Literal["plain", "quoted", "block"]
Value = str | int | float | bool | date | datetime | time | None
Plain = str | int | float | bool | list["Plain"] | dict[str, "Plain"] | None


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value: `text` without quotes, escapes and indents, `value` as the format reads it."""

    text: str
    span: Span
    """Quotes included; of no length where nothing is written."""
    value: Value
    style: Style = "plain"

    def plain(self) -> Plain:
        """The value as JSON can hold it: dates and what is no finite number are text."""
        if isinstance(self.value, float) and not isfinite(self.value):
            return self.text
        return self.text if isinstance(self.value, (date, time)) else self.value


@dataclass(frozen=True, slots=True)
class Sequence:
    """Values in order."""

    items: tuple[Node, ...]
    span: Span

    def plain(self) -> list[Plain]:
        """The items as JSON can hold them."""
        return [item.plain() for item in self.items]


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a mapping and its value."""

    key: str
    key_span: Span
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the text; a key that is written twice is there twice."""

    entries: tuple[Entry, ...]
    span: Span

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def entry(self, key: str) -> Entry | None:
        """The first entry of this key."""
        return next((entry for entry in self.entries if entry.key == key), None)

    def get(self, key: str) -> Node | None:
        """The value of this key."""
        entry = self.entry(key)
        return entry.value if entry else None

    def plain(self) -> dict[str, Plain]:
        """The entries as JSON can hold them; of a key that is written twice, the first."""
        first = {entry.key: entry.value for entry in reversed(self.entries)}
        return {key: first[key].plain() for key in dict.fromkeys(entry.key for entry in self.entries)}


Node = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of the front matter, from its `#` to the end of the line."""

    text: str
    """Without the `#` and the blanks around."""
    span: Span


@dataclass(frozen=True)
class FrontMatter:
    """The front matter of a post, as written."""

    format: Format
    span: Span | None
    """From the opening fence to the end of the closing one, without the line end; None where there is none."""
    body: int
    """The offset at which the body begins: right after the line end of the closing fence."""
    values: Mapping
    comments: tuple[Comment, ...] = ()
    broken: bool = False
    """Whether a part could not be read, so that a key which is not in `values` may be there all the same."""
