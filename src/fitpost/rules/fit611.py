"""A tag is one letter away from one that more posts have: `stretchting`, `stretching`.

Most likely a slip of the finger: its page lists one post, and the page of the right tag lacks it.

Told is only what stands in one post, where at least two have the other.

Bad:

```markdown
---
title: Calm knees
tags: [stretching]
---
Rest your knees.
```

```markdown
---
title: Calm hips
tags: [stretching]
---
Rest your hips.
```

```markdown
---
title: Calm necks
tags: [stretchting]
---
Rest your neck.
```

Good:

```markdown
---
title: Calm knees
tags: [stretching]
---
Rest your knees.
```

```markdown
---
title: Calm hips
tags: [stretching, sketching]
---
Rest your hips.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.exporters.tags.spelling import clusters, normal_form
from fitpost.rule import Context, PlacedProblem, collection_rule
from fitpost.rules.fit601 import Use, told, uses
from fitpost.rules.gathering import together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.rules.gathering import Places


@collection_rule("FIT611", of=uses, merge=together)
def tag_misspelt(gathered: Places[Use], _context: Context) -> Iterator[PlacedProblem]:
    """Look at the groups of tags that slips connect; other spellings of the same are told by FIT601."""
    for group in clusters({tag: len(places) for tag, places in gathered.items()}):
        right, *others = group.labels
        for tag in others if group.kind == "slip" and len(gathered[right]) > 1 else ():
            if len(gathered[tag]) == 1 and normal_form(tag) != normal_form(right):
                yield from told(tag, right, gathered)
