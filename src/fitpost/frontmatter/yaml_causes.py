"""Why a piece of YAML cannot be read, in words for people who write posts.

YAML's parsers name what their grammar missed ("did not find expected key"). What went wrong is mostly seen in the line
itself: a colon in a title, a quote that is not closed, a tab. The parser's place and words only choose among these.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from fitpost.faults import SYNTAX
from fitpost.finding import Edit, Finding, Fix
from fitpost.source import Span

if TYPE_CHECKING:
    import yaml

_TAB = re.compile(r"(?:(?<=[\r\n])|\A)[ ]*+(\t)")
_ENTRY = re.compile(r"[ \t]*+(?:-[ \t]+)*+[^:\r\n]{1,120}:[ \t]++")
_VALUE = re.compile(r"(?:[^ \t\r\n]|[ \t]++(?![#\r\n]|\Z))*+")


class _Cause(NamedTuple):
    """A kind of mistake: `pattern` knows it by the parser's words, `sign` by how the value begins."""

    pattern: str
    message: str
    hint: str
    sign: str = ""
    quotable: bool = False
    """Whether quotes around the value mend it; the finding then stands at the value and has the fix."""


_QUOTE = "Put the value in quotes"
_ALIGN = "Indent the keys of one table, and the items of one list, by the same number of blanks"
_CAUSES = (
    _Cause(r"sequence entries are", "A list begins on the line of its key", "Begin each item on a line of its own"),
    _Cause(r"quoted scalar found unexpected end", "The quote that opens here is not closed", "Close the quote"),
    _Cause(r"escape", "A backslash in double quotes begins an escape that YAML does not know", "Use single quotes"),
    _Cause(r"scanning an alias", "The value begins with *, which YAML reads as an alias", _QUOTE, quotable=True),
    _Cause(r"scanning an anchor", "The value begins with &, which YAML reads as an anchor", _QUOTE, quotable=True),
    _Cause(r"tag", "The value begins with !, which YAML reads as a tag", _QUOTE, quotable=True),
    _Cause(r"cannot start", "The value begins with a sign that YAML keeps for itself", _QUOTE, quotable=True),
    _Cause(r"block scalar", "Text follows | or > on its line", "Begin the text on the next line, indented"),
    _Cause(r"flow|',' or", "The list or table that opens here is not closed, or misses a comma", "Close the bracket"),
    _Cause(r"key|block end", "Text follows the closing quote", "Put quotes around the whole value", sign="\"'"),
    _Cause(r"key|block end", "Text follows the closing bracket", _QUOTE, sign="[{", quotable=True),
    _Cause(r"expected ':'", "This line is neither a key with a value nor part of one", "Write it as `key: value`"),
    _Cause(r"mapping values|key|block|document start", "The indentation does not fit the lines above", _ALIGN),
)
_OTHER = _Cause("", "This is not valid YAML", _QUOTE)


def explain(text: str, offset: int, error: yaml.MarkedYAMLError) -> Finding:
    """The finding for `text`, which stands at `offset` and which the parser gave up with `error`."""
    last = max(len(text) - 1, 0)  # the end of the text is no character
    at = min(error.problem_mark.index if error.problem_mark else 0, last)
    words = f"{error.context or ''} {error.problem or ''}"
    if "escape" in words:  # one parser points at the backslash, the other behind it
        at = max(text.rfind("\\", 0, at + 1), 0)
    if tab := _TAB.search(text):
        message = "A tab is used for indentation, which YAML does not allow"
        return SYNTAX.at(_shifted(tab.span(1), offset), message, "Indent with blanks")
    place = _value(text, at)
    if "mapping values" in words and place and place.start < at:
        message = "The value holds a colon followed by a blank, which YAML reads as a key of its own"
        return _quoting(SYNTAX.at(_shifted(place, offset), message, _QUOTE), text[slice(*place)])
    cause = _cause(words, text[place.start : place.start + 1] if place else "")
    if cause.quotable and place:
        return _quoting(SYNTAX.at(_shifted(place, offset), cause.message, cause.hint), text[slice(*place)])
    opening = error.context_mark.index if error.context_mark and "here" in cause.message else at
    opening = min(opening, last)
    opening -= text[max(opening - 1, 0) : opening + 1] == "\r\n"  # the line ends where its CR LF begins
    return SYNTAX.at(_shifted((opening, opening + 1), offset), cause.message, cause.hint)


def explain_stray(text: str, offset: int) -> Finding:
    """The finding for a line at the outermost level that is valid YAML but has no key."""
    line = text.split("\n", 1)[0].rstrip()
    span = _shifted((0, len(line)), offset)
    if re.match(r"[\w-]{1,60}:\S", line):
        return SYNTAX.at(span, "No blank follows the colon, so YAML sees no key here", "Put a blank after the colon")
    return SYNTAX.at(span, "This line is neither a key with a value nor part of one", "Write it as `key: value`")


def _cause(words: str, sign: str) -> _Cause:
    for cause in _CAUSES:
        if re.search(cause.pattern, words) and (not cause.sign or (sign and sign in cause.sign)):
            return cause
    return _OTHER


def _value(text: str, at: int) -> Span | None:
    """Where the value of the entry on the line of `at` stands, without a comment behind it."""
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    entry = _ENTRY.match(text, start)
    if entry is None:
        return None
    value = _VALUE.match(text, entry.end())
    return Span(*value.span()) if value and value[0] else None


def _shifted(place: tuple[int, int], offset: int) -> Span:
    return Span(place[0] + offset, place[1] + offset)


def _quoting(finding: Finding, value: str) -> Finding:
    """The finding with the fix that puts its value in quotes."""
    assert finding.span
    quoted = f'"{value}"' if not set(value) & {'"', "\\"} else "'" + value.replace("'", "''") + "'"
    fix = Fix("Put the value in quotes", (Edit(finding.span, quoted),))
    return Finding(finding.code, finding.severity, finding.message, finding.span, finding.hint, fix)
