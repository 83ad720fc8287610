"""YAML 1.2's core schema: which plain scalars are no text.

Two departures, both towards text: a number with leading zeros ("0123") is a code and stays one, and a number of more
than a hundred digits is none. `yes`, `no`, `on`, `off`, `1:30`, `1_000` and dates are text, as in the schema.
https://yaml.org/spec/1.2.2/#103-core-schema
"""

from __future__ import annotations

import re

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,99})")
_BASED = re.compile(r"0(?:o[0-7]{1,99}|x[0-9a-fA-F]{1,99})")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]{1,99}|(?:0|[1-9][0-9]{0,99})(?:\.[0-9]{0,99})?)(?:[eE][-+]?[0-9]{1,9})?")
_SPECIAL = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


def resolve(text: str) -> str | int | float | bool | None:
    """The value of a plain scalar."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "+-.0123456789":
        return text
    if _INT.fullmatch(text):
        return int(text)
    if _BASED.fullmatch(text):
        return int(text, 0)
    if _FLOAT.fullmatch(text):
        return float(text)
    return float(text.replace(".", "")) if _SPECIAL.fullmatch(text) else text
