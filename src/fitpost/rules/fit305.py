"""An exercise for one side has a dose, and nothing says whether it is for each side or for both together.

"Side plank, 30 seconds" is half a minute or a whole one; "single-leg bridge, 10 reps" is ten or twenty.

Looked at are exercises that can only be done on one side at a time, by their names. Words like "each leg", "per side",
"switch", "left" anywhere in the exercise, or "each side" above the exercises, make it clear.

Bad:

```markdown
---
title: Strong hips
---
1. **Single-leg glute bridge** - 3 x 10 reps
   - Lift your hips and keep the other knee up.
2. **Squat** - 3 x 10 reps
   - Sit back and stand up.
```

Good:

```markdown
---
title: Strong hips
---
1. **Single-leg glute bridge** - 3 x 10 reps per side
   - Lift your hips and keep the other knee up.
2. **Squat** - 3 x 10 reps
   - Sit back and stand up.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.model import Routine
from fitpost.rule import Context, Problem, name_span, rule
from fitpost.rules.looking import SURE, own_doses, whole_lines
from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.model import Exercise
    from fitpost.source import Source

ONE_SIDED = re.compile(
    r"\b(?:split squats?|figure[ -](?:four|4)|couch stretch|piriformis stretch|copenhagen planks?)\b|"
    r"\b(?:(?:single|(?<!on )one)[ -](?:leg|legged|arm|armed|hand|handed)|unilateral|side planks?|side[ -]lying|"
    r"clam ?shells?|pigeon|pistol squats?|fire hydrants?|suitcase carry|"
    r"einbeinig\w{0,3}|einarmig\w{0,3}|seitstütz|seitliche planke|"
    r"(?:a|con) una (?:pierna|mano)|plancha lateral|(?:sur|à) une (?:jambe|main)|(?:planche|gainage) latérale?)\b",
    re.IGNORECASE,
)
SIDES = re.compile(
    r"\b(?:each|per|every|either|both|left|right|switch\w{0,3}|swap|alternat\w{1,4}|other (?:side|leg|arm)|l/r|"
    r"opposite side|repeat on|sides?\b(?! (?:planks?|lying))|\d{1,3}\s?/\s?(?:side|leg|arm)|"
    r"jed\w{1,2}|pro (?:seite|bein|arm)|links|rechts|beid\w{1,2}|wechsel\w{0,3}|seiten?|"
    r"cada|ambos|ambas|lados?|izquierd[ao]|derech[ao]|altern\w{0,8}|par|chaque|côtés?|gauche|droite?)\b",
    re.IGNORECASE,
)
ALTERNATIVE = re.compile(r"\s(?:or|oder|ou|o)\s|\s?/\s?", re.IGNORECASE)
"""What stands between two exercises of which one is done: both have to be for one side."""
NEAR = 100
"""Characters of its line around an exercise in which its sides may be said."""


@rule("FIT305", on=Routine)
def sides_not_said(routine: Routine, context: Context) -> Iterator[Problem]:
    """Look for sides in the exercise itself, and in what stands above all exercises."""
    source = context.doc.source
    above = source[Span(routine.span.start, max(routine.span.start, routine.exercises[0].span.start))]
    if not SIDES.search(above):
        for exercise in routine.exercises:
            if exercise.confidence >= SURE and _unclear(exercise, source):
                message = f'"{exercise.name}" is for one side, and the dose does not say whether it is for each'
                yield Problem(name_span(exercise), message, 'add "each side", or say that it is for both together')


def _unclear(exercise: Exercise, source: Source) -> bool:
    if not all(map(ONE_SIDED.search, ALTERNATIVE.split(exercise.name))):
        return False
    lines = whole_lines(source, exercise.span)
    near = Span(max(lines.start, exercise.span.start - NEAR), min(lines.end, exercise.span.end + NEAR))
    doses = own_doses(exercise, source)
    dosed = any(dose.reps or dose.duration_s for dose in doses) and not any(dose.per_side for dose in doses)
    return dosed and not SIDES.search(ONE_SIDED.sub(" ", source[near]))
