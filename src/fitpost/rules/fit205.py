"""A text is still to be written: "TODO", "TBD", "lorem ipsum", "[insert link]".

It was to be replaced before the post went out. In a comment it is where it belongs, and nothing is said.

Bad:

```markdown
---
title: Calm knees
---
## Exercises

TODO: describe the step-up.
```

Good:

```markdown
---
title: Calm knees
---
## Exercises

<!-- TODO: add the wall sit -->

Walk up a step and down again.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.rule import Context, Problem, rule
from fitpost.rules.looking import texts, value_span

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACEHOLDER = re.compile(
    r"\b(?:TODO|TBD|FIXME|XXX)\b(?![-_/])|\b[Ll]orem ipsum\b|\[(?:insert|add|your) [^\]\n]{1,40}\](?!\()",
)
WORDS = ("TODO", "TBD", "FIXME", "XXX", "orem ipsum", "[insert ", "[add ", "[your ")
"""One of these is in every placeholder: most posts have none, and that is seen at a glance."""


@rule("FIT205", on=Document)
def text_to_be_written(document: Document, context: Context) -> Iterator[Problem]:
    """Search the title, the summary and every text of the body but code."""
    for name in ("title", "summary"):
        if found := PLACEHOLDER.search(getattr(document.meta, name) or ""):
            yield Problem(value_span(document, name), f'the {name} says "{found[0]}"', "write it")
    if not any(word in document.source.text for word in WORDS):
        return
    for _, text in texts(context, "heading", "paragraph", "cell", "term"):
        if found := PLACEHOLDER.search(text.text):
            yield Problem(text.span(*found.span()), f'"{found[0]}" stands for something yet to be written', "write it")
