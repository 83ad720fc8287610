"""A routine mixes units: kilograms and pounds, or kilometres and miles.

A reader who loads the bar by the number alone lifts half of what is meant, or twice as much. A dose in both units
("20 kg (45 lb)") mixes nothing.

Bad:

```markdown
---
title: Strong legs
---
- **Squat** - 3 x 10 reps @ 60 kg
- **Deadlift** - 3 x 8 reps @ 185 lb
```

Good:

```markdown
---
title: Strong legs
---
- **Squat** - 3 x 10 reps @ 60 kg
- **Deadlift** - 3 x 8 reps @ 85 kg
```
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from fitpost.model import Routine
from fitpost.rule import Context, Problem, rule
from fitpost.rules.looking import SURE
from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

UNITS = re.compile(
    r"(?<=\d)[ -]?(?:(?P<kg>kgs?|kilos?)|(?P<lb>lbs?|pounds?)|(?P<km>km|kilomet(?:er|re)s?)|(?P<mi>mi|miles?))\b",
    re.IGNORECASE,
)
PAIRS = (("kg", "lb"), ("km", "mi"))


@rule("FIT405", on=Routine)
def units_mixed(routine: Routine, context: Context) -> Iterator[Problem]:
    """Tell of each dose in the unit that fewer doses of the routine have."""
    units = _units(routine, context.doc.source.text)
    counts = Counter(next(iter(found)) for found in units.values() if len(found) == 1)
    for one, other in PAIRS:
        usual, odd = (one, other) if counts[one] >= counts[other] else (other, one)
        if counts[usual] and counts[odd]:
            for place, found in units.items():
                if found == {odd}:
                    message = f"a dose in {odd}, where others of the routine are in {usual}"
                    yield Problem(place, message, f"write {usual}")


def _units(routine: Routine, text: str) -> dict[Span, set[str]]:
    """The units in the line of each dose: both may stand there."""
    sure = (exercise for exercise in routine.exercises if exercise.confidence >= SURE)
    doses = (dose for exercise in sure for dose in exercise.prescriptions)
    places = dict.fromkeys(Span.around(dose.sources) for dose in doses if dose.sources)
    found = ((place, UNITS.finditer(text, place.start, place.end + len(" (45 pounds)"))) for place in places)
    return {place: {str(unit.lastgroup) for unit in units} for place, units in found}
