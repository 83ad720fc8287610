"""An index of the phrases of one language, by normal forms: finds the longest phrase of each category at a word.

One dictionary holds every phrase, its forms parted by blanks, and a set what longer phrases begin with: quicker to
build than a trie of objects, and as quick to walk, since few words go on a phrase.
"""

from __future__ import annotations

from itertools import accumulate, compress, count, pairwise
from typing import TYPE_CHECKING, NamedTuple

from fitpost.vocabulary.table import Table
from fitpost.vocabulary.words import WORD, fold, keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

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
        self._starts: set[str] = set()
        """What phrases of more words begin with, short of their last word."""
        self._seconds: dict[str, set[str]] = {}
        """The second words of phrases by their first: most words that begin a phrase go on none."""
        self._ends: dict[str, tuple[Meaning, ...]] = {}
        self._longest_end = 0
        self.form = Table(lambda written: normal(fold(written)))
        """The normal form of a word by how it is written."""
        self._compound = Table(self._find_compound)
        self._begins = Table(lambda form: self.begins(form) or bool(self._ends and self._compound[form]))
        self._joined = {tuple(self.forms(phrase)): normal("".join(keys(phrase))) for phrase in compounds}
        self._parts = frozenset(pair[0] for pair in self._joined)

    def forms(self, text: str) -> list[str]:
        """The normal forms of the words of `text`."""
        return self.forms_of(WORD.findall(text))

    def forms_of(self, written: Iterable[str]) -> list[str]:
        """The normal forms of words as they are written."""
        return self.form.all(written)

    def beginnings(self, forms: Sequence[str]) -> Iterator[int]:
        """The places of the words that a phrase may begin at, so that the others are not looked at twice."""
        return compress(count(), map(self._begins.__getitem__, forms))

    def begins(self, form: str) -> bool:
        """Whether a phrase begins with the word."""
        return form in self._meanings or form in self._starts

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

    def recast(self, phrase: str, categories: Sequence[str], category: str) -> None:
        """Let `phrase`, by itself, be of `category` where it is of some of `categories`, the first one's key kept."""
        form = " ".join(self.forms(phrase))
        meanings = self._meanings.get(form, ())
        moved = [key for wanted in categories for found, key in meanings if found == wanted]
        if moved:
            self._meanings[form] = ((category, moved[0]), *(each for each in meanings if each[0] not in categories))

    def _insert(self, forms: list[str], meaning: Meaning) -> None:
        if forms:
            phrase = " ".join(forms)
            self._meanings[phrase] = (meaning, *self._meanings.get(phrase, ()))
            if len(forms) > 1:
                self._starts.update(accumulate(forms[:-1], "{} {}".format))
                self._seconds.setdefault(forms[0], set()).add(forms[1])

    def _joinings(self, forms: list[str]) -> Iterator[list[str]]:
        """The words with one known pair written as one."""
        for place, pair in enumerate(pairwise(forms)):
            if pair in self._joined:
                yield [*forms[:place], self._joined[pair], *forms[place + 2 :]]

    def at(self, forms: Sequence[str], first: int) -> list[Hit]:
        """The longest phrase of each category that begins at the word `first`, longest first."""
        phrase, last = forms[first], first + 1
        known, starts = self._meanings, self._starts
        if self._ends and phrase not in known and phrase not in starts:
            return [Hit(category, key, first, last) for category, key in self._compound[phrase]]
        hits: list[Hit] = []
        while True:
            if phrase in known:
                hits[:0] = [Hit(category, key, first, last) for category, key in known[phrase]]
            if phrase not in starts or last == len(forms):
                return hits if len(hits) < 2 else _first_of_each(hits)
            phrase = f"{phrase} {forms[last]}"
            last += 1

    def alone(self, written: str) -> tuple[Meaning, ...]:
        """What a word, as written, stands for by itself, or else by its end."""
        form = self.form[written]
        return self._meanings.get(form) or (() if form in self._starts else self._compound[form])

    def seconds(self, written: str) -> AbstractSet[str]:
        """The forms that come second in the phrases of more words that begin with a word, as written."""
        return self._seconds.get(self.form[written], frozenset())

    def longer(self, written: Sequence[str], first: int) -> list[tuple[int, tuple[Meaning, ...]]]:
        """The phrases of more words that begin at the word `first`: where each ends, and what it stands for."""
        form, known, starts = self.form, self._meanings, self._starts
        phrase = form[written[first]]
        found = []
        for last in range(first + 1, len(written)):
            phrase = f"{phrase} {form[written[last]]}"
            if phrase in known:
                found.append((last + 1, known[phrase]))
            if phrase not in starts:
                break
        return found

    def whole(self, forms: Sequence[str], category: str) -> str | None:
        """The key of `category` that all the words together are a phrase for, if they are one."""
        meanings = self._meanings.get(" ".join(forms)) or (self._compound[forms[0]] if len(forms) == 1 else ())
        return next((key for found, key in meanings if found == category), None)

    def _find_compound(self, form: str) -> tuple[Meaning, ...]:
        """What the longest known end of the word stands for; nothing where the word has none."""
        starts = range(max(SHORTEST_PART, len(form) - self._longest_end), len(form) - SHORTEST_PART + 1)
        return next((meanings for start in starts if (meanings := self._ends.get(form[start:]))), ())


def _first_of_each(hits: list[Hit]) -> list[Hit]:
    """The first hit of each category."""
    first: dict[str, Hit] = {}
    for hit in hits:
        first.setdefault(hit.category, hit)
    return list(first.values())
