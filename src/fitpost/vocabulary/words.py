"""The tokeniser: a text as words, each with its place and a normal form that spelling does not change.

A word is a run of letters and digits. Hyphens, slashes and apostrophes part words ("push-up" is two), but a possessive
's belongs to the word before it and is no part of its key ("child's" is `child`). The key is casefolded, without
accents, word by word: the offsets are those of the text as it stands.
"""

from __future__ import annotations

import re
from itertools import accumulate
from unicodedata import combining, normalize

from fitpost.vocabulary.table import Table

WORD = re.compile(r"((?:[A-Za-z0-9]+|[^\W_])[^\W_]*(?:[\u0300-\u036f]+[^\W_]*)*(?:['’]s\b)?)")
"""A run of letters and digits; those of ASCII come first since they are recognised fastest."""
ASCII_WORD = re.compile(r"([A-Za-z0-9]+(?:'s\b)?)")
"""The same in a text of ASCII alone, as most are; its words are found in two thirds of the time."""
POSSESSIVE = ("'s", "’s")


class Words:
    """The words of a text, in order, and what stands between them; all that is known of a word has its index.

    Columns, and not one object a word, since they are cut, looked up and bisected at a stroke.
    """

    __slots__ = ("ends", "gaps", "starts", "written")

    def __init__(self, text: str) -> None:
        pieces = (ASCII_WORD if text.isascii() else WORD).split(text)
        offsets = list(accumulate(map(len, pieces)))
        self.written = pieces[1::2]
        self.starts = offsets[:-1:2]
        self.ends = offsets[1::2]
        self.gaps = pieces[::2]
        """What stands before each word, and after the last."""

    def __len__(self) -> int:
        return len(self.written)

    @property
    def keys(self) -> list[str]:
        """The key of each word."""
        return KEYS.all(self.written)


def fold(written: str) -> str:
    """The key of one word as written: `fold("Développé") == "developpe"`."""
    if written.endswith(POSSESSIVE):
        written = written[:-2]
    if written.isascii():
        return written.lower()
    return "".join(c for c in normalize("NFKD", written.casefold()) if not combining(c))


KEYS = Table(fold)


def keys(text: str) -> list[str]:
    """The keys of the words of `text`, where their places do not matter."""
    return KEYS.all(WORD.findall(text))
