"""A step stands twice in a row.

It was pasted twice, or one of the two was to be changed.

Bad:

```markdown
---
title: Strong knees
---
1. **Wall sit**
   - Slide down the wall until your thighs are level.
   - Slide down the wall until your thighs are level.
   - Come up slowly.
2. **Step-up**
   - Stand up through the heel.
```

Good:

```markdown
---
title: Strong knees
---
1. **Wall sit**
   - Slide down the wall until your thighs are level.
   - Come up slowly.
2. **Step-up**
   - Stand up through the heel.
```
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.finding import Edit, Fix
from fitpost.rule import Context, Problem, rule
from fitpost.rules.looking import whole_lines
from fitpost.vocabulary import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.source import Span

SHORTEST = 3
"""Words; "rest" and "switch sides" may well stand in a row."""


@rule("FIT304", on=Document)
def step_twice(document: Document, _context: Context) -> Iterator[Problem]:
    """Compare the words of neighbours; the second can go where it is all of a list item."""
    items = _items(document)
    for exercise in document.exercises:
        for before, step in pairwise(exercise.steps):
            said = Words(step.text).keys
            if len(said) >= SHORTEST and said == Words(before.text).keys:
                lines = items.get(step.span.end)
                fix = Fix("Remove the second", (Edit(lines, ""),), safe=False) if lines else None
                yield Problem(step.span, f'a step of "{exercise.name}" stands twice in a row', "keep one of them", fix)


def _items(document: Document) -> dict[int, Span]:
    """The lines of each item that is one paragraph with lines of its own, by the end of its text."""
    blocks = (block for top in document.blocks for block in top.walk())
    items = (block.span for block in blocks if block.kind == "item" and len(block.children) == 1)
    lines = ((span, whole_lines(document.source, span)) for span in items)
    text = document.source.text
    return {span.end: place for span, place in lines if not text[place.start : span.start].strip()}
