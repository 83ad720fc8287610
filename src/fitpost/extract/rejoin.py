"""Join a numbered list again that Markdown split, because what belongs to its items is not indented.

    1. **Wall sit:**
    - Lean on the wall.        <- Markdown sees a list of one item, a bulleted list,
                                  and another list that begins with 2
    2. **Step-up:**
    - Step up slowly.

What stands between two ordered lists of which the second goes on counting belongs to the last item of the first. The
last item of all gets what is like what the others got.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fitpost.blocks import Block
    from fitpost.source import Source

# What an item's text may be made of; a heading or a rule ends the list for good.
BELONGS = frozenset({"list", "paragraph", "quote", "code", "table", "html", "directive", "comment", "definitions"})


def rejoin(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with each split list made one list again."""
    at = 0
    while at < len(blocks):
        pieces = _pieces(source, blocks, at) if blocks[at].kind == "list" and blocks[at].ordered else []
        if pieces:
            yield _merged(pieces)
            at += sum(1 + len(between) for _, between in pieces)
        else:
            yield blocks[at]
            at += 1


def _pieces(source: Source, blocks: Sequence[Block], at: int) -> list[tuple[Block, Sequence[Block]]]:
    """The lists that go on counting from `blocks[at]`, each with the blocks after it; empty where nothing was split."""
    pieces: list[tuple[Block, Sequence[Block]]] = []
    while True:
        here, after = blocks[at], at + 1
        while after < len(blocks) and not blocks[after].ordered and blocks[after].kind in BELONGS:
            after += 1
        goes_on = after > at + 1 and after < len(blocks) and _continues(here, blocks[after])
        if not goes_on:
            last = _last_share(source, [between for _, between in pieces], here, blocks[at + 1 : after])
            return [*pieces, (here, last)] if pieces or last else []
        pieces.append((here, blocks[at + 1 : after]))
        at = after


def _continues(first: Block, second: Block) -> bool:
    """Whether `second` counts on from `first`, or both are a lone `1.`, which many write for every item."""
    if second.kind != "list" or not second.ordered:
        return False
    last, next_ = first.children[-1].number, second.children[0].number
    if last is None or next_ is None:
        return False
    return next_ == last + 1 or (next_ == last == 1 and len(first.children) == 1)


def _last_share(source: Source, earlier: list[Sequence[Block]], here: Block, after: Sequence[Block]) -> Sequence[Block]:
    """Which of the blocks after the last list belong to its last item: as many and of the same kinds as others have."""
    if not earlier:
        if len(here.children) > 1 or here.children[0].children[1:] or not after or after[0].kind != "list":
            return ()
        directly = source.line_of(after[0].span.start) == source.line_of(here.span.end) + 1
        return after[:1] if directly else ()
    kinds = {block.kind for between in earlier for block in between}
    usual = sorted(len(between) for between in earlier)[(len(earlier) - 1) // 2]
    share = 0
    while share < min(usual, len(after)) and after[share].kind in kinds:
        share += 1
    return after[:share]


def _merged(pieces: list[tuple[Block, Sequence[Block]]]) -> Block:
    items = [item for list_, between in pieces for item in (*list_.children[:-1], _grown(list_.children[-1], between))]
    first = pieces[0][0]
    return replace(first, span=Span(first.span.start, items[-1].span.end), children=tuple(items))


def _grown(item: Block, more: Sequence[Block]) -> Block:
    if not more:
        return item
    return replace(item, span=Span(item.span.start, more[-1].span.end), children=(*item.children, *more))
