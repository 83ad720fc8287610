"""A bound on how much of a body is read for what it means: blocks and lines beyond it stay blocks.

No post has ten thousand lines, or a text of fifty thousand characters; a data file that ended up in a content
folder has, and so has a text that is meant to keep a server busy.
"""

from __future__ import annotations

import operator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from fitpost import inline
from fitpost.blocks import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fitpost.blocks import Block
    from fitpost.source import Span


class Bounded(NamedTuple):
    """The blocks that are read, and what is not."""

    blocks: Sequence[Block]
    left_out: Span | None
    """The first thing that is left out: a block, or the last lines of one; None where all is read."""


def bounded(blocks: Sequence[Block], most: int) -> Bounded:
    """The blocks of a body up to a number of blocks and lines in all, whatever is nested in what."""
    allowance = _Allowance(most)
    kept = allowance.share(blocks)
    return Bounded(kept, allowance.left_out)


class _Allowance:
    """How much may still be read, as blocks are gone through in order."""

    def __init__(self, most: int) -> None:
        self.left = most
        self.left_out: Span | None = None

    def share(self, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """The first of the blocks that there is room for."""
        kept = []
        for block in blocks:
            part = self._part(block) if self.left > 0 else None
            if part is None or (block.children and not part.children):  # no list without an item, no row without a cell
                self.left_out = self.left_out or block.span
                break
            kept.append(part)
        return tuple(kept)

    def _part(self, block: Block) -> Block:
        """The block, without what there is no room for."""
        self.left -= 1
        text = self._text(block, block.text) if block.text else None
        children = self.share(block.children) if block.children else ()
        unchanged = text is block.text and len(children) == len(block.children)
        if unchanged and all(map(operator.is_, children, block.children)):
            return block
        return replace(block, text=text, children=children)

    def _text(self, block: Block, text: Text) -> Text:
        """The lines that there is room for; none of a text that is too long for any writer."""
        if text.lines and text.lines[-1].end - text.lines[0].start > inline.LONGEST:
            self.left_out = self.left_out or block.span
            return Text(())
        more = len(text.lines) - 1
        if more <= self.left:
            self.left -= more
            return text
        kept, self.left = text.lines[: self.left + 1], 0
        self.left_out = self.left_out or type(block.span)(text.lines[len(kept)].start, block.span.end)
        return Text(kept)
