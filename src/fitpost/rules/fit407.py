"""A routine says sets, and nowhere how long to rest between them.

For strength, minutes make the difference; for endurance, seconds. Off by default: many posts leave it to the reader.

Bad:

```markdown
---
title: Strong legs
---
- **Squat** - 3 x 10 reps
- **Lunge** - 3 x 12 reps
```

Good:

```markdown
---
title: Strong legs
---
- **Squat** - 3 x 10 reps, rest 60 seconds
- **Lunge** - 3 x 12 reps, rest 60 seconds
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.finding import Severity
from fitpost.rule import Context, Problem, name_span, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

REST = re.compile(r"\b(?:rests?|resting|recover\w{0,3}|pausen?|descans\w{1,3}|repos|récupér\w{1,6})\b", re.IGNORECASE)


@rule("FIT407", on=Document, severity=Severity.INFO, default=False)
def rest_not_said(document: Document, _context: Context) -> Iterator[Problem]:
    """Look for the word anywhere in the post, then for sets in each routine."""
    if REST.search(document.source.text, document.front_matter.body):
        return
    for routine in document.routines:
        with_sets = [each for each in routine.exercises if any(dose.sets and dose.reps for dose in each.prescriptions)]
        if len(with_sets) > 1:
            message = f'"{routine.title}" says sets, and no rest between them'
            yield Problem(name_span(with_sets[0]), message, "say how long to rest")
