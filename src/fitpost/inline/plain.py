"""What is left of the Markdown of a text when the markup is cut out: the plain text, its marks, and the way back."""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal, NamedTuple

from fitpost.inline.emphasis import Emphasis

MarkKind = Emphasis | Literal["code", "link", "image"]

Cut = tuple[int, int, str]
"""A range of the Markdown and what takes its place."""


class Mark(NamedTuple):
    """What was marked in a plain text, over offsets of that text."""

    kind: MarkKind
    start: int
    end: int
    target: str = ""
    """The address of a link or an image, as written; empty where it is defined elsewhere."""
    alt: str = ""
    """An image's text, which is not part of the plain text: its mark is an empty range."""


class Piece(NamedTuple):
    """A run of the plain text and the range of the Markdown that it comes from."""

    plain: int
    start: int
    end: int
    replaced: bool
    """Whether the text differs from the Markdown; then all of it comes from all of the range."""


def compose(markdown: str, cuts: list[Cut], marks: list[Mark]) -> tuple[str, tuple[Mark, ...], tuple[Piece, ...]]:
    """The Markdown without the cuts, the marks over what is left, and the pieces that it is made of."""
    length = len(markdown)
    texts: list[str] = []
    pieces: list[Piece] = []
    plain = position = 0
    for start, end, instead in (*sorted(cuts), (length, length, "")):
        if start > position or not pieces:
            pieces.append(Piece(plain, position, max(start, position), replaced=False))
            texts.append(markdown[position:start])
            plain += len(texts[-1])
        if instead and start >= position:
            pieces.append(Piece(plain, start, end, replaced=True))
            texts.append(instead)
            plain += len(instead)
        position = max(position, end)
    return "".join(texts), _moved(marks, pieces), tuple(pieces)


def _moved(marks: list[Mark], pieces: list[Piece]) -> tuple[Mark, ...]:
    """The marks over offsets of the plain text, but those of nothing."""
    starts = [piece.start for piece in pieces]
    moved = []
    for kind, start, end, target, alt in sorted(marks, key=_outer_first):
        first, last = _plain(pieces, starts, start), _plain(pieces, starts, end)
        if first < last or kind == "image":
            moved.append(Mark(kind, first, last, target, alt))
    return tuple(moved)


def _outer_first(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end


def _plain(pieces: list[Piece], starts: list[int], markdown: int) -> int:
    """The offset in the plain text of one in the Markdown; of the next character kept if that one was cut out."""
    piece = pieces[max(0, bisect_right(starts, markdown) - 1)]
    if piece.replaced:
        return piece.plain if markdown <= piece.start else piece.plain + 1
    return piece.plain + min(markdown, piece.end) - piece.start
