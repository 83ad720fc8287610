"""The numbers before exercises skip one, or repeat one.

Markdown renumbers lists, so a site may show other numbers than the file: "do numbers 4 and 5 twice" then means the
wrong exercises. Where the numbers are part of headings, the reader looks for the exercise that is missing.

A list whose numbers are all the same (`1.` `1.` `1.`) is a habit of writers who leave the counting to Markdown, and no
fault; nor is a countdown. A list may begin at 1 again.

Bad:

```markdown
---
title: Desk break
---
1. **Neck roll**
   - Let the head sink and roll it slowly to the side.
2. **Shoulder shrug**
   - Pull both shoulders up to the ears and let them drop.
4. **Chest opener**
   - Fold the hands behind you and lift them.
```

Good:

```markdown
---
title: Desk break
---
1. **Neck roll**
   - Let the head sink and roll it slowly to the side.
2. **Shoulder shrug**
   - Pull both shoulders up to the ears and let them drop.
3. **Chest opener**
   - Fold the hands behind you and lift them.
```
"""

from __future__ import annotations

import re
from bisect import bisect_left
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

HEADING_NUMBER = re.compile(r"(?:#{1,6}[ \t]{1,9})?[*_]{0,3}(\d{1,2})[.):][ \t*_]")
ITEM_NUMBER = re.compile(r"(\d{1,9})[.)]")


class Numbered(NamedTuple):
    """A number as written, and the block that it stands before."""

    number: int
    span: Span
    block: Block


@rule("FIT302", on=Document)
def numbering_broken(document: Document, _context: Context) -> Iterator[Problem]:
    """Compare each written number with the one before it, in lists and headings that hold exercises."""
    starts = sorted(exercise.span.start for exercise in document.exercises)
    for run in (*_headings(document), *_lists(document)):
        for at, right in _breaks(run):
            start, end = run[at].block.span
            if bisect_left(starts, start) < bisect_left(starts, end):
                message = f"number {run[at].number} follows number {run[at - 1].number}"
                yield Problem(run[at].span, message, f"number it {right}", _renumbered(run, at, right))


def _headings(document: Document) -> list[list[Numbered]]:
    """The numbered headings of one level below one title."""
    runs: dict[tuple[int, int], list[Numbered]] = {}
    title = 0
    for block in document.blocks:
        if block.kind == "heading":
            written = HEADING_NUMBER.match(document.source.text, block.span.start, block.span.end)
            if written:
                runs.setdefault((title, block.level), []).append(_numbered(written, block))
            else:
                title = block.span.start
    return list(runs.values())


def _lists(document: Document) -> Iterator[list[Numbered]]:
    """The items of numbered lists between two headings; those within an item or a quote are counted apart."""
    blocks = (block for top in document.blocks for block in top.walk())
    for siblings in (document.blocks, *(block.children for block in blocks if block.kind in ("item", "quote"))):
        yield from _counted(siblings, document.source)


def _counted(siblings: Sequence[Block], source: Source) -> list[list[Numbered]]:
    runs: list[list[Numbered]] = [[]]
    for block in siblings:
        if block.kind == "heading":
            runs.append([])
        elif block.kind == "list" and block.ordered:
            written = (ITEM_NUMBER.match(source.text, *item.span) for item in block.children)
            runs[-1] += (_numbered(match, item) for match, item in zip(written, block.children, strict=True) if match)
    return runs


def _numbered(written: re.Match[str], block: Block) -> Numbered:
    return Numbered(int(written[1]), Span(*written.span(1)), block)


def _breaks(run: Sequence[Numbered]) -> Iterator[tuple[int, int]]:
    """The places in a run where a number does not follow, and the number that would."""
    if all(here.number == before.number - 1 for before, here in pairwise(run)):
        return
    if len({each.number for each in run}) == 1:
        return
    right = run[0].number
    for at, (before, here) in enumerate(pairwise(run), 1):
        right = 1 if here.number == 1 else right + 1
        if here.number not in (1, before.number + 1, right):
            yield at, right


def _renumbered(run: Sequence[Numbered], at: int, right: int) -> Fix:
    """Number this one and those that follow it without a break; unsafe, since an exercise may be missing instead."""
    edits = [Edit(run[at].span, str(right))]
    for before, here in pairwise(run[at:]):
        if here.number != before.number + 1:
            break
        edits.append(Edit(here.span, str(right + len(edits))))
    return Fix(f"Number it {right}", tuple(edits), safe=False)
