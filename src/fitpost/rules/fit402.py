"""A unit can be read in two ways: `2m`, `5'`, `30"`.

`m` is metres for one reader and minutes for the next; `'` and `"` are minutes and seconds, or feet and inches. fitpost
reads them by what stands around, and so may a reader, or not. Off by default: among runners, `400m` is clear.

Bad:

```markdown
---
title: Core
---
- **Plank** - 3 x 2m
- **Squat** - 3 x 10 reps
```

Good:

```markdown
---
title: Core
---
- **Plank** - 3 x 2 min
- **Squat** - 3 x 10 reps
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.finding import Edit, Fix, Severity
from fitpost.model import Exercise
from fitpost.rule import Context, Problem, rule
from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.model import Prescription

UNIT = re.compile(r"""(?<=\d)(?:m(?!\w)|['’′"”″])""")
MINUTES, SECONDS, METRES = " min", " s", " m"


@rule("FIT402", on=Exercise, severity=Severity.INFO, default=False)
def unit_ambiguous(exercise: Exercise, context: Context) -> Iterator[Problem]:
    """Look at the words that each dose was read from."""
    source = context.doc.source
    for dose in exercise.prescriptions:
        for place in dose.sources:
            for found in UNIT.finditer(source.text, *place):
                span, unit = Span(*found.span()), _meant(found[0], dose)
                fix = Fix(f'Write "{unit.strip()}"', (Edit(span, unit),), safe=False) if unit else None
                yield Problem(span, f"{found[0]} can be read in two ways", "write the unit out", fix)


def _meant(sign: str, dose: Prescription) -> str | None:
    """The unit as it was read."""
    timed = dose.duration_s or dose.rest_s
    if sign == "m":
        return MINUTES if timed else METRES if dose.distance_m else None
    return (MINUTES if sign in "'’′" else SECONDS) if timed else None
