"""The lexemes of doses that are no plain words: numbers in all their forms, and signs."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from fitpost.model import Range
from fitpost.vocabulary.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_DIGITS = 12
MOST = 1e6

TIMES_LETTER = r"[xX](?:(?![^\W\d_])|(?<=[0-9][xX])(?=(?i:max|amrap)))"
"""An x by itself, as in "3x10" and "3xmax"."""
WORD = r"[^\W\d_½¼¾⅓⅔]+(?:['’][^\W\d_]+){0,3}"
_SIGNS = r"""
  (?P<times>      [×✕*] )
| (?P<stop>       [.!?…](?=\s{1,9}[^\Wa-zà-ÿ\d_]|\s{0,9}\Z) )
| (?P<dash>       [-–—−‐‑] )
| (?P<mark>       [@,;:/()\[\]|+&%~≈°#→=·•] )
"""
_NUMBERS = r"""
  (?P<seconds>  (?<![^\s(/@]):[0-5][0-9](?![\w:]) )
| (?=[0-9½¼¾⅓⅔]) (?:
    (?P<name>     (?<![\w/])(?i:{names})(?![\w/]) )
  | (?P<clock>    (?<![\w:.,])[0-9]{{1,2}}:[0-5][0-9](?::[0-5][0-9])?(?![\w:])
                | (?<![\w.,])[0-9]{{1,2}}(?:h|min|mn)[0-5][0-9](?!\w)
                | (?<![\w.,])[0-9]{{1,3}}\s?(?:['’′]\s?[0-5]?[0-9](?:[″"”]|''|’’)?(?!\w)|[″"”]|''|’’|['’′](?!\w)) )
  | (?P<tempo>    (?<![\w.,/-])[0-9]{{1,2}}(?:-(?:[0-9]{{1,2}}|[xX])){{2,3}}(?![\w/-]) )
  | (?P<fraction> (?<![\w.,/-])(?:[0-9]{{1,2}}\s)?[1-3]/[2348](?=[\s-][^\W\d_]{{2}}) )
  | (?P<list>     (?:(?<![\w.,/-])|(?<=\b[xX])|(?<=\d[xX]))
                  (?: [0-9]{{1,4}}(?P<slash>\s?/\s?)[0-9]{{1,4}}(?:(?P=slash)[0-9]{{1,4}}){{0,15}}
                    | [0-9]{{1,4}}(?P<sign>,\s?|\s?[-–]\s?)[0-9]{{1,4}}(?:(?P=sign)[0-9]{{1,4}}){{1,15}} )
                  (?![\w/.,-]?[0-9]) )
  | (?P<number>   (?<![\w.,])[0-9]{{1,3}}\ 000(?![\w.,]) | [0-9]+(?:[.,\u00a0\u2009\u202f][0-9]+)* | [½¼¾⅓⅔] )
  )
"""
_MARKS = {"(": "<", "[": "<", ")": ">", "]": ">", "|": "!", "+": "&", "→": "&", "~": "a", "≈": "a", "°": "u"}
_MARKS |= {"=": ":", "·": ";", "•": ";"} | {mark: mark for mark in "@,;:/%#&"}
_FRACTIONS = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3}


_LETTER = re.compile(r"[^\W\d_½¼¾⅓⅔]$")
_READS_ON = re.compile(
    r"""
    (?=.*[0-9½¼¾⅓⅔]) (?:
      .*/                                  # 1/2 mile
    | .*-[xX]$                             # 3-1-x
    | .*[0-9][hm]$                         # 1h15, 1min30
    | .*[0-9][^0-9]+[0-9]+[^\W\d_]$        # 8-10-12x5
    )""",
    re.VERBOSE | re.DOTALL,
)
"""A number that the word after it, or what follows that, may be part of."""


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


make: Callable[[tuple[str, int, int, tuple[float, ...], float | str | None]], Token] = partial(tuple.__new__, Token)
"""A token of its values: a post has many hundreds, and this is half of what a call of the class takes."""


class Lexemes:
    """The lexemes of a text, where `names` are those that hold a number but no dose."""

    def __init__(self, names: str) -> None:
        numbers = _NUMBERS.format(names=names.replace(r"\ ", r"\s"))
        self.pattern = re.compile(f"(?P<letter>{TIMES_LETTER})|(?P<word>{WORD})|{numbers}|{_SIGNS}", re.VERBOSE)
        """All of them."""
        self.gaps = Table(self._gap)
        """The tokens of what stands between two words; None where more of the words is needed. A key begins with "a"
        for the word before, unless it begins the text, and ends with the first letter of the next, unless it ends the
        text.
        """
        begun = "|".join(sorted(set(re.findall(r"(?:^|\|)([0-9]+)", names))))
        self._named = re.compile(f"(?<![0-9])(?:{begun or '(?!)'})(?![0-9])")

    def _gap(self, key: str) -> list[Token] | None:
        if _READS_ON.match(key) or self._named.search(key):
            return None
        end = len(key) - bool(_LETTER.search(key))
        between = (lexeme for lexeme in self.pattern.finditer(key) if lexeme.lastgroup != "word")
        return [read_lexeme(lexeme) for lexeme in between if lexeme.start() < end]


@lru_cache(maxsize=32)
def lexemes(names: str) -> Lexemes:
    """The lexemes where `names` hold a number but no dose."""
    return Lexemes(names)


def read_lexeme(lexeme: re.Match[str]) -> Token:
    """The token of a lexeme that is no word."""
    return _READERS[lexeme.lastgroup](lexeme)


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
    written, (start, end) = lexeme[0], lexeme.span()
    code, numbers = _NUMBER[written] if end - start <= MOST_DIGITS else ("X", ())
    return make((code, start, end, numbers, None))


def _plain_number(written: str) -> tuple[str, tuple[float, ...]]:
    value = number(written)
    if value is None or value > MOST or re.match("0[0-9]", written):
        return "X", ()
    return "F" if written in _FRACTIONS else "N", (value,)


_NUMBER = Table(_plain_number)
"""The code and the value of a number without signs."""


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
    "letter": lambda lexeme: _token(lexeme, "x"),
    "times": lambda lexeme: _token(lexeme, "x"),
    "stop": lambda lexeme: _token(lexeme, "="),
    "dash": _dash,
    "mark": lambda lexeme: _token(lexeme, _MARKS[lexeme[0]]),
}
