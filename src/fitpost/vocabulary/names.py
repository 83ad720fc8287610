"""Which exercise a name as written means.

    name = words [separator words ...] ["(" words ")"]

The words in brackets are left aside. What is left is looked up as it stands, without regard to the order of its words
and the way a modifier is put ("One-Legged Deadlift"); then without words from its front, one after another ("Tempo
Goblet Squats" is a goblet squat); then without the modifiers and idle words at its end ("Squats, weighted", "Push-up
Variations"); then up to its first function word ("Lunges with a towel" is a lunge). Last, the same is tried with what
stands before the first separator. A bare head noun ("stretch") is no name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from fitpost.vocabulary.words import keys

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from fitpost.vocabulary.entries import Entries

BRACKETS = re.compile(r"[(\[][^()\[\]]{0,200}[)\]]")
SEPARATOR = re.compile(r"[,;:/|+]|\s[-–—]\s")
LONGEST_NAME = 12
"""Words; a longer text is a sentence, not a name."""

Name = list[str]


class Names:
    """The names of exercises of several languages, in any of the ways in which writers put them."""

    def __init__(self, languages: Sequence[Entries]) -> None:
        self._languages = languages
        self._function = frozenset[str]().union(*(entries.function_words for entries in languages))
        self.find: Callable[[str], str | None] = lru_cache(maxsize=1 << 12)(self._find)

    def _find(self, written: str) -> str | None:
        parts = [name for part in SEPARATOR.split(BRACKETS.sub(" ", written)) if (name := keys(part))]
        whole = [key for name in parts for key in name]
        if len(whole) > LONGEST_NAME:
            return None
        return next((key for name in (whole, *parts[:1]) if (key := self._part(name))), None)

    def _part(self, name: Name) -> str | None:
        ends = (place for place, key in enumerate(name) if place and key in self._function)
        tries = (name, self._without_tail(name), self._without_tail(name[: next(ends, 0)]))
        return next((key for part in tries if (key := self._longest_end(part))), None)

    def _without_tail(self, name: Name) -> Name:
        """The name without what may end any name: a modifier, or an idle word such as "variations"."""
        while name and any(entries.is_idle(name[-1]) for entries in self._languages):
            name = name[:-1]
        return name

    def _longest_end(self, name: Name) -> str | None:
        """The exercise that the name is, or the longest part of it that reaches to its end."""
        ends = (name[start:] for start in range(len(name)))
        return next((key for end in ends if (key := self._exact(end))), None)

    def _exact(self, name: Name) -> str | None:
        return next((key for entries in self._languages if (key := entries.exercise(name))), None)
