"""A lexicon: what is known of the words of a post's language, and of English, and the questions one may ask of it."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from fitpost.vocabulary.names import Names
from fitpost.vocabulary.phrases import Hit
from fitpost.vocabulary.table import Table
from fitpost.vocabulary.words import KEYS, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from collections.abc import Set as AbstractSet

    from fitpost.vocabulary.entries import Entries
    from fitpost.vocabulary.phrases import Meaning

SENTENCE_END = re.compile(r"[.!?;:\n\r]")
REACH = 2
"""Words over which a negation reaches: "without any weights"."""
FEW = 32
"""Texts that are kept in mind, since one is asked for its equipment and its muscles in turn."""

_Begun = tuple[tuple["Meaning", ...], tuple[tuple["AbstractSet[str]", Table[str]], ...]]
"""What a word stands for; and for each language in which it begins longer phrases the words that may come second,
with the table of the forms that they are given in."""
_LAST = itemgetter(0)
_hit: Callable[[tuple[str, str, int, int]], Hit] = partial(tuple.__new__, Hit)
"""A hit of its values: several hundred are made for a post, at half of what a call of the class takes."""


class Lexicon:
    """Names, words and titles of one or more languages; where two disagree, the longer phrase counts, or the first."""

    def __init__(self, languages: Sequence[Entries]) -> None:
        self._languages = tuple(languages)
        self._names = Names(self._languages)
        self._negations = frozenset[str]().union(*(entries.facts("negation") for entries in languages))
        self._begun = Table(self._beginning)
        self._read: Callable[[str], tuple[Words, tuple[Hit, ...]]] = lru_cache(maxsize=FEW)(self._scanned)
        self.title_kinds: Callable[[str], frozenset[str]] = lru_cache(maxsize=1 << 12)(self._title_kinds)
        """The kinds of titles that a heading or label belongs to: "container", "advice", "mistakes" ..."""

    def scan(self, words: Words) -> tuple[Hit, ...]:
        """Every known phrase in `words`, in the order of their first words.

        Hits of one category do not overlap: the one that begins first counts, and of those the longest.
        """
        written = words.written
        ends: dict[str, int] = {}
        hits: list[Hit] = []
        add, reached = hits.append, ends.get
        pairs = zip(map(self._begun.__getitem__, written), [*written[1:], ""], strict=False)
        for first, (begun, follows) in enumerate(pairs):
            if begun is None:
                continue
            alone, longer = begun
            for seconds, form in longer:
                if form[follows] in seconds:
                    self._add_longer(hits, ends, written, first)
                    break
            last = first + 1
            for category, key in alone:
                if reached(category, 0) <= first:
                    ends[category] = last
                    add(_hit((category, key, first, last)))
        return tuple(hits)

    def _add_longer(self, hits: list[Hit], ends: dict[str, int], written: Sequence[str], first: int) -> None:
        """Add the phrases of more words that begin at the word `first`, the longest first."""
        found = [phrase for entries in self._languages for phrase in entries.phrases.longer(written, first)]
        for last, meanings in sorted(found, key=_LAST, reverse=True):
            for category, key in meanings:
                if ends.get(category, 0) <= first:
                    ends[category] = last
                    hits.append(_hit((category, key, first, last)))

    def _beginning(self, written: str) -> _Begun | None:
        """What a word stands for by itself, and what may follow it in a longer phrase; None for neither."""
        each = [entries.phrases for entries in self._languages]
        alone = tuple(meaning for phrases in each for meaning in phrases.alone(written))
        longer = tuple((seconds, phrases.form) for phrases in each if (seconds := phrases.seconds(written)))
        return (alone, longer) if alone or longer else None

    def exercise(self, name: str) -> str | None:
        """The key of the exercise that `name`, as written, means; None where it is not known or only a head noun."""
        return self._names.find(name)

    def muscles(self, text: str, *, bodily: bool = True) -> tuple[str, ...]:
        """The keys of the muscles that `text` names, in order, each once.

        `bodily` says whether words count that name a part of the body as well: "to the chest" trains none.
        """
        return self._named(text, "muscle", besides=() if bodily else ("body",))

    def equipment(self, text: str) -> tuple[str, ...]:
        """The keys of the equipment that `text` calls for, in order, each once; "no weights" calls for none."""
        return self._named(text, "equipment")

    def _title_kinds(self, title: str) -> frozenset[str]:
        return frozenset[str]().union(*(entries.titles.kinds(title) for entries in self._languages))

    def _named(self, text: str, category: str, besides: Collection[str] = ()) -> tuple[str, ...]:
        """The keys of a category, but for words that are of the categories `besides` as well."""
        found, scanned = self._read(text)
        others = {(hit.first, hit.last) for hit in scanned if hit.category in besides}
        hits = [hit for hit in scanned if hit.category == category and (hit.first, hit.last) not in others]
        denied = {hit for hit in hits if self._follows_negation(found, hit)}
        for before, hit in pairwise(hits):
            if before in denied and hit.first - before.last <= 1 and not _parted(found, before.last, hit.first):
                denied.add(hit)
        return tuple(dict.fromkeys(hit.key for hit in hits if hit not in denied))

    def _scanned(self, text: str) -> tuple[Words, tuple[Hit, ...]]:
        found = Words(text)
        return found, self.scan(found)

    def _follows_negation(self, found: Words, hit: Hit) -> bool:
        """Whether a negation stands shortly before `hit`, in the same sentence."""
        return any(
            KEYS[found.written[place]] in self._negations and not _parted(found, place + 1, hit.first)
            for place in range(max(0, hit.first - REACH), hit.first)
        )


def _parted(found: Words, first: int, last: int) -> bool:
    """Whether a sentence ends before a word from `first` to `last`."""
    return any(SENTENCE_END.search(gap) for gap in found.gaps[first : last + 1])
