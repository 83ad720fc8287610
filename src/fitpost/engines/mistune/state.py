"""Where mistune stands in the file: `State`, a mistune state that knows the place of each of its characters.

mistune reads a quote or an item as a text of its own, the child's source. Two facts make exact places possible:

- The lines of a child's source are consecutive lines of the file, one for one, so the file's line of its first line
  (`base`) gives all the others.
- Markers and indents are taken from the left of a line only, and tabs are expanded only there. So a character that is
  not part of a line's indent is as far from the line's end in the child as it is in the file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mistune import BlockState

from fitpost.blocks import Text
from fitpost.source import LINE_END, Source, Span

if TYPE_CHECKING:
    from fitpost.blocks import Block
    from fitpost.finding import Finding

BLANKS = " \t\v\f"
ITEM_MARKER = re.compile(r"[ \t]*(?P<marker>[*+-]|(?P<number>\d{1,9})[.)])(?P<rest>[^\S\n]*(?:\n|\Z))?")


@dataclass(slots=True)
class Item:
    """One item of the list that is being read: its marker, and the state of its content."""

    start: int
    """The file offset of the marker."""
    end: int
    """The file offset after the marker."""
    number: int | None
    content: State


@dataclass(slots=True)
class Rule:
    """The rule that is at work in a state, and the containers that it has opened."""

    name: str
    start: int
    """Where its first line begins in the state's source; in a list, where the line of the next item begins."""
    items: list[Item] = field(default_factory=list)
    content: State | None = None
    """What stands in the quote."""


class State(BlockState):
    """A mistune state that maps positions in its source to offsets of the file."""

    def __init__(self, parent: State | None = None) -> None:
        super().__init__(parent)
        self.base = 0
        self.file: str = parent.file if parent else ""
        self.ends: list[int] = parent.ends if parent else []
        self.findings: list[Finding] = parent.findings if parent else []
        self.blocks: tuple[Block, ...] = ()
        self.rule = Rule("", 0)
        self._position = self._line = 0

    @classmethod
    def of(cls, source: Source, start: int) -> State:
        """The state of a whole body, which begins at the offset `start`."""
        state = cls()
        state.file = source.text
        state.ends = [m.start() for m in LINE_END.finditer(source.text, start)]
        state.ends.append(len(source.text))
        state.process(LINE_END.sub("\n", source.text[start:]) + "\n")
        return state

    def child_state(self, src: str, lazy_line_starts: set[int] | None = None) -> State:
        """The state of a container's content; mistune calls this when it has collected all its lines."""
        child = State(self)
        child.process(src)
        child.lazy_line_starts = lazy_line_starts or set()
        if self.rule.name == "list":
            self._open_item(child)
        else:
            child.base = self.line_at(self.rule.start)
            self.rule.content = child
        return child

    def _open_item(self, child: State) -> None:
        """Note an item; the line before the cursor is the next item's, if there is one."""
        rule = self.rule
        marker = ITEM_MARKER.match(self.src, rule.start)
        assert marker
        child.base = self.line_at(rule.start) + (marker["rest"] is not None)
        number = int(marker["number"]) if marker["number"] else None
        rule.items.append(Item(self.offset(marker.start("marker")), self.offset(marker.end("marker") - 1) + 1, number, child))
        rule.start = self.src.rfind("\n", 0, self.cursor - 1) + 1

    # -- paragraphs: mistune keeps their text; here only the place is kept, so that long ones stay linear --

    def add_paragraph(self, text: str) -> None:
        """Take `text`, which begins at the cursor, into the paragraph."""
        self.extend_paragraph(self.cursor + len(text))

    def append_paragraph(self) -> int | None:
        """Take the line at the cursor into the paragraph before it, if there is one."""
        last = self.last_token()
        if not last or last["type"] != "paragraph":
            return None
        last["stop"] = self.find_line_end()
        return int(last["stop"])

    def extend_paragraph(self, stop: int) -> None:
        """Take what stands from the cursor to `stop` into the paragraph before it, or begin one."""
        last = self.last_token()
        if last and last["type"] == "paragraph":
            last["stop"] = stop
        else:
            self.append_token({"type": "paragraph", "start": self.cursor, "stop": stop})

    # -- places --

    def line_at(self, position: int) -> int:
        """The body's line, counted from 0, that holds a position of the source; cheap near the last one asked for."""
        if position >= self._position:
            self._line += self.src.count("\n", self._position, position)
        else:
            self._line -= self.src.count("\n", position, self._position)
        self._position = position
        return self.base + self._line

    def offset(self, position: int) -> int:
        """The file offset of a character that is not part of its line's indent."""
        line_end = self.src.find("\n", position)
        if line_end < 0:
            line_end = self.cursor_max
        return self.ends[self.line_at(position)] - (line_end - position)

    def trim(self, start: int, stop: int) -> tuple[int, int]:
        """The range without the blanks and line ends around it."""
        text = self.src[start:stop]
        start += len(text) - len(text.lstrip(BLANKS + "\n"))
        return start, max(start, start + len(text.strip(BLANKS + "\n")))

    def span(self, start: int, stop: int) -> Span:
        """The span from the first to the last character of the range that is not blank."""
        start, stop = self.trim(start, stop)
        if start == stop:
            return Span(self.offset(start), self.offset(start))
        return Span(self.offset(start), self.offset(stop - 1) + 1)

    def text(self, start: int, stop: int) -> Text:
        """The lines of the range, without the blanks around each."""
        start, stop = self.trim(start, stop)
        line = self.line_at(start)
        rest = self.src[stop : self._line_end(stop)]
        pieces = (self.src[start:stop] + rest).split("\n")
        spans = [self._piece(line + number, piece) for number, piece in enumerate(pieces)]
        spans[-1] = Span(spans[-1].start, self.ends[line + len(pieces) - 1] - len(rest))
        return Text(tuple(spans))

    def _line_end(self, position: int) -> int:
        end = self.src.find("\n", position)
        return end if end >= 0 else self.cursor_max

    def _piece(self, line: int, piece: str) -> Span:
        start = self.ends[line] - len(piece.lstrip(BLANKS))
        return Span(start, start + len(piece.strip(BLANKS)))
