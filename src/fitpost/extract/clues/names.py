"""Clues for "is this run of words the name of an exercise?": its words, its doses, where in its text it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from fitpost.extract.clues.scale import Shared, bundled, count, share
from fitpost.extract.clues.surroundings import knownness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.extract.candidate import Candidate, Origin
    from fitpost.extract.part import Layout, Part
    from fitpost.extract.wording import Wording
    from fitpost.inline import MarkKind

NEAR = 12
NAMELESS = frozenset({"empty", "activity"})
SENTENCE = re.compile(r"[.!?;:]\s|\n")
LINK: tuple[MarkKind, ...] = ("link",)
LINK_OR_BOLD: tuple[MarkKind, ...] = ("link", "strong")


def name_clues(candidate: Candidate) -> tuple[Shared, ...]:
    """What speaks for and against a run of words being the name of an exercise: what many names have, then its own."""
    part, origin, layout = candidate.part, candidate.origin, candidate.part.layout
    name = part.reading.wording(candidate.start, candidate.end)
    known = knownness(name)
    titled = "title" if origin == "head" and part.title.whole else origin
    clues = [*_marks(candidate, name), *_doses(candidate, known)]
    if origin in {"within", "sequence"}:
        clues += _within(candidate)
    if candidate.size > 1:
        clues += _series(candidate)
    elif origin in {"head", "rest"}:
        clues += _rest(part, candidate.end)
    return (
        _known(known, count(round(name.words * (1 - name.covered))), share(name.covered, 1)),
        _standing(known, origin, layout, "dosed" if _is_dosed(candidate) else "no dose"),
        _told(tuple(name.hits), titled, part.kinds),
        Shared(clues),
    )


@bundled
def _known(known: str, unknown: str, covered: str) -> Iterator[str]:
    """How well the vocabulary knows a name."""
    yield f"name: {known}"
    yield f"name: {unknown} unknown words"
    yield f"name: covered {covered}"


@bundled
def _standing(known: str, origin: Origin, layout: Layout, dosed: str) -> Iterator[str]:
    """Where a name stands."""
    yield f"{layout}: {known}"
    yield f"{origin} of {layout}"
    yield f"{origin}: {known}"
    yield f"{layout}: {dosed}"
    yield f"{known}, {dosed}"


@bundled
def _told(held: tuple[str, ...], titled: str, kinds: frozenset[str]) -> Iterator[str]:
    """What a name holds, and what the title says that it is or follows."""
    yield from (f"name: holds {category}" for category in held)
    yield from (f"{titled}: {kind}" for kind in kinds)


def _is_dosed(candidate: Candidate) -> bool:
    """Whether a dose stands in the range that is the name's own, or anywhere after a lone name."""
    part = candidate.part
    if not part.doses:
        return False
    return _is_stated(part, *candidate.scope) or (
        candidate.size == 1 and _is_stated(part, candidate.end, len(part.text))
    )


def _doses(candidate: Candidate, known: str) -> Iterator[str]:
    """Whether a dose stands right before or behind a name, which says more than one somewhere in the text."""
    part = candidate.part
    if not part.doses:
        return
    text, doses, beside = part.text, part.doses, part.reading.joints.beside
    after = bisect_right(doses, candidate.start, key=attrgetter("end"))
    before = doses[after - 1] if after else None
    following = next((dose for dose in doses[after:] if dose.start >= candidate.end), None)
    sides = []
    if before and beside.fullmatch(text, before.end, candidate.start):
        sides.append("before")
    if following and following.start - candidate.end <= NEAR and beside.fullmatch(text, candidate.end, following.start):
        sides.append("behind")
    where = " and ".join(sides) or "elsewhere"
    yield f"a dose {where}"
    yield f"a dose {where}: {known}"
    yield f"a dose {where}: {candidate.origin} of {part.layout}"


def _within(candidate: Candidate) -> Iterator[str]:
    """Where in its text a name inside a longer one stands."""
    part = candidate.part
    before = part.text[part.title.start : candidate.start]
    yield f"within: {count(len(before.split()))} words before"
    yield f"within {part.layout}: {count(len(part.words))} words in all"
    if part.marked(LINK_OR_BOLD, candidate.start):
        yield "within: marked"
    yield from _sentence(candidate)
    if part.named.first_verb:
        yield "within: an instruction"
    for category in ("describing", "person"):
        if category in part.said.hits:
            yield f"within: text holds {category}"


