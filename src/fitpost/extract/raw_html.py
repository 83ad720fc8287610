"""Raw HTML in a post: what its tags part is read as items, cells of tables, or plain lines.

<ul><li>Squat - 3 x 10</li></ul>                   an item
<tr><td>Squat</td><td>3 x 10</td></tr>             a row of two cells
<p>Warm up<br>Squats</p>                           two lines
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost import inline
from fitpost.blocks import Text
from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fitpost.blocks import Block
    from fitpost.extract.part import Layout, Part
    from fitpost.inline import Inline
    from fitpost.source import Source

    MakePart = Callable[[Layout, Inline, Part], Part]

SILENT = re.compile(r"<(script|style|svg|nav|iframe|form)\b", re.IGNORECASE)
"""HTML whose text is nothing to read."""
PARTING = re.compile(r"<(/?)(br|p|li|td|th|tr|table|div|h[1-6]|[ou]l)\b[^<>]{0,400}>", re.IGNORECASE)
LAYOUTS: dict[str, Layout] = {"li": "item", "td": "cell", "th": "cell"}


def html_parts(parent: Part, block: Block, make: MakePart) -> None:
    """Hang what an HTML block says below its parent; `make` makes a part."""
    nothing = inline.read(parent.source, Text((Span(block.span.start, block.span.start),)))
    table = _Table(parent, make, nothing)
    for tag, span in _pieces(parent.source, block):
        if tag in {"table", "tr"} and span is None:
            table.row_begins(new_table=tag == "table")
        elif span is not None:
            text = inline.read(parent.source, Text((span,)))
            if tag in {"td", "th"}:
                table.cell(text, head=tag == "th")
            elif text.text.strip():
                make(LAYOUTS.get(tag, "line"), text, parent)


class _Table:
    """A table being read: cells go below the row that is open, under the head of their column."""

    def __init__(self, parent: Part, make: MakePart, nothing: Inline) -> None:
        self.parent, self.make, self.nothing = parent, make, nothing
        self.table: Part | None = None
        self.row: Part | None = None
        self.columns: list[str] = []
        self.place = 0

    def row_begins(self, *, new_table: bool) -> None:
        """Begin a row, perhaps of a new table."""
        self.row, self.place = None, 0
        if new_table:
            self.table, self.columns = None, []

    def cell(self, text: Inline, *, head: bool) -> None:
        """Add a cell to the row, or to the heads of the columns."""
        if head and self.row is None:
            self.columns.append(" ".join(text.text.split()))
            return
        self.table = self.table or self.make("table", self.nothing, self.parent)
        self.row = self.row or self.make("row", self.nothing, self.table)
        part = self.make("cell", text, self.row)
        part.column = self.columns[self.place] if self.place < len(self.columns) else ""
        self.place += 1


def _pieces(source: Source, block: Block) -> Iterator[tuple[str, Span | None]]:
    """The tags that part text, with None, and the runs of text between them, each with the tag that it stands in."""
    assert block.text is not None
    silent = None
    for line in block.text.lines:
        written = source[line]
        opens = SILENT.search(written)
        silent = silent or (opens[1].lower() if opens else None)
        if silent is None:
            yield from _line(written, line.start)
        elif f"</{silent}" in written.lower():
            silent = None


def _line(written: str, offset: int) -> Iterator[tuple[str, Span | None]]:
    at, inside = 0, ""
    for match in PARTING.finditer(written):
        if written[at : match.start()].strip():
            yield inside, Span(offset + at, offset + match.start())
        at, tag = match.end(), match[2].lower()
        inside = "" if match[1] else tag
        if not match[1] and tag in {"table", "tr"}:
            yield tag, None
    if written[at:].strip():
        yield inside, Span(offset + at, offset + len(written))
