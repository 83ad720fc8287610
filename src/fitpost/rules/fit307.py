"""A step has a label and no text.

`**Setup:**` stands there, and what was to follow it is missing, or stands in a paragraph that Markdown does not count
to the list item.

Bad:

```markdown
---
title: Strong knees
---
1. **Wall sit**
   - **Setup:**
   - **Execution:** Slide down the wall until your thighs are level.
2. **Step-up**
   - **Setup:** Stand in front of a step.
   - **Execution:** Stand up through the heel.
```

Good:

```markdown
---
title: Strong knees
---
1. **Wall sit**
   - **Setup:** Lean on a wall.
   - **Execution:** Slide down the wall until your thighs are level.
2. **Step-up**
   - **Setup:** Stand in front of a step.
   - **Execution:** Stand up through the heel.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost import inline
from fitpost.document import Document
from fitpost.rule import Context, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.blocks import Block, Text

LABEL = re.compile(r"[^\n:]{1,60}:\s{0,9}")


@rule("FIT307", on=Document)
def label_without_text(document: Document, _context: Context) -> Iterator[Problem]:
    """Look for items that are a label and nothing else, in lists where the others say something after theirs."""
    if not document.exercises:
        return
    for top in document.blocks:
        for block in top.walk():
            if block.kind == "list":
                yield from _bare(block, document)


def _bare(items: Block, document: Document) -> Iterator[Problem]:
    read = (inline.read(document.source, text) for text in map(_only_text, items.children) if text)
    bare = [text for text in read if LABEL.fullmatch(text.text)]
    if len(bare) <= len(items.children) / 2:
        for text in bare:
            span = text.span(0, len(text.text))
            yield Problem(span, f'nothing follows "{text.text.strip()}"', "say it, or indent what belongs to it")


def _only_text(item: Block) -> Text | None:
    """The text of an item that is one paragraph."""
    return item.children[0].text if len(item.children) == 1 and item.children[0].kind == "paragraph" else None
