"""YAML front matter: composed from the parser's events, never loaded.

Loading would make `no` false, `1:30` ninety and `2024-02-30` an exception, lose places, keep the last of two equal
keys in silence, and die on deep nesting (libyaml composes by recursion on the C stack). Events are flat; what is made
of them here is bounded in depth and in size after aliases are expanded, and scalars keep their text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

import yaml

from fitpost.frontmatter.characters import whole
from fitpost.frontmatter.core_schema import resolve
from fitpost.frontmatter.nodes import Entry, Mapping, Node, Scalar, Sequence, Style
from fitpost.frontmatter.reading import MAX_DEPTH, MAX_NODES, shown
from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STYLES: dict[str, Style] = {"'": "quoted", '"': "quoted", "|": "block", ">": "block"}


Anchors = dict[str, tuple["Node", int] | None]
"""Each anchor's node with its size after expansion; None while the node is still open."""


class Refused(Exception):
    """Valid YAML that is no front matter: too deep, too large, an alias inside what it stands for."""

    def __init__(self, span: Span, reason: str) -> None:
        super().__init__(span, reason)
        self.span = span
        self.reason = reason


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet."""

    event: yaml.CollectionStartEvent
    nodes: list[Node] = field(default_factory=list)
    size: int = 1


class Composer:
    """Makes nodes of the events of one text that stands at `offset` in the file.

    Anchors are looked up and noted in `anchors`, so that pieces of one text can share them.
    """

    def __init__(self, text: str, offset: int, anchors: Anchors) -> None:
        self._text = text
        self._offset = offset
        self._anchors = anchors
        self._open: list[_Open] = []
        self._root: Node | None = None

    def compose(self) -> Node | None:
        """The one node of the text, None where there is none; Refused, or yaml.YAMLError where it is no YAML."""
        for event in cast("Iterable[yaml.Event]", yaml.parse(self._text, Loader=_LOADER)):
            if isinstance(event, yaml.ScalarEvent):
                self._add(self._scalar(event), 1, event)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._begin(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._end(event)
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event)
            elif isinstance(event, yaml.DocumentStartEvent) and self._root is not None:
                raise Refused(self._span(event), "A second YAML document begins here")
        return self._root

    def _span(self, event: yaml.Event) -> Span:
        assert event.start_mark
        assert event.end_mark
        return Span(self._offset + event.start_mark.index, self._offset + event.end_mark.index)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        span = self._span(event)
        style = _STYLES.get(event.style or "", "plain")
        if style == "block":
            written = self._text[span.start - self._offset : span.end - self._offset]
            span = Span(span.start, span.start + len(written.rstrip("\r\n \t")))
        text = whole(event.value)
        return Scalar(text, span, resolve(text) if event.implicit[0] else text, style)

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise Refused(self._span(event), f"Lists and tables lie more than {MAX_DEPTH} deep in one another")
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        self._open.append(_Open(event))

    def _end(self, event: yaml.CollectionEndEvent) -> None:
        done = self._open.pop()
        start = self._span(done.event).start
        # A block collection's end mark is where the next token begins, which may be lines below.
        end = self._span(event).end if done.event.flow_style else max((n.span.end for n in done.nodes), default=start)
        span = Span(start, max(start, end))
        made: Node
        if isinstance(done.event, yaml.MappingStartEvent):
            made = Mapping(self._entries(done.nodes), span)
        else:
            made = Sequence(tuple(done.nodes), span)
        self._add(made, done.size, done.event)

    def _alias(self, event: yaml.AliasEvent) -> None:
        name = event.anchor or ""
        if name not in self._anchors:
            raise Refused(self._span(event), f"The alias {shown(name)} has no anchor before it")
        known = self._anchors[name]
        if known is None:
            raise Refused(self._span(event), "An alias stands inside what it stands for")
        self._add(*known, event)

    def _add(self, node: Node, size: int, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            self._anchors[event.anchor] = (node, size)
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        parent.nodes.append(node)
        parent.size += size
        if parent.size > MAX_NODES:
            raise Refused(self._span(event), f"The front matter holds more than {MAX_NODES} keys and values")

    def _entries(self, nodes: list[Node]) -> tuple[Entry, ...]:
        """Keys and values in turn; what `<<` merges in comes after the mapping's own, which win."""
        own: list[Entry] = []
        merged: list[Entry] = []
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if isinstance(key, Scalar) and key.text == "<<" and key.style == "plain":
                merged += _merged(value)
            else:
                own.append(Entry(key.text if isinstance(key, Scalar) else self._written(key), key.span, value))
        names = {entry.key for entry in own}
        fresh = {entry.key: entry for entry in reversed(merged) if entry.key not in names}
        return (*own, *reversed(fresh.values()))

    def _written(self, node: Node) -> str:
        """A key that is a list or a table, as written, on one line."""
        return " ".join(self._text[node.span.start - self._offset : node.span.end - self._offset].split())


def _merged(value: Node) -> list[Entry]:
    """The entries of a mapping or of each mapping in a list; an earlier one wins."""
    if isinstance(value, Mapping):
        return list(value.entries)
    items = value.items if isinstance(value, Sequence) else ()
    return [entry for item in items if isinstance(item, Mapping) for entry in item.entries]
