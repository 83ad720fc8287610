"""The numbers before exercises skip one, or repeat one.

Markdown renumbers lists, so a site may show other numbers than the file: "do numbers 4 and 5 twice" then means the
wrong exercises. Where the numbers are part of headings, the reader looks for the exercise that is missing.

A list whose numbers are all the same (`1.` `1.` `1.`) is a habit of writers who leave the counting to Markdown, and no
fault. A new group may begin at 1 again.

Bad:

```markdown
---
title: Desk break
---
1. **Neck roll**
   - Let the head sink and roll it slowly to the side.
2. **Shoulder shrug**
   - Pull both shoulders up to the ears and let them drop.
4. **Chest opener**
   - Fold the hands behind you and lift them.
```

Good:

```markdown
---
title: Desk break
---
1. **Neck roll**
   - Let the head sink and roll it slowly to the side.
2. **Shoulder shrug**
   - Pull both shoulders up to the ears and let them drop.
3. **Chest opener**
   - Fold the hands behind you and lift them.
```
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from fitpost.model import Routine
from fitpost.rule import Context, Problem, name_span, rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("FIT302", on=Routine)
def numbering_broken(routine: Routine, _context: Context) -> Iterator[Problem]:
    """Compare each written number with the one before it in the same group."""
    numbered = [(each, each.number) for each in routine.exercises if each.number is not None]
    if len({number for _, number in numbered}) == 1:
        return
    for (before, last), (exercise, number) in pairwise(numbered):
        if before.group == exercise.group and number not in (last + 1, 1):
            message = f'number {number}, "{exercise.name}", follows number {last}'
            yield Problem(name_span(exercise), message, f"number it {last + 1}")
