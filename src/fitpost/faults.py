"""The catalogue of reading faults: what can be wrong with a file before any rule looks at it.

Each has a stable code, a name, a severity and a page, as rules have. FIT0xx: the file and its Markdown. FIT1xx: the
front matter. The finder says where and what (`UNCLOSED_FENCE.at(span, "...")`); nothing else makes such findings.
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

FAULTS: tuple[Fault, ...] = (TEXT_TOO_LONG, NOT_UTF8, UNREADABLE, NESTED_TOO_DEEPLY)
"""Every reading fault, by code."""
