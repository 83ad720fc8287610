"""A tag has been given up, or is another word for one of the site's.

The site's list of tags (`tags = "tags.toml"`) says which tag takes its place. Without a list, nothing is said.

With this list:

```toml
[rehabilitation]
aliases = ["rehab"]

[fitspo]
deprecated = true
```

Bad:

```markdown
---
title: Calm knees
tags: [rehab, fitspo]
---
Rest your knees.
```

Good:

```markdown
---
title: Calm knees
tags: [rehabilitation]
---
Rest your knees.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.rule import Context, Problem, rule
from fitpost.rules.tag_nodes import renaming, tag_spans, tags

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("FIT604", on=Document)
def tag_superseded(document: Document, context: Context) -> Iterator[Problem]:
    """Look each tag up."""
    allowed = context.options.tags
    if allowed is None:
        return
    items = {item.text.strip(): item for item in tags(document)}
    for tag, span in tag_spans(document).items():
        right = allowed.right_name(tag)
        if isinstance(right, str) and right != tag:
            fix = renaming(document, items[tag], right) if tag in items else None
            message = f'the tag "{tag}" is "{right}" on this site'
            yield Problem(span, message, f'write "{right}"', fix)
        elif right is False:
            yield Problem(span, f'the tag "{tag}" is given up', "take it out")
