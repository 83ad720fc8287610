"""Reads TOML front matter, with the place of every key and value.

    front matter = (blank | comment | "[" key "]" | "[[" key "]]" | key "=" value)*       one a line, comments behind

The standard library's parser gives no places and stops at the first fault. Here each statement stands for itself: one
that cannot be read is a finding, and reading goes on with the next line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from fitpost.faults import DUPLICATE_KEY
from fitpost.frontmatter.nodes import Comment, Entry, Mapping, Node, Sequence
from fitpost.frontmatter.reading import MAX_DEPTH, Reading, shown
from fitpost.frontmatter.toml_values import Key, Limit, Stop, Values
from fitpost.source import LINE_END, Span

_BLANK = re.compile(r"[ \t\r\n]*+")
_REST = re.compile(r"[ \t]*+(#[^\r\n]*+)?(?>\r\n|\r|\n|\Z)")


def read(text: str, offset: int) -> Reading:
    """The values of TOML `text`, which stands at `offset` in the file."""
    reader = _Statements(text, offset)
    reader.run()
    return Reading(reader.root.frozen(), tuple(reader.values.findings), tuple(reader.comments))


@dataclass(slots=True)
class _Table:
    """A table that may still grow; a list of them is an array of tables."""

    span: Span
    children: dict[str, tuple[Span, Node | _Table | list[_Table]]] = field(default_factory=dict)
    again: list[Entry] = field(default_factory=list)
    """Values of keys that were there already."""
    open: bool = True
    """Whether a header may still name it."""

    def put(self, name: str, span: Span, value: Node) -> None:
        """Set a value; one that is there already stays the first."""
        if name in self.children:
            self.again.append(Entry(name, span, value))
        else:
            self.children[name] = (span, value)

    def frozen(self) -> Mapping:
        """The mapping that it has become."""
        entries = [Entry(name, span, _frozen(child)) for name, (span, child) in self.children.items()]
        entries += self.again
        return Mapping(tuple(entries), Span.around([self.span, *(entry.value.span for entry in entries)]))


def _frozen(child: Node | _Table | list[_Table]) -> Node:
    if isinstance(child, _Table):
        return child.frozen()
    if isinstance(child, list):
        items = tuple(table.frozen() for table in child)
        return Sequence(items, Span.around([item.span for item in items]))
    return child


class _Statements:
    """Reads one statement after another into the tables they name."""

    def __init__(self, text: str, offset: int) -> None:
        self.values = Values(text, offset)
        self.root = _Table(Span(offset, offset))
        self.comments: list[Comment] = []
        self._table = self.root

    def run(self) -> None:
        """Read all statements; a faulty one costs its line."""
        values = self.values
        while values.at < len(values.text):
            blank = _BLANK.match(values.text, values.at)
            start = values.at = blank.end() if blank else values.at
            try:
                self._statement()
                self._rest()
            except Limit:
                break
            except Stop:
                end = LINE_END.search(values.text, start)
                values.at = end.end() if end else len(values.text)

    def _statement(self) -> None:
        values = self.values
        sign = values.text[values.at : values.at + 2]
        if sign[:1] == "[":
            self._header("[[" if sign == "[[" else "[")
        elif sign and sign[0] != "#":
            key = values.key()
            values.equals()
            value = values.value()
            table = self._down(self._table, key[:-1])
            table.put(*key[-1], value)

    def _rest(self) -> None:
        """Nothing but a comment may follow on the line."""
        values = self.values
        rest = _REST.match(values.text, values.at)
        if rest is None:
            blank = re.compile(r"[ \t]*+").match(values.text, values.at)
            values.at = blank.end() if blank else values.at
            values.stop("Text follows the end of the value", "Put quotes around the whole value")
        if rest[1]:
            self.comments.append(Comment(rest[1].strip("# \t"), Span(*(at + values.offset for at in rest.span(1)))))
        values.at = rest.end()

    def _header(self, opening: str) -> None:
        values = self.values
        start = values.at
        values.at += len(opening)
        key = values.key()
        closing = "]" * len(opening)
        if not values.text.startswith(closing, values.at):
            values.at = start
            values.stop("The bracket that opens here is not closed", f"Close it with {closing}")
        values.at += len(closing)
        self._table = self._array_table(key, start) if opening == "[[" else self._named_table(key, start)

    def _named_table(self, key: Key, start: int) -> _Table:
        known = self._down(self.root, key[:-1]).children.get(key[-1][0])
        table = self._down(self.root, key)
        if known and not table.open:
            self._again(key)
        table.open = False
        if not known:
            table.span = self.values.span(start)
        return table

    def _array_table(self, key: Key, start: int) -> _Table:
        parent = self._down(self.root, key[:-1])
        name, span = key[-1]
        table = _Table(self.values.span(start))
        known = parent.children.setdefault(name, (span, []))[1]
        if isinstance(known, list):
            known.append(table)
        else:
            self._again(key)
        return table

    def _down(self, table: _Table, parts: list[tuple[str, Span]]) -> _Table:
        """The table that `parts` name below `table`, made where it is not there."""
        if len(parts) > MAX_DEPTH:
            self.values.limit(f"Lists and tables lie more than {MAX_DEPTH} deep in one another")
        for name, span in parts:
            child = table.children.setdefault(name, (span, _Table(span)))[1]
            if isinstance(child, list):
                child = child[-1]
            if not isinstance(child, _Table):
                self._again(Key([(name, span)]))
                child = _Table(span)
            table = child
        return table

    def _again(self, key: Key) -> None:
        name, span = key[-1]
        message = f"The key {shown(name)} is already there; only its first value is used"
        self.values.findings.append(DUPLICATE_KEY.at(span, message, "Keep one of them"))
