"""What the words of a part say: its words, known phrases and doses, read once, and counts over any range of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from fitpost.prescription import column_of, read
from fitpost.vocabulary import words

if TYPE_CHECKING:
    from fitpost.extract.outline import Part
    from fitpost.prescription import DoseWords
    from fitpost.vocabulary import Hit, Lexicon

SENTENCE_END = re.compile(r"[.!?:;\n–—(]|\s-\s")


def annotate(root: Part, lexicon: Lexicon, dose_words: DoseWords) -> None:
    """Read the words, the known phrases and the doses of every part, and what kinds of titles its title belongs to."""
    for part in root.walk():
        part.words = words(part.text)
        part.hits = lexicon.scan(part.words)
        if part.layout == "cell":
            part.column_kind = column_of(part.column, dose_words) or ""
        part.doses = read(part.text, dose_words, item=part.layout != "paragraph" or len(part.words) <= SHORT)
        if part.title.apart or len(part.words) <= SHORT:
            part.kinds = lexicon.title_kinds(part.head)
        part.named = wording(part, part.title.start, part.title.end)
        part.said = part.named if part.title.whole else wording(part, part.title.start, len(part.text))


TOLD_APART = frozenset({"person", "describing"})
SHORT = 10
"""Words up to which a paragraph may be an item, or a title."""


class Wording(NamedTuple):
    """Counts over a range of a part's text."""

    words: int
    """Words that no dose covers."""
    sentences: int
    directions: int
    """Sentences that begin with an instruction verb."""
    first_verb: bool
    hits: dict[str, int]
    """How many phrases of each category, and of each key where the keys tell different things."""
    last: str
    """The categories of the phrase that the range ends with, sorted, joined by spaces."""
    dosed: bool
    covered: float
    """The share of the words that are known phrases of exercises."""


NOTHING = Wording(0, 0, 0, first_verb=False, hits={}, last="", dosed=False, covered=0.0)


def wording(part: Part, start: int, end: int) -> Wording:
    """Count what stands between two offsets of a part's text."""
    first = bisect_left(part.words, start, key=lambda word: word.start)
    last = bisect_left(part.words, end, key=lambda word: word.start)
    hits = [hit for hit in part.hits if first <= hit.first and hit.last <= last]
    begins = _sentence_starts(part, first, last)
    verbs = {hit.first for hit in hits if hit.category == "verb"}
    counts: dict[str, int] = {}
    for hit in hits:
        counts[hit.category] = counts.get(hit.category, 0) + 1
        if hit.category in TOLD_APART:
            counts[hit.key] = counts.get(hit.key, 0) + 1
    doses = [dose for dose in part.doses if start <= dose.start and dose.end <= end]
    free = sum(1 for word in part.words[first:last] if not any(d.start <= word.start < d.end for d in doses))
    named = sum(hit.last - hit.first for hit in hits if hit.category in {"exercise", "head"})
    return Wording(
        words=free,
        sentences=len(begins),
        directions=len(begins & verbs),
        first_verb=first in verbs,
        hits=counts,
        last=" ".join(sorted({hit.category for hit in hits if hit.last == last})),
        dosed=bool(doses),
        covered=min(1.0, named / free) if free else 0.0,
    )


def _sentence_starts(part: Part, first: int, last: int) -> set[int]:
    """The indexes of the words that a sentence, or a clause after a colon, dash or bracket, begins with."""
    starts = {first} if first < last else set()
    for index in range(first + 1, last):
        if SENTENCE_END.search(part.text, part.words[index - 1].end, part.words[index].start):
            starts.add(index)
    return starts
