"""What holds of the blocks and the plain texts of any body.

Set FITPOST_CORPUS to a folder of posts to try the same on each file in it.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from block_outline import outline, read
from fitpost import inline
from fitpost.blocks import Block
from fitpost.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

PIECES = [
    *("a", "b c", "# h", "---", "===", "```", "~~~", "> ", "- ", "* ", "1. ", "2) ", "- [x] ", "  ", "    ", "\t"),
    *("| a |", "x | y", "|---|", "[l]: u", "[^1]: f", ": d", "<div>", "</div>", "<!--", "-->", "\\", "&amp;", "<br>"),
    *("{{< x >}}", "{% x %}", "<A>", "</A>", "%%", "{: .x}", "{#x}", "import a from 'b'", "https://a.b/c."),
    *("**b**", "**", "*c", "_d_", "`e`", "`", "[f](g)", "![h](i)", "[[j|k]]", "[^1]", "[", "](", "~~l~~"),
    *("\n", "\n\n", "\n", "\r\n", "\r", " ", "\u2028", "\f", "\0", "\ufeff"),
]
BODIES = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
CORPUS = os.environ.get("FITPOST_CORPUS")


@given(BODIES)
def test_any_body_is_read(text: str) -> None:
    """Every place holds what it should, whatever stands in the body."""
    check_body(text)


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    """The same of any text at all."""
    check_body(text)


@pytest.mark.skipif(not CORPUS, reason="FITPOST_CORPUS names no folder")
def test_posts_are_read() -> None:
    """The same of each post of a folder, front matter and all."""
    for path in sorted(Path(CORPUS or "").iterdir()):
        check_body(path.read_bytes().decode())


def check_body(text: str) -> None:
    """Blocks are nested, in order and in range; texts lie in them; no line is lost; plain texts lead back."""
    source, body = read(text)
    check_nesting(body.blocks, Span(0, len(text)))
    for block in (inner for outer in body.blocks for inner in outer.walk()):
        if block.text:
            check_nesting(block.text.lines, block.span)
            check_inline(source, inline.read(source, block.text))
    check_coverage(source, [block.span for block in body.blocks])


def check_nesting(things: Sequence[Block | Span], outer: Span) -> None:
    """Things with spans, or spans, are in order, apart, and inside of another; children too."""
    end = outer.start
    for thing in things:
        span = thing if isinstance(thing, Span) else thing.span
        assert end <= span.start <= span.end <= outer.end
        end = span.end
        if isinstance(thing, Block):
            check_nesting(thing.children, span)


def check_inline(source: Source, plain: inline.Inline) -> None:
    """Each character of a plain text stands at its place, but for line ends, entities and line breaks."""
    for at, char in enumerate(plain.text):
        written = source[plain.span(at, at + 1)]
        assert char in {written, "\n"} or re.fullmatch(r"&[^;]+;|(?i:<br\s*/?>)", written)
    assert all(0 <= mark.start <= mark.end <= len(plain.text) for mark in plain.marks)


def check_coverage(source: Source, spans: list[Span]) -> None:
    """Each line that is not blank is part of a block, or of a link's definition."""
    for number in range(1, len(source.line_starts) + 1):
        line = source.line_span(number)
        written = source[line].strip(" \t\v\f\ufeff")
        covered = any(span.start < line.end and line.start < span.end for span in spans)
        assert covered or not written or is_link_definition(source.text)


def is_link_definition(text: str) -> bool:
    """Whether a text may define a link."""
    return re.search(r"\[[^\]]+\]:", text) is not None


@given(BODIES)
def test_line_ends_change_offsets_only(text: str) -> None:
    """CR LF in place of LF gives the same outline."""
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    assert outline(unix.replace("\n", "\r\n")) == outline(unix)


@given(BODIES)
def test_a_blank_line_at_the_end_changes_nothing(text: str) -> None:
    """Blank lines after the body belong to no block."""
    text = text.rstrip("\r\n") + "\n"
    assert read(text + "\n")[1] == read(text)[1]
