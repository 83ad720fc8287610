"""Candidates: every run of words that could be an exercise's name, with its place. What is one is decided later.

    item        = [label separator] names [dose]          "Superset A: push-ups, rows - 3 x 10"
    names       = name { ("," | ";" | "+" | "&") name }   only where each is short
    name        = words without number, markup and dose

A title gives a candidate; so does what follows it, where that is short or a series. "A or B" and "A / B" are one name.
"""

from __future__ import annotations

import re
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Literal, NamedTuple

from fitpost.extract.wording import MOVEMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fitpost.extract.outline import Part

Origin = Literal["head", "rest", "series", "aside", "within"]

MAX_NAME_WORDS = 9
MAX_SERIES_WORDS = 6
MAX_TEXT_WORDS = 60
"""A text of more words that nothing sets apart is prose, not an item."""

COMMA = re.compile(r"(?:[,;·•→]|->|\s\+|\+\s|\s&\s|\n)\s*")
PLUS = re.compile(r"(?:\s\+\s|\s&\s|→|->|\n)\s*")
SEPARATOR = re.compile(r"[,;·•→>+&\n]")
"""A character of the two above; a range without any is in one piece."""
ASIDE = re.compile(r"\(([^()]{1,160})\)")
CLAUSE = re.compile(r"[,;:]\s|\s[-–—]\s|\.\s|[({\[]|\n")
EDGE = " \t\n\u00a0.,;:!–—−-→|/×*+&=~…"
BEGINNING, ENDING = EDGE + ")]", EDGE + "("
GLUE = re.compile(
    r"(?:(?:of|for|x|×|de|d['’]|à|a|di|von|mit|je|at|@|then|and|und|et|y|in|auf|par|per|con|with)\b\s*)+", re.IGNORECASE
)
GLUE_AT_END = frozenset(
    {"of", "for", "x", "×", "de", "à", "von", "mit", "je", "at", "@", "to", "and", "und", "et", "y", "in", "par", "per"}
    | {"con", "with", "pour", "für", "por", "until", "bis"}
)
GLUE_WINDOW = 20
"""Characters at the end of a name among which the last word is looked for, if it is one of these."""


class Candidate(NamedTuple):
    """A run of words of a part's text that may name an exercise."""

    part: Part
    start: int
    end: int
    origin: Origin
    place: int = 0
    """Its place in a series, from 0."""
    size: int = 1
    """How many names the series has."""
    scope: tuple[int, int] = (0, 0)
    """The range of the text whose doses are its own."""

    @property
    def region(self) -> str:
        """Whether it stands in the part's title or after it."""
        return "title" if self.start < self.part.title.rest or self.part.title.whole else "rest"

    @property
    def name(self) -> str:
        """The name as written."""
        return " ".join(self.part.inline.text[self.start : self.end].split())

    def overlaps(self, other: Candidate) -> bool:
        """Whether two names share words."""
        return self.start < other.end and other.start < self.end


def candidates(part: Part) -> list[Candidate]:
    """The names that a part could hold, in the order of the text."""
    if part.layout in {"table", "row"} or not part.text:
        return []
    text, title = part.text, part.title
    if not title.apart and len(part.words) > MAX_TEXT_WORDS:
        return _within(part, ())
    found = list(_title(part))
    if title.apart and not title.whole:
        found += _rest(part, title.rest, len(text))
    elif not title.apart:
        found += _asides(part, title.start, len(text))
    return found + _within(part, found)


def _within(part: Part, found: Sequence[Candidate]) -> list[Candidate]:
    """Names inside longer texts: what is linked or bold, and known exercises with the words that belong to them."""
    if not (part.reading.movements or part.doses or part.inline.marks):
        return []
    have = {(candidate.start, candidate.end) for candidate in found}
    made: list[Candidate] = []
    for start, end in chain(_known_runs(part), _marked_runs(part), _dosed_runs(part)):
        if (start, end) in have:
            continue
        trimmed = _one(part, start, end, "within", kept=True)
        if trimmed and (trimmed.start, trimmed.end) not in have and not any(map(trimmed.overlaps, made)):
            have.add((trimmed.start, trimmed.end))
            made.append(trimmed)
        if len(made) == MAX_WITHIN:
            break
    return made


MARKED = frozenset({"link", "strong", "emphasis"})
MAX_WITHIN = 12
BELONGING = frozenset({"modifier", "exercise", "head", "equipment", "body", "muscle"})


