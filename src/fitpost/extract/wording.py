"""What the words of a part say: its words, known phrases and doses, read once, and counts over any range of them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from fitpost.extract.dose_reading import MOVEMENTS, Text, doses_of
from fitpost.prescription import column_of
from fitpost.vocabulary import Joints, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fitpost.extract.part import Part
    from fitpost.prescription import Dose, DoseWords
    from fitpost.vocabulary import Hit, Lexicon

SENTENCE_END = re.compile(r"[.!?:;\n–—(]|\s-\s")
URGING = frozenset({"verb", "urging", "advice"})
"""Categories of phrases that make the sentence that they begin one of guidance."""
ELSEWHERE = frozenset({"urging", "framing", "empty"})
"""Categories that tell something only at the beginning of a sentence, or only in the title of a post, or nothing."""
TOLD_APART = frozenset({"person", "describing"})
SHORT = 10
"""Words up to which a paragraph may be an item, or a title."""


def annotate(root: Part, lexicon: Lexicon, dose_words: DoseWords) -> None:
    """Read the words, the known phrases and the doses of every part, and what kinds of titles its title belongs to."""
    for part in root.walk():
        if part.layout == "cell":
            part.column_kind = column_of(part.column, dose_words) or ""
        text = part.text
        if not text:
            continue
        words = Words(text)
        short = len(words) <= SHORT
        hits = lexicon.scan(words)
        prose = part.layout == "paragraph" and not short
        title = part.title
        doses = doses_of(Text(text, words, hits), dose_words, part.layout, prose=prose)
        if title.start:  # "3 - Superman" has a number, and no dose
            doses = [dose for dose in doses if dose.start >= title.start]
        part.reading = Reading(words, hits, doses, lexicon.joints)
        if title.apart or short:
            part.kinds = lexicon.title_kinds(part.head)
        part.named = part.reading.wording(title.start, title.end)
        part.said = part.named if title.whole else part.reading.wording(title.start, len(text))


class Wording(NamedTuple):
    """Counts over a range of a part's text."""

    words: int
    """Words that no dose covers."""
    sentences: int
    directions: int
    """Sentences that begin with an instruction verb."""
    urgings: int
    """Sentences that begin with a verb or phrase of guidance, instructions included."""
    first_verb: bool
    hits: dict[str, int]
    """How many phrases of each category, and of each key where the keys tell different things."""
    last: frozenset[str]
    """The categories of the phrase that the range ends with."""
    dosed: bool
    covered: float
    """The share of the words that are known phrases of exercises."""


NO_CATEGORY: frozenset[str] = frozenset()
NOTHING = Wording(0, 0, 0, 0, first_verb=False, hits={}, last=NO_CATEGORY, dosed=False, covered=0.0)


