"""What fitpost knows of words: exercises, muscles, equipment, and the words that tell the parts of a post.

`Vocabulary` is the data, a folder of TOML files for each language, and what a site adds; a `Lexicon` is what is read
of it for one language. A further language is a further folder: no line of code is about one language, except that
keys are English, and English names are understood everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from fitpost.errors import VocabularyError
from fitpost.vocabulary.entries import Entries
from fitpost.vocabulary.joints import Joints
from fitpost.vocabulary.language import LanguageWords, guess, guess_by_subject, languages_of
from fitpost.vocabulary.lexicon import Lexicon
from fitpost.vocabulary.load import FILES, LANGUAGE_FILE, Tables, merge, read_file, read_mapping
from fitpost.vocabulary.phrases import Hit
from fitpost.vocabulary.words import Words

__all__ = ["Hit", "Joints", "Lexicon", "Vocabulary", "Words", "detect_language"]

DATA = Path(__file__).parent / "data"
KEY_LANGUAGE = "en"
"""The language of keys, whose names every lexicon knows."""


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Words of several languages: folders, read when a language is first asked for, and tables that a site adds."""

    folders: tuple[Path, ...] = ()
    """Each holds one folder a language."""
    added: tuple[tuple[str, Tables], ...] = ()
    """A language and tables in it; later ones take the place of what is before."""

    @staticmethod
    def default() -> Vocabulary:
        """The vocabulary that comes with fitpost; always the same object."""
        return _default()

    @classmethod
    def load(cls, paths: Iterable[str | Path]) -> Vocabulary:
        """The vocabulary of `paths` alone: files, and folders of one folder a language; VocabularyError for a fault."""
        vocabulary = cls()
        for path in paths:
            vocabulary = vocabulary.extended(path)
        return vocabulary

    def extended(self, more: str | Path | Mapping[str, Any]) -> Vocabulary:
        """This vocabulary with a file, a folder of languages, or a mapping of the same shape added to it.

        A file or mapping says its `language`; English where it does not. VocabularyError names the file and the key
        of a fault.
        """
        if isinstance(more, Mapping):
            language, tables = read_mapping(more, "<mapping>")
        elif Path(more).is_dir():
            return self._with_folder(Path(more))
        else:
            language, tables = read_file(Path(more))
        return Vocabulary(self.folders, (*self.added, (language or KEY_LANGUAGE, tables)))

    def _with_folder(self, folder: Path) -> Vocabulary:
        extended = Vocabulary((*self.folders, folder), self.added)
        if not _languages(folder):
            raise VocabularyError(f"{folder}: no folder of a language in it")
        for language in _languages(folder):
            extended.tables(language)
        return extended

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that have data, sorted."""
        found = {language for folder in self.folders for language in _languages(folder)}
        return tuple(sorted(found | {language for language, _ in self.added}))

    def lexicon(self, language: str | None = None) -> Lexicon:
        """The lexicon of a BCP 47 language and English; of English alone where there are no data for the language."""
        return _lexicon(self, self.known_language(language))

    def known_language(self, language: str | None) -> str:
        """The primary subtag of a BCP 47 language that has data ("de" for "de-AT"); "en" for any other."""
        primary = (language or KEY_LANGUAGE).replace("_", "-").partition("-")[0].casefold()
        return primary if primary in self.languages else KEY_LANGUAGE

    def detect_language(self, text: str) -> str | None:
        """The language of `text` among those that have data; None where it is unclear or another."""
        return guess(text, _function_words(self)) or guess_by_subject(text, _telling_words(self))

    def tables(self, language: str) -> Tables:
        """All that is known of one language, read anew but for the files."""
        tables = merge(self._layers(language, (*FILES, LANGUAGE_FILE)))
        if language == KEY_LANGUAGE:
            _name_by_key(tables)
        return tables

    def facts(self, language: str, name: str) -> tuple[str, ...]:
        """The words of one language by which it is known, for which its other files need not be read.

        `name` is "function", words of any text, or "telling", words of posts on training.
        """
        return merge(self._layers(language, (LANGUAGE_FILE,))).get("language", {}).get(name, ())

    def _layers(self, language: str, files: tuple[str, ...]) -> list[Tables]:
        paths = (folder / language / name for folder in self.folders for name in files)
        read = [read_file(path)[1] for path in paths if path.is_file()]
        return [*read, *(tables for added, tables in self.added if added == language)]


def detect_language(text: str) -> str | None:
    """The language of `text` among those that fitpost knows; None where it is unclear or another."""
    return Vocabulary.default().detect_language(text)


@lru_cache(maxsize=1)
def _default() -> Vocabulary:
    return Vocabulary((DATA,))


@lru_cache(maxsize=32)
def _lexicon(vocabulary: Vocabulary, language: str) -> Lexicon:
    return Lexicon([_entries(vocabulary, each) for each in dict.fromkeys((language, KEY_LANGUAGE))])


@lru_cache(maxsize=32)
def _entries(vocabulary: Vocabulary, language: str) -> Entries:
    return Entries(vocabulary.tables(language))


@lru_cache(maxsize=8)
def _function_words(vocabulary: Vocabulary) -> LanguageWords:
    return languages_of({language: vocabulary.facts(language, "function") for language in vocabulary.languages})


@lru_cache(maxsize=8)
def _telling_words(vocabulary: Vocabulary) -> LanguageWords:
    return languages_of({language: vocabulary.facts(language, "telling") for language in vocabulary.languages})


@lru_cache(maxsize=32)
def _languages(folder: Path) -> tuple[str, ...]:
    return tuple(sorted({child.parent.name for child in folder.glob("*/*.toml")}))


def _name_by_key(tables: Tables) -> None:
    """Let each key of a table of names be a name itself, since keys are English."""
    for name in ("exercises", "heads", "modifiers", "muscles", "equipment", "body", "days", "groups"):
        table = tables.get(name, {})
        table.update({key: (key, *phrases) for key, phrases in table.items()})
