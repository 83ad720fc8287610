"""The tags of a post as they stand in its front matter, and edits of them that keep the format's signs in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.finding import Edit, Fix
from fitpost.frontmatter.nodes import Scalar, Sequence
from fitpost.rules.looking import field, whole_lines
from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.document import Document
    from fitpost.frontmatter.nodes import Node
    from fitpost.source import Source

BLOCK_ITEM = re.compile(r"[ \t]{0,200}-[ \t]{1,200}")
REST_OF_LINE = re.compile(r"[ \t]{0,200}(?:#[^\r\n]*)?[\r\n]{0,2}")
BETWEEN = re.compile(r"\s{0,200},\s{0,200}")
PLAIN = re.compile(r"[^\W\d_][\w-]{0,99}(?: [\w-]{1,99}){0,9}")
"""Texts that need no quotes in YAML: words, and no number, date or sign among them."""
NO_TEXT = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))


def tag_lists(document: Document) -> Iterator[Sequence]:
    """Each list of tags; one text with commas is none."""
    entry = field(document, "tags")
    if entry:
        yield from _lists(entry.value)


def _lists(node: Node) -> Iterator[Sequence]:
    if isinstance(node, Sequence):
        yield node
        for item in node.items:
            yield from _lists(item)
    elif not isinstance(node, Scalar):
        for each in node:
            yield from _lists(each.value)


def tags(document: Document) -> Iterator[Scalar]:
    """Each tag that stands in a list."""
    for each in tag_lists(document):
        yield from (item for item in each.items if isinstance(item, Scalar) and item.text.strip())


def tag_spans(document: Document) -> dict[str, Span | None]:
    """Where each tag stands first, or all of them where it has no place of its own."""
    own: dict[str, Span] = {}
    for item in tags(document):
        own.setdefault(item.text.strip(), item.span)
    entry = field(document, "tags")
    return {tag: own.get(tag) or (entry.value.span if entry else None) for tag in document.meta.tags}


def removal(source: Source, before: Span, item: Span) -> Edit | None:
    """The edit that takes `item` out of a list in which `before` stands right before it; None where that is unclear."""
    if BETWEEN.fullmatch(source.text, before.end, item.start):
        return Edit(Span(before.end, item.end), "")
    lines = whole_lines(source, item)
    alone = REST_OF_LINE.fullmatch(source.text, item.end, lines.end)
    return Edit(lines, "") if alone and BLOCK_ITEM.fullmatch(source.text, lines.start, item.start) else None


def quotes(document: Document, item: Scalar) -> str | None:
    """The quotation mark around a tag, "" for none; None where it has no place of its own."""
    start, end = item.span
    if start == end or item.style == "block":
        return None
    return document.source.text[start] if item.style == "quoted" else ""


def written(name: str, mark: str | None) -> str | None:
    """A tag between quotation marks; None where it cannot stand there."""
    if mark:
        return None if any(char in name for char in "\"'\\\r\n") else f"{mark}{name}{mark}"
    return name if mark == "" and PLAIN.fullmatch(name) and name.lower() not in NO_TEXT else None


def renaming(document: Document, item: Scalar, name: str) -> Fix | None:
    """The fix that writes `name` for a tag, in the quotation marks that it has."""
    text = written(name, quotes(document, item))
    return Fix(f'Write "{name}"', (Edit(item.span, text),), safe=False) if text else None
