"""What a heading or a label announces: the kinds of titles it belongs to.

A title belongs to a kind where it holds one of the kind's phrases, and the phrase is no part of a longer one of
another kind ("mistakes to avoid" is not "to avoid"), or where it is, but for numbers and brackets, one of the kind's
whole titles. Names of days and of groups ("Superset") make it a container besides.
"""

from __future__ import annotations

from functools import lru_cache

from fitpost.vocabulary.load import Tables
from fitpost.vocabulary.names import BRACKETS
from fitpost.vocabulary.phrases import Match, Phrases

WHOLE = "="
CONTAINER = "container"
LONGEST_TITLE = 40
"""Words of a title that are looked at."""


class Titles:
    """The phrases that tell what a title announces."""

    def __init__(self, phrases: Phrases, tables: Tables) -> None:
        self._phrases = phrases
        self._whole: dict[tuple[str, ...], set[str]] = {}
        self.kinds = lru_cache(maxsize=1 << 12)(self._kinds)
        for kind, written in tables.get("titles", {}).items():
            for phrase in written:
                self._add(phrase, kind)
        for kind, written in tables.get("groups", {}).items():
            for phrase in written:
                self._add(phrase, kind, CONTAINER)
        for written in tables.get("days", {}).values():
            for phrase in written:
                self._add(phrase, "day", CONTAINER)

    def _add(self, phrase: str, *kinds: str) -> None:
        for kind in kinds:
            if phrase.startswith(WHOLE):
                self._whole.setdefault(tuple(self._phrases.forms(phrase)), set()).add(kind)
            else:
                self._phrases.add(phrase, kind, kind)

    def _kinds(self, title: str) -> frozenset[str]:
        forms = self._phrases.forms(title)[:LONGEST_TITLE]
        matches = [match for first in range(len(forms)) for match in self._phrases.at(forms, first)]
        kinds = {match.key for match in matches if not any(_inside(match, other) for other in matches)}
        plain = [form for form in self._phrases.forms(BRACKETS.sub(" ", title)) if not form.isdigit()]
        return frozenset(kinds | self._whole.get(tuple(plain), set()))


def _inside(match: Match, other: Match) -> bool:
    within = other.first <= match.first and match.last <= other.last
    return within and (match.first, match.last) != (other.first, other.last)
