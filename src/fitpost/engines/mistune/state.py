"""Where the parser stands in the file: `State`, a mistune state that knows the place of each of its characters.

A quote or an item is read as a text of its own, the child's source. Two facts make exact places possible:

- The lines of a child's source are consecutive lines of the file, one for one, so the number of its first line gives
  all the others.
- Markers and indents are taken from the left of a line only, and tabs are expanded only there. So a character that is
  not part of a line's indent is as far from the line's end in the child as it is in the file.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from mistune import BlockState

from fitpost.blocks import Text
from fitpost.source import LINE_END, Source, Span

if TYPE_CHECKING:
    from fitpost.blocks import Block
    from fitpost.finding import Finding

BLANKS = " \t\v\f"
BLANKS_AND_LINE_ENDS = BLANKS + "\n"
PLAIN = re.compile(
    r"[^\W\d_ie]|i(?!mport)|e(?!xport)|\*\*(?=[^*\s])|[0-9]{1,9}(?![0-9.)])|[\"'(\u2018\u2019\u201c\u201d\u2013\u2014\u2022]"
)
"""What a line begins with that no rule is for: a letter, a bold word, a number that is no marker, quotes and dashes."""


class State(BlockState):
    """A mistune state that maps positions in its source to offsets of the file."""

    def __init__(self, parent: State | None = None) -> None:
        super().__init__(parent)
        self.first_line = 0
        self.file: str = parent.file if parent else ""
        self.ends: list[int] = parent.ends if parent else []
        """Where the text of each of the body's lines ends in the file."""
        self.findings: list[Finding] = parent.findings if parent else []
        self.level: int = parent.level + 1 if parent else 0
        self.blocks: tuple[Block, ...] = ()
        self._position = self._line = 0

    @classmethod
    def of(cls, source: Source, start: int) -> State:
        """The state of a whole body, which begins at the offset `start`."""
        state = cls()
        state.file = source.text
        body = source.text[start:]
        if "\r" in body:
            state.ends = [*(m.start() for m in LINE_END.finditer(source.text, start)), len(source.text)]
            body = LINE_END.sub("\n", body)
        else:
            state.ends = list(accumulate([len(line) + 1 for line in body.split("\n")], initial=start - 1))[1:]
        state.process(body + "\n")
        return state

    def child(self, src: str, first_line: int, lazy: set[int] | None = None) -> State:
        """The state of a container's content; `lazy` says which of its lines can only continue a paragraph."""
        child = State(self)
        child.process(src)
        child.first_line = first_line
        child.lazy_line_starts = lazy or set()
        return child

    # -- tokens: a paragraph is its place only, so that one of many lines stays linear --

    def add_block(self, block: Block) -> None:
        """Add a block that is complete."""
        self.tokens.append({"type": "block", "block": block})

    def append_paragraph(self) -> int | None:
        """Take the line at the cursor into the paragraph before it, if there is one."""
        last = self.tokens[-1] if self.tokens else None
        if not last or last["type"] != "paragraph":
            return None
        stop = last["stop"] = self.src.find("\n", self.cursor) + 1 or self.cursor_max
        return stop

    def add_line(self) -> int:
        """Take the line at the cursor into the paragraph before it, or begin one; where the line ends."""
        stop = self.append_paragraph()
        if stop is None:
            stop = self.src.find("\n", self.cursor) + 1 or self.cursor_max
            self.tokens.append({"type": "paragraph", "start": self.cursor, "stop": stop})
        return stop

    # -- places --

    def line_at(self, position: int) -> int:
        """The body's line, counted from 0, that holds a position of the source; cheap near the last one asked for."""
        if position >= self._position:
            self._line += self.src.count("\n", self._position, position)
        else:
            self._line -= self.src.count("\n", position, self._position)
        self._position = position
        return self.first_line + self._line

    def offset(self, position: int) -> int:
        """The file offset of a character that is not part of its line's indent."""
        line_end = self.src.find("\n", position)
        if line_end < 0:
            line_end = self.cursor_max
        return self.ends[self.line_at(position)] - line_end + position

    def span(self, start: int, stop: int) -> Span:
        """The span from the first to the last character of the range that is not blank."""
        text = self.src[start:stop]
        start += len(text) - len(text.lstrip(BLANKS_AND_LINE_ENDS))
        text = text.strip(BLANKS_AND_LINE_ENDS)
        first = self.offset(start)
        if "\n" not in text:
            return Span(first, first + len(text))
        return Span(first, self.offset(start + len(text) - 1) + 1)

    def text(self, start: int, stop: int) -> Text:
        """The lines from `start`, which may stand inside a line, to `stop`, the end of one; without blanks around."""
        line = self.line_at(start)
        lines = self.src[start:stop].removesuffix("\n").split("\n")
        if len(lines) == 1:
            return Text((self.line_span(line, lines[0]),))
        spans = [self.line_span(at, piece) for at, piece in enumerate(lines, line)]
        while len(spans) > 1 and spans[-1].start == spans[-1].end:
            spans.pop()
        return Text(tuple(spans))

    def line_span(self, line: int, end_of_line: str) -> Span:
        """The span of the end of a body's line, without blanks around."""
        text = end_of_line.lstrip(BLANKS)
        first = self.ends[line] - len(text)
        return Span(first, first + len(text.rstrip(BLANKS)))
