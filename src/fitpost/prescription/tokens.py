"""Text to tokens: numbers, words and signs, each with a one-letter code; what is of no use to a dose is left out.

    N number   n number word   F fraction   C clock time ("1:30", "2'30")   L list of numbers ("12/10/8")   Y tempo
    o unknown word   X a number that is no dose ("2nd", "1.2.3", "90/90")   = end of a sentence   % per cent
    x times sign   - hyphen or dash without spaces   _ dash with spaces   < > brackets   ! bar   & plus   @ , ; : / #

The letters of known words are in `fitpost.prescription.words`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

MOST_DIGITS = 12

_LEXEME = r"""
  (?P<name>    (?<![\w/])(?=[0-9])(?:{names})(?![\w/]) )
| (?P<clock>   (?<![\w:.,])[0-9]{{1,2}}:[0-5][0-9](?::[0-5][0-9])?(?![\w:])
             | (?<![\w.,])[0-9]{{1,2}}(?:h|min|mn)[0-5][0-9](?!\w)
             | (?<![\w.,])[0-9]{{1,3}}\s?(?:[′']\s?[0-5]?[0-9](?:[″"]|'')?(?!\w)|[″"]|''|[′'](?!\w)) )
| (?P<tempo>   (?<![\w.,/-])[0-9]{{1,2}}(?:(?P<dash>[-/])(?:[0-9]{{1,2}}|[xX]))(?:(?P=dash)(?:[0-9]{{1,2}}|[xX])){{1,2}}(?![\w/-]) )
| (?P<fraction> (?<![\w.,/-])(?:[0-9]{{1,2}}\s)?[1-3]/[2348](?=[\s-][^\W\d_]{{2}}) )
| (?P<list>    (?<![\w.,/-])[0-9]{{1,4}}(?P<slash>\s?/\s?)[0-9]{{1,4}}(?:(?P=slash)[0-9]{{1,4}}){{0,15}}(?![\w/.,][0-9])
             | (?<![\w.,/-])[0-9]{{1,3}}(?P<sep>,\s?|\s?[-–]\s?)[0-9]{{1,3}}(?:(?P=sep)[0-9]{{1,3}}){{1,15}}(?![\w,-]?[0-9]) )
| (?P<number>  [0-9]+(?:[.,\u00a0\u2009\u202f][0-9]+)* | [0-9]*[½¼¾⅓⅔] )
| (?P<times>   [xX](?![^\W\d_]) | [×✕*] )
| (?P<word>    [^\W\d_]+(?:['’][^\W\d_]+){{0,3}} )
| (?P<stop>    [.!?…](?=\s{{1,9}}[^\Wa-zà-ÿ\d_]|\s{{0,9}}\Z) )
| (?P<sign>    [-–—−‐‑@,;:/()\[\]|+&%~≈°#→=·•] )
"""
_SIGNS = dict(zip("@,;:/()[]|+&%~≈°#→=·•", "@,;:/<><>!&&%aaujc=;;", strict=False)) | {"→": "&", "=": ":"}
_DASHES = "-–—−‐‑"
_FRACTIONS = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3}


class Token(NamedTuple):
    """A lexeme or, later, a quantity made of several."""

    code: str
    start: int
    end: int
    value: object = None


@lru_cache(maxsize=32)
def lexemes(names: str) -> re.Pattern[str]:
    """The pattern of lexemes where `names` are numbers that are no doses."""
    return re.compile(_LEXEME.format(names=names.replace(" ", r"\s")), re.VERBOSE)


def tokens(text, words):
    """The tokens of a text, in order."""
    found: list[Token] = []
    entries, read_to = words.entries, 0
    for lexeme in lexemes(words.names).finditer(text):
        start, end = lexeme.span()
        if start < read_to:
            continue
        kind = lexeme.lastgroup
        if kind == "word":
            code, value = "o", None
            for rest, known, meaning in entries.get(lexeme[0].lower().replace("’", "'"), ()):
                tail = rest.match(text, end) if rest else None
                if rest is None or tail:
                    code, value, end = known, meaning, tail.end() if tail else end
                    break
            read_to = end
            if found and found[-1].code in "NF" and found[-1].end == start and code in "oyjhqgGlR":
                found[-1] = found[-1]._replace(code="X")
        else:
            code, value = _READERS[kind](lexeme)
            if code in "NLFY" and found and found[-1].end == start and found[-1].code == "o":
                code = "X"
        found.append(Token(code, start, end, value))
    return found


def number(text):
    """The value of a number as written with decimal comma or point and thousands; None for what is no number."""
    if text[-1] in _FRACTIONS:
        return int(text[:-1] or 0) + _FRACTIONS[text[-1]] if len(text) < MOST_DIGITS else None
    text = re.sub("[\u00a0\u2009\u202f]", " ", text)
    if len(text) > MOST_DIGITS:
        return None
    if re.fullmatch(r"[1-9]\d{0,2}(?:([., ])\d{3})(?:\1\d{3})*", text):
        return float(re.sub(r"[., ]", "", text))
    if re.fullmatch(r"\d+(?:[.,]\d+)?", text):
        return float(text.replace(",", "."))
    return None


def _number(lexeme):
    value = number(lexeme[0])
    if value is None or value > 1e6:
        return "X", None
    return "N", value


def _fraction(lexeme):
    *whole, top, bottom = map(int, re.findall("[0-9]+", lexeme[0]))
    return "N", sum(whole) + top / bottom


def _clock(lexeme):
    parts = [int(part) for part in re.findall(r"[0-9]+", lexeme[0])]
    text = lexeme[0]
    if ":" in text:
        seconds = 0
        for part in parts:
            seconds = seconds * 60 + part
        return "C", seconds
    if "h" in text:
        return "C", parts[0] * 3600 + parts[1] * 60
    if len(parts) == 2:
        return "C", parts[0] * 60 + parts[1]
    return "C", parts[0] * (1 if re.search(r"[″\"]|''", text) else 60)


def _tempo(lexeme):
    parts = re.split("[-/]", lexeme[0])
    numbers = [int(part) for part in parts if part.isdigit()]
    if "-" in lexeme[0] and max(numbers) <= 10 and (len(numbers) < len(parts) or 0 in numbers or (len(parts) == 4 and not _steady(numbers))):
        return "Y", lexeme[0]
    return _list(lexeme)


def _steady(numbers):
    return numbers in (sorted(numbers), sorted(numbers, reverse=True))


def _list(lexeme):
    numbers = [float(part) for part in re.findall(r"[0-9]+|[xX]", lexeme[0]) if part not in "xX"]
    if max(numbers) > 999:
        return "X", None
    if "," in lexeme[0] and " " not in lexeme[0] and all(len(part) == 3 for part in lexeme[0].split(",")[1:]):
        return "N", number(lexeme[0])
    return "L", (numbers, "/" in lexeme[0])


def _sign(lexeme):
    sign = lexeme[0]
    if sign not in _DASHES:
        return _SIGNS[sign], None
    text, start, end = lexeme.string, lexeme.start(), lexeme.end()
    glued = start and end < len(text) and not text[start - 1].isspace() and not text[end].isspace()
    return "-" if glued else "_", None


_READERS = {
    "name": lambda _: ("X", None),
    "clock": _clock,
    "tempo": _tempo,
    "list": _list,
    "stop": lambda _: ("=", None),
    "number": _number,
    "times": lambda _: ("x", None),
    "sign": _sign,
    "fraction": _fraction,
}
