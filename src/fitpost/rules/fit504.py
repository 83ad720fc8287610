"""A post promises that an exercise heals: "cures back pain", "guaranteed results", "pain-free in 7 days".

No exercise helps everyone. Such a promise keeps people from the doctor they need, and is against the law on
advertising in many countries. Off by default: what a promise is depends on the words around.

Bad:

```markdown
---
title: This stretch cures back pain
---
Lie down and pull both knees to your chest.
```

Good:

```markdown
---
title: A stretch that may ease back pain
---
Lie down and pull both knees to your chest.
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

PROMISE = re.compile(
    r"\b(?:cures? (?:your |all )?[\w -]{0,20}(?:pain|injur(?:y|ies)|sciatica|arthritis)|"
    r"guaranteed (?:results?|relief|to)|pain[ -]free in \d{1,3} (?:days?|minutes?|weeks?)|100 ?% (?:safe|effective))\b",
    re.IGNORECASE,
)


@rule("FIT504", on=Document, default=False)
def cure_promised(document: Document, context: Context) -> Iterator[Problem]:
    """Search the title, the summary and the body."""
    for name in ("title", "summary"):
        if found := PROMISE.search(getattr(document.meta, name) or ""):
            yield Problem(value_span(document, name), f'the {name} promises: "{found[0]}"', "say what it may do")
    for _, text in texts(context, "heading", "paragraph", "cell"):
        for found in PROMISE.finditer(text.text):
            message = f'"{found[0]}" is a promise that nobody can keep'
            yield Problem(text.span(*found.span()), message, "say what it may do")
