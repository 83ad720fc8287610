"""Documents with nothing but labels and a day, for tests of what is counted."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from fitpost.document import Document


def labelled(
    *tags: str,
    categories: tuple[str, ...] = (),
    day: str | None = None,
    exercises: tuple[SimpleNamespace, ...] = (),
    path: str | None = "post.md",
) -> Document:
    """A document with these labels; `day` as ISO 8601."""
    written = SimpleNamespace(day=date.fromisoformat(day)) if day else None
    meta = SimpleNamespace(tags=tags, categories=categories, date=written)
    return cast("Document", SimpleNamespace(source=SimpleNamespace(path=path), meta=meta, exercises=exercises))


def exercise(
    name: str, canonical: str | None = None, muscles: tuple[str, ...] = (), equipment: tuple[str, ...] = ()
) -> SimpleNamespace:
    """An exercise with what is counted of it."""
    return SimpleNamespace(name=name, canonical=canonical, muscles=muscles, equipment=equipment)
