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

from fitpost.finding import Edit, Fix
from fitpost.model import Exercise
from fitpost.rule import Context, Problem, rule
from fitpost.rules.looking import whole_lines
from fitpost.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.document import Document
    from fitpost.model import Step

SHORTEST = 3
"""Words; "rest" and "switch sides" may well stand in a row."""


@rule("FIT304", on=Exercise)
def step_twice(exercise: Exercise, context: Context) -> Iterator[Problem]:
    """Compare the words of neighbours."""
    for before, step in pairwise(exercise.steps):
        said = [word.key for word in words(step.text)]
        if len(said) >= SHORTEST and said == [word.key for word in words(before.text)]:
            message = f'a step of "{exercise.name}" stands twice in a row'
            yield Problem(step.span, message, "keep one of them", _without(context.doc, step))


def _without(document: Document, step: Step) -> Fix | None:
    """The second can go where it is all of a list item."""
    items = (block for top in document.blocks for block in top.walk() if block.kind == "item")
    item = next((item for item in items if item.span.end == step.span.end and len(item.children) == 1), None)
    lines = whole_lines(document.source, step.span)
    alone = item and lines.start <= item.span.start and not document.source.text[lines.start : item.span.start].strip()
    return Fix("Remove the second", (Edit(lines, ""),), safe=False) if alone else None
