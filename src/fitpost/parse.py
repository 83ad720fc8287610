"""The driver: one post's way from text to `Document`. Read this file first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost import engines, inline
from fitpost.document import Document
from fitpost.extract import bounded, extract
from fitpost.faults import TEXT_TOO_LONG, TOO_MUCH_TO_EXTRACT
from fitpost.frontmatter import split
from fitpost.meta import read_meta
from fitpost.options import Options
from fitpost.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.blocks import Block
    from fitpost.finding import Finding
    from fitpost.source import Span


def parse(text: str, options: Options | None = None, *, path: str | None = None) -> Document:
    """Read one post; total: every fault of the text is a finding, none an exception.

    `path` names the file in messages, and its stem stands in for a title where the post has none.
    """
    options = options or Options()
    source = Source(text[: options.max_chars], path)
    front_matter, faults = split(source)
    body = engines.get(options.engine)(source, front_matter.body)
    meta, meta_faults = read_meta(front_matter, source, options, fallback_title=_first_title(source, body.blocks))
    read = bounded(body.blocks, options.max_lines)
    content = extract(source, read.blocks, front_matter, meta, options)
    too_long = _length_faults(text, read.left_out, options)
    findings = sorted((*too_long, *faults, *meta_faults, *body.findings), key=_place)
    return Document(source, front_matter, meta, body.blocks, content, tuple(findings))


def _first_title(source: Source, blocks: tuple[Block, ...]) -> str | None:
    """The words of the first level-1 heading."""
    texts = (block.text for block in blocks if block.kind == "heading" and block.level == 1 and block.text)
    return next((inline.read(source, text).text for text in texts), None)


def _length_faults(text: str, left_out: Span | None, options: Options) -> Iterator[Finding]:
    if len(text) > options.max_chars:
        message = f"the text is longer than {options.max_chars:,} characters; the rest is not read"
        yield TEXT_TOO_LONG.at(None, message)
    if left_out is not None:
        message = "the body is longer than any post, or has a text that is; this is left out of what is extracted"
        yield TOO_MUCH_TO_EXTRACT.at(left_out, message)


def _place(finding: Finding) -> tuple[Span | tuple[()], str]:
    return finding.span or (), finding.code
