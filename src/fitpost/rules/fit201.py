"""A title or summary says a number of exercises, and the post holds another.

Readers count. Usually an exercise was added or taken out later, and the title stayed.

Told only where the writer numbered the exercises, from 1 without a gap, and where no reading of the post holds the
number: all exercises, those of one routine or group, those with a number, or those that differ.

Bad:

```markdown
---
title: Four exercises for strong knees
---
1. **Wall sit**
   - Slide down the wall until your thighs are level.
2. **Step-up**
   - Stand up through the heel.
3. **Glute bridge**
   - Lift your hips and squeeze.
```

Good:

```markdown
---
title: Three exercises for strong knees
---
1. **Wall sit**
   - Slide down the wall until your thighs are level.
2. **Step-up**
   - Stand up through the heel.
3. **Glute bridge**
   - Lift your hips and squeeze.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.rule import Context, Problem, rule
from fitpost.rules.looking import siblings, sure, value_span
from fitpost.rules.said_counts import EXERCISES, said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fitpost.model import Exercise


@rule("FIT201", on=Document)
def exercise_count_wrong(document: Document, _context: Context) -> Iterator[Problem]:
    """Compare what the title and the summary say with every way to count."""
    exercises = document.exercises
    if not _counted(exercises):
        return
    possible = set(_counts(document))
    for name in ("title", "summary"):
        number, words = said(EXERCISES, getattr(document.meta, name) or "") or (0, "")
        if number and number not in possible and len(exercises) / 2 <= number <= 2 * len(exercises):
            message = f'the {name} says "{words}", and the post holds {len(exercises)}'
            yield Problem(value_span(document, name), message, "count again")


def _counted(exercises: Sequence[Exercise]) -> bool:
    """Whether the writer numbered the exercises, from 1 without a gap, so that none can have been missed."""
    numbers = [exercise.number for exercise in exercises if exercise.number is not None]
    return sure(exercises) and len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))


def _counts(document: Document) -> Iterator[int]:
    yield from _ways(document.exercises)
    yield len(document.routines)
    for routine in document.routines:
        yield from _ways(routine.exercises)
        for group in siblings(routine):
            yield from _ways(group)


def _ways(exercises: Sequence[Exercise]) -> Iterator[int]:
    yield len(exercises)
    yield len({exercise.name.casefold() for exercise in exercises})
    yield len({exercise.canonical or exercise.name for exercise in exercises})
    yield sum(exercise.number is not None for exercise in exercises)
    yield sum(bool(exercise.steps) for exercise in exercises)
    yield max(exercise.number or 0 for exercise in exercises)
