"""A tag is none of the site's.

A site that keeps a list of its tags (`tags = "tags.toml"`) wants a new one to be put there first, so that two writers
do not find two words for one thing. Without a list, nothing is said.

With this list:

```toml
[knee-pain]
label = "Knee pain"

[mobility]
```

Bad:

```markdown
---
title: Calm knees
tags: [knee-pains, mobility]
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

from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.exporters.tags.spelling import normal_form
from fitpost.rule import Context, Problem, rule
from fitpost.rules.tag_nodes import renaming, tag_spans, tags

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("FIT603", on=Document)
def tag_unknown(document: Document, context: Context) -> Iterator[Problem]:
    """Look each tag up; one that differs from a known one in spelling only is most likely that one."""
    allowed = context.options.tags
    if allowed is None:
        return
    items = {item.text.strip(): item for item in tags(document)}
    names = {normal_form(each.name): each.name for each in allowed.tags}
    for tag, span in tag_spans(document).items():
        if allowed.right_name(tag) is None:
            meant = names.get(normal_form(tag))
            hint = f'write "{meant}"' if meant else "take one of the list, or put it there"
            fix = renaming(document, items[tag], meant) if meant and tag in items else None
            yield Problem(span, f'the tag "{tag}" is none of the site\'s', hint, fix)
