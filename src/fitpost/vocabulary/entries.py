"""What is known of one language, indexed: phrases to scan for, names of exercises, titles.

Each index is made when it is first asked for.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from fitpost.vocabulary.inflection import inflection, rules
from fitpost.vocabulary.load import TABLES
from fitpost.vocabulary.phrases import Phrases
from fitpost.vocabulary.titles import Titles
from fitpost.vocabulary.words import keys

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fitpost.vocabulary.inflection import Normal
    from fitpost.vocabulary.load import Tables

Bag = frozenset[str]
"""The words of a name without their order: function words left out, each modifier by its key."""
WHOLE_TITLE = "="
NAMING = ("exercise", "head")
NO_NAMES = {"loose": "activity", "empty": "empty"}
"""What the table `language` lists as words that alone are hardly a name, though exercises go by them, and the category
that they have instead: those of an activity or a group ("Mobility"), and those that name nothing to do ("set")."""


class Entries:
    """The tables of one language, ready to be looked into."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def facts(self, name: str) -> frozenset[str]:
        """The keys of the words that the table `language` lists under `name`."""
        return frozenset(key for phrase in self._tables.get("language", {}).get(name, ()) for key in keys(phrase))

    @cached_property
    def function_words(self) -> frozenset[str]:
        """The keys of the function words."""
        return self.facts("function")

    @cached_property
    def plain(self) -> frozenset[str]:
        """Words as they are written that, by themselves, are never what English means by them."""
        return frozenset(word.casefold() for word in self._tables.get("language", {}).get("plain", ()))

    @cached_property
    def normal(self) -> Normal:
        """The function from a word's key to the form that its inflections have in common."""
        return inflection(rules(self._tables.get("language", {}).get("endings", ())), self.facts("keep"))

    @cached_property
    def _modifiers(self) -> Phrases:
        return self._indexed({"modifiers": TABLES["modifiers"]})

    @cached_property
    def phrases(self) -> Phrases:
        """Everything that a text is scanned for."""
        phrases = self._indexed(TABLES)
        for listed, category in NO_NAMES.items():
            for word in self._tables.get("language", {}).get(listed, ()):
                phrases.recast(word, NAMING, category)
        return phrases

    def _indexed(self, categories: Mapping[str, str]) -> Phrases:
        phrases = self._empty()
        for name, category in categories.items():
            for key, written in self._tables.get(name, {}).items():
                for phrase in written:
                    if not phrase.startswith(WHOLE_TITLE):
                        phrases.add(phrase, category, key)
        return phrases

    @cached_property
    def titles(self) -> Titles:
        """What titles announce."""
        return Titles(self._empty(), self._tables)

    @cached_property
    def bags(self) -> dict[Bag, str]:
        """The exercises by the words of their names."""
        bags: dict[Bag, str] = {}
        for key, written in self._tables.get("exercises", {}).items():
            for phrase in written:
                if " " in phrase or "-" in phrase:
                    bags.setdefault(self.bag(keys(phrase)), key)
        bags.pop(frozenset(), None)
        return bags

    def bag(self, name: Sequence[str]) -> Bag:
        """The bag of a name, given by the keys of its words."""
        forms = [self.normal(key) for key in name]
        bag: set[str] = set()
        place = 0
        while place < len(forms):
            modifier = self._modifiers.at(forms, place)[:1] if self._modifiers.begins(forms[place]) else []
            if modifier:
                bag.add(f"<{modifier[0].key}>")
            elif name[place] not in self.function_words:
                bag.add(forms[place])
            place = modifier[0].last if modifier else place + 1
        return frozenset(bag)

    def exercise(self, name: Sequence[str]) -> str | None:
        """The exercise whose name is made of exactly these words, in this order or another."""
        forms = [self.normal(key) for key in name]
        found = (self.phrases.whole(forms, category) for category in ("exercise", *NO_NAMES.values()))
        named = next((key for key in found if key in self._tables.get("exercises", {})), None)
        return named or self.bags.get(self.bag(name))

    def is_idle(self, key: str) -> bool:
        """Whether the word says nothing of which exercise is meant where it ends a name: "hold", "weighted"."""
        form = self.normal(key)
        return form in self._idle or bool(self._modifiers.at([form], 0))

    @cached_property
    def _idle(self) -> frozenset[str]:
        return frozenset(map(self.normal, self.facts("idle")))

    def _empty(self) -> Phrases:
        return Phrases(self.normal, self._tables.get("language", {}).get("compounds", ()))
