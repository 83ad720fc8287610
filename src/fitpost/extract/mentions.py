"""The equipment and the muscles that texts name, from the phrases that were found in the parts when they were read."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from fitpost.vocabulary import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fitpost.extract.outline import Part
    from fitpost.vocabulary import Hit, Lexicon

TELLING = frozenset({"equipment", "muscle"})
SENTENCE_END = re.compile(r"[.!?;:]")
"""A line's end does not part what is shown as one line."""


class Piece(NamedTuple):
    """The words and the known phrases of a range of a part's text, as if nothing stood around it."""

    words: Words
    hits: Sequence[Hit]
    since: int
    """The first of its words."""


NOTHING = Piece(Words(""), (), 0)


class Mentions:
    """What the texts of one post name."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._reaches: dict[Part, list[int]] = {}

    def piece(self, part: Part, start: int, end: int) -> Piece:
        """What stands between two offsets of a part's text, on one line; read anew where they cut a word or phrase."""
        reading = part.reading
        words, hits = reading.words, reading.hits
        first, last = reading.range(start, end)
        cut = (first and words.ends[first - 1] > start) or (first < last and words.ends[last - 1] > end)
        if not cut:
            if TELLING.isdisjoint([hit.category for hit in hits]):
                return NOTHING
            if not first and last == len(words):
                return Piece(words, hits, first)
            begin = bisect_left(hits, first, key=_first)
            inner = hits[begin : bisect_left(hits, last, begin, key=_first)]
            if not (begin and self._reach(part)[begin - 1] > first) and all([hit.last <= last for hit in inner]):
                return Piece(words, inner, first)
        return Piece(*self.lexicon.read(" ".join(part.text[start:end].split())), 0)

    def equipment(self, piece: Piece) -> tuple[str, ...]:
        """The equipment that a piece calls for, in order."""
        words, hits, since = piece
        return self.lexicon.named("equipment", words, hits, since=since, ends=SENTENCE_END) if hits else ()

    def muscles(self, piece: Piece) -> tuple[str, ...]:
        """The muscles that a piece names by words that mean nothing else."""
        words, hits, since = piece
        if not hits:
            return ()
        return self.lexicon.named("muscle", words, hits, since=since, besides=("body",), ends=SENTENCE_END)

    def all_muscles(self, part: Part) -> tuple[str, ...]:
        """The muscles that a text on muscles names, by any word."""
        return self.lexicon.named("muscle", part.words, part.hits)

    def _reach(self, part: Part) -> list[int]:
        """How far each phrase of a part's text and those before it reach."""
        if part not in self._reaches:
            self._reaches[part] = list(accumulate((hit.last for hit in part.hits), max))
        return self._reaches[part]


def _first(hit: Hit) -> int:
    return hit.first
