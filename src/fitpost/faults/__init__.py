"""The catalogue of reading faults: what can be wrong with a file before any rule looks at it.

Each has a stable code, a name, a severity and a page, as rules have. FIT0xx: the file and its Markdown. FIT1xx: the
front matter. FIT9xx: fitpost's own comments and baseline. The finder says where and what
(`UNCLOSED_FENCE.at(span, "...")`); nothing else makes such findings.
"""

from fitpost.faults.fault import Fault
from fitpost.faults.fields import (
    DATE_AS_NUMBER,
    EMPTY_TITLE,
    INVALID_DATE,
    INVALID_VALUE,
    MISSING_FIELD,
    MISSPELT_KEY,
    TAGS_AS_TEXT,
)
from fitpost.faults.front_matter import (
    CONTROL_CHARACTER,
    DUPLICATE_KEY,
    LIMIT_EXCEEDED,
    NOT_A_TABLE,
    SPACE_BEFORE_FRONT_MATTER,
    SYNTAX,
    UNCLOSED_FRONT_MATTER,
)
from fitpost.faults.own import (
    MENDED_BASELINE_ENTRY,
    UNKNOWN_SUPPRESSION,
    UNUSED_SUPPRESSION,
)
from fitpost.faults.text import (
    NESTED_TOO_DEEPLY,
    NOT_UTF8,
    TEXT_TOO_LONG,
    TOO_MANY_FINDINGS,
    TOO_MUCH_TO_EXTRACT,
    UNCLOSED_CODE,
    UNCLOSED_COMMENT,
    UNREADABLE,
)

__all__ = [
    "CONTROL_CHARACTER",
    "DATE_AS_NUMBER",
    "DUPLICATE_KEY",
    "EMPTY_TITLE",
    "FAULTS",
    "INVALID_DATE",
    "INVALID_VALUE",
    "LIMIT_EXCEEDED",
    "MENDED_BASELINE_ENTRY",
    "MISSING_FIELD",
    "MISSPELT_KEY",
    "NESTED_TOO_DEEPLY",
    "NOT_A_TABLE",
    "NOT_UTF8",
    "SPACE_BEFORE_FRONT_MATTER",
    "SYNTAX",
    "TAGS_AS_TEXT",
    "TEXT_TOO_LONG",
    "TOO_MANY_FINDINGS",
    "TOO_MUCH_TO_EXTRACT",
    "UNCLOSED_CODE",
    "UNCLOSED_COMMENT",
    "UNCLOSED_FRONT_MATTER",
    "UNKNOWN_SUPPRESSION",
    "UNREADABLE",
    "UNUSED_SUPPRESSION",
    "Fault",
]

FAULTS: tuple[Fault, ...] = (
    TEXT_TOO_LONG,
    NOT_UTF8,
    UNREADABLE,
    NESTED_TOO_DEEPLY,
    UNCLOSED_CODE,
    UNCLOSED_COMMENT,
    TOO_MUCH_TO_EXTRACT,
    TOO_MANY_FINDINGS,
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
