"""The words of doses in one or several languages, from `vocabulary/data/<language>/doses.toml`.

A file has three tables: `[numbers]` (a number word and its value), `[words]` (a class of words and its phrases, in
lower case; `names` are names that hold a number) and `[heads]` (a kind of table column and the titles it goes by).
The classes are the keys of `CLASSES`; each is one letter in the string of codes over which the rules are written (see
`fitpost.prescription.rules`). A further language is a further file.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, NotRequired, TypedDict, cast

from fitpost.prescription.entries import entries

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fitpost.prescription.entries import Entry, Meaning
    from fitpost.vocabulary.table import Table

_WORD = re.compile(r"(?:[a-z]+|[^\W\d_])[^\W\d_]*")
_DIGIT = re.compile("[0-9½¼¾⅓⅔]")

LANGUAGES = ("en", "de", "fr", "es")

CLASSES: dict[str, Meaning] = {
    "sets": ("s", None),
    "rounds": ("s", "rounds"),  # sets of several exercises: rounds, circuits
    "reps": ("r", None),  # repetitions
    "times": ("k", None),  # "10 times"
    "seconds": ("t", 1),
    "minutes": ("t", 60),
    "hours": ("t", 3600),
    "metres": ("d", 1),
    "kilometres": ("d", 1000),
    "miles": ("d", 1609.344),
    "yards": ("d", 0.9144),
    "feet": ("d", 0.3048),
    "metres_or_minutes": ("m", None),  # m
    "kilograms": ("w", "kg"),
    "pounds": ("w", "lb"),
    "counted": ("§", None),  # units of doses that no field holds: calories, breaths
    "others": ("u", None),  # units of what is no dose: degrees, years
    "periods": ("p", None),  # "3 times a week"; also "at 5k pace"
    "labels": ("j", None),  # "exercise 2": a number after these is a name
    "rest": ("q", None),  # rest, off
    "between": ("Q", None),  # "between sets"
    "between_rounds": ("Q", "rounds"),
    "hold": ("h", None),  # hold, stay
    "still": ("G", None),  # poses that are held: a bare number is seconds
    "work": ("g", None),  # "40 s on"
    "duration": ("Z", None),  # "Duration: 30 s"
    "travel": ("v", None),  # words beside which a distance is a dose
    "amrap": ("A", None),  # to failure, as many as possible
    "most": ("J", None),  # max, alone only after "3 x" or ":"
    "emom": ("I", None),  # every minute on the minute
    "bodyweight": ("B", None),
    "rpe": ("E", "rpe"),
    "rir": ("E", "rir"),
    "one_rm": ("E", "percent_1rm"),  # "% 1RM"
    "tempo": ("V", None),
    "each": ("e", None),  # each, per
    "sides": ("y", None),  # side, leg, arm
    "per_side": ("z", None),  # whole phrases: both sides
    "other_side": ("H", None),  # "repeat on the other side"
    "for": ("f", None),  # "for 30 s"
    "of": ("c", None),  # small words inside a dose
    "to": ("b", None),  # "10 to 12"
    "and": ("&", None),  # and, plus
    "about": ("a", None),  # about, up to: the number stays as it is
    "articles": ("l", 1),  # "a minute"
    "definite": ("l", None),  # the
    "repeat": ("R", None),  # repeat, do
    "total": ("O", None),  # "20 total"
    "sessions": ("S", None),  # "30-minute workout": the time of the whole
    "everything": ("o", "all"),  # "each exercise": what the sentence says is for each of them
    "advising": ("o", None),  # "I recommend", which tells of nothing past
    "plans": ("o", "plan"),  # "for time": what shows prose to be a workout written out
    "whole": ("o", "whole"),  # "the circuit": what the sentence counts is rounds of all of them
    "story": ("i", None),  # what tells of the past or of people: no dose after it in prose
    "makes": ("~", None),  # "that's one round"
    "apart": ("K", None),  # "2 feet apart", "20-inch box": lengths that are no dose
}
"""The meaning of the words of each class."""

LEADS = {
    "sets": "sets",
    "reps": "reps",
    "duration": "duration",
    "rest": "rest",
    "distance": "travel",
    "tempo": "tempo",
    "effort": "rpe",
}
"""The class whose word stands for the head of a column before its bare numbers."""

UNSURE = frozenset((None, CLASSES["metres_or_minutes"], CLASSES["others"], CLASSES["story"]))
"""Meanings that give way to what a language named later says of the same word: Swedish "i" is no English "I"."""

ALONE = ("amrap", "most", "per_side", "other_side", "bodyweight", "minutes")
"""Classes that may say a dose in a text without a number."""
COUNTED = (
    *(
        "sets",
        "rounds",
        "reps",
        "times",
        "seconds",
        "minutes",
        "hours",
        "metres",
        "kilometres",
        "miles",
        "yards",
        "feet",
    ),
    *("kilograms", "pounds", "counted", "hold", "repeat"),
)
"""Classes one of which stands in a text whose number words are a dose: "three sets", "repeat twice"."""


class _Table(TypedDict):
    """A file of dose words."""

    numbers: dict[str, float]
    times: NotRequired[dict[str, float]]  # "dreimal"
    words: dict[str, list[str]]
    heads: dict[str, list[str]]


@dataclass(frozen=True)
class DoseWords:
    """The words of some languages, ready for reading; get one from `dose_words`."""

    languages: tuple[str, ...]
    entries: Table[Entry]
    """What each word is, by how it is written."""
    names: str
    """A pattern of names that hold a number but no dose ("90/90")."""
    heads: dict[str, str]
    """The kind of column by the title it goes by."""
    leads: dict[str, str]
    """What to put before a bare number of a column, so that it is read as "Rest: 90"."""
    starters: frozenset[str]
    """The longest words of what can be a dose without a number."""
    numbers: frozenset[str]
    """First words of numbers in words."""
    counted: frozenset[str]
    """First words of what such numbers count."""
    each: frozenset[str]
    sides: frozenset[str]

    def may_dose(self, text: str) -> bool:
        """Whether a text has a digit, a number word with what it counts, or words for "each side": most have none."""
        if _DIGIT.search(text):
            return True
        words = _WORD.findall(text.lower())
        found = self.telling.intersection(words)
        if not found:
            return False
        if not self.starters.isdisjoint(found):
            return True
        if not self.numbers.isdisjoint(found) and not self.counted.isdisjoint(words):
            return True
        return not (self.each.isdisjoint(found) or self.sides.isdisjoint(words))

    @cached_property
    def telling(self) -> frozenset[str]:
        """The words without one of which, or a digit, nothing is a dose."""
        return self.starters | self.numbers | self.each


@lru_cache(maxsize=32)
def dose_words(languages: tuple[str, ...] = LANGUAGES) -> DoseWords:
    """The words of `languages` together; where two languages differ, the first one named wins, unless it is unsure.

    A language without a file of dose words adds nothing.
    """
    tables = [table for table in map(_table, languages) if table]
    phrases: dict[str, Meaning] = {}
    for table in tables:
        phrases |= {phrase: sense for phrase, sense in _phrases(table).items() if phrases.get(phrase) in UNSURE}
    return DoseWords(
        languages=languages,
        entries=entries(phrases),
        names=_either(name for table in tables for name in table["words"].get("names", ())),
        heads={
            head: column for table in reversed(tables) for column, known in table["heads"].items() for head in known
        },
        leads={column: f"{_first(tables, name)}: " for column, name in LEADS.items() if _first(tables, name)},
        starters=_words(tables, *ALONE, longest=True).union(*(table.get("times", ()) for table in tables)),
        numbers=frozenset(_WORD.findall(phrase)[0] for table in tables for phrase in table["numbers"]),
        counted=_words(tables, *COUNTED),
        each=_words(tables, "each"),
        sides=_words(tables, "sides"),
    )


def _phrases(table: _Table) -> dict[str, Meaning]:
    """The phrases of a table and their meanings; of several, the first counts."""
    phrases: dict[str, Meaning] = {phrase: ("n", float(number)) for phrase, number in table["numbers"].items()}
    phrases |= {phrase: ("°", float(number)) for phrase, number in table.get("times", {}).items()}
    for name, known in table["words"].items():
        for phrase in known if name != "names" else ():
            phrases.setdefault(phrase, CLASSES[name])
    return phrases


def _table(language: str) -> _Table | None:
    file = resources.files("fitpost.vocabulary") / "data" / language / "doses.toml"
    return cast("_Table", tomllib.loads(file.read_text(encoding="utf-8"))) if file.is_file() else None


def _first(tables: list[_Table], name: str) -> str:
    return next((table["words"][name][0] for table in tables if name in table["words"]), "")


def _either(phrases: Iterable[str]) -> str:
    longest_first = sorted(set(phrases), key=len, reverse=True)
    return "|".join(re.escape(phrase) for phrase in longest_first) or "(?!)"


def _words(tables: list[_Table], *names: str, longest: bool = False) -> frozenset[str]:
    """The first, or the longest, words of the phrases of some classes."""
    phrases = (_WORD.findall(phrase) for table in tables for name in names for phrase in table["words"].get(name, ()))
    return frozenset(max(words, key=len) if longest else words[0] for words in phrases)
