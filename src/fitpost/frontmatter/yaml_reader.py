"""Reads YAML front matter, and what is left of it where it is broken.

Broken YAML is read again in pieces, each from one key at the outermost level to the next. So every fault is found,
not only the first, and the keys that are well on their own are there: a colon in the summary costs the summary, not
the title.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice, pairwise
from typing import TYPE_CHECKING

import yaml

from fitpost.faults import LIMIT_EXCEEDED, NOT_A_TABLE, SYNTAX
from fitpost.frontmatter.nodes import Comment, Entry, Mapping, Node, Scalar, Sequence
from fitpost.frontmatter.reading import Reading
from fitpost.frontmatter.yaml_causes import explain, explain_stray
from fitpost.frontmatter.yaml_composer import Anchors, Composer, Refused
from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.finding import Finding

_LINE = re.compile(r"[^\r\n]*(?>\r\n|\r|\n|\Z)")
_INDENT = re.compile(r"(?:[ \t]*+(?:#[^\r\n]*+)?[\r\n])*+([ ]*+)")
_PART = re.compile(r"-[ \r\n]|-$|[\]})#\s]")
"""How a line begins that belongs to the key above it, after the indentation of the keys."""
_COMMENT = re.compile(r"(?:(?<=[\r\n \t])|\A)#[^\r\n]*")

_MAX_PIECES = 1_000
"""How many pieces of broken YAML are read on their own."""


def read(text: str, offset: int) -> Reading:
    """The values of YAML `text`, which stands at `offset` in the file."""
    found = _compose(text, offset, {})
    if isinstance(found, Mapping):
        return Reading(found, (), _comments(text, offset, found))
    if found is None or (isinstance(found, Scalar) and not found.text):
        return Reading(Mapping((), Span(offset, offset)), (), _comments(text, offset, found))
    if isinstance(found, (Scalar, Sequence)):
        what = "a list" if isinstance(found, Sequence) else "text"
        fault = NOT_A_TABLE.at(found.span, f"The front matter is {what} and has no keys", "Write it as `key: value`")
        return Reading(Mapping((), Span(offset, offset)), (fault,), _comments(text, offset, found))
    return _recover(text, offset, found)


def _compose(text: str, offset: int, anchors: Anchors) -> Node | Finding | None:
    try:
        return Composer(text, offset, anchors).compose()
    except Refused as refusal:
        return LIMIT_EXCEEDED.at(refusal.span, refusal.reason, "Keep the front matter to plain keys and values")
    except yaml.MarkedYAMLError as error:
        return explain(text, offset, error)
    except (yaml.YAMLError, ValueError, OverflowError):  # what the parsers raise without a place
        return SYNTAX.at(Span(offset, offset + len(text.rstrip())), "This is not valid YAML", "Put values in quotes")


def _recover(text: str, offset: int, fault: Finding) -> Reading:
    """The entries that can be read piece by piece, and the faults of the others."""
    entries: list[Entry] = []
    faults: list[Finding] = []
    anchors: Anchors = {}
    for piece in islice(_pieces(text), _MAX_PIECES):
        found = _compose(text[slice(*piece)], offset + piece.start, anchors)
        if isinstance(found, Mapping):
            entries += found
        elif isinstance(found, (Scalar, Sequence)):
            faults.append(explain_stray(text[slice(*piece)], offset + piece.start))
        elif found is not None:
            faults.append(found)
    values = Mapping(tuple(entries), Span(offset, offset + len(text)))
    return Reading(values, tuple(faults) or (fault,), _comments(text, offset, values))


def _pieces(text: str) -> Iterator[Span]:
    """The ranges of `text` from one line that may hold a key of the outermost level to the next."""
    indent = _INDENT.match(text)
    assert indent
    width = len(indent[1])
    starts = [line.start() for line in _LINE.finditer(text) if line[0] and _begins(line[0], width)]
    yield from (Span(*pair) for pair in pairwise([*starts, len(text)]))


def _begins(line: str, width: int) -> bool:
    return not line[:width].strip() and not _PART.match(line, width) and len(line) > width


def _comments(text: str, offset: int, node: Node | None) -> tuple[Comment, ...]:
    """The comments: what follows a `#` at the start of a line or after a blank, outside of every scalar."""
    if "#" not in text:
        return ()
    scalars = sorted(_scalars(node))
    found = []
    for match in _COMMENT.finditer(text):
        start = match.start() + offset
        before = bisect_right(scalars, (start, start)) - 1
        if before < 0 or scalars[before][1] <= start:
            found.append(Comment(match[0].strip("# \t"), Span(start, match.end() + offset)))
    return tuple(found)


def _scalars(node: Node | None) -> Iterator[Span]:
    """The spans of all keys and scalar values."""
    stack = [node] if node else []
    while stack:
        each = stack.pop()
        if isinstance(each, Mapping):
            yield from (entry.key_span for entry in each)
            stack += [entry.value for entry in each]
        elif isinstance(each, Sequence):
            stack += each.items
        else:
            yield each.span
