"""Reads header lines (`Title: Knee pain`) as Pelican and Python-Markdown's meta extension know them.

Every value is text; lines that are indented by four blanks go on with the value above. Keys are in lower case for
those tools, so `Title` and `title` are one key.
"""

from __future__ import annotations

import re

from fitpost.frontmatter.nodes import Entry, Mapping, Scalar
from fitpost.frontmatter.reading import Reading
from fitpost.source import Span

_LINE = re.compile(r"([A-Za-z0-9_-]{1,60}):[ \t]*+([^\r\n]*+(?:(?>\r\n|\r|\n)[ ]{4}[^\r\n]*+)*+)")
_GOES_ON = re.compile(r"[ \t]*+(?>\r\n|\r|\n)[ ]{4}[ \t]*+")


def read(text: str, offset: int) -> Reading:
    """The keys and values of `text`, which stands at `offset` in the file."""
    entries = tuple(_entry(match, offset) for match in _LINE.finditer(text))
    return Reading(Mapping(entries, Span(offset, offset + len(text))))


def _entry(match: re.Match[str], offset: int) -> Entry:
    written = match[2].rstrip()
    span = Span(match.start(2) + offset, match.start(2) + len(written) + offset)
    value = _GOES_ON.sub("\n", written)
    return Entry(match[1].lower(), Span(match.start(1) + offset, match.end(1) + offset), Scalar(value, span, value))
