"""A paragraph stands in the post twice.

It was moved and not taken out where it had been, or pasted twice. Looked at are paragraphs of 120 characters and more:
short ones ("Repeat on the other side.") may well return.

Bad:

```markdown
---
title: Calm knees
---
Runners feel it below the kneecap, mostly on the stairs and after a long time
in a chair, and it is seldom dangerous, unless the knee swells.

Rest for a week.

Runners feel it below the kneecap, mostly on the stairs and after a long time
in a chair, and it is seldom dangerous, unless the knee swells.
```

Good:

```markdown
---
title: Calm knees
---
Runners feel it below the kneecap, mostly on the stairs and after a long time
in a chair, and it is seldom dangerous, unless the knee swells.

Rest for a week.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.finding import Edit, Fix
from fitpost.rule import Context, Problem, rule
from fitpost.rules.looking import texts, whole_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST = 120


@rule("FIT208", on=Document)
def paragraph_twice(document: Document, context: Context) -> Iterator[Problem]:
    """Compare the plain texts of paragraphs."""
    lines: dict[str, int] = {}
    alone = {id(block) for block in document.blocks}
    for block, text in texts(context, "paragraph"):
        said = " ".join(text.text.split())
        first = lines.setdefault(said, document.source.line_of(block.span.start))
        if len(said) >= SHORTEST and first != document.source.line_of(block.span.start):
            # The lines of a paragraph can go where it is part of no list or quote.
            edit = Edit(whole_lines(document.source, block.span), "")
            fix = Fix("Remove the second", (edit,), safe=False) if id(block) in alone else None
            yield Problem(block.span, f"the same paragraph stands in line {first}", "keep one of them", fix)
