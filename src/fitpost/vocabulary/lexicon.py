"""A lexicon: what is known of one language's words, English always included, and the questions one may ask of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from fitpost.vocabulary.inflection import inflection, rules
from fitpost.vocabulary.load import TABLES, Tables, merge
from fitpost.vocabulary.names import Names
from fitpost.vocabulary.phrases import Match as Hit
from fitpost.vocabulary.phrases import Phrases
from fitpost.vocabulary.titles import Titles
from fitpost.vocabulary.words import Word, keys, words

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Hit", "Lexicon"]

SENTENCE_END = re.compile(r"[.!?;:\n\r]")
REACH = 2
"""Words over which a negation reaches: "without any weights"."""


class Lexicon:
    """Names, words and titles of one or more languages; where two disagree, the later counts."""

    def __init__(self, languages: Sequence[Tables]) -> None:
        tables = merge(list(languages))
        facts = [layer.get("language", {}) for layer in languages]
        kept = {key for fact in facts for phrase in fact.get("keep", ()) for key in keys(phrase)}
        normal = inflection([rules(fact.get("endings", ())) for fact in facts], kept)
        compounds = [phrase for fact in facts for phrase in fact.get("compounds", ())]
        self._phrases = Phrases(normal, compounds)
        self._add_all(tables)
        self._negations = frozenset(_forms(self._phrases, facts, "negation"))
        self._names = Names(self._phrases, list(languages), frozenset(_forms(self._phrases, facts, "function")))
        self._titles = Titles(Phrases(normal, compounds), tables)

    def _add_all(self, tables: Tables) -> None:
        for name, category in TABLES.items():
            for key, phrases in tables.get(name, {}).items():
                for phrase in phrases:
                    self._phrases.add(phrase, category, key)

    def scan(self, words: Sequence[Word]) -> tuple[Hit, ...]:
        """Every known phrase in `words`, in the order of their first words.

        Hits of one category do not overlap: the one that begins first counts, and of those the longest.
        """
        normal, at = self._phrases.normal, self._phrases.at
        forms = [normal(word.key) for word in words]
        ends: dict[str, int] = {}
        hits: list[Hit] = []
        for first in range(len(forms)):
            for hit in at(forms, first):
                if ends.get(hit.category, 0) <= first:
                    ends[hit.category] = hit.last
                    hits.append(hit)
        return tuple(hits)

    def exercise(self, name: str) -> str | None:
        """The key of the exercise that `name`, as written, means; None where it is not known or only a head noun."""
        return self._names.find(name)

    def title_kinds(self, title: str) -> frozenset[str]:
        """The kinds of titles that a heading or label belongs to: "container", "advice", "mistakes" ..."""
        return self._titles.kinds(title)

    def muscles(self, text: str) -> tuple[str, ...]:
        """The keys of the muscles that `text` names, in order, each once."""
        return self._named(text, "muscle")

    def equipment(self, text: str) -> tuple[str, ...]:
        """The keys of the equipment that `text` calls for, in order, each once; "no weights" calls for none."""
        return self._named(text, "equipment")

    def _named(self, text: str, category: str) -> tuple[str, ...]:
        found = words(text)
        hits = [hit for hit in self.scan(found) if hit.category == category]
        denied: set[Hit] = set()
        for before, hit in zip([None, *hits], hits, strict=False):
            if self._denied(text, found, hit, before if before in denied else None):
                denied.add(hit)
        return tuple(dict.fromkeys(hit.key for hit in hits if hit not in denied))

    def _denied(self, text: str, found: list[Word], hit: Hit, denied: Hit | None) -> bool:
        """Whether a negation stands shortly before `hit`, or before a hit it is joined to ("no bands or weights")."""
        first = max(0, hit.first - REACH)
        if denied and hit.first - denied.last <= REACH:
            first = denied.last - 1
            return not SENTENCE_END.search(text, found[first].start, found[hit.first].start)
        near = [word for word in found[first : hit.first] if self._phrases.normal(word.key) in self._negations]
        return bool(near) and not SENTENCE_END.search(text, near[-1].start, found[hit.first].start)


def _forms(phrases: Phrases, facts: Iterable[dict[str, tuple[str, ...]]], key: str) -> list[str]:
    return [form for fact in facts for phrase in fact.get(key, ()) for form in phrases.forms(phrase)]
