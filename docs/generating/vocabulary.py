"""The tables of the vocabulary: each key with its names in every language."""

from __future__ import annotations

from fitpost import Vocabulary
from generating.tables import code, table


def names_page(title: str, name: str) -> str:
    """All keys of one table of names, with what they go by in each language."""
    vocabulary = Vocabulary.default()
    languages = ("en", *(each for each in vocabulary.languages if each != "en"))
    tables = {language: vocabulary.tables(language).get(name, {}) for language in languages}
    keys = sorted({key for names in tables.values() for key in names})
    rows = ([code(key), *(_names(tables[language].get(key, ()), key) for language in languages)] for key in keys)
    note = f"Made from the files `src/fitpost/vocabulary/data/*/{name}.toml` (`make docs`). "
    note += "A key's own words are an English name; a name that begins with a hyphen ends a compound word."
    return f"# {title}\n\n{note}\n\n{table(['key', *languages], rows)}"


def _names(names: tuple[str, ...], key: str) -> str:
    return ", ".join(dict.fromkeys(name for name in names if name != key))


def sizes_table() -> str:
    """How many keys and names each language has."""
    vocabulary = Vocabulary.default()
    kinds = ("exercises", "muscles", "equipment")
    rows = []
    for language in vocabulary.languages:
        tables = vocabulary.tables(language)
        counts = (f"{len(tables[kind])} ({sum(map(len, tables[kind].values()))})" for kind in kinds)
        rows.append([code(language), *counts])
    return table(["language", *kinds], rows)
