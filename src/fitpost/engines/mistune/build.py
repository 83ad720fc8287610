"""mistune's tokens as blocks; our own rules make theirs themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fitpost.blocks import Block, Text
from fitpost.engines.mistune.state import BLANKS, BLANKS_AND_LINE_ENDS
from fitpost.faults import UNCLOSED_CODE, UNCLOSED_COMMENT
from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from fitpost.engines.mistune.state import State

Token = dict[str, Any]


def build(state: State) -> tuple[Block, ...]:
    """The blocks of all tokens of a state."""
    return tuple([BUILDERS[token["type"]](state, token) for token in state.tokens if token["type"] in BUILDERS])


def _ready(_: State, token: Token) -> Block:
    block: Block = token["block"]
    return block


def _paragraph(state: State, token: Token) -> Block:
    text = state.text(token["start"], token["stop"])
    return Block("paragraph", Span(text.lines[0].start, text.lines[-1].end), text)


def _heading(state: State, token: Token) -> Block:
    text = state.text(token["start"], token["text_stop"])
    end = state.span(token["text_stop"], token["stop"]).end
    return Block("heading", Span(text.lines[0].start, end), text, level=token["attrs"]["level"])


def _definitions(_: State, token: Token) -> Block:
    children = token["children"]
    return Block("definitions", Span(children[0].span.start, children[-1].span.end), children=tuple(children))


def _rule(state: State, token: Token) -> Block:
    return Block("rule", state.span(token["start"], token["stop"]))


def _html(state: State, token: Token) -> Block:
    text = state.text(token["start"], token["stop"])
    span = Span(text.lines[0].start, text.lines[-1].end)
    raw = token["raw"].strip(BLANKS_AND_LINE_ENDS)
    if not raw.startswith("<!--"):
        return Block("html", span, text)
    end = raw.find("-->")
    if end < 0:
        message = "The comment that begins here does not end; all that follows belongs to it"
        opening = Span(span.start, span.start + len("<!--"))
        state.findings.append(UNCLOSED_COMMENT.at(opening, message, "Close the comment with -->"))
    return Block("comment" if end in {-1, len(raw) - len("-->")} else "html", span, text)


def _code(state: State, token: Token) -> Block:
    fenced = token["style"] == "fenced"
    line = state.line_at(token["start"]) + fenced
    span = state.span(token["start"], token["stop"])
    pieces = token["raw"].removesuffix("\n").split("\n") if token["raw"] else []
    if fenced and not _is_closed(state, token):
        opening = Span(span.start, span.start + len(token["marker"]))
        message = "The code block that begins here does not end; all that follows belongs to it"
        state.findings.append(UNCLOSED_CODE.at(opening, message, f"Close the block with {token['marker']}"))
    lines = [_code_line(state, number, piece) for number, piece in enumerate(pieces, line)]
    inside = [Span(start, min(end, span.end)) for start, end in lines if start < span.end] or [Span(span.end, span.end)]
    info = token.get("attrs", {}).get("info", "").split()
    span = Span(min(span.start, inside[0].start), span.end)
    return Block("code", span, Text(tuple(inside)), info=info[0] if info else "")


def _is_closed(state: State, token: Token) -> bool:
    """Whether the last line of fenced code is its closing fence."""
    _, below, last = state.src[token["start"] : token["stop"]].rstrip(BLANKS_AND_LINE_ENDS).rpartition("\n")
    marker, last = token["marker"], last.strip(BLANKS)
    return bool(below) and last.startswith(marker) and not last.strip(marker[0])


def _code_line(state: State, line: int, piece: str) -> Span:
    """The place of a line of code; a tab of its indent counts as the one character that it is in the file."""
    end = state.ends[line]
    text = piece.lstrip(" \t")
    start = end - len(text)
    columns = len(piece[: len(piece) - len(text)].expandtabs(4))
    while columns > 0 and state.file[start - 1 : start] in {" ", "\t"}:
        start -= 1
        columns -= 4 if state.file[start] == "\t" else 1
    return Span(start, end)


BUILDERS: dict[str, Callable[[State, Token], Block]] = {
    "block": _ready,
    "paragraph": _paragraph,
    "heading": _heading,
    "definitions": _definitions,
    "thematic_break": _rule,
    "block_html": _html,
    "block_code": _code,
}
"""What makes a block of each type of token; blank lines make none."""
