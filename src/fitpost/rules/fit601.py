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
from fitpost.finding import Edit, Fix
from fitpost.rule import Context, PlacedProblem, Problem, collection_rule
from fitpost.rules.gathering import together
from fitpost.rules.tag_nodes import quotes, tag_spans, tags, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.document import Document
    from fitpost.rules.gathering import Places
    from fitpost.source import Span


class Use(NamedTuple):
    """One spelling in one post."""

    path: str
    span: Span | None
    mark: str | None
    """The quotation mark around it; None where it has no place of its own."""


def uses(document: Document) -> Places[Use]:
    """The tags of one post."""
    marks = {item.text.strip(): quotes(document, item) for item in tags(document)}
    name = document.source.name
    return {tag: (Use(name, span, marks.get(tag)),) for tag, span in tag_spans(document).items()}


TWO_THINGS = frozenset(["weight"])
"""Normal forms whose singular and plural are two things: one's weight is no weights."""


@collection_rule("FIT601", of=uses, merge=together)
def tag_spelt_in_two_ways(gathered: Places[Use], _context: Context) -> Iterator[PlacedProblem]:
    """Compare the spellings that have the same normal form."""
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for tag in sorted(gathered):
        forms[normal_form(tag)].append(tag)
    for form, spellings in forms.items():
        if form in TWO_THINGS:
            continue
        right = max(spellings, key=lambda tag: len(gathered[tag]))
        for tag in spellings:
            if tag != right:
                yield from told(tag, right, gathered)


def told(tag: str, right: str, gathered: Places[Use]) -> Iterator[PlacedProblem]:
    """A problem for each place of a tag that is another one in other posts."""
    count = len(gathered[right])
    message = f'the tag "{tag}" is "{right}" in {count} other {"post" if count == 1 else "posts"}'
    for use in gathered[tag]:
        text = written(right, use.mark)
        fix = Fix(f'Write "{right}"', (Edit(use.span, text),), safe=False) if text and use.span else None
        yield PlacedProblem(use.path, Problem(use.span, message, f'write "{right}"', fix))
