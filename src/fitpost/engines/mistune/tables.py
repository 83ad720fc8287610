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

    from fitpost.engines.mistune.parser import Parser
    from fitpost.engines.mistune.state import State

DELIMITER_ROW = r"^ {0,3}(?=[|:-][^\n]*\|)\|?(?:[ \t]*+:?-++:?[ \t]*+\|)*+(?:[ \t]*+:?-++:?)?[ \t]*+$"
CELL = re.compile(r"(?:[^\\|]++|\\.|\\$)*+")
IS_DELIMITER_ROW = re.compile(DELIMITER_ROW, re.MULTILINE)


def parse_table(parser: Parser, m: Match[str], state: State) -> int | None:
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
    while position < state.cursor_max:
        stop = state.find_line_end_at(position)
        if "|" not in state.src[position:stop] or parser.row_ends.match(state.src, position):
            break
        rows.append(_row(state, position))
        position = stop
    span = Span(header.span.start, max(rows[-1].span.end, state.span(m.start(), m.end()).end))
    state.add_block(Block("table", span, children=tuple(rows)))
    return position


def begins_table(state: State, start: int) -> bool:
    """Whether the line at `start` is a table's header, as the line after it shows."""
    stop = state.find_line_end_at(start)
    return "|" in state.src[start:stop] and IS_DELIMITER_ROW.match(state.src, stop) is not None


def _columns(delimiter_row: str) -> int:
    return delimiter_row.strip(" \t").removeprefix("|").removesuffix("|").count("|") + 1


def _row(state: State, start: int, *, head: bool = False) -> Block:
    """The row of the line at `start`."""
    span = state.span(start, state.find_line_end_at(start))
    cells = [Span(span.start + begin, span.start + end) for begin, end in _cells(state.file[span.start : span.end])]
    children = tuple(Block("cell", cell, Text((cell,))) for cell in cells)
    return Block("row", span, children=children, head=head)


def _cells(row: str) -> list[tuple[int, int]]:
    """Where the text of each cell begins and ends in a row."""
    position = 1 if row.startswith("|") else 0
    cells: list[tuple[int, int]] = []
    while position < len(row) or not cells:
        end = CELL.match(row, position).end()  # type: ignore[union-attr]  # matches the empty text too
        text = row[position:end]
        begin = position + len(text) - len(text.lstrip())
        cells.append((begin, max(begin, position + len(text.rstrip()))))
        position = end + 1
    return cells
