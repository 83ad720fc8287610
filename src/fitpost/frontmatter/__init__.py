"""1 split: what stands above a post's body, in whatever format, with a place for every key and value.

    file = BOM? (fenced | object | header)? body

`fences` and `bare` find the place; each format has a reader, `(text, offset) -> Reading`; what they make is one tree,
`nodes`. The body begins right after the front matter's last line; nothing of it is stripped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.faults import DUPLICATE_KEY
from fitpost.frontmatter import bare, fences
from fitpost.frontmatter.characters import cleaned
from fitpost.frontmatter.nodes import Comment, Entry, Format, FrontMatter, Mapping, Node, Plain, Scalar, Sequence
from fitpost.frontmatter.reading import shown
from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fitpost.finding import Finding
    from fitpost.frontmatter.reading import Reading
    from fitpost.source import Source

__all__ = ["Comment", "Entry", "Format", "FrontMatter", "Mapping", "Node", "Plain", "Scalar", "Sequence", "split"]


def split(source: Source) -> tuple[FrontMatter, tuple[Finding, ...]]:
    """The front matter of a file and what is wrong with it; total.

    Where there is none its format is "none", and the body begins at the start, or after a byte order mark.
    """
    start = 1 if source.text.startswith("\ufeff") else 0
    place = fences.find(source, start) or bare.find_object(source, start) or bare.find_header(source, start)
    if place is None:
        return FrontMatter("none", None, start, Mapping((), Span(start, start))), ()
    text, odd = cleaned(source[place.content], place.content.start)
    reading = _reader(place.format)(text, place.content.start)
    front_matter = FrontMatter(
        place.format, place.span, place.body, reading.values, reading.comments, broken=bool(reading.findings)
    )
    return front_matter, (*place.findings, *odd, *reading.findings, *_duplicates(reading.values))


def _reader(format_: Format) -> Callable[[str, int], Reading]:
    """The reader of a format, imported when a post has it."""
    if format_ == "yaml":
        from fitpost.frontmatter.yaml_reader import read
    elif format_ == "toml":
        from fitpost.frontmatter.toml_reader import read
    elif format_ == "json":
        from fitpost.frontmatter.json_reader import read
    else:
        from fitpost.frontmatter.header_reader import read
    return read


def _duplicates(values: Mapping) -> Iterator[Finding]:
    """A finding for each key that its mapping has already; a mapping that is used often is looked at once."""
    seen: set[int] = set()
    stack: list[Node] = [values]
    while stack:
        node = stack.pop()
        if isinstance(node, Scalar) or id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, Sequence):
            stack += node.items
            continue
        stack += [entry.value for entry in node]
        names: set[str] = set()
        for entry in node:
            if entry.key in names:
                message = f"The key {shown(entry.key)} is already there; only its first value is used"
                yield DUPLICATE_KEY.at(entry.key_span, message, "Keep one of them")
            names.add(entry.key)
