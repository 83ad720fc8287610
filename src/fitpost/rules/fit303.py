"""Bullets split a numbered list, because they are not indented.

Markdown ends the list at the first bullet and begins a new one with the next number, so a page shows several lists of
one item. Some generators then number every exercise 1. fitpost joins such a list again; the fix indents the bullets, so
that all others do, too.

Bad:

```markdown
---
title: Strong knees
---
1. **Wall sit:**
- Slide down the wall until your thighs are level.
- Press your back flat.

2. **Step-up:**
- Stand up through the heel.
- Come down slowly.
```

Good:

```markdown
---
title: Strong knees
---
1. **Wall sit:**
   - Slide down the wall until your thighs are level.
   - Press your back flat.

2. **Step-up:**
   - Stand up through the heel.
   - Come down slowly.
```
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from fitpost.document import Document
from fitpost.finding import Edit, Fix
from fitpost.rule import Context, Problem, rule
from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fitpost.blocks import Block
    from fitpost.source import Source

MARKER = re.compile(r"\d{1,9}[.)] {1,4}(?=\S)")


class Cut(NamedTuple):
    """A numbered list and the bullets that end it."""

    at: int
    """The index of the list among its siblings."""
    numbered: Block
    bullets: Block


@rule("FIT303", on=Document)
def list_split_by_bullets(document: Document, _context: Context) -> Iterator[Problem]:
    """Tell of each list once, where its first bullet stands."""
    for cuts in _split(document.blocks):
        number = cuts[0].numbered.children[-1].number
        message = f"the bullets after number {number} are not indented, and split the list"
        fix = _indented(document.source, cuts)
        yield Problem(cuts[0].bullets.children[0].span, message, "indent the bullets", fix)


def _split(blocks: Sequence[Block]) -> Iterator[list[Cut]]:
    """The cuts of each list that goes on after the first of them."""
    lists: list[list[Cut]] = []
    for at, (numbered, bullets) in enumerate(pairwise(blocks)):
        if numbered.kind == bullets.kind == "list" and numbered.ordered and not bullets.ordered:
            cut = Cut(at, numbered, bullets)
            if lists and lists[-1][-1].at == at - 2 and _goes_on(lists[-1][-1], numbered):
                lists[-1].append(cut)
            else:
                lists.append([cut])
    for cuts in lists:
        after = blocks[cuts[-1].at + 2 : cuts[-1].at + 3]
        if len(cuts) > 1 or any(_goes_on(cuts[-1], block) for block in after):
            yield cuts


def _goes_on(cut: Cut, block: Block) -> bool:
    """Whether a block is a numbered list that counts on, or again one of those that are all number 1."""
    if block.kind != "list" or not block.ordered:
        return False
    last, first = cut.numbered.children[-1].number, block.children[0].number
    return last is not None and (first == last + 1 or first == last == 1)


def _indented(source: Source, cuts: Sequence[Cut]) -> Fix | None:
    """Put blanks before each line of the bullets, as wide as the number before them; None where that is unclear."""
    edits: list[Edit] = []
    for cut in cuts:
        start = cut.numbered.children[-1].span.start
        marker = MARKER.match(source.text, start)
        if marker is None:
            return None
        width = marker.end() - source.line_starts[source.line_of(start) - 1]
        first, last = (source.line_of(offset) for offset in cut.bullets.span)
        lines = (source.line_span(number) for number in range(first, last + 1))
        edits += (Edit(Span(line.start, line.start), " " * width) for line in lines if line.start < line.end)
    return Fix("Indent the bullets", tuple(edits))
