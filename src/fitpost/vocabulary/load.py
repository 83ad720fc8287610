"""Vocabulary files: TOML tables that map a key to the phrases it goes by in one language.

    language = "de"                        # in a file of its own; inside a folder named `de` it is not needed

    [exercises]
    squat = "Kniebeuge, -kniebeuge"        # phrases parted by commas, or a list of strings

Keys are English and the same in all languages. What each table is for stands in `TABLES`. A phrase that begins with
a hyphen is the end of a compound word ("-dehnung" finds "Wadendehnung"); in `titles`, one that begins with "=" is a
whole title. A folder holds one folder a language; all its files are read as one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from fitpost.errors import VocabularyError

if TYPE_CHECKING:
    from pathlib import Path

TABLES = {
    "exercises": "exercise",
    "heads": "head",
    "modifiers": "modifier",
    "muscles": "muscle",
    "equipment": "equipment",
    "body": "body",
    "verbs": "verb",
    "urging": "urging",
    "advice": "advice",
    "caution": "caution",
    "alarm": "alarm",
    "condition": "condition",
    "cutting": "cutting",
    "framing": "framing",
    "person": "person",
    "describing": "describing",
    "days": "day",
    "groups": "group",
}
"""The tables that a lexicon scans for, and the category of a hit in each."""
OTHER_TABLES = frozenset({"titles", "language"})
"""Tables of another use: kinds of titles; what a lexicon must know of the language itself."""
FILES = ("exercises.toml", "muscles.toml", "equipment.toml", "words.toml", "prose.toml")
LANGUAGE_FILE = "language.toml"

KEY = re.compile(r"[a-z0-9]+(?:[ -][a-z0-9]+)*")
ENDING = re.compile(r"[^>\s]+>[^>\s]*")

Table = dict[str, tuple[str, ...]]
Tables = dict[str, Table]


@lru_cache(maxsize=256)
def read_file(path: Path) -> tuple[str | None, Tables]:
    """The language a file names, if it does, and its tables; VocabularyError where it cannot be read."""
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise VocabularyError(f"{path}: {error}") from error
    return read_mapping(data, str(path))


def read_mapping(data: Mapping[str, Any], place: str) -> tuple[str | None, Tables]:
    """What `read_file` gives, for the same data as a mapping; `place` names it in errors."""
    language = data.get("language")
    if isinstance(language, str):
        rest = {name: table for name, table in data.items() if name != "language"}
        return language.casefold(), read_mapping(rest, place)[1]
    tables = {name: _table(name, table, place) for name, table in data.items()}
    for rule in tables.get("language", {}).get("endings", ()):
        if not ENDING.fullmatch(rule):
            raise VocabularyError(f"{place}: language.endings: {rule!r}: a rule is an ending, >, and what replaces it")
    return None, tables


def _table(name: str, table: object, place: str) -> Table:
    if name not in TABLES and name not in OTHER_TABLES:
        known = ", ".join(sorted({*TABLES, *OTHER_TABLES}))
        raise VocabularyError(f"{place}: {name}: no such table; there are {known}")
    if not isinstance(table, Mapping):
        raise VocabularyError(f"{place}: {name}: a table is wanted, that maps keys to phrases")
    return {_key(key, f"{place}: {name}"): _phrases(value, f"{place}: {name}.{key}") for key, value in table.items()}


def _key(key: object, place: str) -> str:
    if not isinstance(key, str) or not KEY.fullmatch(key):
        raise VocabularyError(f"{place}.{key}: a key is lower-case English words, like `split-squat`")
    return key


def _phrases(value: object, place: str) -> tuple[str, ...]:
    parts = value.split(",") if isinstance(value, str) else value
    if not isinstance(parts, list | tuple) or not all(isinstance(part, str) for part in parts):
        raise VocabularyError(f"{place}: phrases are wanted, parted by commas or as a list of strings")
    return tuple(phrase for part in parts if (phrase := part.strip()))


def merge(layers: list[Tables]) -> Tables:
    """All tables of `layers` as one; phrases of a key are added to those it has, and count as later than others."""
    merged: Tables = {}
    for tables in layers:
        for name, table in tables.items():
            into = merged.setdefault(name, {})
            for key, phrases in table.items():
                into[key] = into.pop(key, ()) + phrases
    return merged
