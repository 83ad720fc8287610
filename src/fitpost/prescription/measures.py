"""Tokens to quantities: a number or a range and its unit become one token.

The letters after it, and the grammar:

    N number   n number word   T time in seconds   U the same as a compound of minutes or hours ("5-minute")
    D distance in metres   M number with "m"   W weight   P per cent   z each side
    § calories and breaths, which no field holds
    X a number that is no dose: degrees, years; the number of a week; "2:10 Squats", a place in a film

    name    = "week" number
    measure = about* value unit? (("-" | "to") value)? "+"? unit?  |  "a" unit of time
    value   = N | n | C | whole fraction | n "and a" half
    side    = "on"? ("each" | "/") side
"""

from __future__ import annotations

import re

from fitpost.prescription.entries import Sense
from fitpost.prescription.lexemes import Token, make

_MEASURE = re.compile(
    r"""
    (?=[jpCalNnFcgex/])(?:                          # what one begins with: most letters are passed over at a glance
      (?P<name> [jp][\#:]?[Nn](?:[-b][Nn])?(?![rskxt]) | C(?=K)
      | (?:^|(?<=^[_<]))C(?=>?(?![hqv])[a-z_:]) )
    | a{0,2} (?:l(?=n))? (?P<low>[NnFC]) (?P<part>F(?=-?[td])|&l?n(?=t))? (?:l(?=[td]))? (?P<first>-?[tdw])?
      (?: [-_b] (?P<high>[NnFC]) )? (?: &(?=[-tdwmu§rk>,=;]|$) )? (?P<unit>-?[tdwmu§%])?
    | (?P<article>l) (?P<while>t)
    | (?: [cg]?l?e | (?<=[NnrTDMWkhtdm])[x/l] ) l?y (?P<side>)
    )""",
    re.VERBOSE,
)
_BARE = frozenset("Nn")
"""Matches that are left as they are: a number, without a unit."""
WHOLE = (60, 3600)
"""The units that "a" makes a dose of: "a minute"; "a second" is said of movements."""
_CODES = {"t": "T", "d": "D", "w": "W", "m": "M", "u": "X", "§": "§", "%": "P"}


def quantities(tokens: list[Token]) -> list[Token]:
    """The tokens with numbers, ranges and units put together."""
    codes = "".join([token.code for token in tokens])
    found: list[Token] = []
    end = 0
    for match in _MEASURE.finditer(codes):
        start = match.start()
        found += tokens[end:start]
        end = match.end()
        measured = tokens[start] if codes[start:end] in _BARE else _quantity(match, tokens[start:end])
        if not (found and found[-1].code == "T" and _adds(found, measured, codes[start : end + 1])):
            found.append(measured)
    return found + tokens[end:]


def _quantity(match: re.Match[str], tokens: list[Token]) -> Token:
    """The token that the tokens of a match make."""
    first, last = tokens[0], tokens[-1]
    kind = match.lastgroup
    if kind == "side":
        return make(("z", first.start, last.end, (), None))
    if kind == "name":
        is_time = first.code == "C" and first.unit != ":"  # 45', but 2:10 is a place in a film
        return make(("T" if is_time else "X", first.start, last.end, first.numbers if is_time else (), None))
    code, numbers, unit = _measure(match, tokens)
    return make((code, first.start, last.end, numbers, unit))


def _measure(match: re.Match[str], tokens: list[Token]) -> Sense:
    before = match.start() + 1
    parts = {name: tokens[match.end(name) - before] for name, text in match.groupdict().items() if text}
    low = parts["low"].numbers[0] if "low" in parts else 1.0
    if "part" in parts:
        low += parts["part"].numbers[0]
    high = parts["high"].numbers[0] if "high" in parts else low
    unit = parts.get("unit") or parts.get("first") or parts.get("while")
    if "article" in parts and (parts["article"].unit is None or unit is None or unit.unit not in WHOLE):
        return Sense("X", (), None)
    if "C" in match[0] and any(parts[name].code == "C" for name in ("low", "high") if name in parts):
        return _clock(parts, low, high)
    if unit is None:
        code = "n" if parts["low"].code == "n" and "high" not in parts else "N" if low <= high else "L"
        return Sense(code, (low, high), None)
    return _with_unit(match, parts.get("first", unit), unit, low, high)


def _with_unit(match: re.Match[str], first: Token, unit: Token, low: float, high: float) -> Sense:
    """A number or range in the unit that its end, and maybe its beginning, has."""
    code = _CODES[unit.code]
    if code in "TD" and first.code == unit.code:
        assert isinstance(first.unit, int | float)
        assert isinstance(unit.unit, int | float)
        low, high = low * first.unit, high * unit.unit
        if code == "T" and match[match.lastgroup or 0].startswith("-") and unit.unit >= 60:
            code = "U"
    if low > high or not high or first.code != unit.code:
        code = "X"
    return Sense(code, (low, high), unit.unit)


def _clock(parts: dict[str, Token], low: float, high: float) -> Sense:
    """A clock time is in seconds already; the other end of its range may be so by its unit."""
    first = parts.get("first")
    if first and isinstance(first.unit, int | float) and first.code == "t" and parts["low"].code != "C":
        low *= first.unit
    return Sense("T" if low <= high else "X", (low, high), None)


def _adds(found: list[Token], measured: Token, codes: str) -> bool:
    """Whether the lesser part of "1 min 30 sec", "1 min 30", "1 h 15" was added to the greater."""
    last = found[-1]
    if last.unit not in (60, 3600) or codes[0] not in "Nn" or last.numbers[0] != last.numbers[-1]:
        return False
    smaller = last.unit / 60
    if measured.code == "N" and not codes[-1].islower():
        seconds = measured.numbers[-1] * smaller
    elif measured.code == "T" and measured.unit == smaller:
        seconds = measured.numbers[-1]
    else:
        return False
    if seconds >= last.unit:
        return False
    code = "X" if seconds % 5 else "T"
    found[-1] = last._replace(code=code, end=measured.end, numbers=(last.numbers[0] + seconds,) * 2, unit=smaller)
    return True
