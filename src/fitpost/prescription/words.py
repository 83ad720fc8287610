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
from typing import TYPE_CHECKING, NamedTuple, TypedDict, cast

if TYPE_CHECKING:
    from collections.abc import Iterable

LANGUAGES = ("en", "de", "fr", "es")

Meaning = tuple[str, float | str | None]
"""The code of a phrase, and what it stands for: a number, a unit's factor or name, a kind of effort."""

CLASSES: dict[str, Meaning] = {
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
    "most": ("J", None),
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
"""The meaning of the words of each class."""

LEADS = {"sets": "sets", "reps": "reps", "duration": "duration", "rest": "rest", "tempo": "tempo", "effort": "rpe"}
"""The class whose word stands for the head of a column before its bare numbers."""

ALONE = ("amrap", "per_side", "other_side", "sides", "tempo", "bodyweight")
"""Classes that may say a dose without a number."""


class _Table(TypedDict):
    """A file of dose words."""

    numbers: dict[str, float]
    words: dict[str, list[str]]
    heads: dict[str, list[str]]


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
    leads: dict[str, str]
    """What to put before a bare number of a column, so that it is read as "Rest: 90"."""
    hint: re.Pattern[str]
    """Finds something in every text that can hold a dose."""


@lru_cache(maxsize=32)
def dose_words(languages: tuple[str, ...] = LANGUAGES) -> DoseWords:
    """The words of `languages` together; where two languages differ, the first one named wins.

    A language without a file of dose words adds nothing.
    """
    tables = [table for table in map(_table, languages) if table]
    phrases: dict[str, Meaning] = {}
    for table in tables:
        for phrase, number in table["numbers"].items():
            phrases.setdefault(phrase, ("n", float(number)))
        for name, known in table["words"].items():
            for phrase in known if name != "names" else ():
                phrases.setdefault(phrase, CLASSES[name])
    return DoseWords(
        languages=languages,
        entries=_by_first_word(phrases),
        names=_either(name for table in tables for name in table["words"].get("names", ())),
        heads={
            head: column for table in reversed(tables) for column, known in table["heads"].items() for head in known
        },
        leads={column: f"{_first(tables, name)}: " for column, name in LEADS.items() if _first(tables, name)},
        hint=_hint(tables),
    )


def _table(language: str) -> _Table | None:
    file = resources.files("fitpost.vocabulary") / "data" / language / "doses.toml"
    return cast("_Table", tomllib.loads(file.read_text(encoding="utf-8"))) if file.is_file() else None


def _by_first_word(phrases: dict[str, Meaning]) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        first = re.split(r"[^\w']", phrase, maxsplit=1)[0]
        rest = phrase[len(first) :]
        found.setdefault(first, []).append(Entry(_tail(rest) if rest else None, *phrases[phrase]))
    return {first: tuple(entries) for first, entries in found.items()}


def _first(tables: list[_Table], name: str) -> str:
    return next((table["words"][name][0] for table in tables if name in table["words"]), "")


def _tail(rest: str) -> re.Pattern[str]:
    """What follows a phrase's first word: white space and hyphens may be any, and the last word ends there."""
    pattern = re.escape(rest).replace(r"\ ", r"\s{1,3}").replace(r"\-", "[-‐‑]").replace("'", "['’]")
    return re.compile(pattern + r"(?!\w)", re.IGNORECASE)


def _either(phrases: Iterable[str]) -> str:
    longest_first = sorted(set(phrases), key=len, reverse=True)
    return "|".join(re.escape(phrase) for phrase in longest_first) or "(?!)"


def _hint(tables: list[_Table]) -> re.Pattern[str]:
    words = [word for table in tables for word in table["numbers"]]
    words += [word for table in tables for name in ALONE for word in table["words"].get(name, ())]
    words += [
        f"{article} {unit}"
        for table in tables
        for article in table["words"].get("articles", ())
        for unit in table["words"].get("minutes", ())
    ]
    return re.compile(rf"[0-9½¼¾⅓⅔]|\b(?:{_either(words)})\b", re.IGNORECASE)
