"""mistune's block parser, line by line, with the place of each token and its slow corners closed.

What is changed against mistune, and why:

- `parse` tries the rules at the beginning of each line only, never searches the text for them, and tries none where a
  line begins with a letter.
- `parse_method` gives each new token its place.
- `extract_block_quote` stops before a block that ends the quote instead of reading it, which nests calls without end
  where quotes and lists take turns; a heading ends a quote.
- Patterns that take time beyond the length of the text are replaced: headings, blank lines, indented code, link
  definitions.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

from mistune import BlockParser
from mistune.util import expand_tab

from fitpost.blocks import Block
from fitpost.engines.mistune import notes, tables, templates
from fitpost.engines.mistune.build import build
from fitpost.engines.mistune.state import BLANKS
from fitpost.faults import NESTED_TOO_DEEPLY

if TYPE_CHECKING:
    from re import Match

    from mistune import BlockState

    from fitpost.engines.mistune.state import State

CONTAINER = re.compile(r"^ {0,3}(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])", re.MULTILINE)
QUOTE_LINE = re.compile(r" {0,3}>([^\n]*\n?)")
CODE_LINE = re.compile(r"(?: {4}| {0,3}\t)[ \t]*[^\s]")
LINK_TITLE = r"""(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))"""
LINK_DEFINITION = (
    r"^ {0,3}\[(?!\^)(?:[^\\\[\]\n]|\\.){1,500}\]:[ \t]*(?:\n[ \t]*)?(?:<[^<>\n]*>|(?!<)\S+)"
    rf"(?:(?:[ \t]+|[ \t]*\n[ \t]*){LINK_TITLE})?[ \t]*$"
)
NOT_LAZY = re.compile(
    r"(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t])))*+[ \t]*"
    r"(?:\n|\Z|\||#{1,6}(?:[ \t]|\n|\Z)|(?:-[ \t]*){3,}(?:\n|\Z))"
)
FENCE = re.compile(r"(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t])))*+[ \t]*(?:`{3}|~{3})")


class Parser(BlockParser):
    """Reads blocks into `State.blocks`."""

    BLANK_LINE = re.compile(r"^[ \t\v\f]*+\n", re.MULTILINE)
    SPECIFICATION: ClassVar[dict[str, str]] = {
        **BlockParser.SPECIFICATION,
        "blank_line": r"(?:^[ \t\v\f]*+\n)++|^[ \t\v\f]++\Z",
        "indent_code": CODE_LINE.pattern,
        "atx_heading": r"^ {0,3}(?P<atx_1>#{1,6})(?P<atx_2>[ \t][^\n]*|)$",
        "ref_link": LINK_DEFINITION,
        "template": templates.PATTERN,
        "module": templates.MODULE,
        "table": tables.DELIMITER_ROW,
        "footnote": notes.FOOTNOTE,
        "definition": notes.DESCRIPTION,
    }
    DEFAULT_RULES = (
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
    QUOTE_ENDS: ClassVar[list[str]] = ["blank_line", "thematic_break", "fenced_code", "atx_heading", "list", "block_html"]

    parse_template = templates.parse_template
    parse_module = templates.parse_module
    parse_table = tables.parse_table
    parse_footnote = notes.parse_footnote
    parse_definition = notes.parse_definition

    def parse(self, state: State, rules: list[str] | None = None) -> None:  # type: ignore[override]  # all states are ours
        """Read the state's source into tokens, and those into blocks."""
        if rules and "list" not in rules:
            _say_if_too_deep(state)
        match = self.compile_sc(rules).match
        src = state.src
        while state.cursor < state.cursor_max:
            stop = None
            if not src[state.cursor].isalpha() or src.startswith(("import", "export"), state.cursor):
                m = match(src, state.cursor)
                stop = self.parse_method(m, state) if m else None
            if not stop:
                stop = state.find_line_end()
                state.extend_paragraph(stop)
            state.cursor = stop
        state.blocks = build(state)

    def parse_method(self, m: Match[str], state: State) -> int | None:  # type: ignore[override]  # as above
        """Read one block; each token that the rule leaves without a place begins at the cursor."""
        outer, start, known = state.rule, state.cursor, len(state.tokens)
        rule = state.rule = type(outer)(m.lastgroup or "", start)
        stop = super().parse_method(m, state)
        for token in state.tokens[known:]:
            if "start" not in token:
                token.update(start=start, stop=stop, items=rule.items, content=rule.content)
        state.rule = outer
        return stop

    def parse_blank_line(self, m: Match[str], state: BlockState) -> int:
        """Note blank lines, which end a paragraph."""
        state.append_token({"type": "blank_line"})
        return m.end()

    def parse_atx_heading(self, m: Match[str], state: State) -> int:  # type: ignore[override]  # as above
        """Read a heading; its closing number signs are not part of its text."""
        start = m.end("atx_1")
        text = m["atx_2"].rstrip(BLANKS)
        closed = text.rstrip("#")
        if not closed or closed[-1] in " \t":
            text = closed
        block = Block(
            "heading",
            state.span(m.start("atx_1"), m.end()),
            state.text(start, start + len(text)),
            level=len(m["atx_1"]),
        )
        state.append_token({"type": "block", "block": block})
        return m.end() + 1

    def parse_setex_heading(self, m: Match[str], state: BlockState) -> int | None:
        """Make the paragraph before an underline a heading."""
        stop = super().parse_setex_heading(m, state)
        last = state.last_token()
        if stop and last and last["type"] == "heading" and "text_stop" not in last:
            last.update(text_stop=last["stop"], stop=stop)
        return stop

    def parse_indent_code(self, m: Match[str], state: BlockState) -> int:
        """Read indented code up to its last line that is not blank."""
        if stop := state.append_paragraph():
            return stop
        stop = position = state.find_line_end_at(m.start())
        while position < state.cursor_max:
            line = state.get_line(position)
            position += len(line)
            if CODE_LINE.match(line):
                stop = position
            elif line.strip(BLANKS + "\n"):
                break
        lines = [_without_indent(line) for line in state.get_text(stop).removesuffix("\n").split("\n")]
        state.append_token({"type": "block_code", "raw": "\n".join(lines), "style": "indent"})
        return stop

    def parse_ref_link(self, m: Match[str], state: BlockState) -> int:
        """Pass over the definition of a link, which is no text; inside a paragraph it is."""
        return state.append_paragraph() or m.end() + 1

    def extract_block_quote(self, m: Match[str], state: BlockState) -> tuple[str, int | None, set[int]]:
        """The text of a quote, and which of its lines are there only because they continue a paragraph."""
        ends = self.compile_sc(self.QUOTE_ENDS)
        lines: list[str] = []
        lazy: set[int] = set()
        length = 0
        in_fence = in_paragraph = False
        while state.cursor < state.cursor_max:
            line = state.get_line(state.cursor)
            quoted = QUOTE_LINE.match(line)
            if quoted:
                piece = _without_quote_blank(quoted[1])
                in_fence ^= FENCE.match(piece) is not None
                in_paragraph = not in_fence and not NOT_LAZY.match(piece) and not FENCE.match(piece)
            elif in_paragraph and not ends.match(state.src, state.cursor):
                lazy.add(length)
                piece = line
            else:
                break
            lines.append(piece)
            length += len(piece)
            state.cursor += len(line)
        return "".join(lines), None, lazy


def _say_if_too_deep(state: State) -> None:
    """Containers at the limit of depth are left as text; say so, once."""
    m = CONTAINER.search(state.src)
    if m and not any(finding.code == NESTED_TOO_DEEPLY.code for finding in state.findings):
        span = state.span(m.start(), state.find_line_end_at(m.start()))
        state.findings.append(NESTED_TOO_DEEPLY.at(span, "Lists and quotes are nested too deeply; the inner ones are text"))


def _without_quote_blank(rest: str) -> str:
    """What follows a quote's marker, without the one column that belongs to the marker."""
    if rest.startswith(" "):
        rest = rest[1:]
    elif rest.startswith("\t"):
        rest = "  " + rest[1:]
    return expand_tab(rest)


def _without_indent(line: str) -> str:
    """A line of indented code without its four columns."""
    line = expand_tab(line)
    return line[min(4, len(line) - len(line.lstrip(" "))) :]
