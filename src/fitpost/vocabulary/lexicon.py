"""A lexicon: what is known of the words of a post's language, and of English, and the questions one may ask of it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

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


class Scanned(NamedTuple):
    """The words of a text, or of a range of one, and the known phrases among them."""

    words: Words
    hits: Sequence[Hit]
    since: int = 0
    """The first word of the range: none before it counts."""
    ends: Pattern[str] = SENTENCE_END
    """Finds the end of a sentence in what stands between two words."""

    def parted(self, first: int, last: int) -> bool:
        """Whether a sentence ends before a word from `first` to `last`."""
        return any(self.ends.search(gap) for gap in self.words.gaps[first : last + 1])


class Lexicon:
    """Names, words and titles of one or more languages; where two disagree, the longer phrase counts, or the first."""

    def __init__(self, languages: Sequence[Entries]) -> None:
        self._languages = tuple(languages)
        self._names = Names(self._languages)
        self._negations = frozenset[str]().union(*(entries.facts("negation") for entries in languages))
        self.read: Callable[[str], Scanned] = lru_cache(maxsize=FEW)(self._scanned)
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
        return self.named("muscle", self.read(text), besides=() if bodily else ("body",))

    def equipment(self, text: str) -> tuple[str, ...]:
        """The keys of the equipment that `text` calls for, in order, each once; "no weights" calls for none."""
        return self.named("equipment", self.read(text))

    def named(self, category: str, scanned: Scanned, *, besides: Collection[str] = ()) -> tuple[str, ...]:
        """The keys of a category, in order, each once, but for words that are of the categories `besides` as well.

        What is denied is left out.
        """
        hits = [hit for hit in scanned.hits if hit.category == category]
        if hits and besides:
            others = {(hit.first, hit.last) for hit in scanned.hits if hit.category in besides}
            hits = [hit for hit in hits if (hit.first, hit.last) not in others]
        denied = {hit for hit in hits if self._follows_negation(scanned, hit)}
        for before, hit in pairwise(hits) if denied else ():
            if before in denied and hit.first - before.last <= 1 and not scanned.parted(before.last, hit.first):
                denied.add(hit)
        return tuple(dict.fromkeys(hit.key for hit in hits if hit not in denied))

    def _title_kinds(self, title: str) -> frozenset[str]:
        return frozenset[str]().union(*(entries.titles.kinds(title) for entries in self._languages))

    def _scanned(self, text: str) -> Scanned:
        words = Words(text)
        return Scanned(words, self.scan(words))

    def _follows_negation(self, scanned: Scanned, hit: Hit) -> bool:
        """Whether a negation stands shortly before `hit`, in the same sentence."""
        return any(
            KEYS[scanned.words.written[place]] in self._negations and not scanned.parted(place + 1, hit.first)
            for place in range(max(scanned.since, hit.first - REACH), hit.first)
        )
