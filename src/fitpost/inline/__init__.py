"""Inline Markdown: the plain text of a block's text, with the way back to the file and what was marked in it.

`read` makes out of `Hold **for 30 s** [here](x)` the text `Hold for 30 s here`, with a strong mark and a link. Taken
out are the delimiters of emphasis, code, strikethrough, highlight and links, whole images, HTML and template tags,
comments, footnote references, kramdown attributes and the backslashes of escapes. Entities are decoded and `<br>` is a
line feed; every other character of the text stands in the file at the offset that `Inline.span` gives.

The rules are CommonMark's (section 6) with the delimiter stack of its appendix, which takes linear time, but for this:

- `**` beside a word and punctuation, as in `**Note:**text`, closes where something is open: CommonMark leaves it.
- A single tilde is text: `8~12 reps`.
- `[text][label]` is a link, its target unknown; `[text]` alone is text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from fitpost.inline.lead import bold_lead
from fitpost.inline.plain import Mark, MarkKind, Piece, compose
from fitpost.inline.reader import Reader
from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Collection

    from fitpost.blocks import Text
    from fitpost.source import Source

__all__ = ["Cover", "Inline", "Mark", "MarkKind", "read"]

SPECIAL = re.compile(r"[\\`*_\[<&{]|~~|==|%%|https?://")
SPECIAL_CHARACTER = re.compile(r"[\\`*_\[<&{~=%]")
"""A set of characters is found far faster than a choice, so most texts are known to be plain without the other."""
LONGEST = 50_000
"""Characters of a text in which markup is looked for; a longer one is no writer's, and is read as it stands."""
LAST = 1 << 62
"""Beyond every offset."""


class Cover(NamedTuple):
    """Ranges of a text that may lie in each other: where each begins, and how far it and those before it reach."""

    starts: list[int]
    reaches: list[int]

    def holds(self, place: int) -> bool:
        """Whether one of them covers the character at a place."""
        before = bisect_right(self.starts, place)
        return before > 0 and self.reaches[before - 1] > place


@dataclass(slots=True, eq=False)
class Inline:
    """The plain text of a block's text; not to be changed, but as quick to make as can be, since there are many."""

    text: str
    """Without markup; a line's end within is a line feed."""
    marks: tuple[Mark, ...]
    """In the order of the text, outer before inner."""
    _pieces: tuple[Piece, ...] = field(repr=False)
    """Empty where the text is its Markdown."""
    _lines: tuple[Span, ...] = field(repr=False)
    _starts: tuple[int, ...] = field(repr=False)
    """Where each line begins in the Markdown; empty where there is only one."""

    def cover(self, kinds: Collection[MarkKind]) -> Cover:
        """What the marks of these kinds cover."""
        marks = [mark for mark in self.marks if mark.kind in kinds]
        return Cover([mark.start for mark in marks], list(accumulate((mark.end for mark in marks), max)))

    def span(self, start: int, end: int) -> Span:
        """Where the plain text from `start` to `end` stands in the file; markup at its edges is left outside."""
        first, last = start, max(start, end)
        if self._pieces:
            first = self._markdown(start)
            last = self._markdown(end - 1, after=True) if end > start else first
        if self._starts:
            return Span(self._offset(first), self._offset(last))
        begin, stop = self._lines[0]
        if begin + last > stop:
            return Span(min(begin + first, stop), stop)
        return Span(begin + first, begin + last)

    def _markdown(self, plain: int, *, after: bool = False) -> int:
        """The offset in the Markdown of a character of the plain text, or of the end of that character."""
        piece = self._pieces[max(0, bisect_right(self._pieces, (plain, LAST)) - 1)]
        if piece.replaced:
            return piece.end if after else piece.start
        return min(piece.start + plain - piece.plain + after, piece.end)

    def _offset(self, markdown: int) -> int:
        """The offset in the file of one in the Markdown, which has several lines."""
        index = bisect_right(self._starts, markdown) - 1
        return min(self._lines[index].start + markdown - self._starts[index], self._lines[index].end)


def read(source: Source, text: Text) -> Inline:
    """The plain text of `text`, which stands in `source`."""
    lines = text.lines
    if len(lines) == 1:
        starts: tuple[int, ...] = ()
        markdown = source.text[lines[0].start : lines[0].end]
    else:
        starts = _starts(lines)
        markdown = text.raw(source)
    if len(markdown) > LONGEST or _is_plain(markdown):
        return Inline(markdown, (), (), lines, starts)
    found = bold_lead(markdown) or compose(markdown, *Reader(markdown).read())
    return Inline(*found, lines, starts)


def _is_plain(markdown: str) -> bool:
    """Whether nothing in a text could be markup."""
    maybe = "http" in markdown or SPECIAL_CHARACTER.search(markdown)
    return not (maybe and SPECIAL.search(markdown))


def _starts(lines: tuple[Span, ...]) -> tuple[int, ...]:
    return tuple(accumulate([line.end - line.start + 1 for line in lines[:-1]], initial=0))
