"""An exercise has no steps, though the others of its routine have them.

A reader who meets it in the middle of the workout cannot do it. Usually a paragraph was forgotten, or the steps stand
under another heading.

Bad:

```markdown
---
title: Four moves for stronger knees
---
## The routine

1. **Wall sit**
   - Slide down the wall until your thighs are level.
   - Press your back flat and breathe.
2. **Split squat**
3. **Glute bridge**
   - Lie on your back with both feet flat.
   - Lift your hips and squeeze.
4. **Calf raise**
   - Stand on the edge of a step.
   - Rise on your toes and come down slowly.
```

Good:

```markdown
---
title: Four moves for stronger knees
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
4. **Calf raise**
   - Stand on the edge of a step.
   - Rise on your toes and come down slowly.
```
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from fitpost.model import Routine
from fitpost.rule import Context, Problem, name_span, rule
from fitpost.rules.looking import SURE, siblings
from fitpost.vocabulary import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.model import Exercise
    from fitpost.source import Source

SHARE = 0.75
"""Of the siblings, from which steps are the habit of the routine."""
MANY, FEW = 8, 3
"""Words that tell how an exercise is done, and words that may be anything: "per side", "How to perform:"."""


@rule("FIT301", on=Routine)
def exercise_without_steps(routine: Routine, context: Context) -> Iterator[Problem]:
    """Look at the exercises of each group apart: a warm-up is often a bare list."""
    source = context.doc.source
    starts = sorted(exercise.span.start for exercise in routine.exercises if exercise.confidence >= SURE)
    ends = dict(pairwise((*starts, routine.span.end)))
    for exercises in siblings(routine):
        if sum(map(_is_told, exercises)) >= max(3, SHARE * len(exercises)):
            for exercise in exercises:
                if exercise.confidence >= SURE and _is_bare(exercise, source, ends[exercise.span.start]):
                    message = f'"{exercise.name}" has no steps, though its siblings have them'
                    yield Problem(name_span(exercise), message, "say how it is done, below its name")


def _is_told(exercise: Exercise) -> bool:
    """Whether it is said how an exercise is done, in more than a remark in brackets."""
    return sum(len(step.text.split()) for step in exercise.steps) >= MANY


def _is_bare(exercise: Exercise, source: Source, end: int) -> bool:
    """Whether nothing is said of an exercise up to `end`, but its name, doses and benefits."""
    places = (place.end for dose in exercise.prescriptions for place in dose.sources if place.end <= end)
    rest = source.text[max((name_span(exercise).end, *places)) : end]
    notes = sum(len(Words(note.text)) for note in (*exercise.benefits, *exercise.variations))
    return not exercise.steps and len(Words(rest)) - notes <= FEW
