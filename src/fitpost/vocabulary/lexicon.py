"""A lexicon: what is known of the words of a post's language, and of English, and the questions one may ask of it."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from fitpost.vocabulary.joints import SMALL, Joints
from fitpost.vocabulary.names import Names
from fitpost.vocabulary.phrases import Hit
from fitpost.vocabulary.table import LARGE, Table
from fitpost.vocabulary.words import KEYS, Words, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from collections.abc import Set as AbstractSet
    from re import Pattern

    from fitpost.vocabulary.entries import Entries
    from fitpost.vocabulary.phrases import Meaning

SENTENCE_END = re.compile(r"[.!?;:\n\r]")
REACH = 2
"""Words over which a negation reaches: "without any weights"."""
FEW = 32
"""Texts that are kept in mind, since one is asked for its equipment and its muscles in turn."""

_Begun = tuple[tuple["Meaning", ...], tuple[tuple["AbstractSet[str]", Table[str]], ...]]
"""What a word stands for, one meaning a category; and for each language in which it begins longer phrases the words
that may come second, with the table of the forms that they are given in."""
_LAST = itemgetter(0)
_hit: Callable[[tuple[str, str, int, int]], Hit] = partial(tuple.__new__, Hit)
"""A hit of its values: several hundred are made for a post, at half of what a call of the class takes."""


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
        self._negations = self._facts("negation")
        self.joints = Joints(
            **{name: self._facts(name) for name in ("joining", "linking", "doing", "articles")},
            small={name: frozenset(map(fold, self._facts(name))) for name in SMALL},
        )
        """The small words between names and doses."""
        self._begun = Table(self._beginning, LARGE)
        self.read: Callable[[str], Scanned] = lru_cache(maxsize=FEW)(self._scanned)
        """The words of a text and the phrases among them."""
        self.title_kinds: Callable[[str], frozenset[str]] = lru_cache(maxsize=1 << 12)(self._title_kinds)
        """The kinds of titles that a heading or label belongs to: "container", "advice", "mistakes" ..."""

    def _facts(self, name: str) -> frozenset[str]:
        """What all of the languages list under a name."""
        return frozenset[str]().union(*(entries.facts(name) for entries in self._languages))

    def scan(self, words: Words) -> tuple[Hit, ...]:
        """Every known phrase in `words`, in the order of their first words.

        Hits of one category do not overlap: the one that begins first counts, and of those the longest.
        """
        written = words.written
        ends: dict[str, int] = {}
        hits: list[Hit] = []
        add = hits.append
        taken = 0
        for first, begun in enumerate(map(self._begun.__getitem__, written)):
            if begun is None:
                continue
            alone, longer = begun
            last = first + 1
            if longer and last < len(written):
                for seconds, form in longer:
                    if form[written[last]] in seconds:
                        self._add_longer(hits, ends, written, first)
                        taken = max(ends.values(), default=0)
                        break
            if first < taken:  # a longer phrase takes the word, but for what it means in other categories
                alone = tuple([meaning for meaning in alone if ends.get(meaning[0], 0) <= first])
            for category, key in alone:
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
        meant = each[:1] if written.casefold() in self._languages[0].plain else each
        alone = _first_of_each(meaning for phrases in meant for meaning in phrases.alone(written))
        longer = tuple((seconds, phrases.form) for phrases in each if (seconds := phrases.seconds(written)))
        return (alone, longer) if alone or longer else None

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


def _first_of_each(meanings: Iterable[Meaning]) -> tuple[Meaning, ...]:
    """The first meaning in each category."""
    first: dict[str, Meaning] = {}
    for meaning in meanings:
        first.setdefault(meaning[0], meaning)
    return tuple(first.values())
