"""A dose is one that nobody can mean: no repetition at all, fifty sets, a plank of two hours, 900 kg.

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

import re
from typing import TYPE_CHECKING, NamedTuple

from fitpost.model import Exercise, Range
from fitpost.rule import Context, Problem, rule
from fitpost.rules.looking import SURE, own_doses
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
    Limits("load_kg", 0, 500, "kg"),
    Limits("rpe", 0, 10, "of 10 in effort"),
    Limits("rir", 0, 10, "repetitions in reserve"),
    Limits("percent_1rm", 5, 120, "per cent of the one-repetition maximum"),
)
HOLD = Limits("duration_s", 1, 1800, "seconds of a hold")
HELD = re.compile(r"\b(?:planks?|wall sits?|hold|hollow|plancha|planche|gainage|l-sit|dead hang)\b", re.IGNORECASE)
SENTENCE = re.compile(r"[.!?]\s")
"""Between the words of a dose: it was put together out of a story."""
KG = {"kg": 1.0, "lb": 0.45359237}


@rule("FIT401", on=Exercise)
def dose_implausible(exercise: Exercise, context: Context) -> Iterator[Problem]:
    """Compare each quantity of each dose with its limits."""
    source = context.doc.source
    for dose in own_doses(exercise, source) if exercise.confidence >= SURE else ():
        span = Span.around(dose.sources)
        if SENTENCE.search(source[span]):
            continue
        for quantity, value in _beyond(dose, held=bool(HELD.search(exercise.name))):
            message = f'{value:g} {quantity.unit} for "{exercise.name}" is not plausible'
            yield Problem(
                span, message, f"plausible is {quantity.min:g} to {quantity.max:g}; check the number and the unit"
            )


def _beyond(dose: Prescription, *, held: bool) -> Iterator[tuple[Limits, float]]:
    amounts = _amounts(dose)
    for quantity in (*LIMITS, *([HOLD] if held else [])):
        value = amounts.get(quantity.field)
        if value and not quantity.min <= value.min <= value.max <= quantity.max:
            yield quantity, value.min if value.min < quantity.min else value.max
            del amounts[quantity.field]


def _amounts(dose: Prescription) -> dict[str, Range | None]:
    """All that a dose says in numbers, by the names that `LIMITS` has."""
    amounts = {name: getattr(dose, name) for name in ("sets", "reps", "duration_s", "rest_s", "distance_m")}
    if dose.load and dose.load.amount and dose.load.unit in KG:
        amounts["load_kg"] = Range(*(amount * KG[dose.load.unit] for amount in dose.load.amount))
    if dose.effort:
        amounts[dose.effort.kind] = dose.effort.amount
    return amounts
