"""A post has more than 12 tags.

A tag says what a post is mainly about; with twenty of them, every page of a tag lists every post. Off by default.

Bad:

```markdown
---
title: Calm knees
tags: [knee, knees, leg, legs, pain, rehab, running, runners, mobility, strength, health, fitness, home]
---
Rest your knees.
```

Good:

```markdown
---
title: Calm knees
tags: [knee, rehab, running]
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

MOST = 12


@rule("FIT606", on=Document, severity=Severity.INFO, default=False)
def tags_too_many(document: Document, _context: Context) -> Iterator[Problem]:
    """Count them."""
    count = len(document.meta.tags)
    if count > MOST:
        message = f"the post has {count} tags, more than {MOST}"
        yield Problem(value_span(document, "tags"), message, "keep those it is about")
