"""An exercise says how many repetitions, and not how many sets, though the others of its routine do.

The reader guesses; mostly "3 x" was forgotten. Off by default: in many a list, "10 reps" beside "3 x 10" means once.

Bad:

```markdown
---
title: Strong knees
---
- **Squat** - 3 x 10 reps
- **Lunge** - 12 reps
- **Glute bridge** - 3 x 15 reps
- **Calf raise** - 2 x 20 reps
```

Good:

```markdown
---
title: Strong knees
---
- **Squat** - 3 x 10 reps
- **Lunge** - 3 x 12 reps
- **Glute bridge** - 3 x 15 reps
- **Calf raise** - 2 x 20 reps
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.model import Routine
from fitpost.rule import Context, Problem, name_span, rule
from fitpost.rules.looking import SURE, siblings
from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.model import Exercise

SHARE = 0.7
"""Of the siblings with repetitions, from which sets are the habit of the routine."""


@rule("FIT403", on=Routine, default=False)
def sets_not_said(routine: Routine, _context: Context) -> Iterator[Problem]:
    """Look at the exercises of each group apart, and at repetitions only: a run of 5 km has no sets."""
    for exercises in siblings(routine):
        counted = [exercise for exercise in exercises if any(dose.reps for dose in exercise.prescriptions)]
        bare = [exercise for exercise in counted if not any(dose.sets or dose.amrap for dose in exercise.prescriptions)]
        if len(counted) - len(bare) >= max(2, SHARE * len(counted)):
            for exercise in bare:
                if exercise.confidence >= SURE:
                    message = f'"{exercise.name}" has repetitions and no sets, though its siblings have both'
                    yield Problem(_place(exercise), message, "say how many sets")


def _place(exercise: Exercise) -> Span:
    sources = exercise.prescriptions[0].sources
    return Span.around(sources) if sources else name_span(exercise)
