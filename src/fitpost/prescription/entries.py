"""The phrases of doses by their first word, so that one look tells what a word of a text is, and what may follow it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from fitpost.vocabulary.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Meaning = tuple[str, float | str | None]
"""The code of a phrase, and what it stands for: a number, a unit's factor or name, a kind of effort."""


class Sense(NamedTuple):
    """What a word or phrase is to a dose."""

    code: str
    numbers: tuple[float, ...]
    unit: float | str | None


class Tails(NamedTuple):
    """The longer phrases that begin with a word."""

    match: Callable[[str, int], re.Match[str] | None]
    """What must follow for each at a place of a text, the longest first; the n-th group is that of the n-th phrase."""
    phrases: tuple[Sense, ...]


class Entry(NamedTuple):
    """A word: what it is by itself, and the longer phrases that it begins."""

    code: str
    numbers: tuple[float, ...]
    unit: float | str | None
    tails: Tails | None


_UNKNOWN = Sense("o", (), None)
TIMES = "x"
"""The letter that is a times sign where it stands alone, but not before "½"."""
_TIMES = Entry("x", (), None, Tails(re.compile("((?=[½¼¾⅓⅔]))").match, (_UNKNOWN,)))


def entries(phrases: Mapping[str, Meaning]) -> Table[Entry]:
    """The table of words, as they are written, of some phrases."""
    by_first_word = _by_first_word(phrases)
    unknown = Entry(*_UNKNOWN, None)
    return Table(lambda written: by_first_word.get(written.lower().replace("’", "'"), unknown))


def _by_first_word(phrases: Mapping[str, Meaning]) -> dict[str, Entry]:
    """The words that begin phrases, or are some themselves."""
    tails: dict[str, list[tuple[str, Sense]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        first = re.split(r"[^\w']", phrase, maxsplit=1)[0]
        tails.setdefault(first, []).append((phrase[len(first) :], _sense(*phrases[phrase])))
    found = {}
    for first, known in tails.items():
        alone = known.pop()[1] if not known[-1][0] else _UNKNOWN
        pattern = re.compile("|".join(_tail(rest) for rest, _ in known), re.IGNORECASE) if known else None
        found[first] = Entry(*alone, Tails(pattern.match, tuple(sense for _, sense in known)) if pattern else None)
    return found | {TIMES: _TIMES}


def _sense(code: str, value: float | str | None) -> Sense:
    return Sense(code, (float(value),) if code in "n°" and value else (), value)


def _tail(rest: str) -> str:
    """What follows a phrase's first word: white space and hyphens may be any, and the last word ends there."""
    pattern = re.escape(rest).replace(r"\ ", r"\s{1,3}").replace(r"\-", "[-‐‑]").replace("'", "['’]")
    return rf"({pattern}(?!\w))"
