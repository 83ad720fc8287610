"""A heading announces several exercises, and one stands under it.

The others were forgotten, or stand under another heading.

Bad:

```markdown
---
title: Calm knees
---
## Exercises

1. **Wall sit**
   - Slide down the wall until your thighs are level.

## Stretches

1. **Calf stretch**
   - Lean on the wall.
2. **Quad stretch**
   - Pull the heel to your back.
```

Good:

```markdown
---
title: Calm knees
---
## Exercise

1. **Wall sit**
   - Slide down the wall until your thighs are level.

## Stretches

1. **Calf stretch**
   - Lean on the wall.
2. **Quad stretch**
   - Pull the heel to your back.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.model import Routine
from fitpost.rule import Context, Problem, name_span, rule
from fitpost.rules.looking import sure

if TYPE_CHECKING:
    from collections.abc import Iterator

SEVERAL = re.compile(
    r"(?:[\w'’-]{1,30} ){0,4}(?:exercises|stretches|moves|drills|poses|"
    r"\w{0,20}übungen|exercices|étirements|ejercicios|estiramientos)",
    re.IGNORECASE,
)
"""A title that is nothing more than a number of exercises."""


@rule("FIT209", on=Routine, default=False)
def lone_exercise(routine: Routine, context: Context) -> Iterator[Problem]:
    """Look at the titles of routines of one, but for the post's own."""
    if len(routine.exercises) == 1 and sure(routine.exercises) and routine.title != context.doc.meta.title:
        (exercise,) = routine.exercises
        if SEVERAL.fullmatch(routine.title.strip(" :")):
            message = f'"{exercise.name}" is the only exercise under "{routine.title}"'
            yield Problem(name_span(exercise), message, "add the others, or put the title in the singular")
