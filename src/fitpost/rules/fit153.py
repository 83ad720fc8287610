"""A summary says nothing but the title.

It takes the place of a text that would tell the reader more; without one, most generators show the first paragraph.

Bad:

```markdown
---
title: Calm knees
summary: Calm knees.
---
Rest your knees.
```

Good:

```markdown
---
title: Calm knees
summary: What to do in the first week of knee pain.
---
Rest your knees.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.finding import Edit, Fix
from fitpost.rule import Context, Problem, rule
from fitpost.rules.looking import field, whole_lines
from fitpost.source import Span
from fitpost.vocabulary import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.frontmatter.nodes import Entry


@rule("FIT153", on=Document)
def summary_repeats_title(document: Document, _context: Context) -> Iterator[Problem]:
    """Compare the words of both."""
    entry = field(document, "summary")
    summary = Words(document.meta.summary or "").keys
    if entry and summary and summary == Words(document.meta.title or "").keys:
        fix = _without(document, entry) if document.front_matter.format in ("yaml", "header") else None
        yield Problem(entry.value.span, "the summary says nothing but the title", "say what the reader gets", fix)


def _without(document: Document, entry: Entry) -> Fix:
    """The entry stands on lines of its own in these formats."""
    lines = whole_lines(document.source, Span(entry.key_span.start, entry.value.span.end))
    return Fix("Remove the summary", (Edit(lines, ""),), safe=False)
