"""mistune's block parser, line by line, with the place of each token and its slow corners closed.

What is changed against mistune, and why:

- `parse` tries the rules at the beginning of each line only, never searches the text for them, and tries none where a
  line is empty or begins as only text does.
- `parse_method` gives each new token its place.
- Lists and quotes are collected without reading what ends them: mistune does, and nests calls without end where
  quotes and lists take turns. Their lines are known exactly so.
- Patterns that take time beyond the length of the text are replaced: headings, blank lines, indented code, link
  definitions.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from mistune import BlockParser

from fitpost.blocks import Block, Text
from fitpost.engines.mistune import containers, notes, tables, templates
from fitpost.engines.mistune.build import build
from fitpost.engines.mistune.state import BLANKS, BLANKS_AND_LINE_ENDS, PLAIN
from fitpost.faults import NESTED_TOO_DEEPLY
from fitpost.source import Span

if TYPE_CHECKING:
    from re import Match

    from mistune import BlockState

    from fitpost.engines.mistune.state import State

MAX_LEVEL = 20
BEGINS_CONTAINER = re.compile(r"^ {0,3}(?:>|(?:[*+:-]|\d{1,9}[.)]|\[\^[^\]\s]{1,200}\]:)[ \t])", re.MULTILINE)
CODE_LINE = re.compile(r"(?: {4}| {1,3}\t|\t)[ \t]*[^\s]")
LINK_DEFINITION = (
    r"^ {0,3}\[(?!\^)(?:[^\\\[\]\n]|\\.){1,500}\]:[ \t]*+(?:\n[ \t]*+)?+(?:<[^<>\n]*+>|(?!<)\S++)"
    r"""(?:(?:[ \t]++|[ \t]*+\n[ \t]*+)(?:"[^"\n]*+"|'[^'\n]*+'|\([^()\n]*+\)))?[ \t]*$"""
)
RULES = (
    "blank_line",
    "template",
    "module",
    "fenced_code",
    "indent_code",
    "atx_heading",
    "table",
    "setex_heading",
    "thematic_break",
    "block_quote",
    "list",
    "footnote",
    "ref_link",
    "definition",
    "raw_html",
)
"""The rules in the order in which they are tried."""
CONTAINERS = frozenset({"block_quote", "list", "footnote", "definition"})


