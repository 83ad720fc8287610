"""Lists and quotes: the lines that belong to each are collected, and read as a text of their own.

    item    = marker, blank, text; then lines indented to the text, blank lines, and lazy lines
    quote   = lines that begin with ">", and lazy lines

A lazy line only continues a paragraph: it is neither marked nor indented, follows a line that leaves a paragraph open,
and begins no block of its own. In an item it may follow any line of text, a heading for example.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mistune.helpers import BLOCK_TAGS, PRE_TAGS

from fitpost.blocks import Block, Text
from fitpost.engines.mistune.state import BLANKS, BLANKS_AND_LINE_ENDS, PLAIN
from fitpost.engines.mistune.tables import begins_table
from fitpost.source import Span

if TYPE_CHECKING:
    from re import Match

    from fitpost.engines.mistune.parser import Parser
    from fitpost.engines.mistune.state import State

LIST = r"^(?P<list_indent> {0,3})(?P<list_marker>[*+-]|[0-9]{1,9}[.)])(?P<list_text>[ \t][^\n]*|)$"
QUOTE = r"^ {0,3}>"
SIBLINGS = {
    kind: re.compile(LIST.replace("[*+-]|[0-9]{1,9}[.)]", marker), re.MULTILINE)
    for kind, marker in {"*": r"\*", "+": r"\+", "-": "-", ".": r"[0-9]{1,9}\.", ")": r"[0-9]{1,9}\)"}.items()
}
"""The line of a list's next item, by the last character of its markers."""
QUOTE_LINE = re.compile(r" {0,3}>([^\n]*\n?)")
BLANK_LINES = re.compile(r"(?:[ \t\v\f]*+\n)*+")
BULLETS = ("- ", "* ", "+ ")
"""What a line begins with that is surely no lazy one; most items are followed by one of these, and it is told fast."""
CHECK_BOX = re.compile(r"\[([ xX])\][ \t]+(?=\S)")
MARKERS = r"(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t])))*+[ \t]*"
HTML = rf"(?:<[!?]|</?(?i:{'|'.join(BLOCK_TAGS + PRE_TAGS)})(?:[\s/>]|$))"
NO_TEXT = re.compile(MARKERS + rf"(?:\n|\Z|\||(?:[-*_][ \t]*){{3,}}(?:\n|\Z)|`{{3}}|~{{3}}|{HTML})")
"""A line that leaves nothing open that a lazy line could continue."""
HEADING = re.compile(MARKERS + r"#{1,6}(?:[ \t]|\n|\Z)")
FENCE = re.compile(MARKERS + r"(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>[^\n]?)")


def parse_list(parser: Parser, m: Match[str], state: State) -> int:
    """Read a list; inside a paragraph only one that begins with 1 or a bullet, and text, is one."""
    marker = m["list_marker"]
    ordered = len(marker) > 1
    if not m["list_text"].strip(BLANKS) or (ordered and int(marker[:-1]) != 1):
        stop = state.append_paragraph()
        if stop:
            return stop
    items = []
    line: Match[str] | None = m
    while line:
        items.append(_read_item(parser, line, state))
        state.cursor = after_blank_lines(state.src, state.cursor)
        line = SIBLINGS[marker[-1]].match(state.src, state.cursor)
        if line and parser.thematic_break.match(state.src, state.cursor):
            line = None
    span = Span(items[0].span.start, items[-1].span.end)
    state.add_block(Block("list", span, children=tuple(items), ordered=ordered))
    return state.cursor


def after_blank_lines(src: str, position: int) -> int:
    """Where the blank lines at the beginning of a line end."""
    return BLANK_LINES.match(src, position).end()  # type: ignore[union-attr]  # matches nothing too


def _read_item(parser: Parser, m: Match[str], state: State) -> Block:
    """Read the item of the marker's line `m`, and go on behind it."""
    start, after = m.span("list_marker")
    marker_line = state.line_at(start)
    begin = state.ends[marker_line] - m.end() + start
    number = int(m["list_marker"][:-1]) if after - start > 1 else None
    first, width = _first_line(m)
    state.cursor = m.end() + 1
    pieces, lazy = _item_lines(parser, state, first, width)
    while pieces and pieces[-1] in {"", "\n"}:
        pieces.pop()
    if len(pieces) == 1 and PLAIN.match(first):
        line = state.line_span(marker_line, first[:-1])
        return Block("item", Span(begin, line.end), children=(Block("paragraph", line, Text((line,))),), number=number)
    src = "".join(pieces)
    content = state.child(src, marker_line + (not first), lazy)
    parser.parse(content, parser.rules_at(content))
    end = content.span(0, len(src)).end if src else begin + after - start
    task, children = _check_box(content)
    return Block("item", Span(begin, end), children=children, number=number, task=task)


