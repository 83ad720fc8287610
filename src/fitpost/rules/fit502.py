"""The first caution of a post on pain or an injury stands behind all of its exercises.

Who has pain begins with the first exercise, and reads "stop if it hurts" when all is done. Off by default: it matters
most in long posts, and where to put it is a matter of taste.

Bad:

```markdown
---
title: Five moves against knee pain
---
1. **Wall sit**
   - Slide down the wall until your thighs are level.
2. **Step-up**
   - Stand up through the heel.
3. **Glute bridge**
   - Lift your hips and squeeze.
4. **Clamshell**
   - Open your knees like a shell.
5. **Calf raise**
   - Rise on your toes.

## Safety

Stop if you feel sharp pain, and see your doctor.
```

Good:

```markdown
---
title: Five moves against knee pain
---
Stop if you feel sharp pain, and see your doctor.

1. **Wall sit**
   - Slide down the wall until your thighs are level.
2. **Step-up**
   - Stand up through the heel.
3. **Glute bridge**
   - Lift your hips and squeeze.
4. **Clamshell**
   - Open your knees like a shell.
5. **Calf raise**
   - Rise on your toes.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.finding import Severity
from fitpost.rule import Context, Problem, rule
from fitpost.rules.fit501 import topic

if TYPE_CHECKING:
    from collections.abc import Iterator

MANY = 5
"""Exercises, from which a post is long."""


@rule("FIT502", on=Document, severity=Severity.INFO, default=False)
def caution_after_the_exercises(document: Document, _context: Context) -> Iterator[Problem]:
    """Compare the place of the first caution with that of the last exercise."""
    if len(document.exercises) < MANY or not document.cautions or not topic(document):
        return
    first = min(document.cautions, key=lambda caution: caution.span)
    if first.span.start > document.exercises[-1].span.start:
        yield Problem(first.span, "the first caution stands behind all exercises", "put it before the first")