class Parser(BlockParser):
    """Reads the source of a state into `State.blocks`."""

    BLANK_LINE = re.compile(r"^[ \t\v\f]*+\n", re.MULTILINE)
    SPECIFICATION: ClassVar[dict[str, str]] = {
        **BlockParser.SPECIFICATION,
        "blank_line": r"(?:^[ \t\v\f]*+\n)++|^[ \t\v\f]++\Z",
        "indent_code": CODE_LINE.pattern,
        "atx_heading": r"^ {0,3}(?P<atx_1>#{1,6})(?P<atx_2>[ \t][^\n]*|)$",
        "thematic_break": r"^ {0,3}(?:(?:-[ \t]*+){3,}+|(?:_[ \t]*+){3,}+|(?:\*[ \t]*+){3,}+)$",
        "ref_link": LINK_DEFINITION,
        "list": containers.LIST,
        "block_html": rf"^ {{0,3}}{containers.HTML}",
        "block_quote": containers.QUOTE,
        "template": templates.PATTERN,
        "closing_tag": templates.CLOSING_TAG,
        "module": templates.MODULE,
        "table": tables.DELIMITER_ROW,
        "footnote": notes.FOOTNOTE,
        "definition": notes.DESCRIPTION,
    }

    parse_template = templates.parse_template
    parse_module = templates.parse_module
    parse_closing_tag = templates.parse_template
    parse_table = tables.parse_table
    parse_footnote = notes.parse_footnote
    parse_definition = notes.parse_definition
    parse_list = containers.parse_list  # type: ignore[assignment]  # all states are ours
    parse_block_quote = containers.parse_block_quote  # type: ignore[assignment]  # as above

    def __init__(self) -> None:
        super().__init__()
        self.rules = list(RULES)
        ends = ["closing_tag", "thematic_break", "fenced_code", "atx_heading", "list", "block_html"]
        self.thematic_break = self.compile_sc(["thematic_break"])
        self.quote_ends = self.compile_sc(["blank_line", "footnote", *ends])
        self.item_ends = self.compile_sc(["block_quote", "footnote", *ends])
        self.row_ends = self.compile_sc(["blank_line", "template", "block_quote", *ends])
        self.leaves = [rule for rule in self.rules if rule not in CONTAINERS]
        self.any_rule = self.compile_sc(self.rules)
        self.any_leaf = self.compile_sc(self.leaves)

    def parse(self, state: State, rules: list[str] | None = None) -> None:  # type: ignore[override]  # as above
        """Read the state's source into tokens, and those into blocks."""
        match = (self.any_leaf if rules is self.leaves else self.any_rule).match
        src = state.src
        while state.cursor < state.cursor_max:
            stop = None
            if src[state.cursor] == "\n":
                stop = containers.after_blank_lines(src, state.cursor)
                state.tokens.append({"type": "blank_line"})
            elif not PLAIN.match(src, state.cursor):
                m = match(src, state.cursor)
                stop = self.parse_method(m, state) if m else None
            state.cursor = stop or state.add_line()
        state.blocks = build(state)

    def parse_method(self, m: Match[str], state: State) -> int | None:  # type: ignore[override]  # as above
        """Read one block, and give a token that mistune's rule has made its place."""
        start, known = state.cursor, len(state.tokens)
        stop = super().parse_method(m, state)
        for token in state.tokens[known:]:
            if "start" not in token:
                token.update(start=start, stop=stop)
        return stop

    def rules_at(self, state: State) -> list[str]:
        """The rules for a container's content; at the limit of depth, without containers, which is said once."""
        if state.level < MAX_LEVEL:
            return self.rules
        m = BEGINS_CONTAINER.search(state.src)
        if m and not any(finding.code == NESTED_TOO_DEEPLY.code for finding in state.findings):
            span = state.span(m.start(), state.find_line_end_at(m.start()))
            message = f"Lists and quotes are nested more than {MAX_LEVEL} levels deep; the inner ones are read as text"
            state.findings.append(NESTED_TOO_DEEPLY.at(span, message))
        return self.leaves

    def parse_blank_line(self, m: Match[str], state: BlockState) -> int:
        """Note blank lines, which end a paragraph."""
        state.append_token({"type": "blank_line"})
        return m.end()

    def parse_atx_heading(self, m: Match[str], state: State) -> int:  # type: ignore[override]  # as above
        """Read a heading; its closing number signs are not part of its text."""
        start = m.end("atx_1")
        text = m["atx_2"].rstrip(BLANKS)
        open_text = text.rstrip("#")
        if open_text[-1:] in {"", " ", "\t"}:
            text = open_text
        content = state.span(start, start + len(text)) if text.strip(BLANKS) else _point(state, start)
        span = state.span(m.start("atx_1"), m.end())
        state.add_block(Block("heading", span, Text((content,)), level=len(m["atx_1"])))
        return m.end() + 1

    def parse_setex_heading(self, m: Match[str], state: BlockState) -> int | None:
        """Make the paragraph before an underline a heading."""
        last = state.last_token()
        paragraph = last if last and last["type"] == "paragraph" else None
        stop = super().parse_setex_heading(m, state)
        if stop and paragraph and paragraph["type"] == "heading":
            paragraph.update(text_stop=paragraph["stop"], stop=stop)
        return stop

    def parse_indent_code(self, m: Match[str], state: BlockState) -> int:
        """Read indented code up to its last line that is not blank; in a paragraph it is text."""
        if stop := state.append_paragraph():
            return stop
        stop = position = state.find_line_end_at(m.start())
        while position < state.cursor_max:
            line = state.get_line(position)
            position += len(line)
            if CODE_LINE.match(line):
                stop = position
            elif line.strip(BLANKS_AND_LINE_ENDS):
                break
        lines = [_without_indent(line) for line in state.get_text(stop).removesuffix("\n").split("\n")]
        state.append_token({"type": "block_code", "raw": "\n".join(lines), "style": "indent"})
        return stop

    def parse_ref_link(self, m: Match[str], state: BlockState) -> int:
        """Pass over the definition of a link, which is no text; in a paragraph it is."""
        return state.append_paragraph() or m.end() + 1


def _point(state: State, position: int) -> Span:
    offset = state.offset(position)
    return Span(offset, offset)


def _without_indent(line: str) -> str:
    """A line of indented code without its four columns."""
    text = line.lstrip(" \t")
    return line[: len(line) - len(text)].expandtabs(4)[4:] + text
