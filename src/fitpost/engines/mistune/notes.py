"""Footnotes and definition lists: blocks whose content is a marker's line and the indented lines below it.

footnote     = "[^" label "]:" text, then lines indented by at least four columns, blank lines between
definitions  = (term line+, blank line?, description+)+
description  = ":" blank text, then lines up to a blank one, then indented ones
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.blocks import Block, Text
from fitpost.engines.mistune.state import BLANKS

if TYPE_CHECKING:
    from re import Match

    from fitpost.engines.mistune.parser import Parser
    from fitpost.engines.mistune.state import State
    from fitpost.source import Span

FOOTNOTE = r"^ {0,3}\[\^(?P<footnote_label>[^\\\[\]\s]{1,200})\]:[ \t]*"
DESCRIPTION = r"^ {0,3}:[ \t]+(?=\S)"
NEXT_DESCRIPTION = re.compile(DESCRIPTION, re.MULTILINE)


def parse_footnote(parser: Parser, m: Match[str], state: State) -> int:
    """Read a footnote where it stands."""
    stop = _content_end(state, m.start())
    children = _content(parser, state, m.end(), stop)
    block = Block("footnote", state.span(m.start(), stop), children=children, info=m["footnote_label"])
    state.add_block(block)
    return stop


def parse_definition(parser: Parser, m: Match[str], state: State) -> int | None:
    """Read descriptions; the paragraph before them holds their terms, a line each."""
    terms = _take_terms(state)
    if terms is None:
        return None
    children = [Block("term", line, Text((line,))) for line in terms]
    position = m.start()
    marker: Match[str] | None = m
    while marker:
        stop = _content_end(state, position)
        content = _content(parser, state, marker.end(), stop)
        children.append(Block("description", state.span(marker.start(), stop), children=content))
        position = stop
        marker = NEXT_DESCRIPTION.match(state.src, position)
    _append(state, children)
    return position


def _append(state: State, children: list[Block]) -> None:
    """Add terms and descriptions to the list that stands right before them, or begin one."""
    last = state.last_token()
    if last and last["type"] == "definitions":
        last["children"] += children
    else:
        state.append_token({"type": "definitions", "children": children})


def _take_terms(state: State) -> tuple[Span, ...] | None:
    """Take the paragraph before the cursor, one blank line between them allowed, away from the tokens."""
    tokens = state.tokens
    at = len(tokens) - 1
    if at >= 1 and tokens[at]["type"] == "blank_line":
        at -= 1
    if at < 0 or tokens[at]["type"] != "paragraph":
        return None
    paragraph = tokens[at]
    del tokens[at:]
    if tokens and tokens[-1]["type"] == "blank_line":
        tokens.pop()
    return state.text(paragraph["start"], paragraph["stop"]).lines


def _content_end(state: State, start: int) -> int:
    """Where the lines end that belong to the marker at `start`."""
    position = stop = state.find_line_end_at(start)
    blank = False
    while position < state.cursor_max:
        line = state.get_line(position)
        position += len(line)
        if not line.strip(BLANKS + "\n"):
            blank = True
            continue
        if not line.startswith(("    ", "\t")) and (blank or _begins_block(line)):
            break
        blank = False
        stop = position
    return stop


def _begins_block(line: str) -> bool:
    return re.match(r" {0,3}(?::[ \t]|\[\^|#{1,6}[ \t]|`{3}|~{3}|>|[*+-][ \t]|\d{1,9}[.)][ \t]|<)", line) is not None


def _content(parser: Parser, state: State, start: int, stop: int) -> tuple[Block, ...]:
    """The blocks of what follows a marker."""
    first, *rest = state.src[start:stop].split("\n")
    content = state.child("\n".join([first, *(_dedent(line) for line in rest)]), state.line_at(start))
    parser.parse(content, parser.rules_at(content))
    return content.blocks


def _dedent(line: str) -> str:
    """A line without its first four columns, or as many of them as are blank."""
    text = line.lstrip(" \t")
    return line[: len(line) - len(text)].expandtabs(4)[4:] + text
