"""A title says how many minutes a workout takes, and its doses add up to far more.

A reader with ten minutes to spare is in the middle of the second round when they are over.

Only what is written is added: sets times the time of work, or three seconds a repetition, twice where it is for each
side, and the rest that is given. Of several days, circuits or routines, the longest one counts; it must take more than
one and a half times what the title says.

Bad:

```markdown
---
title: 10-minute core workout
---
- **Plank** - 4 sets of 60 seconds, rest 30 seconds
- **Side plank** - 4 sets of 60 seconds on each side, rest 30 seconds
- **Hollow hold** - 4 sets of 60 seconds, rest 30 seconds
```

Good:

```markdown
---
title: 10-minute core workout
---
- **Plank** - 2 sets of 60 seconds, rest 30 seconds
- **Side plank** - 1 set of 60 seconds on each side, rest 30 seconds
- **Hollow hold** - 2 sets of 60 seconds, rest 30 seconds
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.rule import Context, Problem, rule
from fitpost.rules.looking import own_doses, siblings, sure, value_span
from fitpost.rules.said_counts import MINUTES, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.model import Exercise, Prescription
    from fitpost.source import Source

SECONDS_A_REPETITION = 3
TOO_MUCH = 1.5


@rule("FIT202", on=Document)
def workout_longer_than_said(document: Document, _context: Context) -> Iterator[Problem]:
    """Compare the title's minutes with the least that the longest part takes."""
    minutes, words = said(MINUTES, document.meta.title or "") or (0, "")
    if not minutes or not document.exercises or not sure(document.exercises):
        return
    parts = (group for routine in document.routines for group in siblings(routine))
    longest = max(sum(_seconds(exercise, document.source) for exercise in part) for part in parts)
    if longest > TOO_MUCH * 60 * minutes:
        message = f'the title says "{words}", and the doses add up to {longest / 60:.0f} minutes'
        yield Problem(value_span(document, "title"), message, "check sets and times, or say the time that it takes")


def _seconds(exercise: Exercise, source: Source) -> float:
    """The time of the main dose; of one for a whole group, nobody knows whether each exercise takes it."""
    doses = own_doses(exercise, source)
    return _dose_seconds(doses[0]) if doses else 0


def _dose_seconds(dose: Prescription) -> float:
    """The least time that a dose takes."""
    sets = dose.sets.min if dose.sets else 1
    work = dose.duration_s.min if dose.duration_s else SECONDS_A_REPETITION * dose.reps.min if dose.reps else 0
    rest = dose.rest_s.min if dose.rest_s else 0
    return sets * work * (2 if dose.per_side else 1) + max(0, sets - 1) * rest
