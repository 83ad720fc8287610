"""Tokens to quantities: a number or a range with its unit becomes one token whose value is a `Range`.

    N number   n number word   T time in seconds   D distance in metres   M number with "m"   W weight   P per cent
    X a quantity that is no dose: degrees, calories, breaths ...

    measure = about* value unit? (("-" | "to") value)? "+"? unit?
    value   = N | n | C | N? F | "a" before a unit of time

and "each side", "per leg", "/arm" become one token z.
"""

from __future__ import annotations

import re

from fitpost.model import Range
from fitpost.prescription.tokens import Token

_MEASURE = re.compile(
    r"""
    a{0,2}
    (?: (?P<low>[NC]|n) (?P<first>-?[tdw])? (?: &?(?P<half>n|N)(?=t)(?<=n) )?
        (?: [-_b] (?P<high>[NCn]) )? (?P<plus>&(?=[-tdwmurk>,=;]|$))? (?P<unit>-?[tdwmu]|%)?
      | (?P<article>l) (?P<article_unit>t) )
  | (?P<side> c?l?(?:[ef/x]|c(?=l?y))l?y | cz )
    """,
    re.VERBOSE,
)
_CODES = {"t": "T", "d": "D", "w": "W", "m": "M", "u": "X", "%": "P"}


def quantities(tokens):
    """The tokens with numbers, ranges and units put together."""
    codes = "".join(token.code for token in tokens)
    found, at = [], 0
    for match in _MEASURE.finditer(codes):
        found += tokens[at : match.start()]
        parts = tokens[match.start() : match.end()]
        found += _measure(match, tokens, parts)
        at = match.end()
    return found + tokens[at:]


def _measure(match, tokens, parts):
    start, end = parts[0].start, parts[-1].end
    if match["side"]:
        return [Token("z", start, end)]
    def token(group):
        return tokens[match.end(group) - 1] if match[group] else None
    low, high = token("low") or token("article"), token("high")
    first, unit = token("first"), token("unit") or token("article_unit")
    least = 1 if match["article"] else low.value
    most = high.value if high else least
    clock = low.code == "C"
    if clock:
        return [Token("T", start, end, Range(least, most))]
    if high and not first and least > most:
        return [Token("L" if not unit else "X", start, end, ([least, most], False))]
    if not (unit or first):
        return [Token(low.code if low.code == "n" and not high else "N", start, end, Range(least, most))]
    if first and high and not unit and high.code != "C":
        return [Token("X", start, end)]
    unit = unit or first
    first = first if high and first else unit
    code = _CODES[unit.code]
    if code in "TD":
        return [Token(code, start, end, Range(least * first.value, most * (1 if high and high.code == "C" else unit.value)))]
    return [Token(code, start, end, (Range(least, most), unit.value) if code == "W" else Range(least, most))]
