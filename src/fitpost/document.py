"""The two central types: `Document`, what stands in a file, right or wrong, and `Post`, what a valid one means."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from fitpost.errors import InvalidPost
from fitpost.finding import Severity

if TYPE_CHECKING:
    from frontmatter import Post as FrontMatterPost

    from fitpost.blocks import Block
    from fitpost.finding import Finding
    from fitpost.frontmatter import FrontMatter
    from fitpost.meta import Meta
    from fitpost.model import Advice, Caution, Content, Exercise, Routine
    from fitpost.source import Source


class Readable:
    """What `Document` and `Post` have in common: the parts of the content at hand by name."""

    content: Content

    @property
    def intro(self) -> str:
        """The prose before the first titled part, plain."""
        return self.content.intro

    @property
    def advice(self) -> tuple[Advice, ...]:
        """The sections that tell the reader what to do or mind, in the order of the text."""
        return self.content.advice

    @property
    def routines(self) -> tuple[Routine, ...]:
        """The routines, in the order of the text."""
        return self.content.routines

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises of all routines, in the order of the text."""
        return self.content.exercises

    @property
    def cautions(self) -> tuple[Caution, ...]:
        """The safety notes, in the order of the text."""
        return self.content.cautions


@dataclass(frozen=True)
class Document(Readable):
    """What stands in a file, right or wrong."""

    source: Source
    """The text and its line table."""
    front_matter: FrontMatter
    """The values as written, with their places."""
    meta: Meta
    """The fields that are valid; a faulty one has its default, and its finding."""
    blocks: tuple[Block, ...]
    """The blocks of the body."""
    content: Content
    """What was read from the body."""
    findings: tuple[Finding, ...]
    """Reading and front matter faults, in the order of the file."""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that keep the document from being a valid post."""
        return tuple(finding for finding in self.findings if finding.severity >= Severity.ERROR)

    @property
    def valid(self) -> bool:
        """Whether nothing is wrong with the front matter."""
        return not self.errors

    @cached_property
    def post(self) -> Post | None:
        """The post, or None where something is wrong with the front matter."""
        if not self.valid:
            return None
        return Post(self.source, self.meta, self.front_matter.body, self.content, self.blocks)

    def require_post(self) -> Post:
        """The post; InvalidPost, with every error, where something is wrong with the front matter."""
        if self.post is None:
            raise InvalidPost(self.source, self.errors)
        return self.post


@dataclass(frozen=True)
class Post(Readable):
    """What a valid post means."""

    source: Source
    """The text and its line table."""
    meta: Meta
    """The fields of the front matter."""
    body_start: int
    """The offset at which the body begins."""
    content: Content
    """What was read from the body."""
    blocks: tuple[Block, ...] = ()
    """The blocks of the body, for whoever needs its headings; empty in a post that was not read from a text."""

    @property
    def body(self) -> str:
        """The body as written."""
        return self.source.text[self.body_start :]

    def to_frontmatter(self) -> FrontMatterPost:
        """The post as python-frontmatter knows it: the body as its content, the front matter as its metadata.

        Keys are those of the file, and dates are text, so that every handler of that library can render them.
        """
        from frontmatter import Post as FrontMatterPost

        from fitpost.frontmatter import split

        post = FrontMatterPost(self.body)
        post.metadata.update(split(self.source)[0].values.plain())
        return post
