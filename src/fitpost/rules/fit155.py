"""A post was changed before it was published.

One of the two dates is wrong, or they changed places; lists in the order of dates show the post at the wrong place. A
post that was written long before it was published has such dates too: its `date` is then the day of writing.

Bad:

```markdown
---
title: Calm knees
date: 2024-03-14
lastmod: 2024-01-20
---
Rest your knees.
```

Good:

```markdown
---
title: Calm knees
date: 2024-01-14
lastmod: 2024-03-20
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

ONE_DAY = timedelta(days=1)
"""Zones may make a day's difference."""


@rule("FIT155", on=Document)
def modified_before_date(document: Document, _context: Context) -> Iterator[Problem]:
    """Compare days."""
    date, modified = document.meta.date, document.meta.modified
    if date and modified and date.day - modified.day > ONE_DAY:
        message = f"the post was modified on {modified.day}, before its date, {date.day}"
        yield Problem(value_span(document, "modified"), message, "check both dates")
