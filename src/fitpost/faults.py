"""The catalogue of reading faults: what can be wrong with a file before any rule looks at it.

Each has a stable code, a name, a severity and a page, as rules have. FIT0xx: the file and its Markdown. FIT1xx: the
front matter. FIT9xx: fitpost's own comments and baseline. The finder says where and what
(`UNCLOSED_FENCE.at(span, "...")`); nothing else makes such findings.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fitpost.finding import Finding, Severity

if TYPE_CHECKING:
    from fitpost.source import Span


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of reading fault."""

    code: str
    name: str
    """Kebab case; names the fault, not the cure."""
    severity: Severity
    page: str
    """Markdown: what it is, why it matters, and `Bad:` and `Good:` fences with whole posts; the tests run them."""

    def at(self, span: Span | None, message: str, hint: str | None = None) -> Finding:
        """A finding of this kind."""
        return Finding(self.code, self.severity, message, span, hint)


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

NESTED_TOO_DEEPLY = Fault(
    "FIT010",
    "nested-too-deeply",
    Severity.WARNING,
    """\
Lists and quotes are nested more deeply than fitpost follows (20 levels); the inner ones are read as plain text.

No writer nests so deeply on purpose: a program did, or the post is meant to do harm.
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

FAULTS: tuple[Fault, ...] = (
    TEXT_TOO_LONG,
    NOT_UTF8,
    UNREADABLE,
    NESTED_TOO_DEEPLY,
    UNCLOSED_CODE,
    UNCLOSED_COMMENT,
    UNCLOSED_FRONT_MATTER,
    SYNTAX,
    DUPLICATE_KEY,
    NOT_A_TABLE,
    LIMIT_EXCEEDED,
    CONTROL_CHARACTER,
    SPACE_BEFORE_FRONT_MATTER,
    MISSING_FIELD,
    EMPTY_TITLE,
    INVALID_VALUE,
    INVALID_DATE,
    DATE_AS_NUMBER,
    MISSPELT_KEY,
    TAGS_AS_TEXT,
    UNUSED_SUPPRESSION,
    UNKNOWN_SUPPRESSION,
    MENDED_BASELINE_ENTRY,
)
"""Every reading fault, by code."""
