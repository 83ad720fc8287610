"""mistune's tokens as blocks."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from fitpost.blocks import Block, Text
from fitpost.engines.mistune.state import BLANKS
from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from fitpost.engines.mistune.state import Item, State

Token = dict[str, Any]

CHECK_BOX = re.compile(r"\[([ xX])\][ \t]+(?=\S)")
HTML_COMMENT = re.compile(r"<!--(?:(?!-->)[\s\S])*+-->")


def build(state: State) -> tuple[Block, ...]:
    """The blocks of all tokens of a state, in the order of the text: mistune's order differs where a list ends a quote."""
    blocks = [BUILDERS[token["type"]](state, token) for token in state.tokens if token["type"] in BUILDERS]
    return tuple(sorted(blocks, key=lambda block: block.span))


def _ready(_: State, token: Token) -> Block:
    block: Block = token["block"]
    return block


def _paragraph(state: State, token: Token) -> Block:
    text = state.text(token["start"], token["stop"])
    return Block("paragraph", _around(text), text)


def _heading(state: State, token: Token) -> Block:
    text = state.text(token["start"], token["text_stop"])
    span = Span(_around(text).start, state.span(token["text_stop"], token["stop"]).end)
    return Block("heading", span, text, level=token["attrs"]["level"])


def _rule(state: State, token: Token) -> Block:
    return Block("rule", state.span(token["start"], token["stop"]))


def _html(state: State, token: Token) -> Block:
    text = state.text(token["start"], token["stop"])
    comment = HTML_COMMENT.fullmatch(token["raw"].strip(BLANKS + "\n"))
    return Block("comment" if comment else "html", _around(text), text)


def _code(state: State, token: Token) -> Block:
    fenced = token["style"] == "fenced"
    line = state.line_at(token["start"]) + fenced
    pieces = token["raw"].removesuffix("\n").split("\n") if token["raw"] else []
    lines = tuple(_code_line(state, line + number, piece) for number, piece in enumerate(pieces))
    info = token.get("attrs", {}).get("info", "").split()
    span = state.span(token["start"], token["stop"])
    return Block("code", span, Text(lines), info=info[0] if info else "")


def _code_line(state: State, line: int, piece: str) -> Span:
    """The place of a line of code; a tab of its indent counts as the one character that it is in the file."""
    end = state.ends[line]
    start = end - len(piece.lstrip(" \t"))
    indent = len(piece) - (end - start)
    floor = max(state.ends[line - 1] if line else 0, start - indent)
    while start > floor and state.file[start - 1] in " \t":
        start -= 1
    return Span(start, end)


def _quote(state: State, token: Token) -> Block:
    return Block("quote", state.span(token["start"], token["stop"]), children=token["content"].blocks)


def _list(_: State, token: Token) -> Block:
    items = tuple(_item(item) for item in token["items"])
    return Block("list", Span.around([item.span for item in items]), children=items, ordered=token["attrs"]["ordered"])


def _item(item: Item) -> Block:
    content = item.content
    start, stop = content.trim(0, content.cursor_max)
    end = content.span(start, stop).end if stop > start else item.end
    task, children = _check_box(content)
    return Block("item", Span(item.start, end), children=children, number=item.number, task=task)


def _check_box(content: State) -> tuple[bool | None, tuple[Block, ...]]:
    """Whether an item's box is ticked, and the item's blocks without the box."""
    blocks = content.blocks
    if not blocks or blocks[0].kind != "paragraph":
        return None, blocks
    first = blocks[0]
    assert first.text
    box = CHECK_BOX.match(content.file, first.span.start, first.span.end)
    if not box:
        return None, blocks
    lines = (Span(box.end(), first.text.lines[0].end), *first.text.lines[1:])
    return box[1] != " ", (replace(first, span=Span(box.end(), first.span.end), text=Text(lines)), *blocks[1:])


def _around(text: Text) -> Span:
    return Span(text.lines[0].start, text.lines[-1].end)


BUILDERS: dict[str, Callable[[State, Token], Block]] = {
    "block": _ready,
    "paragraph": _paragraph,
    "heading": _heading,
    "thematic_break": _rule,
    "block_html": _html,
    "block_code": _code,
    "block_quote": _quote,
    "list": _list,
}
"""What makes a block of each type of token; blank lines make none."""
