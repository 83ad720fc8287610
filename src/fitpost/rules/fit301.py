"""An exercise has no steps, though the others of its routine have them.

A reader who meets it in the middle of the workout cannot do it. Usually a paragraph was forgotten, or the steps stand
under another heading.

Bad:

```markdown
---
title: Three moves for stronger knees
---
## The routine

1. **Wall sit**
   - Slide down the wall until your thighs are level.
   - Press your back flat and breathe.
2. **Split squat**
3. **Glute bridge**
   - Lie on your back with both feet flat.
   - Lift your hips and squeeze.
```

Good:

```markdown
---
title: Three moves for stronger knees
---
## The routine

1. **Wall sit**
   - Slide down the wall until your thighs are level.
   - Press your back flat and breathe.
2. **Split squat**
   - Kneel on one knee and stand up through the front heel.
   - Come down slowly.
3. **Glute bridge**
   - Lie on your back with both feet flat.
   - Lift your hips and squeeze.
```
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from fitpost.model import Routine
from fitpost.rule import Context, Problem, name_span, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.model import Exercise

SHARE = 0.6
"""Of the siblings, from which steps are the habit of the routine."""


@rule("FIT301", on=Routine)
def exercise_without_steps(routine: Routine, _context: Context) -> Iterator[Problem]:
    """Look at the exercises of each group apart: a warm-up is often a bare list."""
    siblings: dict[str | None, list[Exercise]] = defaultdict(list)
    for exercise in routine.exercises:
        siblings[exercise.group].append(exercise)
    for exercises in siblings.values():
        bare = [exercise for exercise in exercises if not exercise.steps]
        if len(exercises) - len(bare) >= max(2, SHARE * len(exercises)):
            for exercise in bare:
                hint = "say how it is done, in a line or a list below its name"
                yield Problem(
                    name_span(exercise), f'"{exercise.name}" has no steps, though its siblings have them', hint
                )
