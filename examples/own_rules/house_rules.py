"""A post that names kettlebells tells how to begin without one.

A house rule of an imagined site: half of its readers train at home with nothing.

Bad:

```markdown
---
title: Kettlebell Swings
---
Swing the kettlebell to the height of your chest.
```

Good:

```markdown
---
title: Kettlebell Swings
---
Swing the kettlebell to the height of your chest. No kettlebell? A full backpack will do.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost import Context, Problem, Span, rule
from fitpost.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

KETTLEBELL = re.compile(r"\bkettlebells?\b", re.IGNORECASE)
INSTEAD = re.compile(r"\bbackpack|\bbottle|\bno kettlebell", re.IGNORECASE)


@rule("HOUSE001", on=Document)
def kettlebell_without_alternative(document: Document, _context: Context) -> Iterator[Problem]:
    """Look for the word in the body, and for what could stand in."""
    text, start = document.source.text, document.front_matter.body
    first = KETTLEBELL.search(text, start)
    if first and not INSTEAD.search(text, start):
        yield Problem(Span(*first.span()), "the post needs a kettlebell", "say what to take instead")
