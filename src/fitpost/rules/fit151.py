"""A post has no summary.

Lists of posts and search results then show the first words of the body, whatever they are. Where every post must have
one, `required = ["summary"]` makes it an error.

Bad:

```markdown
---
title: Calm knees
---
Rest your knees.
```

Good:

```markdown
---
title: Calm knees
summary: What to do in the first week of knee pain.
---
Rest your knees.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.finding import Severity
from fitpost.rule import Context, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("FIT151", on=Document, severity=Severity.INFO, default=False)
def summary_missing(document: Document, _context: Context) -> Iterator[Problem]:
    """Look for a summary under any of its names."""
    front_matter = document.front_matter
    if not document.meta.summary and not front_matter.broken:
        yield Problem(front_matter.span, "the post has no summary", "add `summary`, in one or two sentences")
