"""A dose is one that nobody can mean: no repetition at all, fifty sets, a rest of two hours.

Most often a digit or a unit slipped, or two numbers changed places ("20 x 3" for 3 sets of 20). A reader who follows it
wastes a workout or gets hurt.

Bad:

```markdown
---
title: Strong in ten minutes
---
- **Squat** - 50 sets of 10 reps
- **Push-up** - 3 sets of 12 reps
```

Good:

```markdown
---
title: Strong in ten minutes
---
- **Squat** - 5 sets of 10 reps
- **Push-up** - 3 sets of 12 reps
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from fitpost.model import Exercise, Range
from fitpost.rule import Context, Problem, name_span, rule
from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.model import Prescription


class Limits(NamedTuple):
    """What is plausible of one quantity, the ends included."""

    field: str
    min: float
    max: float
    unit: str


LIMITS = (
    Limits("sets", 1, 20, "sets"),
    Limits("reps", 1, 1000, "repetitions"),
    Limits("duration_s", 1, 6 * 3600, "seconds of work"),
    Limits("rest_s", 0, 3600, "seconds of rest"),
    Limits("distance_m", 1, 250_000, "metres"),
)


@rule("FIT401", on=Exercise)
def dose_implausible(exercise: Exercise, _context: Context) -> Iterator[Problem]:
    """Compare each quantity of each dose with its limits."""
    for dose in exercise.prescriptions:
        span = Span.around(dose.sources) if dose.sources else name_span(exercise)
        for quantity, value in _beyond(dose):
            message = f'{value:g} {quantity.unit} for "{exercise.name}" is not plausible'
            yield Problem(
                span, message, f"plausible is {quantity.min:g} to {quantity.max:g}; check the number and the unit"
            )


def _beyond(dose: Prescription) -> Iterator[tuple[Limits, float]]:
    for quantity in LIMITS:
        value: Range | None = getattr(dose, quantity.field)
        if value and not quantity.min <= value.min <= value.max <= quantity.max:
            yield quantity, value.min if value.min < quantity.min else value.max
