"""The equipment and the muscles that texts name, from the phrases that were found in the parts when they were read."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fitpost.extract.outline import Part
    from fitpost.vocabulary import Hit, Lexicon, Words

SENTENCE_END = re.compile(r"[.!?;:]")
"""A line's end does not part what is shown as one line."""


class Piece(NamedTuple):
    """The words and the known phrases of a range of a part's text, as if nothing stood around it."""

    words: Words
    hits: Sequence[Hit]
    since: int
    """The first of its words."""


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
        if not cut and (first or last < len(words)) and hits:
            begin = bisect_left(hits, first, key=_first)
            inner = hits[begin : bisect_left(hits, last, begin, key=_first)]
            cut = (begin and self._reach(part)[begin - 1] > first) or any([hit.last > last for hit in inner])
            hits = inner
        if cut:
            return Piece(*self.lexicon.read(" ".join(part.text[start:end].split())), 0)
        return Piece(words, hits, first)

    def equipment(self, piece: Piece) -> tuple[str, ...]:
        """The equipment that a piece calls for, in order."""
        if not piece.hits:
            return ()
        return self.lexicon.named("equipment", piece.words, piece.hits, since=piece.since, ends=SENTENCE_END)

    def muscles(self, piece: Piece) -> tuple[str, ...]:
        """The muscles that a piece names by words that mean nothing else."""
        if not piece.hits:
            return ()
        return self.lexicon.named(
            "muscle", piece.words, piece.hits, since=piece.since, besides=("body",), ends=SENTENCE_END
        )

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