def _sentence(candidate: Candidate) -> Iterator[str]:
    """What the sentence around a name says before it, and how much the whole text is about movement."""
    part = candidate.part
    begins = (match.end() for match in SENTENCE.finditer(part.text, part.title.start, candidate.start))
    start = max(begins, default=part.title.start)
    ends = SENTENCE.search(part.text, candidate.end)
    said = part.reading.wording(start, candidate.start)
    known = knownness(part.reading.wording(candidate.start, candidate.end))
    whole = part.reading.wording(start, ends.start() if ends else len(part.text))
    way = "instruction" if said.first_verb else "statement"
    yield f"sentence: {count(said.words)} words before"
    yield f"sentence: {way}, {count(min(said.words, 3))} words before"
    yield f"sentence: {way}, {known}"
    for teller in ("past", "writer", "describing"):
        if teller in whole.hits:
            yield f"sentence: {teller}"
            yield f"sentence: {teller}, {'dosed' if whole.dosed else 'no dose'}"
    yield f"text: {count(part.reading.movements)} known movements"
    yield f"text: {share(part.reading.movements * 4, len(part.words))} known movements of words"
    yield f"text: {count(len(part.doses))} doses, {part.layout}"


def _case(name: str) -> str:
    words = [word for word in name.split() if word[0].isalpha()]
    if not words:
        return "no words"
    upper = sum(word[0].isupper() for word in words)
    if name.isupper() and len(name) > 3:
        return "capitals"
    if upper == len(words):
        return "title case"
    if upper > len(words) / 2:
        return "mostly title case"
    return "sentence case" if words[0][0].isupper() else "lower case"


def _marks(candidate: Candidate, name: Wording) -> Iterator[str]:
    part, written = candidate.part, candidate.name
    yield f"name: {_case(written)}"
    if name.first_verb and name.covered < 1:  # "March" alone is a name, "March on the spot" may be an instruction
        yield "name: begins with an instruction"
        yield f"{part.layout}: begins with an instruction"
    yield from _small_words(part, written)
    if any(map(str.isdigit, written)):
        yield "name: holds a digit"
        yield from _counting(candidate)
    if "://" in written or written.startswith("www."):
        yield "name: a web address"
    if written.endswith("?") or "?" in part.head:
        yield "name: a question"
    if part.marked(LINK, candidate.start):
        yield "name: linked"


def _counting(candidate: Candidate) -> Iterator[str]:
    """Whether a name is none but counts exercises: "Exercise 2", where other posts would say "Squat"."""
    reading = candidate.part.reading
    first, last = reading.range(candidate.start, candidate.end)
    if last - first == 2 and any(hit.category in NAMELESS for hit in reading.hits_within(first, last)):
        yield "name: only counts"
        yield f"name: only counts, {'something' if candidate.part.children else 'nothing'} below"


def _small_words(part: Part, written: str) -> Iterator[str]:
    """Words that sentences have and names mostly lack: "Keep the back straight", "Instead of a bench"."""
    first, *others = written.lower().split()
    joints = part.reading.joints
    if first in joints.articles:
        yield "name: begins with an article"
    if not joints.articles.isdisjoint(others):
        yield "name: holds an article"
    if not joints.linking.isdisjoint(others):
        yield "name: holds a linking word"


def _series(candidate: Candidate) -> list[str]:
    return [
        f"series of {count(candidate.size)}",
        f"series: {share(candidate.part.reading.movements, candidate.size)} known",
    ]


def _is_stated(part: Part, start: int, end: int) -> bool:
    return any(not dose.total for dose in part.reading.doses_within(start, end))


def _rest(part: Part, start: int) -> Iterator[str]:
    """What stands after the name, or after the title where the name does not stand in it."""
    rest = part.reading.wording(start, len(part.text))
    yield f"then: {count(rest.words)} words"
    if rest.words:
        yield f"then: {'instruction' if rest.first_verb else 'other words'}"
        yield f"then: {share(rest.directions, rest.sentences)} instruct"
        for category in ("muscle", "advice", "caution", "exercise"):
            if category in rest.hits:
                yield f"then: holds {category}"
