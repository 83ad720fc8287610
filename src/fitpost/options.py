"""How a post is to be read: one frozen value, handed down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fitpost.meta import Meta
    from fitpost.tag_list import TagList
    from fitpost.vocabulary import Vocabulary


@dataclass(frozen=True)
class Options:
    """Everything that reading depends on besides the text; each has a default that fits most sites."""

    model: type[Meta] | None = None
    """The front matter's model: a subclass of `fitpost.Meta`; None is `fitpost.Meta` itself."""
    required: tuple[str, ...] = ()
    """Front matter fields, besides a title, that a post must have."""
    vocabulary: Vocabulary | None = None
    """The names of exercises, muscles, equipment, and the words that tell parts of a post; None is fitpost's own."""
    language: str | None = None
    """BCP 47 language of posts that do not say; None is found out from each text."""
    tags: TagList | None = None
    """The tags that posts may have; None is any."""
    min_confidence: float = 0.0
    """Exercises and advice that are less likely to be some, in [0, 1], are left out; 0 leaves it to fitpost."""
    engine: str = "mistune"
    """A name in `fitpost.engines.ENGINES`."""
    max_chars: int = 500_000
    """The length from which a text is not read further, in code points; a finding says so."""
    max_lines: int = 10_000
    """Blocks and lines of a body from which no more is extracted; a finding says so."""
