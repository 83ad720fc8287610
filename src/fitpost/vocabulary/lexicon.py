"""A lexicon: what is known of the words of a post's language, and of English, and the questions one may ask of it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from fitpost.vocabulary.names import Names
from fitpost.vocabulary.words import KEYS, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from re import Pattern

    from fitpost.vocabulary.entries import Entries
    from fitpost.vocabulary.phrases import Hit

SENTENCE_END = re.compile(r"[.!?;:\n\r]")
REACH = 2
"""Words over which a negation reaches: "without any weights"."""
FEW = 32
"""Texts that are kept in mind, since one is asked for its equipment and its muscles in turn."""


class Lexicon:
    """Names, words and titles of one or more languages; where two disagree, the longer phrase counts, or the first."""

    def __init__(self, languages: Sequence[Entries]) -> None:
        self._languages = tuple(languages)
        self._names = Names(self._languages)
        self._negations = frozenset[str]().union(*(entries.facts("negation") for entries in languages))
        self.read: Callable[[str], tuple[Words, tuple[Hit, ...]]] = lru_cache(maxsize=FEW)(self._scanned)
        """The words of a text and the phrases among them."""
        self.title_kinds: Callable[[str], frozenset[str]] = lru_cache(maxsize=1 << 12)(self._title_kinds)
        """The kinds of titles that a heading or label belongs to: "container", "advice", "mistakes" ..."""

    def scan(self, words: Words) -> tuple[Hit, ...]:
        """Every known phrase in `words`, in the order of their first words.

        Hits of one category do not overlap: the one that begins first counts, and of those the longest.
        """
        ends: dict[str, int] = {}
        hits: list[Hit] = []
        for found in self._beginning(words):
            for hit in found:
                category, _, first, last = hit
                if category not in ends or ends[category] <= first:
                    ends[category] = last
                    hits.append(hit)
        return tuple(hits)

    def _beginning(self, words: Words) -> Iterator[Sequence[Hit]]:
        """The phrases that begin at each word, the longest first, whatever they overlap with."""
        known = [(entries.phrases, entries.phrases.forms_of(words.written)) for entries in self._languages]
        if len(known) == 1:
            phrases, forms = known[0]
            for first in phrases.beginnings(forms):
                yield phrases.at(forms, first)
            return
        for first in sorted({first for phrases, forms in known for first in phrases.beginnings(forms)}):
            here = [hit for phrases, forms in known for hit in phrases.at(forms, first)]
            yield sorted(here, key=attrgetter("last"), reverse=True)

    def exercise(self, name: str) -> str | None:
        """The key of the exercise that `name`, as written, means; None where it is not known or only a head noun."""
        return self._names.find(name)

    def muscles(self, text: str, *, bodily: bool = True) -> tuple[str, ...]:
        """The keys of the muscles that `text` names, in order, each once.

        `bodily` says whether words count that name a part of the body as well: "to the chest" trains none.
        """
        return self.named("muscle", *self.read(text), besides=() if bodily else ("body",))

    def equipment(self, text: str) -> tuple[str, ...]:
        """The keys of the equipment that `text` calls for, in order, each once; "no weights" calls for none."""
        return self.named("equipment", *self.read(text))

    def named(
        self,
        category: str,
        found: Words,
        scanned: Sequence[Hit],
        *,
        since: int = 0,
        besides: Collection[str] = (),
        ends: Pattern[str] = SENTENCE_END,
    ) -> tuple[str, ...]:
        """The keys of a category among hits, in order, each once, but for those that are denied.

        Left out as well are words that are of the categories `besides` too. No word before the one numbered `since` is
        looked at, and `ends` finds the end of a sentence between two words.
        """
        hits = [hit for hit in scanned if hit.category == category]
        if hits and besides:
            others = {(hit.first, hit.last) for hit in scanned if hit.category in besides}
            hits = [hit for hit in hits if (hit.first, hit.last) not in others]
        denied = {hit for hit in hits if self._follows_negation(found, hit, since, ends)}
        for before, hit in pairwise(hits) if denied else ():
            if before in denied and hit.first - before.last <= 1 and not _parted(found, before.last, hit.first, ends):
                denied.add(hit)
        return tuple(dict.fromkeys(hit.key for hit in hits if hit not in denied))

    def _title_kinds(self, title: str) -> frozenset[str]:
        return frozenset[str]().union(*(entries.titles.kinds(title) for entries in self._languages))

    def _scanned(self, text: str) -> tuple[Words, tuple[Hit, ...]]:
        found = Words(text)
        return found, self.scan(found)

    def _follows_negation(self, found: Words, hit: Hit, since: int, ends: Pattern[str]) -> bool:
        """Whether a negation stands shortly before `hit`, in the same sentence."""
        return any(
            KEYS[found.written[place]] in self._negations and not _parted(found, place + 1, hit.first, ends)
            for place in range(max(since, hit.first - REACH), hit.first)
        )


def _parted(found: Words, first: int, last: int, ends: Pattern[str]) -> bool:
    """Whether a sentence ends before a word from `first` to `last`."""
    return any(ends.search(gap) for gap in found.gaps[first : last + 1])
