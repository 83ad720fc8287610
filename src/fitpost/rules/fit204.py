"""A heading has nothing under it.

The text was forgotten, or the heading was left over from a template. A reader who follows a table of contents lands on
nothing.

A heading under which another one of a lower level stands is not empty.

Bad:

```markdown
---
title: Calm knees
---
## Warm-up

## Exercises

Walk up a step and down again.
```

Good:

```markdown
---
title: Calm knees
---
## Warm-up

Circle both feet.

## Exercises

Walk up a step and down again.
```
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from fitpost import inline
from fitpost.document import Document
from fitpost.rule import Context, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.blocks import Block

SAYS_IT_ALL = re.compile(
    r"\b(?:rest|off|ruhetag|pause|descanso|repos)\b|"
    r"\b(?:day|week|phase|part|tag|woche|día|semana|jour|semaine) ?\d",
    re.IGNORECASE,
)
"""A day of rest needs no text, and the days of a plan may have their parts under headings of the same level."""


@rule("FIT204", on=Document)
def section_empty(document: Document, _context: Context) -> Iterator[Problem]:
    """Look at each heading and the block that follows it."""
    blocks: list[Block | None] = [block for block in document.blocks if block.kind not in ("comment", "rule")]
    for block, after in pairwise([*blocks, None]):
        if block and block.kind == "heading" and block.level > 1 and _ends(block, after):
            title, following = _words(block, document), _words(after, document)
            if title and (following or after is None) and not SAYS_IT_ALL.search(title):
                yield Problem(block.span, f'nothing stands under "{title}"', "write it, or take the heading out")


def _ends(heading: Block, after: Block | None) -> bool:
    return after is None or (after.kind == "heading" and after.level <= heading.level)


def _words(heading: Block | None, document: Document) -> str:
    """The text of a heading that holds nothing else: one with a picture or link has something to show."""
    if heading is None or heading.text is None:
        return ""
    text = inline.read(document.source, heading.text)
    return "" if any(mark.kind in ("image", "link") for mark in text.marks) else text.text.strip()