def _marked_runs(part: Part) -> Iterator[tuple[int, int]]:
    """The few words that markup sets apart."""
    for mark in part.inline.marks:
        if mark.kind in MARKED and part.reading.count(mark.start, mark.end) <= MAX_SERIES_WORDS:
            yield mark.start, mark.end


def _known_runs(part: Part) -> Iterator[tuple[int, int]]:
    """Runs of known words that hold an exercise: "single-leg glute bridge"."""
    words = part.words
    first = last = 0
    holds = False
    for hit in part.hits:
        if hit.category not in BELONGING:
            continue
        if hit.first > last or (hit.first == last and _parted(part, last)):
            if holds:
                yield words.starts[first], words.ends[last - 1]
            first, last, holds = hit.first, hit.last, False
        last = max(last, hit.last)
        holds = holds or hit.category == "exercise"
    if holds:
        yield words.starts[first], words.ends[last - 1]


def _dosed_runs(part: Part) -> Iterator[tuple[int, int]]:
    """The few words that follow a dose: "21 thrusters", "then 400 m easy jog, ..."."""
    if len(part.words) <= MAX_NAME_WORDS:
        return
    starts = [dose.start for dose in part.doses[1:]]
    for dose, following in zip_longest(part.doses, starts, fillvalue=len(part.text)):
        assert not isinstance(dose, int)
        end = PAUSE.search(part.text, dose.end, following)
        stop = end.start() if end else following
        if 0 < part.reading.count(dose.end, stop) <= MAX_SERIES_WORDS:
            yield dose.end, stop


PAUSE = re.compile(r"[,;:.()+\n]|\s(?:and|then|und|dann|et|puis|y|luego)\s|\s[-–—]\s")


def _parted(part: Part, word: int) -> bool:
    """Whether more than blanks and hyphens stand before a word."""
    between = part.words.gaps[word] if word else ""
    return bool(between.strip(" -–'’"))


def _title(part: Part) -> Iterator[Candidate]:
    """A title names a thing as a whole, or after a label: `Exercise 2: Burpees`, `Squat - the king of lifts`."""
    start, end = part.title.start, part.title.end
    kept = part.title.bold or not part.title.whole
    match = LABELLED.search(part.text, start, end) if part.title.bold else None
    yield from _names(part, start, match.start() if match else end, "head", kept=kept)
    if match:
        yield from _names(part, match.end(), end, "rest", kept=True)


LABELLED = re.compile(r"(?::\s|\s[-–—|]\s)\s*")


def _rest(part: Part, start: int, end: int) -> Iterator[Candidate]:
    """Names after a title: a series, or one short name."""
    stop = _first_stop(part.text, start, end)
    pieces = _split(part, start, stop, COMMA)
    short = [piece for piece in pieces if part.reading.count(*piece) <= MAX_SERIES_WORDS + 2]
    if len(pieces) > 1 and len(short) == len(pieces):
        yield from _series(part, pieces, "series")
    elif len(pieces) == 1 and short:
        one = _one(part, *pieces[0], "rest", kept=False)
        if one:
            yield one


def _names(part: Part, start: int, end: int, origin: Origin, *, kept: bool) -> Iterator[Candidate]:
    """The names in a title: usually one."""
    patterns = (PLUS,) if kept else (COMMA, PLUS)
    for pattern in patterns if SEPARATOR.search(part.text, start, end) else ():
        pieces = _split(part, start, end, pattern)
        names = [piece for piece in pieces if 0 < part.reading.count(*piece) <= MAX_SERIES_WORDS]
        if len(pieces) > 1 and len(names) == len(pieces):
            yield from _series(part, pieces, "series")
            return
    one = _one(part, start, end, origin, kept=kept)
    if one:
        yield one


def _asides(part: Part, start: int, end: int) -> Iterator[Candidate]:
    """Series in brackets: "Choose one (burpees, sprints, swings)"."""
    for match in ASIDE.finditer(part.text, start, end):
        pieces = _split(part, match.start(1), match.end(1), COMMA)
        if len(pieces) > 1 and all(part.reading.count(*piece) <= MAX_SERIES_WORDS for piece in pieces):
            yield from _series(part, pieces, "aside")


