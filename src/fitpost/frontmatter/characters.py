"""Characters that no front matter should hold, and a text without them for the formats' own parsers.

Control characters make parsers refuse a file; U+0085, U+2028 and U+2029 end lines for some and not for others; a byte
order mark inside shifts the parsers' places; a lone surrogate cannot be encoded. Each becomes one other character, so
that offsets stay.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from fitpost.faults import CONTROL_CHARACTER
from fitpost.source import Span

if TYPE_CHECKING:
    from fitpost.finding import Finding

_WRONG = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_MAX_FAULTS = 100
"""How many of them are findings; a binary file holds little else."""
_HALF = re.compile("[\ud800-\udfff]")


def cleaned(text: str, offset: int) -> tuple[str, tuple[Finding, ...]]:
    """`text`, which stands at `offset`, with others in place of the wrong characters, and findings for them."""
    if text.isascii() and text.isprintable():
        return text, ()
    findings = tuple(_fault(match, offset) for match in islice(_WRONG.finditer(text), _MAX_FAULTS))
    return (_WRONG.sub(_instead, text) if findings else text), findings


def whole(text: str) -> str:
    """`text` with U+FFFD for each lone surrogate, as an escape may make one."""
    return text if text.isascii() else _HALF.sub("\ufffd", text)


def _instead(match: re.Match[str]) -> str:
    return "\ufffd" if "\ud800" <= match[0] <= "\udfff" else " "


def _fault(match: re.Match[str], offset: int) -> Finding:
    span = Span(match.start() + offset, match.end() + offset)
    name = f"U+{ord(match[0]):04X}"
    kind = "half a character" if "\ud800" <= match[0] <= "\udfff" else "an invisible control character"
    return CONTROL_CHARACTER.at(span, f"The front matter holds {kind} ({name})", "Delete it")
