"""What a heading or a label announces: the kinds of titles it belongs to, by the words of one language.

A title belongs to a kind where it holds one of the kind's phrases, and the phrase is no part of a longer one
("mistakes to avoid" is not "avoid"), or where it is, but for numbers and brackets, one of the kind's whole titles.
Names of days and of groups ("Superset") make it a container besides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.vocabulary.names import BRACKETS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.vocabulary.load import Tables
    from fitpost.vocabulary.phrases import Hit, Phrases

WHOLE = "="
CONTAINER = "container"
LONGEST_TITLE = 40
"""Words of a title that are looked at."""


class Titles:
    """The phrases that tell what a title announces."""

    def __init__(self, phrases: Phrases, tables: Tables) -> None:
        self._phrases = phrases
        self._whole: dict[tuple[str, ...], set[str]] = {}
        for kinds, phrase in _announcements(tables):
            for kind in kinds:
                self._add(phrase, kind)

    def _add(self, phrase: str, kind: str) -> None:
        if phrase.startswith(WHOLE):
            self._whole.setdefault(tuple(self._phrases.forms(phrase)), set()).add(kind)
        else:
            self._phrases.add(phrase, kind, kind)

    def kinds(self, title: str) -> frozenset[str]:
        """The kinds that `title` belongs to."""
        forms = self._phrases.forms(title)[:LONGEST_TITLE]
        hits = [hit for first in self._phrases.beginnings(forms) for hit in self._phrases.at(forms, first)]
        kinds = {hit.key for hit in hits if not any(_inside(hit, other) for other in hits)}
        plain = [form for form in self._phrases.forms(BRACKETS.sub(" ", title)) if not form.isdigit()]
        return frozenset(kinds | self._whole.get(tuple(plain), set()))


def _announcements(tables: Tables) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each phrase, with the kinds of the titles that hold it."""
    for kind, written in tables.get("titles", {}).items():
        yield from (((kind,), phrase) for phrase in written)
    for kind, written in tables.get("groups", {}).items():
        yield from (((kind, CONTAINER), phrase) for phrase in written)
    for written in tables.get("days", {}).values():
        yield from ((("day", CONTAINER), phrase) for phrase in written)


def _inside(hit: Hit, other: Hit) -> bool:
    within = other.first <= hit.first and hit.last <= other.last
    return within and hit.last - hit.first < other.last - other.first
