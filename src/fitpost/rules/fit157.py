"""A post is still a draft, though its date has passed.

Generators leave drafts out, so a post that was to appear on that day never did. Writers who keep drafts for long leave
this rule off.

Bad:

```markdown
---
title: Calm knees
date: 2024-01-14
draft: true
---
Rest your knees.
```

Good:

```markdown
---
title: Calm knees
date: 2024-01-14
---
Rest your knees.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.finding import Severity
from fitpost.rule import Context, Problem, rule
from fitpost.rules.looking import value_span

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("FIT157", on=Document, severity=Severity.INFO, default=False)
def draft_past_its_date(document: Document, context: Context) -> Iterator[Problem]:
    """Compare a draft's date with today."""
    date = document.meta.date
    if document.meta.draft and date and date.day < context.today:
        span = value_span(document, "draft") or value_span(document, "date")
        message = f"the post is a draft, though its date, {date.day}, has passed"
        yield Problem(span, message, "publish it, or move its date")