class Reading:
    """The words, phrases and doses of one text, indexed: a range is counted without a look at what is outside it."""

    __slots__ = ("_breaks", "_firsts", "_free", "_moving", "_wordings", "doses", "hits", "joints", "movements", "words")

    def __init__(self, words: Words, hits: Sequence[Hit], doses: Sequence[Dose], joints: Joints) -> None:
        self.words = words
        self.joints = joints
        """The small words of the text's language."""
        self.hits = hits
        """In the order of their first words."""
        self.doses = doses
        """In order, and apart from each other."""
        self._moving = [hit for hit in hits if hit.category in MOVEMENTS]
        self.movements = len(self._moving)
        """How many known exercises and movements there are in all."""
        self._firsts: list[int] | None = None
        self._breaks = _breaks(words)
        self._free = self._counted() if doses else []
        self._wordings: dict[tuple[int, int], Wording] = {}

    def _counted(self) -> list[int]:
        """How many words that no dose covers stand before each word, and in all."""
        free = [1] * len(self.words)
        for dose in self.doses:
            first, last = self.range(dose.start, dose.end)
            free[first:last] = [0] * (last - first)
        return list(accumulate(free, initial=0))

    def range(self, start: int, end: int) -> tuple[int, int]:
        """The words that begin between two offsets, the last exclusive."""
        first = bisect_left(self.words.starts, start)
        return first, bisect_left(self.words.starts, end, first) if end > start else first

    def sentence(self, word: int) -> int:
        """The number of the sentence, from 0, that a word stands in."""
        return bisect_right(self._breaks, word)

    def count(self, start: int, end: int) -> int:
        """How many of the words between two offsets no dose covers."""
        first, last = self.range(start, end)
        return self._free[last] - self._free[first] if self.doses else last - first

    def hits_at(self, first: int, last: int) -> Sequence[Hit]:
        """The hits that begin at the words from `first` to `last`."""
        firsts = self._firsts
        if firsts is None:
            firsts = self._firsts = [hit.first for hit in self.hits]
        begin = bisect_left(firsts, first)
        return self.hits[begin : bisect_left(firsts, last, begin)]

    def hits_within(self, first: int, last: int) -> Sequence[Hit]:
        """The hits that take none but those words."""
        if first == 0 and last == len(self.words):
            return self.hits
        return [hit for hit in self.hits_at(first, last) if hit.last <= last]

    def movements_within(self, start: int, end: int) -> list[Hit]:
        """The known exercises and movements that stand wholly between two offsets."""
        moving, ends = self._moving, self.words.ends
        if not moving:
            return moving
        first, last = self.range(start, end)
        begin = bisect_left(moving, first, key=_first)
        here = moving[begin : bisect_left(moving, last, begin, key=_first)]
        return [hit for hit in here if ends[hit.last - 1] <= end]

    def doses_within(self, start: int, end: int) -> Sequence[Dose]:
        """The doses that lie wholly between two offsets."""
        doses = self.doses
        if not doses or (start <= doses[0].start and doses[-1].end <= end):
            return doses
        begin = bisect_left(doses, start, key=_start)
        return doses[begin : bisect_right(doses, end, begin, key=_end)]

    def doses_touching(self, start: int, end: int) -> Sequence[Dose]:
        """The doses of which a part at least lies between two offsets."""
        if not self.doses:
            return ()
        begin = bisect_right(self.doses, start, key=_end)
        return self.doses[begin : bisect_left(self.doses, end, begin, key=_start)]

    def wording(self, start: int, end: int) -> Wording:
        """Count what stands between two offsets."""
        known = self._wordings.get((start, end))
        if known is None:
            known = self._wordings[start, end] = self._wording(start, end)
        return known

    def _wording(self, start: int, end: int) -> Wording:
        first, last = self.range(start, end)
        doses = self.doses_within(start, end) if self.doses else ()
        if first == last:
            return NOTHING._replace(dosed=bool(doses)) if doses else NOTHING
        free = last - first - (self._covered(doses) if doses else 0)
        breaks = self._breaks
        sentences = 1 + bisect_left(breaks, last) - bisect_right(breaks, first) if breaks else 1
        counts: dict[str, int] = {}
        ending: list[str] = []
        named = directions = urgings = 0
        urged = -1
        first_verb = False
        for category, key, begins, ends in self.hits_within(first, last):
            if category not in ELSEWHERE:
                counts[category] = counts.get(category, 0) + 1
            if ends == last:
                ending.append(category)
            if category in MOVEMENTS:
                named += ends - begins
            elif category in URGING and (begins == first or _holds(breaks, begins)):
                urgings += begins != urged
                urged = begins
                if category == "verb":
                    first_verb = first_verb or begins == first
                    directions += 1
            elif category in TOLD_APART:
                counts[key] = counts.get(key, 0) + 1
        covered = min(1.0, named / free) if free else 0.0
        last_of = frozenset(ending) if ending else NO_CATEGORY
        return Wording(free, sentences, directions, urgings, first_verb, counts, last_of, bool(doses), covered)

    def _covered(self, doses: Sequence[Dose]) -> int:
        """How many words a run of doses covers."""
        first, last = self.range(doses[0].start, doses[-1].end)
        return last - first - (self._free[last] - self._free[first])


def _breaks(words: Words) -> list[int]:
    """The words before which a sentence ends, or a clause that a colon, dash or bracket ends."""
    found = SENTENCE_END.search
    return [word for word, gap in enumerate(words.gaps[1:-1], 1) if gap != " " and found(gap)]


def _holds(ordered: list[int], number: int) -> bool:
    place = bisect_left(ordered, number)
    return place < len(ordered) and ordered[place] == number


def _first(hit: Hit) -> int:
    return hit.first


def _start(dose: Dose) -> int:
    return dose.start


def _end(dose: Dose) -> int:
    return dose.end


UNREAD = Reading(Words(""), (), (), Joints())
"""What is known of a text before it is read, and of one that is empty."""
