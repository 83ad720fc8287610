"""Two posts give one exercise in contradictory doses.

On the one page it is 3 sets of 10, on the other 4 sets of 12. Off by default: posts for beginners and for the advanced
should differ.

Bad:

```markdown
---
title: Strong legs
---
- **Squat** - 3 sets of 10 reps
- **Lunge** - 3 sets of 12 reps
```

```markdown
---
title: Stronger legs
---
- **Squat** - 4 sets of 10 reps
- **Step-up** - 3 sets of 12 reps
```

Good:

```markdown
---
title: Strong legs
---
- **Squat** - 3 sets of 10 reps
- **Lunge** - 3 sets of 12 reps
```

```markdown
---
title: Stronger legs
---
- **Squat** - 3 sets of 10 reps
- **Step-up** - 3 sets of 12 reps
```
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from fitpost.exporters.tags.spelling import normal_form
from fitpost.finding import Severity
from fitpost.rule import Context, PlacedProblem, Problem, collection_rule, name_span
from fitpost.rules.gathering import together
from fitpost.rules.looking import SURE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.document import Document
    from fitpost.model import Range
    from fitpost.rules.gathering import Places
    from fitpost.source import Span


class Given(NamedTuple):
    """An exercise of one post with its dose."""

    path: str
    span: Span
    name: str
    sets: Range
    reps: Range

    @property
    def dose(self) -> str:
        """As a reader would say it."""
        return f"{_shown(self.sets)} x {_shown(self.reps)}"


def doses(document: Document) -> Places[Given]:
    """The exercises of one post that have sets and repetitions."""
    found: Places[Given] = {}
    for exercise in document.exercises:
        if len(exercise.prescriptions) == 1 and exercise.confidence >= SURE:
            (dose,) = exercise.prescriptions
            if dose.sets and dose.reps:
                given = Given(document.source.name, name_span(exercise), exercise.name, dose.sets, dose.reps)
                name = normal_form(exercise.name)
                found[name] = (*found.get(name, ()), given)
    return found


@collection_rule("FIT610", of=doses, merge=together, severity=Severity.INFO, default=False)
def doses_contradict_across_posts(gathered: Places[Given], _context: Context) -> Iterator[PlacedProblem]:
    """Tell of each dose but the one that most posts have."""
    for places in gathered.values():
        counts = Counter(place.dose for place in sorted(places))
        usual = max(counts, key=lambda dose: counts[dose])
        where = min(place.path for place in places if place.dose == usual)
        for place in places:
            if place.dose != usual and place.path != where:
                message = f'"{place.name}" is {place.dose} here and {usual} in {where}'
                yield PlacedProblem(place.path, Problem(place.span, message, "check both, or say for whom each is"))


def _shown(amount: Range) -> str:
    return f"{amount.min:g}" if amount.min == amount.max else f"{amount.min:g}-{amount.max:g}"
