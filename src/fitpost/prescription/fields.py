"""What a match of a rule says: the quantities of its tokens put into the fields of a dose.

Most fields take the quantity as it is. The others judge it first, because a number in an item may be anything:

    lead, count          a bare number: whole, from 1 to 1,000, no year
    loose, few           the same without a sign before it, 5 to 100; before "swim" or "run", up to 49: "300 swim" is
                         metres
    each                 a number with "each": for each side
    held, brief          a time that is long enough to be a dose by itself, and short enough not to be a workout's
    once                 more than one round: "that's one round" tells what a round is
    several              more than "one rep", which tells what is counted
    counted              what no field holds: "60 cal"
    still, pause         a bare number after a pose or "time:", after "rest:": seconds, from 10
    metres, length, far  a number with "m" that is too many minutes: from 50, 15 (times several), 100 (by itself)
    ground               a distance that is long enough for a set: from 10 metres
    at                   a number after "@": an RPE up to 10, a load without its unit from 15
    times                a list after a times sign: "3 x 10/10" is both sides, "3 x 8/10" is 8 to 10
    coded                numbers around an X that are seconds of phases: "31X1"
    bout, stated, total  a time that may be the whole workout's
    series               a list: sets one after the other ("12/10/8"), both sides ("10/10") or work and rest ("40/20")
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, cast

from fitpost.model import Effort, Load, Range
from fitpost.prescription.hints import hints_of
from fitpost.prescription.lexemes import Token

if TYPE_CHECKING:
    from fitpost.model import EffortKind
    from fitpost.prescription.rules import Rule

Told = dict[str, Any]
"""Fields of a dose by name; `series` holds a token whose numbers are sets one after the other."""

QUANTITIES = frozenset("NnTUDMWPLYB§°")
SHORTEST_S = 5
"""Less is part of a movement ("pause for a second"), unless it is done in sets."""
A_DAY_S = 86_400
"""More is a time of recovery between workouts, and no dose."""
LONGEST_BRIEF_S = 120
LONGEST_BOUT_S = 180
LONGEST_DOSE_S = 600
LONGEST_BOTH_SIDES = 20
MOST_EFFORT = 10
MANY, FEW = 10, (2, 3, 4)
"""Nobody does ten sets of three, where ten repetitions three times are usual."""
MOST_SETS = 50
"""More is a weight without its unit."""
LEAST_TEMPO = 100
LEAST_LOAD = 15
MOST_REPS = 1000
YEARS = range(1900, 2100)


class _NotThisError(Exception):
    """A quantity is not what the rule takes it for."""


def told(rule: Rule, tokens: Sequence[Token], codes: str, text: str) -> Told:
    """What the tokens of a match say, given with their codes; empty where that is no dose."""
    said: Told = {}
    try:
        for field, token in zip(rule.fields, [token for token in tokens if token.code in QUANTITIES], strict=False):
            said.update(READERS[field](token, tokens, text))
    except _NotThisError:
        return {}
    if "duration_s" in said and said["duration_s"].max > A_DAY_S:
        return {}
    if "sets" in said and "reps" in said:
        said = _in_order(said, named="s" in codes)
    if "z" in codes or "H" in codes or codes == "e" or codes.endswith("e>"):
        said["per_side"] = True
    if "A" in codes or "J" in codes:
        said["amrap"] = True
    if said and (hints := hints_of(rule, codes, tokens, said)):
        said["hints"] = frozenset(hints)
    return said


def _in_order(said: Told, *, named: bool) -> Told:
    """Sets and repetitions the other way round in "10-12 x 3", "15 x 3"; a weight for sets in "150 x 5"."""
    sets, reps = said["sets"], said["reps"]
    if sets.max > MOST_SETS and not named:
        return {field: value for field, value in said.items() if field != "sets"}
    if sets.max > reps.max and (sets.min != sets.max or (sets.max >= MANY and reps.max in FEW)):
        return said | {"sets": reps, "reps": sets}
    return said


Reader = Callable[[Token, Sequence[Token], str], Told]


def _plain(field: str) -> Reader:
    """A reader that takes the quantity as it is; a number with "m" is minutes where the field is a time."""

    def reader(token: Token, _: Sequence[Token], __: str) -> Told:
        amount = _times(token.range, 60) if token.code == "M" and field.endswith("_s") else token.range
        if (field == "rest_s" and amount.max < SHORTEST_S) or (field in {"sets", "reps"} and amount.max < 1):
            raise _NotThisError
        return {field: amount}

    return reader


def _bare(least: float, most: float) -> Reader:
    """A reader of bare numbers as repetitions."""

    def reader(token: Token, _: Sequence[Token], __: str) -> Told:
        if token.code == "L":
            return _series(token, (), "")
        low, high = token.range
        if not (least <= low and high <= most and low.is_integer() and high.is_integer()) or low in YEARS:
            raise _NotThisError
        return {"reps": token.range}

    return reader


def _at_least(least: float, field: str) -> Reader:
    def reader(token: Token, _: Sequence[Token], __: str) -> Told:
        if token.range.max < least:
            raise _NotThisError
        return {field: token.range}

    return reader


def _held(token: Token, _: Sequence[Token], __: str) -> Told:
    """A time by itself."""
    if token.range.max < SHORTEST_S:
        raise _NotThisError
    return {"duration_s": _times(token.range, 60) if token.code == "M" else token.range}


def _brief(token: Token, tokens: Sequence[Token], text: str) -> Told:
    """A time that begins a name: "2-minute stand", but a "10-minute routine" is several exercises."""
    if token.range.max > LONGEST_BRIEF_S:
        raise _NotThisError
    return _held(token, tokens, text)


def _each(token: Token, _: Sequence[Token], __: str) -> Told:
    return {"duration_s" if token.code == "T" else "reps": token.range, "per_side": True}


def _load(token: Token, tokens: Sequence[Token], text: str) -> Told:
    """A load with its unit; "24/16 kg" is one for men and one for women."""
    last = tokens[-1] if token.code == "L" else token
    amount = Range(min(token.numbers), max(token.numbers))
    return {"load": Load(text[token.start : last.end], amount, cast("str", last.unit))}


def _body(_: Token, tokens: Sequence[Token], text: str) -> Told:
    words = [each for each in tokens if each.code in "PBc"]
    return {"load": Load(text[words[0].start : words[-1].end])}


def _more_than_one(token: Token, _: Sequence[Token], __: str) -> Told:
    """Rounds, but "that's one round" tells what a round is."""
    if token.range.max <= 1:
        raise _NotThisError
    return {"sets": token.range}


def _effort(token: Token, tokens: Sequence[Token], text: str) -> Told:
    kind = next((each.unit for each in tokens if each.code == "E"), "percent_1rm")
    if (kind == "percent_1rm") != (token.code == "P") or (kind != "percent_1rm" and token.range.max > MOST_EFFORT):
        raise _NotThisError
    return {"effort": Effort(_words(tokens, text), cast("EffortKind", kind), token.range)}


def _at(token: Token, tokens: Sequence[Token], text: str) -> Told:
    """A number after "@": an RPE up to 10, a load without its unit from 15."""
    if token.range.max <= MOST_EFFORT:
        return {"effort": Effort(_words(tokens, text), "rpe", token.range)}
    if token.range.min < LEAST_LOAD or token.range.max > MOST_REPS:
        raise _NotThisError
    return {"load": Load(_words(tokens, text), token.range)}


def _tempo(token: Token, tokens: Sequence[Token], text: str) -> Told:
    """All of the numbers: "31X0" is two with an X between."""
    quantities = [each for each in tokens if each.code in QUANTITIES]
    if len(quantities) == 1 and token.code == "N" and token.range.max < LEAST_TEMPO:
        raise _NotThisError
    return {"tempo": text[token.start : quantities[-1].end]}


def _coded(token: Token, tokens: Sequence[Token], text: str) -> Told:
    """Seconds of four phases around an X: "@ 31X1"."""
    if not 10 <= token.range.max < 100:
        raise _NotThisError
    return _tempo(token, tokens, text)


def _time(longest: float, *, total: bool = False) -> Reader:
    """A reader of a time that is the whole workout's where it is longer than `longest` seconds."""

    def reader(token: Token, _: Sequence[Token], __: str) -> Told:
        return {"duration_s": token.range} | ({"total": True} if total or token.range.max > longest else {})

    return reader


