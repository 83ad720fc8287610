"""Front matter without fences: a JSON object at the very start, and header lines as Pelican has them.

    object = "{" ... "}" blank* line-end                a key in quotes, or a word and a colon, follows the brace
    header = (key ":" text line-end (4 blanks text line-end)*)+ (blank line | end of file)

A header begins with a key that sites use (`Title:`) and is nothing but such lines; a paragraph that happens to begin
with "Summary: ..." and goes on in prose is body.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.frontmatter.fences import Fenced
from fitpost.source import Span

if TYPE_CHECKING:
    from fitpost.source import Source

_OBJECT = re.compile(r"""\{\s{0,200}(?:["}]|'?\w{1,40}'?[ \t]{0,8}:)""")
_TOKEN = re.compile(r'"(?:[^"\\\r\n]|\\.)*+"?|[\[\]{}]')
_REST = re.compile(r"[ \t]*+(?>\r\n|\r|\n|\Z)")
_BLANK_LINE = re.compile(r"(?>\r\n|\r|\n)[ \t]*+(?>\r\n|\r|\n)")
_FIRST_KEY = re.compile(
    r"(?:title|date|modified|category|categories|tags|keywords|slug|authors?|summary|description|status|lang|template)"
    r":(?=[ \t\r\n])",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"(?:[A-Za-z0-9_-]{1,60}:(?:[ \t][^\r\n]*+)?(?>\r\n|\r|\n|\Z)(?:[ ]{4}[^\r\n]*+(?>\r\n|\r|\n|\Z))*+)+"
    r"(?:[ \t]*+(?>\r\n|\r|\n)|\Z)"
)


def find_object(source: Source, start: int) -> Fenced | None:
    """The JSON object that begins at `start`; one that is not closed ends before the first blank line."""
    if not _OBJECT.match(source.text, start):
        return None
    end = _object_end(source.text, start)
    rest = _REST.match(source.text, end)
    place = Span(start, end)
    return Fenced("json", place, place, rest.end() if rest else end, ())


def _object_end(text: str, start: int) -> int:
    depth = 0
    for token in _TOKEN.finditer(text, start):
        depth += (token[0] in "{[") - (token[0] in "}]")
        if depth == 0:
            return token.end()
    blank = _BLANK_LINE.search(text, start)
    return blank.start() if blank else len(text)


def find_header(source: Source, start: int) -> Fenced | None:
    """The header that begins at `start`; its blank line is no part of the body."""
    found = _FIRST_KEY.match(source.text, start) and _HEADER.match(source.text, start)
    if not found:
        return None
    place = Span(start, start + len(found[0].rstrip()))
    return Fenced("header", place, place, found.end(), ())
