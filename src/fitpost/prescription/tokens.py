"""Text to tokens: numbers, words and signs, each with a one-letter code.

    N number   F fraction   n number word   L list of numbers ("12/10/8")   Y tempo ("3-1-1-0")
    C clock ("1:30", "2'30", ":40")
    X a number that is no dose ("2nd", "1.2.3", "90/90")   o unknown word   = end of a sentence   % per cent
    x times sign   - dash without spaces   _ dash with spaces   < > brackets   ! bar   & plus   @ , ; : / #

The letters of known words are the codes of `fitpost.prescription.words.CLASSES`. What is of no use to a dose (a full
stop after "sec.", quotation marks) is left out. Every quantifier is bounded or runs over one class of characters that
nothing after it can take, so that reading is linear.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from fitpost.model import Range

if TYPE_CHECKING:
    from collections.abc import Callable

    from fitpost.prescription.words import DoseWords, Entry

MOST_DIGITS = 12
MOST = 1e6
LONGEST_ABBREVIATION = 4

_LEXEME = r"""
  (?P<times>      [xX](?![^\W\d_]) | [×✕*] )
| (?P<word>       [^\W\d_½¼¾⅓⅔]+(?:['’][^\W\d_]+){{0,3}} )
| (?P<seconds>  (?<![^\s(/@]):[0-5][0-9](?![\w:]) )
| (?=[0-9½¼¾⅓⅔]) (?:
    (?P<name>     (?<![\w/])(?i:{names})(?![\w/]) )
  | (?P<clock>    (?<![\w:.,])[0-9]{{1,2}}:[0-5][0-9](?::[0-5][0-9])?(?![\w:])
                | (?<![\w.,])[0-9]{{1,2}}(?:h|min|mn)[0-5][0-9](?!\w)
                | (?<![\w.,])[0-9]{{1,3}}\s?(?:['’′]\s?[0-5]?[0-9](?:[″"”]|''|’’)?(?!\w)|[″"”]|''|’’|['’′](?!\w)) )
  | (?P<tempo>    (?<![\w.,/-])[0-9]{{1,2}}(?:-(?:[0-9]{{1,2}}|[xX])){{2,3}}(?![\w/-]) )
  | (?P<fraction> (?<![\w.,/-])(?:[0-9]{{1,2}}\s)?[1-3]/[2348](?=[\s-][^\W\d_]{{2}}) )
  | (?P<list>     (?<![\w.,/-])
                  (?: [0-9]{{1,4}}(?P<slash>\s?/\s?)[0-9]{{1,4}}(?:(?P=slash)[0-9]{{1,4}}){{0,15}}
                    | [0-9]{{1,4}}(?P<sign>,\s?|\s?[-–]\s?)[0-9]{{1,4}}(?:(?P=sign)[0-9]{{1,4}}){{1,15}} )
                  (?![\w/.,-]?[0-9]) )
  | (?P<number>   (?<![\w.,])[0-9]{{1,3}}\ 000(?![\w.,]) | [0-9]+(?:[.,\u00a0\u2009\u202f][0-9]+)* | [½¼¾⅓⅔] )
  )
| (?P<stop>       [.!?…](?=\s{{1,9}}[^\Wa-zà-ÿ\d_]|\s{{0,9}}\Z) )
| (?P<dash>       [-–—−‐‑] )
| (?P<mark>       [@,;:/()\[\]|+&%~≈°#→=·•] )
"""
_MARKS = {"(": "<", "[": "<", ")": ">", "]": ">", "|": "!", "+": "&", "→": "&", "~": "a", "≈": "a", "°": "u"}
_MARKS |= {"=": ":", "·": ";", "•": ";"} | {mark: mark for mark in "@,;:/%#&"}
_FRACTIONS = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3}


class Token(NamedTuple):
    """A lexeme or, later, a quantity made of several."""

    code: str
    start: int
    end: int
    numbers: tuple[float, ...] = ()
    """Its value: one number, the two ends of a range, or a list's."""
    unit: float | str | None = None
    """What a word stands for: a unit's factor or name, a kind of effort; the sign of a list."""

    @property
    def range(self) -> Range:
        """Its value as a range."""
        return Range(self.numbers[0], self.numbers[-1])


@lru_cache(maxsize=32)
def _lexemes(names: str) -> re.Pattern[str]:
    return re.compile(_LEXEME.format(names=names.replace(r"\ ", r"\s")), re.VERBOSE)


def tokens(text: str, words: DoseWords) -> list[Token]:
    """The tokens of a text, in order."""
    found: list[Token] = []
    entries = words.entries
    read_to = 0
    for lexeme in _lexemes(words.names).finditer(text):
        if lexeme.start() < read_to:
            continue
        kind = lexeme.lastgroup
        if kind == "word":
            known = entries.get(lexeme[0].lower().replace("’", "'"))
            token = _phrase(lexeme, known) if known else Token("o", *lexeme.span())
        elif kind == "mark":
            token = Token(_MARKS[lexeme[0]], *lexeme.span())
        elif kind == "stop" and found and _abbreviated(found[-1], lexeme):
            continue
        else:
            token = _READERS[kind](lexeme)
        read_to = token.end
        if found and found[-1].end == token.start:
            token = _glued(found, token)
        found.append(token)
    return found


def _abbreviated(last: Token, stop: re.Match[str]) -> bool:
    """Whether a full stop belongs to a short unit: "60 Sek. Pause"."""
    return last.code in "trsdw" and last.end == stop.start() and last.end - last.start <= LONGEST_ABBREVIATION


def _phrase(lexeme: re.Match[str], known: tuple[Entry, ...]) -> Token:
    """The longest known phrase that begins with a word."""
    text, (start, end) = lexeme.string, lexeme.span()
    for rest, code, value in known:
        tail = rest.match(text, end) if rest else lexeme
        if tail:
            return Token(code, start, tail.end(), (float(value),) if code == "n" and value else (), value)
    return Token("o", start, end)


def _glued(found: list[Token], token: Token) -> Token:
    """A number that is part of a name ("C2", "3rd") is no dose: it is spoiled, be it the last token or the next."""
    last = found[-1]
    if last.code == "N" and token.code in "oyjhqgGlRi":
        found[-1] = last._replace(code="X")
    return token._replace(code="X") if last.code == "o" and token.code in "NLY" else token


def number(text: str) -> float | None:
    """The value of a number with a decimal comma or point, thousands or a fraction; None for what is no number.

    >>> number("1,500"), number("2,5"), number("1.2.3")
    (1500.0, 2.5, None)
    """
    if len(text) > MOST_DIGITS:
        return None
    if text in _FRACTIONS:
        return _FRACTIONS[text]
    text = re.sub("[\u00a0\u2009\u202f]", " ", text)
    if re.fullmatch(r"[1-9]\d{0,2}([., ])\d{3}(?:\1\d{3}){0,2}", text):
        return float(re.sub(r"[., ]", "", text))
    return float(text.replace(",", ".")) if re.fullmatch(r"\d{1,12}(?:[.,]\d{1,12})?", text) else None


def _token(lexeme: re.Match[str], code: str, *numbers: float, unit: str | None = None) -> Token:
    return Token(code, lexeme.start(), lexeme.end(), numbers, unit)


def _number(lexeme: re.Match[str]) -> Token:
    value = number(lexeme[0])
    if value is None or value > MOST or re.match("0[0-9]", lexeme[0]):
        return _token(lexeme, "X")
    return _token(lexeme, "F" if lexeme[0] in _FRACTIONS else "N", value)


def _fraction(lexeme: re.Match[str]) -> Token:
    *whole, top, bottom = _integers(lexeme[0])
    return _token(lexeme, "N" if whole else "F", sum(whole) + top / bottom)


def _clock(lexeme: re.Match[str]) -> Token:
    """`1:30` and `2'30"` are minutes and seconds, `1:15:00` and `1h15` begin with hours, `45"` is seconds.

    Nobody prescribes 1:58: what is no multiple of five seconds is a result or a place in a film.
    """
    text, parts = lexeme[0], _integers(lexeme[0])
    if len(parts) == 1:
        parts = parts if re.search("[″\"”]|''|’’", text) else [*parts, 0]
    elif "h" in text:
        parts = [*parts, 0]
    seconds = 0
    for part in parts:
        seconds = seconds * 60 + part
    return _token(lexeme, "X" if len(parts) > 1 and seconds % 5 else "C", seconds, unit=":" if ":" in text else None)


def _tempo(lexeme: re.Match[str]) -> Token:
    """Seconds of phases where a zero, an X or the ups and downs of four small numbers show it; else a list."""
    numbers, phases = _integers(lexeme[0]), lexeme[0].count("-") + 1
    ordered = numbers in (sorted(numbers), sorted(numbers, reverse=True))
    shown = len(numbers) < phases or 0 in numbers or (phases == 4 and not ordered)
    return _token(lexeme, "Y") if shown and max(numbers) <= 10 else _token(lexeme, "L", *numbers, unit="-")


def _list(lexeme: re.Match[str]) -> Token:
    numbers = _integers(lexeme[0])
    if "," in lexeme[0] and (value := number(lexeme[0])):
        return _token(lexeme, "N", value)
    return _token(lexeme, "X" if max(numbers) > 999 else "L", *numbers, unit="/" if "/" in lexeme[0] else ",")


def _integers(text: str) -> list[int]:
    return [int(part) for part in re.findall("[0-9]+", text)]


def _dash(lexeme: re.Match[str]) -> Token:
    around = lexeme.string[max(lexeme.start() - 1, 0) : lexeme.end() + 1]
    return _token(lexeme, "-" if len(around) == 3 and not re.search(r"\s", around) else "_")


_READERS: dict[str | None, Callable[[re.Match[str]], Token]] = {
    "name": lambda lexeme: _token(lexeme, "X"),
    "clock": _clock,
    "seconds": lambda lexeme: _token(lexeme, "C", int(lexeme[0][1:])),
    "tempo": _tempo,
    "fraction": _fraction,
    "list": _list,
    "number": _number,
    "times": lambda lexeme: _token(lexeme, "x"),
    "stop": lambda lexeme: _token(lexeme, "="),
    "dash": _dash,
}
