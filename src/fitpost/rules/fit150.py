"""A title is longer than 110 characters.

Lists of posts, search results and browser tabs cut it off, and what makes the post worth reading is often at its end.

Bad:

```markdown
---
title: >-
  Seven simple exercises for strong and stable knees that you can do at home every morning
  before you put your running shoes on
---
Start with the first.
```

Good:

```markdown
---
title: Seven exercises for strong knees
---
Start with the first.
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

LONGEST = 110


@rule("FIT150", on=Document, severity=Severity.INFO)
def title_too_long(document: Document, _context: Context) -> Iterator[Problem]:
    """Measure the title of the front matter; a heading on the page is not cut off."""
    span = value_span(document, "title")
    length = len(document.meta.title or "")
    if span and length > LONGEST:
        yield Problem(span, f"the title has {length} characters, more than {LONGEST}", "say the rest in the summary")
