"""The front matter's model: `Meta`, which a site may subclass to say what its posts have.

class PostMeta(fitpost.Meta):
    level: Literal["beginner", "advanced"]
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from fitpost.meta.dates import Date  # noqa: TC001 - pydantic reads the annotations


class Meta(BaseModel):
    """What sites say about a post, whatever they call it; a field that is not there, or is faulty, has its default."""

    model_config = ConfigDict(frozen=True, populate_by_name=True, loc_by_alias=False, use_attribute_docstrings=True)

    title: str | None = None
    """None only where nothing stands in for it, which is an error of the document."""
    summary: str | None = None
    """What it is about, in a sentence or two."""
    date: Date | None = None
    """When it was published or written."""
    modified: Date | None = None
    """When it was last changed."""
    tags: tuple[str, ...] = ()
    """In the order written."""
    categories: tuple[str, ...] = ()
    """In the order written."""
    authors: tuple[str, ...] = ()
    """Their names."""
    draft: bool = False
    """Whether it is not to be published yet; `published: false` says so too."""
    slug: str | None = None
    """The last part of its address."""
    url: str | None = None
    """Path or address of the page."""
    language: str | None = None
    """As written; BCP 47 as a rule."""
    images: tuple[str, ...] = ()
    """Paths or addresses, the main one first."""
    extra: dict[str, Any] = Field(default_factory=dict)
    """The keys that are no field, as JSON can hold them; those of a table `extra` among them."""
