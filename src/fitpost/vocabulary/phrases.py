"""An index of the phrases of one language, by normal forms: finds the longest phrase of each category at a word.

One dictionary holds every phrase, its forms parted by blanks, and another how long a phrase that begins with a word
may be: quicker to build than a trie, and as quick to look into, since few words begin a phrase.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from fitpost.vocabulary.words import keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from fitpost.vocabulary.inflection import Normal

SHORTEST_PART = 3
"""Letters that each part of a compound word has at least."""

Meaning = tuple[str, str]
"""A category, and a key in it."""


class Hit(NamedTuple):
    """A phrase found: its category and key, and the words it takes, `last` exclusive."""

    category: str
    key: str
    first: int
    last: int


class Phrases:
    """Phrases by their words. `compounds` are pairs of words that are written as one, too ("push up", "pushup")."""

    def __init__(self, normal: Normal, compounds: Iterable[str] = ()) -> None:
        self.normal = normal
        self._meanings: dict[str, tuple[Meaning, ...]] = {}
        self._longest: dict[str, int] = {}
        self._ends: dict[str, tuple[Meaning, ...]] = {}
        self._longest_end = 0
        self._joined = {tuple(self.forms(phrase)): normal("".join(keys(phrase))) for phrase in compounds}
        self._parts = frozenset(pair[0] for pair in self._joined)
        self._compound: Callable[[str], tuple[Meaning, ...]] = lru_cache(maxsize=1 << 14)(self._find_compound)

    def forms(self, text: str) -> list[str]:
        """The normal forms of the words of `text`."""
        return list(map(self.normal, keys(text)))

    def begins(self, form: str) -> bool:
        """Whether a phrase begins with the word."""
        return form in self._longest

    def add(self, phrase: str, category: str, key: str) -> None:
        """Let `phrase` stand for `key`; of two keys in one category, the one added last counts."""
        forms = self.forms(phrase)
        if phrase.startswith("-"):
            self._ends[forms[-1]] = ((category, key), *self._ends.get(forms[-1], ()))
            self._longest_end = max(self._longest_end, len(forms[-1]))
            return
        self._insert(forms, (category, key))
        if not self._parts.isdisjoint(forms):
            for joined in self._joinings(forms):
                self._insert(joined, (category, key))

    def _insert(self, forms: list[str], meaning: Meaning) -> None:
        if forms:
            phrase = " ".join(forms)
            self._meanings[phrase] = (meaning, *self._meanings.get(phrase, ()))
            if self._longest.get(forms[0], 0) < len(forms):
                self._longest[forms[0]] = len(forms)

    def _joinings(self, forms: list[str]) -> Iterator[list[str]]:
        """The words with one known pair written as one."""
        for place, pair in enumerate(pairwise(forms)):
            if pair in self._joined:
                yield [*forms[:place], self._joined[pair], *forms[place + 2 :]]

    def at(self, forms: Sequence[str], first: int) -> list[Hit]:
        """The longest phrase of each category that begins at the word `first`, longest first."""
        longest = self._longest.get(forms[first])
        if longest is None:
            compound = self._compound(forms[first]) if self._ends else ()
            return [Hit(category, key, first, first + 1) for category, key in compound]
        hits: list[Hit] = []
        found: set[str] = set()
        for last in range(min(first + longest, len(forms)), first, -1):
            for category, key in self._meanings.get(" ".join(forms[first:last]), ()):
                if category not in found:
                    found.add(category)
                    hits.append(Hit(category, key, first, last))
        return hits

    def whole(self, forms: Sequence[str], category: str) -> str | None:
        """The key of `category` that all the words together are a phrase for, if they are one."""
        meanings = self._meanings.get(" ".join(forms)) or (self._compound(forms[0]) if len(forms) == 1 else ())
        return next((key for found, key in meanings if found == category), None)

    def _find_compound(self, form: str) -> tuple[Meaning, ...]:
        """What the longest known end of the word stands for; nothing where the word has none."""
        starts = range(max(SHORTEST_PART, len(form) - self._longest_end), len(form) - SHORTEST_PART + 1)
        return next((meanings for start in starts if (meanings := self._ends.get(form[start:]))), ())
