"""A post gives one exercise twice, in a list and in a description, with different doses.

Three sets at the top and four further down: the reader cannot do both. Most often only one of the two was changed.

Looked at are lists or tables of names and doses whose exercises are described elsewhere in the post under the same
names. Days and weeks of a plan may differ, and do not count.

Bad:

```markdown
---
title: Strong knees
---
## At a glance

- **Squat** - 3 sets of 10 reps
- **Step-up** - 3 sets of 12 reps

## How to do them

1. **Squat** - 4 sets of 10 reps
   - Sit back and stand up.
2. **Step-up** - 3 sets of 12 reps
   - Stand up through the heel.
```

Good:

```markdown
---
title: Strong knees
---
## At a glance

- **Squat** - 3 sets of 10 reps
- **Step-up** - 3 sets of 12 reps

## How to do them

1. **Squat** - 3 sets of 10 reps
   - Sit back and stand up.
2. **Step-up** - 3 sets of 12 reps
   - Stand up through the heel.
```
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.rule import Context, Problem, name_span, rule
from fitpost.rules.looking import SURE, own_doses, siblings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fitpost.model import Exercise, Prescription
    from fitpost.source import Source

WORK = ("reps", "duration_s", "distance_m")
SHARE = 0.75
"""Of a list, from which it is one of the exercises that are described elsewhere."""


@rule("FIT404", on=Document)
def doses_contradict(document: Document, _context: Context) -> Iterator[Problem]:
    """Pair each list of mere names with the descriptions, by name, and compare the doses."""
    groups = list(chain.from_iterable(map(siblings, document.routines)))
    described = {exercise.name.casefold(): exercise for group in groups for exercise in group if exercise.steps}
    for group in groups:
        pairs = [(each, described[name]) for each in group if (name := each.name.casefold()) in described]
        if not any(each.steps for each in group) and len(pairs) >= max(2, SHARE * len(group)):
            yield from _compared(pairs, document.source)


def _compared(pairs: Sequence[tuple[Exercise, Exercise]], source: Source) -> Iterator[Problem]:
    for pair in pairs:
        one, other = (own_doses(exercise, source) for exercise in pair)
        sure = all(exercise.confidence >= SURE for exercise in pair)
        if sure and len(one) == len(other) == 1 and _contradict(one[0], other[0]):
            message = f'"{pair[1].name}" is given "{other[0].text}" here, and "{one[0].text}" in a list'
            yield Problem(name_span(pair[1]), message, "make both the same")


def _contradict(one: Prescription, other: Prescription) -> bool:
    """Whether something that both doses say differs, and they speak of the same kind of work."""
    if not any(getattr(one, work) and getattr(other, work) for work in WORK):
        return False
    both = ((getattr(one, each), getattr(other, each)) for each in ("sets", *WORK))
    return any(first and second and first != second for first, second in both)
