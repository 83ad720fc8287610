"""What a reader of one format gives back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from fitpost.finding import Finding
    from fitpost.frontmatter.nodes import Comment, Mapping

MAX_DEPTH = 32
"""How deep lists and tables may lie in one another; real front matter needs four."""
MAX_NODES = 20_000
"""How many keys and values there may be, each alias counted as what it stands for."""


def shown(text: str) -> str:
    """A key or a value as messages show it: between backticks, on one line, at most sixty characters."""
    line = " ".join(text[:200].split())
    return f"`{line[:60]}...`" if len(line) > 60 else f"`{line}`"


class Reading(NamedTuple):
    """The values of a front matter, as far as they could be read, and what is wrong with it."""

    values: Mapping
    findings: tuple[Finding, ...] = ()
    comments: tuple[Comment, ...] = ()
