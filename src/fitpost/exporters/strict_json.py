"""JSON as text that any reader takes, whatever words of a post are in it.

Strict: no NaN, no lone surrogate. What a terminal or a build server would act upon is escaped: control characters,
bidirectional overrides, line separators, and `##[`, which one of them reads as a command wherever it stands.
"""

from __future__ import annotations

import json
import re
from functools import cache

UNSAFE = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def dumps(value: object, *, indent: int | None = None) -> str:
    """The value as JSON; on one line where no indent is asked for. ValueError for a number that is not finite."""
    text = _encoder(indent).encode(value)
    if not _is_safe(text):
        text = UNSAFE.sub(_escape, text)
    return text.replace("##[", "#\\u0023[")


@cache
def _encoder(indent: int | None) -> json.JSONEncoder:
    return json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False, indent=indent)


def _is_safe(text: str) -> bool:
    """Whether nothing needs to be escaped, as far as that is told without a search for it."""
    return "\x7f" not in text if text.isascii() else text.isprintable()


def _escape(match: re.Match[str]) -> str:
    unsafe = match[0]
    return "\ufffd" if "\ud800" <= unsafe <= "\udfff" else f"\\u{ord(unsafe):04x}"
