"""Which exercise a name as written means.

    name = words [separator ...] ["(" ... ")"]

The words in brackets and behind a separator are left aside. What is left is looked up as it stands, then without
regard to the order of its words and the way a modifier is put ("One-Legged Deadlift with DB"), then without words
from its front, one after another ("Tempo Goblet Squats" is a goblet squat), then up to its first function word
("Lunges with a twist" is a lunge, if nothing better is known). A bare head noun ("stretch") is no name.
"""

from __future__ import annotations

import re
from functools import lru_cache

from fitpost.vocabulary.load import Tables
from fitpost.vocabulary.phrases import Phrases

BRACKETS = re.compile(r"[(\[][^()\[\]]{0,200}[)\]]")
SEPARATOR = re.compile(r"[,;:/|+]|\s[-–—]\s")
LONGEST_NAME = 12
"""Words; a longer text is a sentence, not a name."""

Bag = tuple[str, ...]


class Names:
    """The names of exercises, in any of the ways in which writers put them."""

    def __init__(self, phrases: Phrases, tables: list[Tables], function_words: frozenset[str]) -> None:
        self._phrases = phrases
        self._tables = tables
        self._function = function_words
        self._bags: dict[Bag, str] | None = None
        self.find = lru_cache(maxsize=1 << 12)(self._find)

    def _find(self, name: str) -> str | None:
        plain = BRACKETS.sub(" ", name)
        parts = [forms for part in SEPARATOR.split(plain) if (forms := self._phrases.forms(part))]
        whole = [form for forms in parts for form in forms]
        if len(whole) > LONGEST_NAME:
            return None
        for forms in (whole, *parts[:1]):
            key = self._exact(forms) or self._behind_modifiers(forms) or self._before_function_word(forms)
            if key:
                return key
        return None

    def _exact(self, forms: list[str]) -> str | None:
        return self._phrases.whole(forms, "exercise") or self._all_bags().get(self._bag(forms))

    def _behind_modifiers(self, forms: list[str]) -> str | None:
        rests = (forms[start:] for start in range(1, len(forms)))
        return next((key for rest in rests if (key := self._exact(rest))), None)

    def _before_function_word(self, forms: list[str]) -> str | None:
        ends = (place for place, form in enumerate(forms) if place and form in self._function)
        front = forms[: next(ends, 0)]
        return self._exact(front) or self._behind_modifiers(front)

    def _bag(self, forms: list[str]) -> Bag:
        """The words sorted, function words left out, each modifier by its key."""
        bag: set[str] = set()
        place = 0
        while place < len(forms):
            modifiers = [m for m in self._phrases.at(forms, place) if m.category == "modifier"]
            if modifiers:
                bag.add(f"<{modifiers[0].key}>")
                place = modifiers[0].last
            else:
                bag.add(forms[place])
                place += 1
        return tuple(sorted(bag - self._function))

    def _all_bags(self) -> dict[Bag, str]:
        if self._bags is None:
            self._bags = {}
            for tables in self._tables:
                for key, phrases in tables.get("exercises", {}).items():
                    for phrase in phrases:
                        self._bags.setdefault(self._bag(self._phrases.forms(phrase)), key)
            self._bags.pop((), None)
        return self._bags
