"""The data files that come with fitpost: anyone may add to them, and these are the rules that they keep."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from fitpost.vocabulary import Vocabulary
from fitpost.vocabulary.entries import Entries
from fitpost.vocabulary.load import TABLES

VOCABULARY = Vocabulary.default()
LANGUAGES = VOCABULARY.languages
OTHERS = [language for language in LANGUAGES if language != "en"]
NAMES = ("exercises", "heads", "modifiers", "muscles", "equipment", "body", "days", "groups")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SHOWN = re.compile(r"[a-z0-9]+([ -][a-z0-9]+)*")
LEAST = {  # keys of English, phrases of each other language
    "exercises": (550, 900),
    "muscles": (70, 120),
    "equipment": (100, 150),
    "heads": (90, 70),
    "modifiers": (90, 100),
    "body": (45, 60),
    "verbs": (5, 180),
    "advice": (3, 65),
    "caution": (5, 60),
    "days": (8, 20),
    "groups": (8, 25),
    "titles": (15, 250),
}


@pytest.mark.parametrize("table", LEAST)
def test_english_knows_at_least_so_many_things(table: str) -> None:
    assert len(VOCABULARY.tables("en")[table]) >= LEAST[table][0]


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("table", LEAST)
def test_each_language_knows_at_least_so_many_phrases(language: str, table: str) -> None:
    assert len(list(chain.from_iterable(VOCABULARY.tables(language)[table].values()))) >= LEAST[table][1]


@pytest.mark.parametrize("language", OTHERS)
def test_every_key_of_another_language_is_known_in_english(language: str) -> None:
    """So that one key means the same in each, and has a name to show."""
    english, tables = VOCABULARY.tables("en"), VOCABULARY.tables(language)
    unknown = {name: [key for key in table if key not in english[name]] for name, table in tables.items()}
    assert {name: keys for name, keys in unknown.items() if keys} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", [*NAMES, "titles"])
def test_keys_are_slugs_or_names_to_show(language: str, table: str) -> None:
    pattern = SHOWN if table in {"muscles", "equipment"} else SLUG
    assert [key for key in VOCABULARY.tables(language)[table] if not pattern.fullmatch(key)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", NAMES)
def test_no_name_stands_for_two_things(language: str, table: str) -> None:
    tables = VOCABULARY.tables(language)
    normal = Entries(tables).phrases
    meanings: dict[tuple[str, ...], set[str]] = {}
    for key, phrases in tables[table].items():
        for phrase in phrases:
            meanings.setdefault((phrase[0] if phrase[0] in "=-" else "", *normal.forms(phrase)), set()).add(key)
    assert {forms: keys for forms, keys in meanings.items() if len(keys) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_has_words(language: str) -> None:
    entries, tables = Entries(VOCABULARY.tables(language)), VOCABULARY.tables(language)
    phrases = [phrase for name in (*TABLES, "titles") for ones in tables.get(name, {}).values() for phrase in ones]
    assert [phrase for phrase in phrases if not entries.phrases.forms(phrase)] == []


def test_every_exercise_goes_by_its_english_name() -> None:
    lexicon = VOCABULARY.lexicon("en")
    wrong = {key: lexicon.exercise(key.replace("-", " ")) for key in VOCABULARY.tables("en")["exercises"]}
    assert {key: found for key, found in wrong.items() if found != key} == {}


@pytest.mark.parametrize("language", OTHERS)
def test_every_name_is_found_in_its_language(language: str) -> None:
    """Also where English has the same word for something else."""
    lexicon, table = VOCABULARY.lexicon(language), VOCABULARY.tables(language)["exercises"]
    names = [(phrase, key) for key, phrases in table.items() for phrase in phrases if not phrase.startswith("-")]
    assert [(name, key) for name, key in names if lexicon.exercise(name) != key] == []
