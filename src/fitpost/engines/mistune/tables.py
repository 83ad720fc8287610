"""GFM tables, with the place of each cell.

    table         = header row, delimiter row, row*
    header row    = the line before, with as many cells as the delimiter row
    row           = line with a pipe; ended by a blank line, another block, or a line without a pipe
    cell          = text up to a pipe that no backslash precedes, even in code

A row may have more or fewer cells than the header; each is kept as written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.blocks import Block, Text
from fitpost.source import Span

if TYPE_CHECKING:
    from re import Match

    from mistune import BlockParser

    from fitpost.engines.mistune.state import State

DELIMITER_ROW = r"^ {0,3}(?=[|:-][^\n]*\|)\|?(?:[ \t]*+:?-++:?[ \t]*+\|)*+(?:[ \t]*+:?-++:?)?[ \t]*+$"
CELL = re.compile(r"(?:[^\\|]++|\\.|\\$)*+")
ROW_ENDS = ["blank_line", "template", "fenced_code", "atx_heading", "thematic_break", "block_quote", "list", "block_html"]


def parse_table(parser: BlockParser, m: Match[str], state: State) -> int | None:
    """Read a table at its delimiter row; the header is the last line of the paragraph before it."""
    before = state.last_token()
    if not before or before["type"] != "paragraph":
        return None
    start = max(before["start"], state.src.rfind("\n", 0, m.start() - 1) + 1)
    header = _row(state, start, head=True)
    if len(header.children) != _columns(m[0]):
        return None
    if start == before["start"]:
        state.tokens.pop()
    else:
        before["stop"] = start
    rows = [header]
    position = stop = m.end() + 1
    ends = parser.compile_sc(ROW_ENDS)
    while position < state.cursor_max:
        stop = state.find_line_end_at(position)
        if "|" not in state.src[position:stop] or ends.match(state.src, position):
            break
        rows.append(_row(state, position))
        position = stop
    span = Span(header.span.start, max(rows[-1].span.end, state.span(m.start(), m.end()).end))
    state.append_token({"type": "block", "block": Block("table", span, children=tuple(rows))})
    return position


def _columns(delimiter_row: str) -> int:
    return delimiter_row.strip(" \t").removeprefix("|").removesuffix("|").count("|") + 1


def _row(state: State, start: int, *, head: bool = False) -> Block:
    """The row of the line at `start`."""
    start, stop = state.trim(start, state.find_line_end_at(start))
    first = state.offset(start)
    cells = [
        Block("cell", span, Text((span,)))
        for span in (Span(first + begin, first + end) for begin, end in _cells(state.src[start:stop]))
    ]
    return Block("row", Span(first, first + stop - start), children=tuple(cells), head=head)


def _cells(row: str) -> list[tuple[int, int]]:
    """Where the text of each cell begins and ends in a row."""
    position = 1 if row.startswith("|") else 0
    cells = []
    while position < len(row) or not cells:
        end = CELL.match(row, position).end()  # type: ignore[union-attr]  # matches the empty text too
        text = row[position:end]
        begin = position + len(text) - len(text.lstrip())
        cells.append((begin, max(begin, position + len(text.rstrip()))))
        position = end + 1
    return cells
