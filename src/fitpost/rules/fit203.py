"""A post promises a workout without equipment, and an exercise needs some.

Whoever searches for "no equipment" has none, and finds out in the middle of the workout.

Chairs, walls, mats, towels and what else is in every home count as no equipment; so does what a step only offers ("or
hold a dumbbell", "to make it harder").

Bad:

```markdown
---
title: Strong legs, no equipment needed
---
1. **Squat**
   - Sit back and stand up.
2. **Dumbbell lunge**
   - Step forward and sink.
```

Good:

```markdown
---
title: Strong legs, no equipment needed
---
1. **Squat**
   - Sit back and stand up. To make it harder, hold a dumbbell.
2. **Lunge**
   - Step forward and sink.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.rule import Context, Problem, name_span, rule
from fitpost.rules.looking import SURE, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.model import Exercise
    from fitpost.source import Span

PROMISE = re.compile(
    r"\b(?:no[ -]equipment|without (?:any )?equipment|equipment[ -]free|zero equipment|bodyweight[ -]only|"
    r"ohne (?:geräte|equipment|hilfsmittel)|sans (?:matériel|équipement)|sin (?:material|equipo|equipamiento))\b",
    re.IGNORECASE,
)
NOTHING = frozenset(("none", "no", "nothing", "keine", "keins", "aucun", "ninguno", "bodyweight", "body weight"))
OFFERED = re.compile(
    r"\b(?:or|if|imagin\w{1,6}|simul\w{1,6}|optional(?:ly)?|harder|advanced|progress(?:ion)?|later|instead|"
    r"with or without|can|could|may|like|oder|wenn|falls|schwerer|ou|si|option|o|más difícil)\b",
    re.IGNORECASE,
)
AT_HOME = """
    chair, bench, box, platform, stairs, aerobic step, mat, yoga block, yoga strap, belt, bolster, pillow, cushion,
    blanket, towel, table, desk, couch, bed, counter, door frame, broomstick, backpack, water bottle, book, tape,
    stopwatch, heart rate monitor, cone, pool, bicycle
"""
EVERYWHERE = frozenset(map(str.strip, AT_HOME.split(",")))
"""Keys of the vocabulary's equipment that is in every home, or outside."""


@rule("FIT203", on=Document)
def equipment_needed_after_all(document: Document, context: Context) -> Iterator[Problem]:
    """Look for the promise where a post says what it is about, then at names and steps."""
    if not any(map(PROMISE.search, _promises(document))) and not _says_none(document):
        return
    known = lexicon(context)
    for exercise in document.exercises:
        told = exercise.confidence >= SURE and (exercise.steps or exercise.prescriptions)
        for text, span in _texts(exercise) if told else ():
            needed = [thing for thing in known.equipment(text) if thing not in EVERYWHERE]
            if needed and not OFFERED.search(text) and "/" not in text:
                message = f'the post promises to need no equipment, and "{exercise.name}" needs a {needed[0]}'
                yield Problem(span, message, "take another exercise, or say what is needed")
                break


def _promises(document: Document) -> Iterator[str]:
    meta = document.meta
    yield from (meta.title or "", meta.summary or "")
    yield from (tag.replace("-", " ") for tag in meta.tags)


def _says_none(document: Document) -> bool:
    """Whether the front matter has a key `equipment` that says there is none."""
    said = document.meta.extra.get("equipment")
    return isinstance(said, str) and said.strip().lower() in NOTHING


def _texts(exercise: Exercise) -> Iterator[tuple[str, Span]]:
    yield exercise.name, name_span(exercise)
    yield from ((step.text, step.span) for step in exercise.steps if step.kind == "direction")
