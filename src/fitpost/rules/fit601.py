"""One tag is spelt in two ways across the posts: `knee-pain` here, `Knee pain` there.

A site makes a page of each spelling, and neither lists all of its posts. The spelling that most posts have is taken for
the right one.

Bad:

```markdown
---
title: Knees in the morning
tags: [knee-pain, mobility]
---
Move them gently.
```

```markdown
---
title: Knees at night
tags: [Knee Pain, sleep]
---
Rest them well.
```

Good:

```markdown
---
title: Knees in the morning
tags: [knee-pain, mobility]
---
Move them gently.
```

```markdown
---
title: Knees at night
tags: [knee-pain, sleep]
---
Rest them well.
```
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from fitpost.exporters.tags.spelling import normal_form
from fitpost.frontmatter.nodes import Scalar, Sequence
from fitpost.rule import Context, PlacedProblem, Problem, collection_rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from fitpost.document import Document
    from fitpost.frontmatter.nodes import Node
    from fitpost.source import Span


class Use(NamedTuple):
    """One spelling in one post."""

    path: str
    span: Span | None


Uses = dict[str, tuple[Use, ...]]
"""Where each spelling stands."""


def uses(document: Document) -> Uses:
    """The tags of one post."""
    written = document.front_matter.values.entry("tags")
    places = dict(_scalars(written.value)) if written else {}
    whole = written.key_span if written else None
    return {tag: (Use(document.source.name, places.get(tag, whole)),) for tag in document.meta.tags}


def _scalars(node: Node) -> Iterator[tuple[str, Span]]:
    if isinstance(node, Scalar):
        yield node.text, node.span
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)


def together(one: Uses, other: Uses) -> Uses:
    """The tags of both; the larger part is not copied tag by tag."""
    less, more = sorted((one, other), key=len)
    return more | {tag: (*more.get(tag, ()), *places) for tag, places in less.items()}


@collection_rule("FIT601", of=uses, merge=together)
def tag_spelt_in_two_ways(gathered: Uses, _context: Context) -> Iterator[PlacedProblem]:
    """Compare the spellings that have the same normal form."""
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for tag in sorted(gathered):
        forms[normal_form(tag)].append(tag)
    for spellings in forms.values():
        right = max(spellings, key=lambda tag: len(gathered[tag]))
        for tag in spellings:
            if tag != right:
                yield from _told(tag, right, gathered)


def _told(tag: str, right: str, gathered: Mapping[str, tuple[Use, ...]]) -> Iterator[PlacedProblem]:
    count = len(gathered[right])
    message = f'the tag "{tag}" is "{right}" in {count} other {"post" if count == 1 else "posts"}'
    for use in gathered[tag]:
        yield PlacedProblem(use.path, Problem(use.span, message, f'write "{right}"'))
