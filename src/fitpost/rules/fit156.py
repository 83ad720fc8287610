"""A value of the front matter is a text here and something else for tools that read YAML 1.1.

`no` is false for Jekyll and PyYAML, `1:30` is 90, `0123` is 83 and `1_000` is 1000; a tag `on` becomes `true`. Quotes
make it a text for everyone.

Bad:

```markdown
---
title: Plank
tags: [core, no]
hold: 1:30
---
Keep it short.
```

Good:

```markdown
---
title: Plank
tags: [core, "no"]
hold: "1:30"
---
Keep it short.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.finding import Edit, Fix
from fitpost.frontmatter.nodes import Scalar, Sequence
from fitpost.rule import Context, Problem, rule
from fitpost.rules.looking import field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.frontmatter.nodes import Node
    from fitpost.source import Span

TRAP = re.compile(
    r"""(?P<boolean> y | n | yes | no | on | off )
      | (?P<number> [-+]? (?: 0[0-7_]{1,20}
                          | [1-9][0-9]{0,19}_[0-9_]{1,19}
                          | [1-9][0-9]{0,9}(?::[0-5]?[0-9]){1,3}(?:\.[0-9]{0,9})? ))""",
    re.VERBOSE | re.IGNORECASE,
)
"""What YAML 1.1 resolves and YAML 1.2 does not. https://yaml.org/type/"""


@rule("FIT156", on=Document)
def yaml_value_ambiguous(document: Document, _context: Context) -> Iterator[Problem]:
    """Look at every plain scalar; `draft: no` means what it says in both, and Date fields are read from their text."""
    if document.front_matter.format != "yaml":
        return
    draft = field(document, "draft")
    seen: set[Span] = set()
    for scalar in _scalars(document.front_matter.values):
        match = TRAP.fullmatch(scalar.text) if scalar.style == "plain" and scalar.span not in seen else None
        if match and not (draft and scalar is draft.value):
            seen.add(scalar.span)
            message = f"{scalar.text} is a {match.lastgroup} for tools that read YAML 1.1, and a text for others"
            yield Problem(scalar.span, message, "put it in quotes", _quoted(document, scalar))


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    else:
        for child in node.items if isinstance(node, Sequence) else [entry.value for entry in node]:
            yield from _scalars(child)


def _quoted(document: Document, scalar: Scalar) -> Fix | None:
    """The fix, where the text at its place is the value: not behind an alias or a tag."""
    if document.source[scalar.span] != scalar.text:
        return None
    return Fix("Put it in quotes", (Edit(scalar.span, f'"{scalar.text}"'),))
