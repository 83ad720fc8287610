"""Two posts of one folder have the same slug, or two posts the same address.

One page overwrites the other when the site is built, mostly without a word.

Bad:

```markdown
---
title: Calm knees
slug: calm-knees
---
Rest your knees.
```

```markdown
---
title: Calmer knees
slug: calm-knees
---
Move your knees.
```

Good:

```markdown
---
title: Calm knees
slug: calm-knees
---
Rest your knees.
```

```markdown
---
title: Calmer knees
slug: calmer-knees
---
Move your knees.
```
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from fitpost.finding import Severity
from fitpost.rule import Context, PlacedProblem, Problem, collection_rule
from fitpost.rules.gathering import Place, together
from fitpost.rules.looking import value_span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.document import Document
    from fitpost.rules.gathering import Places


def addresses(document: Document) -> Places[Place]:
    """The address and the slug that a post's front matter says."""
    meta, name = document.meta, document.source.name
    if meta.url:
        return {f"url {meta.url}": (Place(name, value_span(document, "url")),)}
    if meta.slug:
        folder = _folder(PurePosixPath(name.replace("\\", "/")))
        return {f"slug {folder} {meta.language} {meta.slug}": (Place(name, value_span(document, "slug")),)}
    return {}


def _folder(path: PurePosixPath) -> PurePosixPath:
    """The folder of posts: `knee/index.md` stands for `knee.md`."""
    return path.parent.parent if path.stem == "index" else path.parent


@collection_rule("FIT608", of=addresses, merge=together, severity=Severity.ERROR)
def address_of_another_post(gathered: Places[Place], _context: Context) -> Iterator[PlacedProblem]:
    """Tell of each post but the first."""
    for key, places in gathered.items():
        kind = key.partition(" ")[0]
        first, *others = sorted(places)
        for other in others:
            yield PlacedProblem(other.path, Problem(other.span, f"{first.path} has the same {kind}", "give it another"))
