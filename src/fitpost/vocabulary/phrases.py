"""An index of phrases: a trie over normal forms, which finds at each word the longest phrase of each category."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from fitpost.vocabulary.inflection import Normal
from fitpost.vocabulary.words import keys

ENTRY = ""
"""Where a node of the trie holds what ends there: a key for each category. No word is empty."""
SHORTEST_FIRST_PART = 3
"""Letters that stand before the end of a compound word at least."""

Node = dict[str, Any]


class Match(NamedTuple):
    """A phrase found: its category and key, and the words it takes, `last` exclusive."""

    category: str
    key: str
    first: int
    last: int


class Phrases:
    """Phrases by their words. `compounds` are pairs of words that are written as one, too ("push up", "pushup")."""

    def __init__(self, normal: Normal, compounds: Iterable[str] = ()) -> None:
        self.normal = normal
        self._root: Node = {}
        self._ends: dict[str, dict[str, str]] = {}
        self._joined = {tuple(self.forms(phrase)): normal("".join(keys(phrase))) for phrase in compounds}
        self._compound = lru_cache(maxsize=1 << 14)(self._find_compound)

    def forms(self, text: str) -> list[str]:
        """The normal forms of the words of `text`."""
        return [self.normal(key) for key in keys(text)]

    def add(self, phrase: str, category: str, key: str) -> None:
        """Let `phrase` stand for `key`; a later phrase of the same words and category takes the place of an earlier."""
        if phrase.startswith("-"):
            self._ends.setdefault(self.forms(phrase)[-1], {})[category] = key
            return
        for forms in self._spellings(self.forms(phrase)):
            node = self._root
            for form in forms:
                node = node.setdefault(form, {})
            if forms:
                node.setdefault(ENTRY, {})[category] = key

    def _spellings(self, forms: list[str]) -> Iterator[list[str]]:
        """The words as they are, and with each known pair written as one."""
        yield forms
        for place in range(len(forms) - 1):
            joined = self._joined.get((forms[place], forms[place + 1]))
            if joined:
                yield [*forms[:place], joined, *forms[place + 2 :]]

    def at(self, forms: Sequence[str], first: int) -> list[Match]:
        """The longest phrase of each category that begins at the word `first`."""
        node = self._root.get(forms[first])
        if node is None:
            return [Match(category, key, first, first + 1) for category, key in self._compound(forms[first])]
        found: dict[str, Match] = {}
        last = first + 1
        while True:
            for category, key in node.get(ENTRY, {}).items():
                found[category] = Match(category, key, first, last)
            node = node.get(forms[last]) if last < len(forms) else None
            if node is None:
                return list(found.values())
            last += 1

    def whole(self, forms: Sequence[str], category: str) -> str | None:
        """The key of `category` that all the words together are a phrase for, if they are one."""
        if not forms:
            return None
        node: Node | None = self._root
        for form in forms:
            node = node.get(form) if node else None
        if node:
            key: str | None = node.get(ENTRY, {}).get(category)
            return key
        return dict(self._compound(forms[0])).get(category) if len(forms) == 1 else None

    def _find_compound(self, form: str) -> tuple[tuple[str, str], ...]:
        """What the longest known end of the word stands for; nothing where the word has none."""
        if self._ends:
            for start in range(SHORTEST_FIRST_PART, len(form) - 2):
                entry = self._ends.get(form[start:])
                if entry:
                    return tuple(entry.items())
        return ()
