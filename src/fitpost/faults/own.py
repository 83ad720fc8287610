"""Faults of fitpost's own comments and baseline: FIT9xx."""

from __future__ import annotations

from fitpost.faults.fault import Fault
from fitpost.finding import Severity

UNUSED_SUPPRESSION = Fault(
    "FIT901",
    "unused-suppression",
    Severity.WARNING,
    """\
A comment has a finding ignored that is not there.

The post was mended, or the comment stands at the wrong place; if it stays, it hides the next one. It is about the block
that follows it, or about its own line where it stands behind other text.

Bad:

```markdown
---
title: Calm knees
---
<!-- fitpost: ignore[FIT401] a record attempt -->
Rest your knees.
```

Good:

```markdown
---
title: Calm knees
---
Rest your knees.
```
""",
)

UNKNOWN_SUPPRESSION = Fault(
    "FIT902",
    "unknown-suppression",
    Severity.WARNING,
    """\
A comment for fitpost names no code, or one that does not exist, so it does nothing.

Codes and names are those that `fitpost rule` lists; a comment without any would hide more than was meant.

Bad:

```markdown
---
title: Calm knees
---
<!-- fitpost: ignore -->
Rest your knees.
```

Good:

```markdown
---
title: Calm knees
---
Rest your knees.
```
""",
)

MENDED_BASELINE_ENTRY = Fault(
    "FIT903",
    "mended-baseline-entry",
    Severity.WARNING,
    """\
The baseline has findings of a post that are not there any more.

That is good news; but what stays in the baseline would hide the next fault at that place. `fitpost check
--write-baseline` takes out what was mended, and adds nothing.
""",
)
