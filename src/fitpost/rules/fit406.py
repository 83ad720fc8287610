"""A range runs backwards: "12-8 reps", "60-30 seconds".

Either two digits changed places, or two doses are meant, one for each set, which commas would say ("12, 10, 8").

Ladders with more than two numbers ("21-15-9 reps") and those down to one ("10-1 reps") are no ranges.

Bad:

```markdown
---
title: Strong legs
---
- **Squat** - 3 sets of 12-8 reps
- **Lunge** - 3 sets of 8-12 reps
```

Good:

```markdown
---
title: Strong legs
---
- **Squat** - 3 sets of 8-12 reps
- **Lunge** - 3 sets of 8-12 reps
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.finding import Edit, Fix
from fitpost.rule import Context, Problem, rule
from fitpost.rules.looking import texts
from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

RANGE = re.compile(
    r"(?<![\w.,:/–-])(\d{1,3})(\s?[-–]\s?| to )(\d{1,3})\s?"
    r"(?:reps?|repetitions|sets|seconds|secs?|minutes|mins?|Wiederholungen|Sekunden|repeticiones|répétitions|secondes)\b",
    re.IGNORECASE,
)


@rule("FIT406", on=Document)
def range_backwards(document: Document, context: Context) -> Iterator[Problem]:
    """Look at each text of a post with exercises."""
    if not document.exercises:
        return
    for _, text in texts(context, "heading", "paragraph", "cell", "term"):
        for found in RANGE.finditer(text.text):
            if int(found[1]) > int(found[3]) > 1:
                span = text.span(*found.span())
                fix = _turned(document.source.text, span, found)
                yield Problem(span, f'"{found[0]}" runs backwards', "write the smaller number first", fix)


def _turned(text: str, span: Span, found: re.Match[str]) -> Fix | None:
    """The numbers in the other order, where no markup stands between them."""
    start, end = span.start, span.start + found.end(3) - found.start()
    if text[start : span.end] != found[0]:
        return None
    return Fix("Turn it round", (Edit(Span(start, end), f"{found[3]}{found[2]}{found[1]}"),), safe=False)
