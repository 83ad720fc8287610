"""The text of a post and places in it: `Span`, `Position`, `Source`.

Offsets count code points from the start of the file, front matter included. They are the only unit in the core;
lines and columns are worked out where a person is to read them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple, overload

LINE_END = re.compile(r"\r\n|\r|\n")


class Span(NamedTuple):
    """A half-open range of the file, `start <= end`, in code points."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset after the last character."""

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    @classmethod
    def around(cls, spans: list[Span] | tuple[Span, ...]) -> Span:
        """The smallest span that holds all of `spans`, of which there is at least one."""
        return cls(min(spans).start, max([span.end for span in spans]))


class Position(NamedTuple):
    """Where a span stands for a person: 1-based lines and columns, the end after the last character."""

    line: int
    """The line of the first character."""
    column: int
    """Its column, in code points."""
    end_line: int
    """The line that holds the end."""
    end_column: int
    """The column after the last character."""

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


@dataclass(frozen=True)
class Source:
    """The text of one file, as it stands in it, with its line table.

    Lines end at CR LF, CR or LF and nowhere else, so a form feed or a Unicode line separator moves no line number.
    """

    text: str
    """The whole file, front matter included."""
    path: str | None = field(default=None, compare=False)
    """Where the text was read from, for messages; None for text that came from no file."""

    @property
    def name(self) -> str:
        """The path, or `<text>` for text that came from no file."""
        return self.path or "<text>"

    def __getitem__(self, span: Span) -> str:
        """The text at `span`, as written."""
        return self.text[span.start : span.end]

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset of each line's first character."""
        if "\r" in self.text:
            return [0, *(m.end() for m in LINE_END.finditer(self.text))]
        return list(accumulate([len(line) + 1 for line in self.text.split("\n")[:-1]], initial=0))

    def line_of(self, offset: int) -> int:
        """The 1-based number of the line that holds `offset`."""
        return bisect_right(self.line_starts, offset)

    def line_span(self, line: int) -> Span:
        """The span of a 1-based `line`, without its line end; IndexError where there is no such line."""
        if line < 1:
            raise IndexError(line)
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    @overload
    def position(self, span: Span) -> Position: ...
    @overload
    def position(self, span: None) -> None: ...
    def position(self, span: Span | None) -> Position | None:
        """Lines and columns of `span`, 1-based; None for what has no place, such as a title that is missing."""
        if span is None:
            return None
        starts = self.line_starts
        start, end = span
        line = bisect_right(starts, start)
        on_it = line == len(starts) or end < starts[line]
        end_line = line if on_it else bisect_right(starts, end)
        return Position(line, start - starts[line - 1] + 1, end_line, end - starts[end_line - 1] + 1)
