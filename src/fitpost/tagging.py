"""Giving tags other names in the front matter of a post, by edits of the places where they stand.

Lists in YAML (block and flow), TOML and JSON, nested ones too, and one text with several tags. Two tags that become
one stand there once. What came of the edits is read again: where it is not exactly what was asked for, there are none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.exporters.strict_json import dumps
from fitpost.finding import Edit, Fix
from fitpost.fixing import apply
from fitpost.frontmatter.nodes import Scalar
from fitpost.parse import parse
from fitpost.rules.looking import field
from fitpost.rules.tag_nodes import quotes, removal, tag_lists, written
from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from fitpost.document import Document
    from fitpost.frontmatter.nodes import Sequence
    from fitpost.options import Options

BETWEEN_COMMAS = re.compile(r"[^,\s](?:[^,]{0,500}[^,\s])?")
BETWEEN_BLANKS = re.compile(r"\S+")


def retagged(document: Document, names: Mapping[str, str], options: Options) -> str | None:
    """The post with each tag named as `names` says; None where that cannot be done by edits alone.

    The text as it is where the post has none of the tags.
    """
    wanted = tuple(dict.fromkeys(names.get(tag, tag) for tag in document.meta.tags))
    if wanted == document.meta.tags:
        return document.source.text
    edits = tuple(_edits(document, names))
    after = apply(document.source.text, [Fix("Rename tags", edits)])
    expected = document.meta.model_copy(update={"tags": wanted})
    return after if parse(after, options, path=document.source.path).meta == expected else None


def _edits(document: Document, names: Mapping[str, str]) -> Iterator[Edit]:
    entry = field(document, "tags")
    if entry and isinstance(entry.value, Scalar):
        yield from _in_text(document, entry.value, names)
    for each in tag_lists(document):
        yield from filter(None, _in_list(document, each, names))


def _in_list(document: Document, tags: Sequence, names: Mapping[str, str]) -> Iterator[Edit | None]:
    items = [item for item in tags.items if isinstance(item, Scalar)]
    for at, old, new in _renamed([item.text.strip() for item in items], names):
        mark = quotes(document, items[at])
        if new is None:
            yield removal(document.source, items[at - 1].span, items[at].span)
        elif new != old and mark is not None:
            yield Edit(items[at].span, written(new, mark) or dumps(new))


def _in_text(document: Document, scalar: Scalar, names: Mapping[str, str]) -> Iterator[Edit]:
    mark = 1 if scalar.style == "quoted" else 0
    inside = Span(scalar.span.start + mark, scalar.span.end - mark)
    text = document.source[inside]
    pattern = BETWEEN_COMMAS if "," in text or document.front_matter.format == "header" else BETWEEN_BLANKS
    spans = [Span(inside.start + match.start(), inside.start + match.end()) for match in pattern.finditer(text)]
    for at, old, new in _renamed([document.source[span] for span in spans], names):
        if new is None:
            yield Edit(Span(spans[at - 1].end, spans[at].end), "")
        elif new != old:
            yield Edit(spans[at], new)


def _renamed(old: Iterable[str], names: Mapping[str, str]) -> Iterator[tuple[int, str, str | None]]:
    """Each tag's number, old and new name; None where another one became the same before it."""
    new = frozenset(names.values())
    there: set[str] = set()
    for at, tag in enumerate(old):
        name = names.get(tag, tag)
        yield at, tag, None if name in there and name in new else name
        there.add(name)
