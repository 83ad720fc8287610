"""A summary is longer than 320 characters.

No list and no search result shows as much; what stands at its end is never read there.

Bad:

```markdown
---
title: Calm knees
summary: >-
  The knee is a hinge between the two longest bones of the body, and the muscle above it keeps the kneecap in its
  groove. When that muscle is weak, the kneecap drifts to the side and rubs against the bone, which hurts after a run
  and on the stairs. The exercises of this post make the muscle stronger, step by step, and need no more than a chair
  and a band.
---
Rest your knees.
```

Good:

```markdown
---
title: Calm knees
summary: Exercises with a chair and a band that keep the kneecap in its groove.
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

LONGEST = 320


@rule("FIT152", on=Document, severity=Severity.INFO)
def summary_too_long(document: Document, _context: Context) -> Iterator[Problem]:
    """Measure the summary, with single blanks."""
    length = len(" ".join((document.meta.summary or "").split()))
    if length > LONGEST:
        message = f"the summary has {length} characters, more than {LONGEST}"
        yield Problem(value_span(document, "summary"), message, "say what the reader gets, in one or two sentences")
