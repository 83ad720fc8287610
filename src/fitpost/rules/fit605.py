"""A tag stands in one post only.

Its page leads readers nowhere else. Off by default: every tag begins so.

Bad:

```markdown
---
title: Knees in the morning
tags: [knee-pain]
---
Move them gently.
```

```markdown
---
title: Knees at night
tags: [knee-pain, pillows]
---
Rest them well.
```

Good:

```markdown
---
title: Knees in the morning
tags: [knee-pain]
---
Move them gently.
```

```markdown
---
title: Knees at night
tags: [knee-pain]
---
Rest them well.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.finding import Severity
from fitpost.rule import Context, PlacedProblem, Problem, collection_rule
from fitpost.rules.gathering import Place, together
from fitpost.rules.tag_nodes import tag_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.document import Document
    from fitpost.rules.gathering import Places


def tag_places(document: Document) -> Places[Place]:
    """The tags of one post."""
    return {tag: (Place(document.source.name, span),) for tag, span in tag_spans(document).items()}


@collection_rule("FIT605", of=tag_places, merge=together, severity=Severity.INFO, default=False)
def tag_in_one_post(gathered: Places[Place], _context: Context) -> Iterator[PlacedProblem]:
    """Count the posts of each tag."""
    for tag, (first, *others) in gathered.items():
        if not others:
            message = f'no other post has the tag "{tag}"'
            yield PlacedProblem(first.path, Problem(first.span, message, "take one that others have, or leave it out"))
