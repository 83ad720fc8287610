"""A date lies more than a year ahead.

A post for next week is planned; one for the year after next has a slip of the finger in its date. Hugo and Jekyll do
not publish it before that day, without a word.

Bad:

```markdown
---
title: Calm knees
date: 2206-01-14
---
Rest your knees.
```

Good:

```markdown
---
title: Calm knees
date: 2026-01-14
---
Rest your knees.
```
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.rule import Context, Problem, rule
from fitpost.rules.looking import value_span

if TYPE_CHECKING:
    from collections.abc import Iterator

FARTHEST = timedelta(days=366)


@rule("FIT154", on=Document)
def date_far_ahead(document: Document, context: Context) -> Iterator[Problem]:
    """Compare each date with today."""
    for name in ("date", "modified"):
        date = getattr(document.meta, name)
        if date and date.day - context.today > FARTHEST:
            yield Problem(value_span(document, name), f"{date.day} lies more than a year ahead", "check the year")