def _series(token: Token, _: Sequence[Token], __: str) -> Told:
    numbers = token.numbers
    if token.unit == "/" and len(numbers) == 2:
        return _pair(*numbers)
    if max(numbers) > MOST_REPS:
        raise _NotThisError
    if len(set(numbers)) > 1:
        return {"series": token}
    return {"sets": Range(len(numbers), len(numbers)), "reps": Range(numbers[0], numbers[0])}


def _pair(first: float, second: float) -> Told:
    """Both sides in "10/10", work and rest in "40/20", else doubtful."""
    if first == second <= LONGEST_BOTH_SIDES:
        return {"reps": Range(first, first), "per_side": True}
    if first > second >= 10 and first % 5 == second % 5 == 0 and (first + second) % 15 == 0:
        return {"duration_s": Range(first, first), "rest_s": Range(second, second)}
    raise _NotThisError


def _times_each(token: Token, tokens: Sequence[Token], text: str) -> Told:
    """Both sides or a list of sets, else a range."""
    first, *_, last = token.numbers
    if token.unit == "/" and len(token.numbers) == 2 and first != last:
        return {"reps": Range(min(first, last), max(first, last))}
    return _series(token, tokens, text)


def _none(*_: object) -> Told:
    raise _NotThisError


def _times(amount: Range, factor: float) -> Range:
    return Range(amount.min * factor, amount.max * factor)


def _words(tokens: Sequence[Token], text: str) -> str:
    return text[tokens[0].start : tokens[-1].end].lstrip("@ ")


READERS: dict[str, Reader] = {
    "none": _none,
    ".": lambda *_: {},
    **{field: _plain(field) for field in ("sets", "reps", "duration_s", "rest_s", "distance_m")},
    "metres": _at_least(50, "distance_m"),
    "far": _at_least(100, "distance_m"),
    "length": _at_least(15, "distance_m"),
    "ground": _at_least(10, "distance_m"),
    "still": _at_least(10, "duration_s"),
    "pause": _at_least(10, "rest_s"),
    "lead": _bare(1, 1000),
    "count": _bare(1, 1000),
    "loose": _bare(5, 100),
    "few": _bare(1, 49),
    "each": _each,
    "held": _held,
    "several": _at_least(2, "reps"),
    "brief": _brief,
    "counted": lambda *_: {"counted": True},
    "series": _series,
    "times": _times_each,
    "load": _load,
    "body": _body,
    "effort": _effort,
    "at": _at,
    "once": _more_than_one,
    "tempo": _tempo,
    "coded": _coded,
    "bout": _time(LONGEST_BOUT_S),
    "stated": _time(LONGEST_DOSE_S),
    "total": _time(0, total=True),
}
