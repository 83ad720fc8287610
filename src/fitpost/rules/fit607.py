"""Two posts have the same title.

In a list, a search result, a browser's history nobody can tell them apart. Often the one was copied from the other and
kept its title.

Posts in different languages may share one.

Bad:

```markdown
---
title: Calm knees
---
Rest your knees.
```

```markdown
---
title: Calm Knees
---
Move your knees.
```

Good:

```markdown
---
title: Calm knees by rest
---
Rest your knees.
```

```markdown
---
title: Calm knees by movement
---
Move your knees.
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


def title_place(document: Document) -> Places[Place]:
    """The title of one post, if its front matter says one: a file's name that stands in for it is no title."""
    span = value_span(document, "title")
    if not span or not document.meta.title:
        return {}
    key = f"{' '.join(document.meta.title.split()).casefold()}\n{document.meta.language or ''}"
    return {key: (Place(document.source.name, span),)}


@collection_rule("FIT607", of=title_place, merge=together)
def title_of_another_post(gathered: Places[Place], _context: Context) -> Iterator[PlacedProblem]:
    """Tell of each post but the first."""
    for places in gathered.values():
        first, *others = sorted(places)
        for other in others:
            problem = Problem(other.span, f"{first.path} has the same title", "say what is different in this post")
            yield PlacedProblem(other.path, problem)
