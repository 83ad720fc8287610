"""Text to tokens: numbers, words and signs, each with a one-letter code.

    N number   F fraction   n number word   L list of numbers ("12/10/8")   Y tempo ("3-1-1-0")
    C clock ("1:30", "2'30", ":40")
    X a number that is no dose ("2nd", "1.2.3", "90/90")   o unknown word   = end of a sentence   % per cent
    x times sign   - dash without spaces   _ dash with spaces   < > brackets   ! bar   & plus   @ , ; : / #

The letters of known words are the codes of `fitpost.prescription.words.CLASSES`. What is of no use to a dose (a full
stop after "sec.", quotation marks) is left out. Every quantifier is bounded or runs over one class of characters that
nothing after it can take, so that reading is linear.

Most of a text are words and what usually stands between two words. It is split there, and both are looked up in
tables. Only where a word may be part of a number does the pattern of all lexemes read on, up to the next word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.prescription.lexemes import TIMES_LETTER, WORD, lexemes, make, read_lexeme

if TYPE_CHECKING:
    from fitpost.prescription.lexemes import Token
    from fitpost.prescription.words import DoseWords

LONGEST_ABBREVIATION = 4
LONGEST_GAP = 12
"""Characters between two words that are kept in a table."""
_WORDS = re.compile(f"({TIMES_LETTER}|{WORD})")
_ASCII_WORDS = re.compile(f"({TIMES_LETTER}|[A-Za-z]+(?:'[A-Za-z]+){{0,3}})")
"""The same in a text of ASCII alone, where letters are told faster."""


def tokens(text: str, words: DoseWords) -> list[Token]:
    """The tokens of a text, in order."""
    reader = _Reader(text, words)
    pieces = (_ASCII_WORDS if text.isascii() else _WORDS).split(text)
    found, entries = reader.found, words.entries
    add = found.append
    at = 0
    for gap, written in zip(pieces[:-1:2], pieces[1::2], strict=True):
        adjacent = False
        if gap == " ":
            at += 1
        elif gap:
            reader.gap(gap, at, written[0])
            at += len(gap)
            adjacent = bool(found) and found[-1].end == at
        end = at + len(written)
        code, numbers, unit, tails = entries[written]
        if adjacent or at < reader.read_to or (tails and tails.match(text, end)):
            reader.word(written, at, end)
        else:
            add(make((code, at, end, numbers, unit)))
        at = end
    if pieces[-1]:
        reader.gap(pieces[-1], at, "")
    return found


class _Reader:
    """The tokens of a text up to some place."""

    __slots__ = ("_entries", "_lexed", "_lexemes", "_text", "found", "read_to")

    def __init__(self, text: str, words: DoseWords) -> None:
        self._text = text
        self._entries = words.entries
        self._lexemes = lexemes(words.names)
        self.found: list[Token] = []
        self.read_to = 0
        """Where the last phrase or number ends: what begins before is part of it."""
        self._lexed = 0
        """Where the last lexeme ends that was read by the pattern."""

    def gap(self, gap: str, at: int, follows: str) -> None:
        """Read what stands before a word that begins with the letter `follows`, or before the end."""
        key = f"a{gap}{follows}" if at else gap + follows
        between = self._lexemes.gaps[key] if len(gap) <= LONGEST_GAP and at >= self._lexed else None
        if between is None:
            self._lex(max(at, self._lexed), at + len(gap))
            return
        if at:
            at -= 1
        for code, start, end, numbers, unit in between:
            if at + start >= self.read_to and not (code == "=" and self._abbreviates(at + start)):
                token = make((code, at + start, at + end, numbers, unit))
                if code in "NLY":
                    self._add(token)
                else:
                    self.found.append(token)

    def word(self, written: str, start: int, end: int) -> None:
        """Add a word, or the longest known phrase that begins with it; or what a number has left of it."""
        if start < self.read_to:
            if start < self._lexed < end:
                self._lex(self._lexed, end)
            return
        code, numbers, unit, tails = self._entries[written]
        if tails and (tail := tails.match(self._text, end)):
            code, numbers, unit = tails.phrases[(tail.lastindex or 1) - 1]
            self.read_to = end = tail.end()
        self._add(make((code, start, end, numbers, unit)))

    def _lex(self, start: int, end: int) -> None:
        """Read by the pattern the lexemes that begin before `end`."""
        for lexeme in self._lexemes.pattern.finditer(self._text, start):
            first, last = lexeme.span()
            if first >= end:
                return
            self._lexed = last
            kind = lexeme.lastgroup
            if first < self.read_to or (kind == "stop" and self._abbreviates(first)):
                continue
            if kind == "word":
                self.word(lexeme[0], first, last)
            else:
                self.read_to = last
                self._add(read_lexeme(lexeme))

    def _add(self, token: Token) -> None:
        """Add a token; a number that is part of a name ("C2", "3rd") is spoiled, be it the last token or the next."""
        found = self.found
        if found and found[-1].end == token.start:
            last = found[-1]
            if last.code == "N" and token.code in "oyjhqgGlRi":
                found[-1] = last._replace(code="X")
            elif last.code == "o" and token.code in "NLY":
                token = token._replace(code="X")
        found.append(token)

    def _abbreviates(self, stop: int) -> bool:
        """Whether a full stop belongs to a short unit: "60 Sek. Pause"."""
        if not self.found:
            return False
        last = self.found[-1]
        return last.code in "trsdw" and last.end == stop and last.end - last.start <= LONGEST_ABBREVIATION
