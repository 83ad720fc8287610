"""Faults of a file and of its Markdown: FIT0xx."""

from __future__ import annotations

from fitpost.faults.fault import Fault
from fitpost.finding import Severity

TEXT_TOO_LONG = Fault(
    "FIT001",
    "text-too-long",
    Severity.WARNING,
    """\
The text is longer than fitpost reads (`Options.max_chars`); what follows is left out.

A post of this length is usually an export or a data file that ended up in the content folder. Split it, or raise the
limit.
""",
)

NOT_UTF8 = Fault(
    "FIT002",
    "not-utf-8",
    Severity.WARNING,
    """\
The file is not UTF-8. Bytes that mean nothing in UTF-8 were read as U+FFFD; nothing else is lost.

A site generator may refuse the file, or show wrong letters. Save it as UTF-8.
""",
)

UNREADABLE = Fault(
    "FIT003",
    "unreadable-file",
    Severity.ERROR,
    """\
The file cannot be read: it is gone, it may not be opened, or it is no regular file.

A post that is passed over in silence is missed only when readers miss it. `fitpost` goes on with the other files and
exits with status 2.
""",
)

NESTED_TOO_DEEPLY = Fault(
    "FIT010",
    "nested-too-deeply",
    Severity.WARNING,
    """\
Lists and quotes are nested more deeply than fitpost follows (20 levels); the inner ones are read as plain text.

No writer nests so deeply on purpose: a program did, or the post is meant to do harm.
""",
)

UNCLOSED_CODE = Fault(
    "FIT011",
    "unclosed-code",
    Severity.WARNING,
    """\
A fenced code block is opened and never closed, so the rest of its list, quote or post is code and not read.

Bad:

````markdown
---
title: Squats
---
```
3 x 10

## Lunges
````

Good:

````markdown
---
title: Squats
---
```
3 x 10
```

## Lunges
````
""",
)

UNCLOSED_COMMENT = Fault(
    "FIT012",
    "unclosed-comment",
    Severity.WARNING,
    """\
An HTML comment is opened and never closed, so the rest of the post is hidden and not read.

Bad:

```markdown
---
title: Squats
---
<!-- to do: a picture

## Lunges
```

Good:

```markdown
---
title: Squats
---
<!-- to do: a picture -->

## Lunges
```
""",
)

TOO_MUCH_TO_EXTRACT = Fault(
    "FIT013",
    "too-much-to-extract",
    Severity.WARNING,
    """\
The body has more blocks and lines than fitpost reads for exercises and advice (`Options.max_lines`), or a text of more
than 50,000 characters in one block; what is beyond that is left out of what is extracted.

A post of this size is usually an export, a data file or several posts in one. Split it, or raise the limit.
""",
)

TOO_MANY_FINDINGS = Fault(
    "FIT014",
    "too-many-findings",
    Severity.WARNING,
    """\
More was found in the file than anybody reads (5,000 findings); the gravest and the first of them are told, the others
counted.

Such a file is usually no post. Leave it out of the check, or switch off the rule that has so much to say of it.
""",
)
