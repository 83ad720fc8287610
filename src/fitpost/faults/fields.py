"""Faults of the front matter's fields: FIT110 to FIT116."""

from __future__ import annotations

from fitpost.faults.fault import Fault
from fitpost.finding import Severity

MISSING_FIELD = Fault(
    "FIT110",
    "missing-field",
    Severity.ERROR,
    """\
The front matter lacks a field that a post must have: a title, or what the site's configuration or model requires.

A heading of the first level stands in for a title, and so does the file's name.

Bad:

```markdown
---
date: 2024-01-14
---

Rest your knees.
```

Good:

```markdown
---
title: Calm knees
date: 2024-01-14
---

Rest your knees.
```
""",
)

EMPTY_TITLE = Fault(
    "FIT111",
    "empty-title",
    Severity.ERROR,
    """\
The title is there and says nothing.

Bad:

```markdown
---
title: ""
---
```

Good:

```markdown
---
title: Calm knees
---
```
""",
)

INVALID_VALUE = Fault(
    "FIT112",
    "invalid-value",
    Severity.ERROR,
    """\
A value is not of the kind that its field wants, or the site's model refuses it. The field is left out; the others
stay.

Bad:

```markdown
---
title: Calm knees
draft: perhaps
---
```

Good:

```markdown
---
title: Calm knees
draft: true
---
```
""",
)

INVALID_DATE = Fault(
    "FIT113",
    "invalid-date",
    Severity.ERROR,
    """\
A date is none: the day does not exist, or it is written in a way that can be read as two days.

Read are ISO 8601 (`2024-01-14`, `2024-01-14T10:11:52+01:00`), with a blank for the T, without leading zeros, and names
of months (`Jan 14, 2024`, `14 January 2024`).

Bad:

```markdown
---
title: Calm knees
date: 2024-02-30
---
```

Good:

```markdown
---
title: Calm knees
date: 2024-02-29
---
```
""",
)

DATE_AS_NUMBER = Fault(
    "FIT114",
    "date-as-number",
    Severity.ERROR,
    """\
A date is written as a number.

`20240114` is a day for a person, and for many programs a second in August 1970.

Bad:

```markdown
---
title: Calm knees
date: 20240114
---
```

Good:

```markdown
---
title: Calm knees
date: 2024-01-14
---
```
""",
)

MISSPELT_KEY = Fault(
    "FIT115",
    "misspelt-key",
    Severity.WARNING,
    """\
An unknown key is almost a known one.

No generator complains of an unknown key, so a summary under `sumary` is never shown.

Bad:

```markdown
---
title: Calm knees
sumary: Rest first.
---
```

Good:

```markdown
---
title: Calm knees
summary: Rest first.
---
```
""",
)

TAGS_AS_TEXT = Fault(
    "FIT116",
    "tags-as-text",
    Severity.WARNING,
    """\
Tags are one text where the format has lists.

Generators read such a text in different ways: Jekyll splits it at blanks, others take it for one tag. fitpost splits at
commas if there are any, else at white space. Header lines have no lists, so there it is right.

Bad:

```markdown
---
title: Calm knees
tags: knee, rehab
---
```

Good:

```markdown
---
title: Calm knees
tags: [knee, rehab]
---
```
""",
)
