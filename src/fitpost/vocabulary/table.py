"""A table that fills itself: what was worked out for a word once is looked up the next time, many words at a go."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

LARGE, SMALL = 1 << 14, 1 << 12
"""Entries from which a table begins anew, so that no text makes it grow without end.

The small size is for tables that are asked only where a large one, which holds the words of many posts, has no entry.
"""

T = TypeVar("T")


class Table(dict[str, T]):
    """The values of a function of words: `table[word]` calls it where the word is new."""

    def __init__(self, function: Callable[[str], T], largest: int = SMALL) -> None:
        super().__init__()
        self._function = function
        self._largest = largest

    def __missing__(self, word: str) -> T:
        if len(self) >= self._largest:
            self.clear()
        value = self[word] = self._function(word)
        return value

    def all(self, words: Iterable[str]) -> list[T]:
        """The values of words, in their order."""
        return list(map(self.__getitem__, words))
