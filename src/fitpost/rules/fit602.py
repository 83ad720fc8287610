"""A post has one tag twice: as it is, or in another spelling.

Generators differ in what they make of it: some list the post twice on the page of the tag, some make a page of each
spelling.

The fix is safe where both are the same to the letter. Otherwise it keeps the first.

Bad:

```markdown
---
title: Calm knees
tags: [knee-pain, mobility, knee-pain]
---
Rest your knees.
```

Good:

```markdown
---
title: Calm knees
tags: [knee-pain, mobility]
---
Rest your knees.
```
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.exporters.tags.spelling import normal_form
from fitpost.finding import Fix
from fitpost.frontmatter.nodes import Scalar
from fitpost.rule import Context, Problem, rule
from fitpost.rules.tag_nodes import removal, tag_lists

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("FIT602", on=Document)
def tag_twice(document: Document, _context: Context) -> Iterator[Problem]:
    """Compare the tags of each list as they are written, and by their normal forms."""
    for tags in tag_lists(document):
        first: dict[str, str] = {}
        for before, item in pairwise((None, *tags.items)):
            if isinstance(item, Scalar) and item.text.strip():
                form, tag = normal_form(item.text.strip()), item.text.strip()
                if form in first:
                    edit = removal(document.source, before.span, item.span) if before else None
                    fix = Fix("Remove the second", (edit,), safe=first[form] == tag) if edit else None
                    yield Problem(item.span, f'the tag "{tag}" is there already, as "{first[form]}"', "keep one", fix)
                first.setdefault(form, tag)
