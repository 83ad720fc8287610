"""Cutting: a text into pieces at what parts them, and a piece down to the name in it.

"3 x 10 squats (slow), then rows"   split at ","        "3 x 10 squats (slow)", "then rows"
"3 x 10 squats (slow)"              without the dose    "squats (slow)"
"squats (slow)"                     trimmed             "squats"
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.extract.dose_reading import MOVEMENTS

if TYPE_CHECKING:
    from collections.abc import Container

    from fitpost.extract.part import Part

MAX_NAME_WORDS = 9
MAX_UNCUT_WORDS = 7
MOST_PIECES = 100
"""No workout has more on a line."""

COMMA = re.compile(r"(?:[,;·•→]|->|\s\+|\+\s|\s&\s|\n)\s*")
PLUS = re.compile(r"(?:\s\+\s|\s&\s|→|->|\n)\s*")
SEPARATOR = re.compile(r"[,;·•→>+&\n]")
"""A character of the two above; a range without any is in one piece."""
CLAUSE = re.compile(r"[,;:]\s|\s[-–—]\s|\.\s|[({\[]|\n")
EDGE = " \t\n\u00a0.,;:!–—−-→|/×*+&=~…"
BEGINNING, ENDING = EDGE + ")]", EDGE + "("
GLUE_WINDOW = 20
"""Characters at the end of a name among which the last word is looked for, if it is one of these."""
ENUMERATOR = re.compile(r"[a-zA-Z0-9]\)\s{1,3}")
"""What counts names on a line: "a) squats, b) lunges"."""
STOP = re.compile(r"[.!?](?:\s|$)")


def split(part: Part, start: int, end: int, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """A range cut at separators that stand neither in brackets nor in a dose; not at all where there are very many."""
    text, pieces, at = part.text, [], start
    seen, open_ = start, 0
    for match in pattern.finditer(text, start, end):
        open_ = max(0, open_ + text.count("(", seen, match.start()) - text.count(")", seen, match.start()))
        seen = match.end()
        if open_ > 0 or in_dose(part, match):
            continue
        if text[at : match.start()].strip(EDGE):
            pieces.append((at, match.start()))
        at, open_ = match.end(), 0
    if text[at:end].strip(EDGE):
        pieces.append((at, end))
    return pieces if len(pieces) <= MOST_PIECES else [(start, end)]


def in_dose(part: Part, match: re.Match[str]) -> bool:
    """Whether a separator stands inside a dose: "12, 10, 8"."""
    near = part.reading.doses_touching(match.start(), match.end())
    return any(dose.start < match.start() and match.end() < dose.end for dose in near)


def first_stop(text: str, start: int, end: int) -> int:
    """Where the first sentence of a range ends."""
    stop = STOP.search(text, start, end)
    return stop.start() if stop else end


def free_runs(part: Part, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a range that no dose covers."""
    runs, at = [], start
    for dose in part.reading.doses_touching(start, end):
        if dose.start > at:
            runs.append((at, dose.start))
        at = dose.end
    if at < end:
        runs.append((at, end))
    return runs


def before_cutting_word(part: Part, start: int, end: int) -> tuple[int, int]:
    """A range up to the word with which a name is over.

    "When" ends any name, "for" one that is a known movement, "with" one that is long.
    """
    reading = part.reading
    first, last = reading.range(start, end)
    known = {hit.last for hit in reading.hits_at(first, last) if hit.category in MOVEMENTS}
    for hit in reading.hits_at(first + 1, last):
        if hit.category == "cutting" and (
            hit.key == "always"
            or (hit.key == "purpose" and hit.first in known)
            or (hit.key == "long" and last - first > MAX_UNCUT_WORDS)
        ):
            return start, part.words.starts[hit.first]
    return start, end


def trim(part: Part, start: int, end: int, *, kept: bool) -> tuple[int, int] | None:
    """Take signs, joining words and brackets off both ends of a name."""
    text, joints = part.text, part.reading.joints
    while start < end and text[start] in BEGINNING:
        start += 1
    enumerator = ENUMERATOR.match(text, start, end)
    if enumerator:
        start = enumerator.end()
    glue = joints.glue.match(text, start, end)
    if glue and glue.end() < end:
        start = glue.end()
        while start < end and text[start] in BEGINNING:
            start += 1
    if not kept or len(text[start:end].split()) > MAX_NAME_WORDS:
        clause = CLAUSE.search(text, start + 1, end)
        if clause and text[start : clause.start()].strip(EDGE):
            end = clause.start()
    end = _without_glue(text, start, _without_edge(text, start, end), joints.linking)
    return (start, end) if any(map(str.isalpha, text[start:end])) else None


def _without_edge(text: str, start: int, end: int) -> int:
    """The end of a name without signs, and brackets that nothing opens."""
    opening = text.find("(", start, end)
    while end > start and (text[end - 1] in ENDING or (text[end - 1] == ")" and not start <= opening < end)):
        end -= 1
    return end


def _without_glue(text: str, start: int, end: int, linking: Container[str]) -> int:
    """The end of a name without the joining words before it."""
    whole = end
    while end > start:
        low = max(start, end - GLUE_WINDOW)
        words = text[low:end].rsplit(None, 1)
        if len(words) < 2 or words[1].lower() not in linking:
            break
        end = low + len(words[0])
    return end if end == whole else _without_edge(text, start, end)
