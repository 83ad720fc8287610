"""Faults of the front matter's form: FIT101 to FIT107."""

from __future__ import annotations

from fitpost.faults.fault import Fault
from fitpost.finding import Severity

UNCLOSED_FRONT_MATTER = Fault(
    "FIT101",
    "unclosed-front-matter",
    Severity.ERROR,
    """\
The front matter has an opening fence and no closing one.

A generator then takes the whole post for front matter, or the front matter for text. Lines that look like keys are
read up to the first that does not. A fence is a line that is exactly `---` (`+++` for TOML): `----` or an indented
`---` is none.

Bad:

```markdown
---
title: Calm knees

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

SYNTAX = Fault(
    "FIT102",
    "front-matter-syntax",
    Severity.ERROR,
    """\
The front matter is not valid YAML, TOML or JSON.

Most often a value needs quotes: it holds a colon and a blank, or begins with a sign that the format keeps for itself.
The keys around a broken one are still read.

Bad:

```markdown
---
title: Knees: a guide
---
```

Good:

```markdown
---
title: "Knees: a guide"
---
```
""",
)

DUPLICATE_KEY = Fault(
    "FIT103",
    "duplicate-key",
    Severity.ERROR,
    """\
A key is there twice in one table.

Formats and their parsers differ: some take the first value, some the last, some refuse the file. fitpost takes the
first.

Bad:

```markdown
---
title: Calm knees
tags: [knee]
tags: [rehab]
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

NOT_A_TABLE = Fault(
    "FIT104",
    "front-matter-not-a-table",
    Severity.ERROR,
    """\
The front matter is a list or a text, so it has no keys.

Bad:

```markdown
---
- Calm knees
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

LIMIT_EXCEEDED = Fault(
    "FIT105",
    "front-matter-beyond-limits",
    Severity.ERROR,
    """\
The front matter is valid, but more than fitpost reads: nested too deep, too many keys and values after aliases are
expanded, an alias inside what it stands for or without an anchor, or a second YAML document.

A few hundred bytes of aliases can stand for gigabytes; no post needs that.

Bad:

```markdown
---
title: Calm knees
tags: &tags [knee, *tags]
---
```

Good:

```markdown
---
title: Calm knees
tags: [knee]
---
```
""",
)

CONTROL_CHARACTER = Fault(
    "FIT106",
    "control-character",
    Severity.ERROR,
    """\
The front matter holds a character that nobody can see: a control character, a Unicode line separator, a byte order
mark, half a surrogate pair.

It comes with text that was copied from elsewhere. Some parsers refuse the file, others end a line there.

Bad:

```markdown
---
title: Calm\u2028knees
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

SPACE_BEFORE_FRONT_MATTER = Fault(
    "FIT107",
    "space-before-front-matter",
    Severity.WARNING,
    """\
Blank lines stand before the front matter.

Hugo reads it all the same; Jekyll, Astro and Eleventy show it as text.

Bad:

```markdown

---
title: Calm knees
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
