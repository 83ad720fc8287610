"""A step is longer than 80 words.

Nobody reads so much with a weight in the hand. Usually several steps are in it, or the reason why stands between them.

Bad:

```markdown
---
title: Strong knees
---
1. **Wall sit**
   - Stand with your back against a wall and your feet as wide as your hips, then walk them forward by about the
     length of your thighs, slide down the wall slowly until your thighs are level with the floor, check that your
     knees stand above your ankles and not in front of your toes, press your lower back flat against the wall, let
     your arms hang at your sides, hold the position, breathe slowly through your nose all the time, and slide up
     again when your thighs begin to shake.
   - Rest for a minute.
2. **Step-up**
   - Stand up through the heel.
```

Good:

```markdown
---
title: Strong knees
---
1. **Wall sit**
   - Stand with your back against a wall.
   - Slide down until your thighs are level with the floor.
2. **Step-up**
   - Stand up through the heel.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.finding import Severity
from fitpost.model import Exercise
from fitpost.rule import Context, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 80


@rule("FIT306", on=Exercise, severity=Severity.INFO, default=False)
def step_too_long(exercise: Exercise, _context: Context) -> Iterator[Problem]:
    """Count the words of each step."""
    for step in exercise.steps:
        count = len(step.text.split())
        if count > LONGEST:
            yield Problem(step.span, f'a step of "{exercise.name}" has {count} words', "make several steps of it")
