"""What most rules over all posts gather: where each thing stands, by a key; and how two gatherings become one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from fitpost.source import Span

T = TypeVar("T")
Places = dict[str, tuple[T, ...]]


class Place(NamedTuple):
    """A place in one of the posts."""

    path: str
    span: Span | None


def together(one: Places[T], other: Places[T]) -> Places[T]:
    """The places of both; the larger part is not copied key by key."""
    less, more = sorted((one, other), key=len)
    return more | {key: (*more.get(key, ()), *places) for key, places in less.items()}
