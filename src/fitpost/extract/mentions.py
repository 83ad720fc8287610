"""The equipment and the muscles that texts name, from the phrases that were found in the parts when they were read."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from fitpost.vocabulary import Words
from fitpost.vocabulary.lexicon import Scanned

if TYPE_CHECKING:
    from fitpost.extract.part import Part
    from fitpost.vocabulary import Hit, Lexicon

TELLING = frozenset({"equipment", "muscle"})
SENTENCE_END = re.compile(r"[.!?;:]")
"""A line's end does not part what is shown as one line."""


NOTHING = Scanned(Words(""), ())


class Mentions:
    """What the texts of one post name."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._known: dict[Part, list[int]] = {}

    def piece(self, part: Part, start: int, end: int) -> Scanned:
        """What stands between two offsets of a part's text, on one line and as if nothing stood around it.

        It is read anew only where the offsets cut a word or a phrase.
        """
        reading = part.reading
        words, hits = reading.words, reading.hits
        first, last = reading.range(start, end)
        cut = (first and words.ends[first - 1] > start) or (first < last and words.ends[last - 1] > end)
        if not cut:
            reaches = self._reaches(part)
            if not reaches:
                return NOTHING
            if not first and last == len(words):
                return Scanned(words, hits, ends=SENTENCE_END)
            begin = bisect_left(hits, first, key=_first)
            inner = hits[begin : bisect_left(hits, last, begin, key=_first)]
            if not (begin and reaches[begin - 1] > first) and all(hit.last <= last for hit in inner):
                return Scanned(words, inner, first, SENTENCE_END)
        return self.lexicon.read(" ".join(part.text[start:end].split()))

    def equipment(self, piece: Scanned) -> tuple[str, ...]:
        """The equipment that a piece calls for, in order."""
        return self.lexicon.named("equipment", piece) if piece.hits else ()

    def muscles(self, piece: Scanned) -> tuple[str, ...]:
        """The muscles that a piece names by words that mean nothing else."""
        return self.lexicon.named("muscle", piece, besides=("body",)) if piece.hits else ()

    def all_muscles(self, part: Part) -> tuple[str, ...]:
        """The muscles that a text on muscles names, by any word."""
        return self.lexicon.named("muscle", Scanned(part.words, part.hits))

    def _reaches(self, part: Part) -> list[int]:
        """How far each phrase of a part's text and those before it reach; nothing where none of them tells anything."""
        if part not in self._known:
            hits = part.hits
            telling = not TELLING.isdisjoint([hit.category for hit in hits])
            self._known[part] = list(accumulate([hit.last for hit in hits], max)) if telling else []
        return self._known[part]


def _first(hit: Hit) -> int:
    return hit.first
