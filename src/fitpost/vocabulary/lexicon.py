"""A lexicon: what is known of the words of a post's language, and of English, and the questions one may ask of it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from fitpost.vocabulary.names import Names
from fitpost.vocabulary.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from fitpost.vocabulary.entries import Entries
    from fitpost.vocabulary.phrases import Hit
    from fitpost.vocabulary.words import Word

SENTENCE_END = re.compile(r"[.!?;:\n\r]")
REACH = 2
"""Words over which a negation reaches: "without any weights"."""


class Lexicon:
    """Names, words and titles of one or more languages; where two disagree, the longer phrase counts, or the first."""

    def __init__(self, languages: Sequence[Entries]) -> None:
        self._languages = tuple(languages)
        self._names = Names(self._languages)
        self._negations = frozenset[str]().union(*(entries.facts("negation") for entries in languages))
        self.title_kinds: Callable[[str], frozenset[str]] = lru_cache(maxsize=1 << 12)(self._title_kinds)
        """The kinds of titles that a heading or label belongs to: "container", "advice", "mistakes" ..."""

    def scan(self, words: Sequence[Word]) -> tuple[Hit, ...]:
        """Every known phrase in `words`, in the order of their first words.

        Hits of one category do not overlap: the one that begins first counts, and of those the longest.
        """
        known = [(entries.phrases, [entries.normal(word.key) for word in words]) for entries in self._languages]
        ends: dict[str, int] = {}
        hits: list[Hit] = []
        for first in range(len(words)):
            here = [hit for phrases, forms in known for hit in phrases.at(forms, first)]
            if len(known) > 1 and len(here) > 1:
                here.sort(key=attrgetter("last"), reverse=True)
            for hit in here:
                if ends.get(hit.category, 0) <= first:
                    ends[hit.category] = hit.last
                    hits.append(hit)
        return tuple(hits)

    def exercise(self, name: str) -> str | None:
        """The key of the exercise that `name`, as written, means; None where it is not known or only a head noun."""
        return self._names.find(name)

    def muscles(self, text: str) -> tuple[str, ...]:
        """The keys of the muscles that `text` names, in order, each once."""
        return self._named(text, "muscle")

    def equipment(self, text: str) -> tuple[str, ...]:
        """The keys of the equipment that `text` calls for, in order, each once; "no weights" calls for none."""
        return self._named(text, "equipment")

    def _title_kinds(self, title: str) -> frozenset[str]:
        return frozenset[str]().union(*(entries.titles.kinds(title) for entries in self._languages))

    def _named(self, text: str, category: str) -> tuple[str, ...]:
        found = words(text)
        hits = [hit for hit in self.scan(found) if hit.category == category]
        denied = {hit for hit in hits if self._follows_negation(text, found, hit)}
        for before, hit in pairwise(hits):
            if before in denied and _joined(text, found, before, hit):
                denied.add(hit)
        return tuple(dict.fromkeys(hit.key for hit in hits if hit not in denied))

    def _follows_negation(self, text: str, found: list[Word], hit: Hit) -> bool:
        """Whether a negation stands shortly before `hit`, in the same sentence."""
        near = [word for word in found[max(0, hit.first - REACH) : hit.first] if word.key in self._negations]
        return bool(near) and not SENTENCE_END.search(text, near[-1].end, found[hit.first].start)


def _joined(text: str, found: list[Word], before: Hit, hit: Hit) -> bool:
    """Whether a word at most stands between two hits of one sentence: "bands or weights"."""
    between = SENTENCE_END.search(text, found[before.last - 1].end, found[hit.first].start)
    return hit.first - before.last <= 1 and not between
