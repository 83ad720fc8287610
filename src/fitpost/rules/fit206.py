"""The picture of an exercise has no alternative text.

Whoever cannot see it, or has not loaded it, learns nothing of the position that it shows. The exercise's name is the
least that can be said; what the body does is better.

Bad:

```markdown
---
title: Strong knees
---
1. **Wall sit**
   - Slide down the wall until your thighs are level.
   - ![](wall-sit.jpg) Press your back flat.
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
   - ![Back against the wall, thighs level](wall-sit.jpg) Press your back flat.
2. **Step-up**
   - Stand up through the heel.
```
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.finding import Edit, Fix
from fitpost.rule import Context, Problem, rule
from fitpost.rules.looking import texts
from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_TEXT = re.compile(r"!\[[ \t]{0,9}\](?=\()")
NOT_IN_BRACKETS = frozenset("[]\\\r\n")


@rule("FIT206", on=Document)
def picture_without_text(document: Document, context: Context) -> Iterator[Problem]:
    """Look at the pictures that belong to an exercise; others may be ornaments."""
    exercises = sorted(document.exercises, key=lambda exercise: exercise.span)
    starts = [exercise.span.start for exercise in exercises]
    for span in _pictures(context):
        exercise = exercises[bisect_right(starts, span.start) - 1] if exercises else None
        if exercise and exercise.span.holds(span):
            message = f'a picture of "{exercise.name}" has no alternative text'
            yield Problem(span, message, "say what it shows", _named(span, exercise.name))


def _pictures(context: Context) -> Iterator[Span]:
    """Where pictures without a text begin."""
    for block, text in texts(context, "paragraph", "cell", "heading"):
        if block.text and any(mark.kind == "image" and not mark.alt.strip() for mark in text.marks):
            for line in block.text.lines:
                yield from (Span(*found.span()) for found in NO_TEXT.finditer(context.doc.source.text, *line))


def _named(span: Span, name: str) -> Fix | None:
    """Write the name between the brackets."""
    if not NOT_IN_BRACKETS.isdisjoint(name):
        return None
    return Fix(f'Write "{name}"', (Edit(span, f"![{name}]"),), safe=False)
