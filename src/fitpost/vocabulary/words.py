"""The tokeniser: a text as words, each with its place and a normal form that spelling does not change.

A word is a run of letters and digits. Hyphens, slashes and apostrophes part words ("push-up" is two), but a possessive
's belongs to the word before it and is no part of its key ("child's" is `child`). The key is casefolded, without
accents, word by word: the offsets are those of the text as it stands.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import combining, normalize

WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*(?:['’]s\b)?")
POSSESSIVE = ("'s", "’s")


class Word(NamedTuple):
    """A word of a text, `text[start:end]` as written."""

    key: str
    """Casefolded, without accents and possessive."""
    start: int
    end: int


@lru_cache(maxsize=1 << 15)
def fold(written: str) -> str:
    """The key of one word as written: `fold("Développé") == "developpe"`."""
    if written.endswith(POSSESSIVE):
        written = written[:-2]
    if written.isascii():
        return written.lower()
    return "".join(c for c in normalize("NFKD", written.casefold()) if not combining(c))


def words(text: str) -> list[Word]:
    """The words of `text`, in order; time grows with the length of the text only."""
    return [Word(fold(m[0]), m.start(), m.end()) for m in WORD.finditer(text)]


def keys(text: str) -> list[str]:
    """The keys of the words of `text`, where their places do not matter."""
    return [fold(written) for written in WORD.findall(text)]
