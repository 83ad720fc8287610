"""The words of doses in one or several languages, from `vocabulary/data/<language>/doses.toml`.

A file has three tables: `[numbers]` (a number word and its value), `[words]` (a class of words and its phrases, in
lower case) and `[heads]` (a kind of table column and the titles it goes by). The classes are the keys of `CLASSES`;
each is one letter in the code string over which the grammar is written (see `fitpost.prescription.grammar`).
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

LANGUAGES = ("en", "de", "fr", "es")

CLASSES: dict[str, tuple[str, float | str | None]] = {
    "sets": ("s", None),
    "reps": ("r", None),
    "times": ("k", None),
    "seconds": ("t", 1),
    "minutes": ("t", 60),
    "hours": ("t", 3600),
    "metres": ("d", 1),
    "kilometres": ("d", 1000),
    "miles": ("d", 1609.344),
    "yards": ("d", 0.9144),
    "feet": ("d", 0.3048),
    "metres_or_minutes": ("m", None),
    "kilograms": ("w", "kg"),
    "pounds": ("w", "lb"),
    "others": ("u", None),
    "periods": ("p", None),
    "labels": ("j", None),
    "rest": ("q", None),
    "between": ("Q", None),
    "hold": ("h", None),
    "still": ("G", None),
    "work": ("g", None),
    "duration": ("Z", None),
    "travel": ("v", None),
    "amrap": ("A", None),
    "emom": ("I", None),
    "bodyweight": ("B", None),
    "rpe": ("E", "rpe"),
    "rir": ("E", "rir"),
    "one_rm": ("E", "percent_1rm"),
    "tempo": ("V", None),
    "each": ("e", None),
    "sides": ("y", None),
    "per_side": ("z", None),
    "other_side": ("H", None),
    "for": ("f", None),
    "of": ("c", None),
    "to": ("b", None),
    "and": ("&", None),
    "about": ("a", None),
    "articles": ("l", None),
    "repeat": ("R", None),
    "total": ("O", None),
    "sessions": ("S", None),
    "story": ("i", None),
    "apart": ("K", None),
}
"""The code of each class of words, and what its words stand for: a unit's factor or name, a kind of effort."""

ALONE = ("amrap", "per_side", "sides", "tempo", "bodyweight")
"""Classes that may say a dose without a number."""


class Entry(NamedTuple):
    """A phrase by its first word."""

    rest: re.Pattern[str] | None
    """What must follow the first word; None for a single word."""
    code: str
    value: float | str | None


@dataclass(frozen=True)
class DoseWords:
    """The words of some languages, ready for reading; get one from `dose_words`."""

    languages: tuple[str, ...]
    entries: dict[str, tuple[Entry, ...]]
    """The phrases by their first word, the longest first."""
    names: str
    """A pattern of names that hold a number but no dose ("90/90")."""
    heads: dict[str, str]
    """The kind of column by the title it goes by."""
    hint: re.Pattern[str]
    """Finds something in every text that can hold a dose."""


@lru_cache(maxsize=32)
def dose_words(languages: tuple[str, ...] = LANGUAGES) -> DoseWords:
    """The words of `languages` together; where two languages differ, the first one named wins.

    A language without a file of dose words adds nothing.
    """
    tables = [table for table in map(_table, languages) if table]
    phrases: dict[str, tuple[str, float | str | None]] = {}
    for table in tables:
        for phrase, number in table["numbers"].items():
            phrases.setdefault(phrase, ("n", number))
        for name, known in table["words"].items():
            for phrase in known if name != "names" else ():
                phrases.setdefault(phrase, CLASSES[name])
    return DoseWords(
        languages=languages,
        entries=_by_first_word(phrases),
        names=_either(name for table in tables for name in table["words"].get("names", ())),
        heads={head: column for table in reversed(tables) for column, known in table["heads"].items() for head in known},
        hint=_hint(tables),
    )


def _table(language: str) -> dict[str, dict]:
    file = resources.files("fitpost.vocabulary") / "data" / language / "doses.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def _by_first_word(phrases):
    found = {}
    for phrase, (code, value) in sorted(phrases.items(), key=lambda item: -len(item[0])):
        first = re.match(r"[^\W\d_]+(?:['’][^\W\d_]+)*|.", phrase)[0]
        rest = phrase[len(first) :]
        pattern = None
        if rest:
            pattern = re.compile(re.escape(rest).replace(r"\ ", r"\s{1,3}").replace(r"\-", r"[-‐‑]") + r"(?!\w)", re.IGNORECASE)
        found.setdefault(first, []).append(Entry(pattern, code, value))
    return {first: tuple(entries) for first, entries in found.items()}


def _either(phrases) -> str:
    longest_first = sorted(set(phrases), key=len, reverse=True)
    return "|".join(re.escape(phrase) for phrase in longest_first) or "(?!)"


def _hint(tables):
    words = [word for table in tables for word in table["numbers"]]
    words += [word for table in tables for name in ALONE for word in table["words"].get(name, ())]
    return re.compile(rf"[0-9½¼¾⅓⅔]|\b(?:{_either(words)})\b", re.IGNORECASE)
