"""The anchors that a page gives its headings, so that a URL may point to one.

GitHub's way, which Hugo, Astro and Jekyll follow by default: the heading's text in lower case, spaces as hyphens,
everything dropped that is no letter, digit, hyphen or underscore; `-1`, `-2` ... behind what was there before. An
anchor that the writer sets, `## Warm-up {#warm-up}`, stands as it is. Bold lines and list items get no anchor.

Generators differ where the Markdown has letters that the page does not show, such as a link's address: some make the
anchor of the one, some of the other. There none is given.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost import inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.blocks import Block
    from fitpost.source import Source, Span

OWN_ANCHOR = re.compile(r"\{[^{}#\n]{0,80}#([\w:.-]{1,200})[^{}\n]{0,200}\}\s{0,20}$")
DROPPED = re.compile(r"[^\w\- ]")


def anchors(source: Source, blocks: tuple[Block, ...]) -> dict[Span, str]:
    """The anchor of each heading that has one, by the heading's span."""
    taken: dict[str, int] = {}
    found: dict[Span, str] = {}
    for heading in _headings(blocks):
        if anchor := _anchor(source, heading, taken):
            found[heading.span] = anchor
    return found


def _anchor(source: Source, heading: Block, taken: dict[str, int]) -> str | None:
    assert heading.text is not None
    raw = heading.text.raw(source)
    if own := OWN_ANCHOR.search(raw):
        return own[1]
    slug = _slug(inline.read(source, heading.text).text)
    return unused(slug, taken) if slug and slug == _slug(raw) else None


def unused(name: str, taken: dict[str, int]) -> str:
    """`name`, or with the first number that makes it new; `taken` holds what there is, and is brought up to date."""
    unique = name
    while unique in taken:
        taken[name] += 1
        unique = f"{name}-{taken[name]}"
    taken[unique] = 0
    return unique


def _headings(blocks: tuple[Block, ...]) -> Iterator[Block]:
    return (block for top in blocks for block in top.walk() if block.kind == "heading")


def _slug(text: str) -> str:
    return DROPPED.sub("", text.strip().lower()).replace(" ", "-")
