"""The delimiters of emphasis: CommonMark's delimiter stack, which pairs them in linear time.

    *x*  _x_  emphasis        **x**  __x__  strong        ~~x~~  strike        ==x==  highlight

A run of delimiters opens where a word may begin after it and closes where one may end before it (CommonMark 0.31,
section 6.2; the algorithm is that of its appendix). A run of two or more asterisks between a word and punctuation is
allowed to do both: writers put the colon of `**Note:**text` inside.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

Emphasis = Literal["strong", "emphasis", "strike", "highlight"]
PAIRED: dict[str, Emphasis] = {"~": "strike", "=": "highlight"}
"""Delimiters that come in twos only."""


@dataclass(slots=True)
class Run:
    """A run of one delimiter character: what is left of it while its pairs are found."""

    char: str
    start: int
    end: int
    opens: bool
    closes: bool
    both: bool
    """Whether CommonMark's own rule lets it do both, for the rule of three."""
    length: int
    """Its length as written, for the rule of three."""


class Pair(NamedTuple):
    """Two delimiters and what they make of the text between `opened` and `closed`."""

    kind: Emphasis
    start: int
    opened: int
    closed: int
    end: int


def run(text: str, start: int, end: int) -> Run:
    """The run of delimiters at a range of `text`."""
    char = text[start]
    before, after = _class(text[start - 1 : start]), _class(text[end : end + 1])
    left = after > 0 and (after == 2 or before < 2)
    right = before > 0 and (before == 2 or after < 2)
    opens, closes = left, right
    if char == "_":
        opens, closes = left and (not right or before == 1), right and (not left or after == 1)
    both = opens and closes
    if char == "*" and end - start > 1:
        opens, closes = after > 0, before > 0
    return Run(char, start, end, opens, closes, both, end - start)


@lru_cache(maxsize=1 << 10)
def _class(char: str) -> int:
    """0 for white space and the ends of the text, 1 for punctuation, 2 for what words are made of."""
    if not char or char.isspace():
        return 0
    return 2 if char.isalnum() or unicodedata.category(char)[0] not in "PS" else 1


def pair(runs: Iterable[Run]) -> list[Pair]:
    """The pairs among runs, which are in the order of the text."""
    pairs: list[Pair] = []
    openers: list[Run] = []
    bottoms: dict[tuple[str, bool, int], int] = {}
    for closer in runs:
        key = (closer.char, closer.both, closer.length % 3)
        while closer.closes and closer.start < closer.end:
            opener = _opener(openers, closer, bottoms.get(key, -1))
            if not opener:
                bottoms[key] = openers[-1].start if openers else -1
                break
            pairs.append(_join(opener, closer))
            if opener.start == opener.end:
                openers.pop()
        if closer.opens and closer.start < closer.end:
            openers.append(closer)
    return pairs


def _opener(openers: list[Run], closer: Run, bottom: int) -> Run | None:
    """The nearest run after `bottom` that `closer` can close; those after it open nothing any more."""
    for index in range(len(openers) - 1, -1, -1):
        opener = openers[index]
        if opener.start <= bottom:
            return None
        if opener.char == closer.char and _match(opener, closer):
            del openers[index + 1 :]
            return opener
    return None


def _match(opener: Run, closer: Run) -> bool:
    if opener.char in PAIRED:
        return opener.length == closer.length == 2
    three = (opener.both or closer.both) and (opener.length + closer.length) % 3 == 0
    return not three or (opener.length % 3 == 0 and closer.length % 3 == 0)


def _join(opener: Run, closer: Run) -> Pair:
    """Take the inner delimiters off two runs."""
    width = 2 if min(opener.end - opener.start, closer.end - closer.start) > 1 else 1
    kind = PAIRED.get(opener.char) or ("strong" if width == 2 else "emphasis")
    joined = Pair(kind, opener.end - width, opener.end, closer.start, closer.start + width)
    opener.end -= width
    closer.start += width
    return joined
