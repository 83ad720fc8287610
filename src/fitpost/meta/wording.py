"""Why a value was refused, in our words.

pydantic promises the `type` of an error and nothing else, so only that is read; what a site's own validator says is
the site's own text, and is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.faults import DATE_AS_NUMBER, INVALID_DATE, INVALID_VALUE
from fitpost.frontmatter.nodes import Mapping, Sequence
from fitpost.frontmatter.reading import shown

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from fitpost.finding import Finding
    from fitpost.frontmatter.nodes import Node

_WANTED = {
    "bool": "true or false",
    "int": "a whole number",
    "float": "a number",
    "decimal": "a number",
    "string_type": "text",
    "string_unicode": "text",
    "list": "a list",
    "tuple": "a list",
    "set": "a list",
    "dict": "a table of keys and values",
    "model": "a table of keys and values",
    "date": "a date",
    "time": "a time",
    "url": "an address",
    "literal": "one of the values that the site allows",
    "enum": "one of the values that the site allows",
    "greater": "a larger number",
    "less": "a smaller number",
    "too_short": "more of it",
    "too_long": "less of it",
    "string_too_short": "a longer text",
    "string_too_long": "a shorter text",
    "string_pattern": "text of the form that the site asks for",
    "missing": "a value",
    "extra": "no such key",
}
"""What a field wants, by the start of the error's type; the longest start counts."""
_DATE_HINT = "Write it as 2024-01-14 or 2024-01-14T10:11:52+01:00"


def refused(node: Node, name: str, kind: str, own: str | None = None) -> Finding:
    """The finding for `node`, refused as the value of field `name` with an error of this type.

    `own` is what a site's validator says.
    """
    written = _written(node)
    if kind == "date_number":
        return DATE_AS_NUMBER.at(node.span, f"{shown(name)} is a number, {written}, and no date", _DATE_HINT)
    if kind == "date_impossible":
        return INVALID_DATE.at(node.span, f"{shown(name)} is a day or time that does not exist: {written}", _DATE_HINT)
    if kind == "date_form":
        return INVALID_DATE.at(
            node.span, f"{shown(name)} is no date that can be read in only one way: {written}", _DATE_HINT
        )
    about = shown(name) if name else "The front matter"
    if own is not None:
        return INVALID_VALUE.at(node.span, f"{about} is refused: {' '.join(own.split())}")
    wanted = max((start for start in _WANTED if kind.startswith(start)), key=len, default=None)
    wants = _WANTED[wanted] if wanted else "another value"
    return INVALID_VALUE.at(node.span, f"{about} wants {wants}, and has {written}", f"Write {wants}")


def own_words(error: ErrorDetails) -> str | None:
    """What a site's validator said; None for pydantic's own errors."""
    if error["type"] not in ("value_error", "assertion_error"):
        return None
    return str(error.get("ctx", {}).get("error", "")) or "no reason given"


def _written(node: Node) -> str:
    if isinstance(node, Mapping):
        return "a table"
    if isinstance(node, Sequence):
        return "a list"
    return shown(node.text) if node.text.strip() else "nothing"
