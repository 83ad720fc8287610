"""What is wrong with a post, as data: `Finding`, its `Severity`, and the `Fix` that would mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fitpost.source import Span


class Severity(IntEnum):
    """How much a finding matters; ordered, so that `severity >= Severity.WARNING` reads as it should."""

    INFO = 1
    """Good to know."""
    WARNING = 2
    """May be meant."""
    ERROR = 3
    """Is wrong; of reading and front matter, it keeps a document from being a post."""

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in place of what stands at `span`."""

    span: Span
    """What is replaced; empty to insert."""
    text: str
    """What stands there then; empty to delete."""


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding, applied together or not at all."""

    title: str
    """What applying it does, as an imperative: "Indent the bullets"."""
    edits: tuple[Edit, ...]
    """None of them overlaps another."""
    safe: bool = True
    """Whether it keeps what the post says; an unsafe fix wants a person's eye."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, or may be, in a post."""

    code: str
    """FIT and three digits; stable, never used again for something else."""
    severity: Severity
    """How much it matters."""
    message: str
    """One sentence in our own words, without a line break."""
    span: Span | None = None
    """Where it stands; None where it concerns the whole file."""
    hint: str | None = None
    """What to do about it, as an imperative."""
    fix: Fix | None = None
    """What would mend it, where that is known."""