def _series(part: Part, pieces: Sequence[tuple[int, int]], origin: Origin) -> Iterator[Candidate]:
    made = [one for piece in pieces if (one := _one(part, *piece, origin, kept=False))]
    for place, one in enumerate(made):
        yield Candidate(part, one.start, one.end, origin, place, len(made), one.scope)


def _one(part: Part, start: int, end: int, origin: Origin, *, kept: bool) -> Candidate | None:
    """The name in a range: of its runs of words that are no dose, the first known one, else the longest."""
    cut = [run if kept else _cut(part, *run) for run in _free_runs(part, start, end)]
    runs = [trimmed for run in cut if (trimmed := _trim(part.text, *run, kept=kept))]
    if not runs:
        return None
    best = next((run for run in runs if _holds_movement(part, *run)), None) if len(runs) > 1 else runs[0]
    best = best or max(runs, key=lambda run: run[1] - run[0])
    return Candidate(part, best[0], best[1], origin, 0, 1, (start, end))


def _cut(part: Part, start: int, end: int) -> tuple[int, int]:
    """A range up to the word with which a name is over: "when" in any case, "with" where the name is long."""
    first, last = part.reading.range(start, end)
    for hit in part.reading.hits_at(first + 1, last):
        if hit.category == "cutting" and (hit.key == "always" or last - first > MAX_UNCUT_WORDS):
            return start, part.words.starts[hit.first]
    return start, end


MAX_UNCUT_WORDS = 5


def _holds_movement(part: Part, start: int, end: int) -> bool:
    first, last = part.reading.range(start, end)
    return any(
        hit.category in MOVEMENTS and part.words.ends[hit.last - 1] <= end
        for hit in part.reading.hits_within(first, last)
    )


def _free_runs(part: Part, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a range that no dose covers."""
    runs, at = [], start
    for dose in part.reading.doses_touching(start, end):
        if dose.start > at:
            runs.append((at, dose.start))
        at = dose.end
    if at < end:
        runs.append((at, end))
    return runs


def _trim(text: str, start: int, end: int, *, kept: bool) -> tuple[int, int] | None:
    """Take signs, joining words and brackets off both ends of a name."""
    while start < end and text[start] in BEGINNING:
        start += 1
    glue = GLUE.match(text, start, end)
    if glue and glue.end() < end:
        start = glue.end()
    if not kept or len(text[start:end].split()) > MAX_NAME_WORDS:
        clause = CLAUSE.search(text, start + 1, end)
        if clause and text[start : clause.start()].strip(EDGE):
            end = clause.start()
    end = _without_glue(text, start, _without_edge(text, start, end))
    return (start, end) if any(map(str.isalpha, text[start:end])) else None


def _without_edge(text: str, start: int, end: int) -> int:
    """The end of a name without signs, and brackets that nothing opens."""
    opening = text.find("(", start, end)
    while end > start and (text[end - 1] in ENDING or (text[end - 1] == ")" and not start <= opening < end)):
        end -= 1
    return end


def _without_glue(text: str, start: int, end: int) -> int:
    """The end of a name without the joining words before it."""
    whole = end
    while end > start:
        low = max(start, end - GLUE_WINDOW)
        *before, last = text[low:end].rsplit(None, 1)
        if not before or last.lower() not in GLUE_AT_END:
            break
        end = low + len(before[0])
    return end if end == whole else _without_edge(text, start, end)


def _split(part: Part, start: int, end: int, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """A range cut at separators that stand neither in brackets nor in a dose."""
    text, pieces, at = part.text, [], start
    seen, open_ = start, 0
    for match in pattern.finditer(text, start, end) if SEPARATOR.search(text, start, end) else ():
        open_ += text.count("(", seen, match.start()) - text.count(")", seen, match.start())
        seen = match.end()
        if open_ > 0 or _in_dose(part, match):
            continue
        if text[at : match.start()].strip(EDGE):
            pieces.append((at, match.start()))
        at, open_ = match.end(), 0
    if text[at:end].strip(EDGE):
        pieces.append((at, end))
    return pieces


def _in_dose(part: Part, match: re.Match[str]) -> bool:
    near = part.reading.doses_touching(match.start(), match.end())
    return any(dose.start < match.start() and match.end() < dose.end for dose in near)


STOP = re.compile(r"[.!?](?:\s|$)")


def _first_stop(text: str, start: int, end: int) -> int:
    stop = STOP.search(text, start, end)
    return stop.start() if stop else end