def _first_line(m: Match[str]) -> tuple[str, int]:
    """The text beside a marker, and the column where the item's text begins."""
    width = len(m["list_indent"]) + len(m["list_marker"])
    text = m["list_text"]
    if text[:1] == " " and text[1:2] not in BLANKS:
        return text[1:] + "\n", width + 1
    if not text.strip(BLANKS):
        return "", width + 1
    rest = text.lstrip(" \t")
    indent = len((" " * width + text[: len(text) - len(rest)]).expandtabs(4)) - width
    if indent > 4:
        return " " * (indent - 1) + rest + "\n", width + 1
    return rest + "\n", width + indent


def _item_lines(parser: Parser, state: State, first: str, width: int) -> tuple[list[str], set[int]]:
    """An item's lines without their indents, the first of them given, and where the lazy ones begin."""
    pieces = [first]
    lazy: set[int] = set()
    length, fence = len(first), _fence("", first)
    in_text = PLAIN.match(first) is not None or not NO_TEXT.match(first)
    while state.cursor < state.cursor_max:
        line = state.get_line(state.cursor)
        if line.startswith(BULLETS):
            break
        piece = _dedent(line, width)
        if not line.strip(BLANKS_AND_LINE_ENDS):
            if not first and len(pieces) == 1:
                break
            piece, in_text = "\n", False
        elif piece is not None:
            fence = _fence(fence, piece)
            in_text = not (fence or NO_TEXT.match(piece))
        elif not in_text or parser.item_ends.match(state.src, state.cursor) or begins_table(state, state.cursor):
            break
        else:
            lazy.add(length)
            piece = line
        pieces.append(piece)
        length += len(piece)
        state.cursor += len(line)
    return pieces, lazy


def _dedent(line: str, width: int) -> str | None:
    """A line without its first `width` columns; None if they are not blank."""
    if line[0] not in " \t":
        return None
    rest = line.lstrip(" \t")
    indent = line[: len(line) - len(rest)].expandtabs(4)
    return indent[width:] + rest if len(indent) >= width else None


def _fence(fence: str, line: str) -> str:
    """The code fence that is open after a line, given that before it; empty if there is none."""
    m = FENCE.match(line) if "```" in line or "~~~" in line else None
    if not m:
        return fence
    if not fence:
        return m["fence"]
    return "" if m["fence"].startswith(fence) and m["info"] in {"", "\n"} else fence


def _check_box(content: State) -> tuple[bool | None, tuple[Block, ...]]:
    """Whether an item's box is ticked, and the item's blocks without the box."""
    blocks = content.blocks
    if not blocks or blocks[0].kind != "paragraph" or content.file[blocks[0].span.start] != "[":
        return None, blocks
    first = blocks[0]
    assert first.text
    box = CHECK_BOX.match(content.file, first.span.start, first.text.lines[0].end)
    if not box:
        return None, blocks
    text = Text((Span(box.end(), first.text.lines[0].end), *first.text.lines[1:]))
    return box[1] != " ", (Block("paragraph", Span(box.end(), first.span.end), text), *blocks[1:])


def parse_block_quote(parser: Parser, m: Match[str], state: State) -> int:
    """Read a quote."""
    pieces, lazy = _quote_lines(parser, state)
    content = state.child("".join(pieces), state.line_at(m.start()), lazy)
    parser.parse(content, parser.rules_at(content))
    state.add_block(Block("quote", state.span(m.start(), state.cursor), children=content.blocks))
    return state.cursor


def _quote_lines(parser: Parser, state: State) -> tuple[list[str], set[int]]:
    """A quote's lines without their markers, and where the lazy ones begin."""
    pieces: list[str] = []
    lazy: set[int] = set()
    length, fence, in_paragraph = 0, "", False
    while state.cursor < state.cursor_max:
        line = state.get_line(state.cursor)
        quoted = QUOTE_LINE.match(line)
        if quoted:
            piece = _without_marker_blank(quoted[1])
            fence = _fence(fence, piece)
            in_paragraph = not (fence or NO_TEXT.match(piece) or HEADING.match(piece))
        elif in_paragraph and not parser.quote_ends.match(state.src, state.cursor):
            lazy.add(length)
            piece = line
        else:
            break
        pieces.append(piece)
        length += len(piece)
        state.cursor += len(line)
    return pieces, lazy


def _without_marker_blank(rest: str) -> str:
    """What follows a quote's marker, without the one column that belongs to the marker."""
    if rest[:1] == " ":
        rest = rest[1:]
    if rest[:1] != "\t":
        return rest
    text = rest.lstrip(" \t")
    return (" " + rest[: len(rest) - len(text)]).expandtabs(4)[2:] + text
