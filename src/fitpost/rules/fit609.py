"""Two posts have the same summary.

A list of posts shows the same text twice, and a search engine may take both pages for one. Usually a post began as a
copy of another.

Bad:

```markdown
---
title: Calm knees
summary: What to do in the first week of pain.
---
Rest your knees.
```

```markdown
---
title: Calm hips
summary: What to do in the first week of pain.
---
Rest your hips.
```

Good:

```markdown
---
title: Calm knees
summary: What to do in the first week of knee pain.
---
Rest your knees.
```

```markdown
---
title: Calm hips
summary: What to do in the first week of hip pain.
---
Rest your hips.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.rule import Context, PlacedProblem, Problem, collection_rule
from fitpost.rules.gathering import Place, together
from fitpost.rules.looking import value_span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.document import Document
    from fitpost.rules.gathering import Places


def summary_place(document: Document) -> Places[Place]:
    """The summary of one post."""
    summary = " ".join((document.meta.summary or "").split()).casefold()
    return {summary: (Place(document.source.name, value_span(document, "summary")),)} if summary else {}


@collection_rule("FIT609", of=summary_place, merge=together)
def summary_of_another_post(gathered: Places[Place], _context: Context) -> Iterator[PlacedProblem]:
    """Tell of each post but the first."""
    for places in gathered.values():
        first, *others = sorted(places)
        for other in others:
            problem = Problem(other.span, f"{first.path} has the same summary", "say what this post is about")
            yield PlacedProblem(other.path, problem)
