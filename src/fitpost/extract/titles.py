"""Where a text's title ends and what it says begins.

    **Grip:** wide    Squat - 3 x 10    Turkish get-up. Lie down.

A title is what is set apart at the start: by bold, emphasis or a link, or by a colon, a spaced dash or, in an item, a
full stop after few words. Ornaments and numbers before it (`1.`, `#2`, `A1)`, an emoji) are no part of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from fitpost.inline import Inline

MAX_BOLD_WORDS = 14
MAX_PLAIN_WORDS = 9
MAX_STOPPED_WORDS = 6
MAX_PLAIN_CHARS = 90
STRONG = frozenset({"strong", "highlight"})
WEAK = frozenset({"emphasis", "link", "code"})
TRAILING = " \t\n:.,;–—-"

ORNAMENT = re.compile(r"(?:(?!\#\d)[^\w(\[\"'“«¿¡+&%½¼¾]){0,12}")
NUMBERING = re.compile(
    r"""(?: \#?\d{1,2}(?:\.\d{1,2})? \s? [.):/]{1,2}\s+   # 1.  2)  #3:  4/  5.)
          | \(\d{1,2}\)\s+                              # (1)
          | \d{1,2} (?: [.)]{1,2}(?=[^\W\d_]) | (?=[A-ZÄÖÜÉÅ][a-zäöüéåà-ÿ]{2}) )  # 1.Squat  2Squat
          | \#\d{1,2} \s+                           # #3
          | \(? \d{0,2} [A-Za-z] \d{0,2} [.)] \s+   # a)  A1.  (2B)
          | \d{1,2} \s [-–—] \s+ (?=\D)             # 3 -
        )""",
    re.VERBOSE,
)
CLOSER = re.compile(r"[\s:.,;!?–—-]*")
SEPARATOR = re.compile(r"\s*(?::(?!\d)(?=\s|$)|\s(?:[-–—−|=]{1,2}|//)\s|[–—](?=\s)|\n|\s?->|\s?→)\s*")
SEPARATING = re.compile(r"[:\-–—−|=/\n→]")
"""A character of every separator: a text without one is told faster by it."""
STOP = re.compile(r"[.!]\s+(?=[\w(])")
ABBREVIATION = re.compile(r"(?:\b(?:e\.g|i\.e|vs|ca|z\.B|bzw|approx|min|sec|reps?|max)|\b\w)$")


class Title(NamedTuple):
    """Offsets into a part's text; the title is the whole text where nothing sets it apart."""

    start: int
    end: int
    rest: int
    """Where what follows the title begins; the text's length where nothing follows."""
    bold: bool = False
    """Whether it is a heading, or bold."""
    marked: bool = False
    """Whether markup of any kind sets it apart."""
    apart: bool = False
    """Whether anything does."""
    whole: bool = True
    """Whether nothing follows it."""


def split_title(text: Inline, layout: str) -> Title:
    """Find the title of a text."""
    plain = text.text
    size = len(plain.rstrip())
    start = min(_begin(plain), size)
    if layout in {"heading", "root"}:
        return Title(start, size, len(plain), bold=True, marked=True, apart=True)
    for kinds, needs_separator in ((STRONG, layout == "paragraph"), (WEAK, True)) if text.marks else ():
        end = _marked_end(text, kinds, start)
        if end is not None:
            title = _marked_title(plain, start, end, needs_separator=needs_separator)
            if title is not None:
                return title._replace(bold=kinds is STRONG, marked=True)
    return _plain_title(plain, start, size, layout)


def _begin(plain: str) -> int:
    """Where the words begin, after ornaments and numbering; no number begins with two letters."""
    if plain[:2].isalpha():
        return 0
    match = ORNAMENT.match(plain)
    start = match.end() if match else 0
    number = NUMBERING.match(plain, start)
    return number.end() if number else start


def _marked_end(text: Inline, kinds: frozenset[str], start: int) -> int | None:
    """Where the markup that the text begins with ends; runs with nothing but blanks between them count as one."""
    end = None
    for mark in text.marks:
        if mark.kind not in kinds:
            continue
        goes_on = mark.start <= start < mark.end if end is None else not text.text[end : mark.start].strip()
        if goes_on:
            end = mark.end
    return end


def _marked_title(plain: str, start: int, end: int, *, needs_separator: bool) -> Title | None:
    """The title that is set apart by markup from `start` to `end`; None where its words are part of a sentence."""
    head = plain[start:end]
    if len(head.split()) > MAX_BOLD_WORDS:
        return None
    closer = CLOSER.match(plain, end)
    assert closer is not None
    trimmed = start + len(head.rstrip(TRAILING))
    if closer.end() >= len(plain):
        return Title(start, trimmed, len(plain), apart=True)
    ends = (
        head.rstrip()[-1:] in {":", ".", "!", "?"}
        or (closer.group().strip() not in {"", ","})
        or "\n" in closer.group()
    )
    if not ends and plain[closer.end()] != "(" and needs_separator and not _begins_anew(head, plain, closer.end()):
        return None
    return Title(start, trimmed, closer.end(), apart=True, whole=False)


def _begins_anew(head: str, plain: str, following: int) -> bool:
    """Whether "**Neck stretch** Drop your ear": a sentence begins after a few words that markup sets apart."""
    return plain[following].isupper() and len(head.split()) <= MAX_STOPPED_WORDS


def _plain_title(plain: str, start: int, size: int, layout: str) -> Title:
    """The title before a colon, a dash or, in an item, a full stop after few words; else the whole text."""
    window = start + MAX_PLAIN_CHARS
    match = _separator(plain, start, window) if SEPARATING.search(plain, start, window) else None
    if match and layout == "paragraph" and match.group() == "\n":
        match = None
    if match and len(plain[start : match.start()].split()) <= MAX_PLAIN_WORDS and match.start() > start:
        whole = match.end() >= size
        return Title(start, match.start(), match.end(), apart=True, whole=whole)
    if layout != "paragraph":
        stop = next(
            (m for m in STOP.finditer(plain, start, window) if not ABBREVIATION.search(plain, start, m.start())), None
        )
        if stop and len(plain[start : stop.start()].split()) <= MAX_STOPPED_WORDS:
            return Title(start, stop.start(), stop.end(), apart=True, whole=False)
    return Title(start, start + len(plain[start:size].rstrip(TRAILING)), len(plain))


def _separator(plain: str, start: int, end: int) -> re.Match[str] | None:
    """The first separator that stands in no bracket."""
    found = SEPARATOR.finditer(plain, start, end)
    return next((match for match in found if not _in_brackets(plain, start, match.start())), None)


def _in_brackets(plain: str, start: int, at: int) -> bool:
    """Whether a bracket that opens after the start is still open: "Side kick (optional - with a band)"."""
    return plain.count("(", start, at) > plain.count(")", start, at)
