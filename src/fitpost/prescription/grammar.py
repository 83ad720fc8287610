"""The grammar of doses: `read`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from fitpost.model import Effort, Load, Range
from fitpost.prescription.dose import Dose
from fitpost.prescription.measures import quantities
from fitpost.prescription.tokens import tokens


class Rule(NamedTuple):
    """A pattern over codes, and the fields that its quantities fill, in order; "" fills none."""

    pattern: str
    fields: str = ""
    item: bool = False
    """Whether it holds only in a workout item."""


_AFTER = r"(?=[<>,;=:_/!&@]|$)"  # what a bare number ends at
_BEFORE = r"(?:(?<![^<,;=:_!&])|(?<=Z:))"  # and begins after

RULES = (
    # numbers that are no dose
    Rule("j#?[NnL]"),
    Rule("[st]N:"),
    Rule("(?<![^_])N[=>]"),
    Rule("[NnTL][xkstA]?[celf/]{0,2}p(?!N)"),
    Rule("[Nn]-[oyvuG]"),
    Rule("[DNM]K"),
    Rule("C/?[del]"),
    # rest
    Rule("(?:T|(?P<_>C))g?[/_,&!]?Tq[xk][Nn][sk]?", "duration_s rest_s sets"),
    Rule("T[ghcf]{0,2}[/_,&!]?T[cf]?q", "duration_s rest_s"),
    Rule("Tg[/_,&!]?T", "duration_s rest_s"),
    Rule("q[Qfcl]{0,3}[:_<]?T(?:[fc]?Q)?", "rest_s"),
    Rule("T[cf]?(?:qQ?|Q)", "rest_s"),
    Rule("q[Qfc]?[:_]?M", "rest_s"),
    Rule("q[Qfc]?[:_]?N", "rest_s", item=True),
    # sets and what a set is
    Rule("[Nn][rk]?<[Nn][rk]?z>", ". reps"),
    Rule("T<Tz>", ". duration_s"),
    Rule("[Nn]s?x[Nn][rk]?", "sets reps"),
    Rule("[Nn]s?[xk]Th?", "sets duration_s"),
    Rule("[Nn]s?xD", "sets distance_m"),
    Rule("[Nn]s?xM", "sets metres"),
    Rule("[Nn]s?xAh?", "sets"),
    Rule("[Nn]xW", ". load"),
    Rule("[Nn]r[x_]Th?", "reps duration_s"),
    Rule("[Nn]rx[Nn]s?", "reps sets"),
    Rule("Th?x[Nn][sr]?", "duration_s sets"),
    Rule("Dx[Nn][sr]?", "distance_m sets"),
    Rule("Mx[Nn][sr]?", "metres sets"),
    Rule("Wx[Nn][sr]?", "load reps"),
    Rule("[Nn]s[cb][Nn][rk]?", "sets reps"),
    Rule("[Nn]s[cfb]?[:,]?Th?", "sets duration_s"),
    Rule("[Nn]s[:c_]?L[rk]?", "sets list"),
    Rule("s[:_]?Nx[Nn]", "sets reps"),
    Rule("(?:sxr|rxs)[:_]?Nx[Nn]", "sets reps"),
    Rule("s[:_][Nn]", "sets"),
    Rule("r[:_][Nn]", "reps"),
    Rule("r[:_]L", "list"),
    Rule("sN", "sets", item=True),
    Rule("rN", "reps", item=True),
    Rule("sc[Nn][rk]?", "reps"),
    Rule("[Nn]s", "sets"),
    Rule("L[rk]", "list"),
    Rule("[Nn]r", "reps"),
    Rule("Rx?N(?![a-z])", "reps"),
    Rule("Rx?[Nn][kx]", "reps"),
    Rule("[Nn][kx](?![a-z])", "reps"),
    Rule("[Nn]k(?=[zfcl])", "reps"),
    Rule("Nx", "reps", item=True),
    # load, effort, tempo
    Rule("@?P[clE]{0,3}E", "effort"),
    Rule("@P", "effort"),
    Rule("Pc?B", "loadtext"),
    Rule("E[:_c@]?[Nn]", "effort"),
    Rule("NE", "effort"),
    Rule("@N(?![rsxk])", "effort"),
    Rule("@W", "load"),
    Rule("W(?![a-z])", "load", item=True),
    Rule("W(?=[oy])", "load", item=True),
    Rule("(?:(?<=[@:,<_!xc])|(?<![^@]))B(?![a-z])", "loadtext"),
    Rule("V?[:_<]?Y>?V?", "tempo"),
    Rule("V[:_<]?[NL]", "tempo"),
    Rule("LV", "tempo"),
    # time and distance
    Rule("I[:_c,<f]?T", "total"),
    Rule("TI", "total"),
    Rule("A[:_c,<f]{0,2}T", "total"),
    Rule("TA", "total"),
    Rule("To{0,3}S", "total"),
    Rule("(?:SZ?|O Z|Z O):T", "total"),
    Rule("A"),
    Rule("(?:(?<=h)|(?<=hf)|(?<=hl)|(?<=G))f?Th?", "duration_s"),
    Rule("fTh?", "duration_s"),
    Rule("Thl?", "duration_s"),
    Rule("Tz", "duration_s"),
    Rule("(?:(?<=h)|(?<=hf)|(?<=G)|(?<=G:))M", "duration_s"),
    Rule("(?:(?<=v)|(?<=v[fclo_:]))D(?!p)", "distance_m"),
    Rule("(?:(?<=v)|(?<=v[fclo_:]))M(?!p)", "distance_m"),
    Rule("M(?=v)", "distance_m", item=True),
    Rule("Z?:?T", "duration_s", item=True),
    Rule("D", "distance_m", item=True),
    # bare numbers
    Rule("[NL]O", "reps", item=True),
    Rule(f"(?<=G)[:_<]?N{_AFTER}", "duration_s", item=True),
    Rule(f"{_BEFORE}N(?=[oyvhGslrBAE])", "count", item=True),
    Rule(f"(?<=[:_<,;])[N]z?{_AFTER}", "count", item=True),
    Rule(f"(?<=[oyv])N{_AFTER}", "loose", item=True),
    Rule(f"(?<![^_])N{_AFTER}", "count", item=True),
    Rule("Nz", "count"),
    Rule(f"Ne{_AFTER}", "side_count", item=True),
    Rule(f"L{_AFTER}", "list", item=True),
    Rule(f"{_BEFORE}L", "list", item=True),
    Rule("z"),
    Rule("H"),
    Rule(f"e{_AFTER}", item=True),
)


def _compile(rules):
    return re.compile("(?=[NnLTCDMWPYAqhsrEVBkxz@fRjpZISHeG(])(?:" + "|".join(f"({rule.pattern})".replace(" ", "").replace("(?P<_>", "(?:") for rule in rules) + ")")


_PROSE = tuple(rule for rule in RULES if not rule.item)
_PATTERNS = {True: (_compile(RULES), RULES), False: (_compile(_PROSE), _PROSE)}
_GAP = re.compile(r"[,<>_\-@c;&!:f/bl~]{0,4}")
_NUMBERS = "NnTDMWPLY"
_ALONE = set()


def read(text, words, *, item=False):
    """The doses of a text, in order and apart from each other."""
    if not words.hint.search(text):
        return ()
    found = quantities(tokens(text, words))
    codes = "".join(token.code for token in found)
    pattern, rules = _PATTERNS[item]
    doses, end = [], 0
    for match in pattern.finditer(codes):
        parts = _part(rules[match.lastindex - 1], found[match.start() : match.end()], text)
        joins = doses and parts and len(parts) == 1 and _GAP.fullmatch(codes, end, match.start()) and not _lead(rules[match.lastindex - 1])
        joined = _join(doses[-1], parts[0], text) if joins else None
        if joined:
            doses[-1] = joined
        else:
            doses += [part for part in parts if item or part.kind != "side"]
        end = match.end()
        if not parts:
            end = -1
    return tuple(doses)


def _lead(rule):
    return rule.fields == "count" and "BAE" in rule.pattern


def _join(dose, part, text):
    told = {name: getattr(part, name) for name in _FIELDS if getattr(part, name)}
    if any(getattr(dose, name) for name in told if name not in ("per_side", "amrap")) or part.start < dose.end:
        return None
    if dose.total or part.total:
        return None
    end = part.end
    return replace(dose, end=end, text=text[dose.start : end], **told)


_FIELDS = ("sets", "reps", "duration_s", "rest_s", "distance_m", "load", "effort", "tempo", "per_side", "amrap", "total")


def _part(rule, tokens, text):
    start, end = tokens[0].start, tokens[-1].end
    codes = "".join(token.code for token in tokens)
    numbers = [token for token in tokens if token.code in _NUMBERS]
    told = {}
    if "z" in codes or codes in "eH":
        told["per_side"] = True
    if "A" in codes and not (rule.fields == "" and len(codes) > 1):
        told["amrap"] = True
    if rule.fields == "loadtext":
        told["load"] = Load(text[start:end].lstrip("@ "))
        numbers = []
    for field, token in zip(rule.fields.split(), numbers, strict=False):
        value = token.value
        if token.code == "M" and field.endswith("_s"):
            value = Range(value.min * 60, value.max * 60)
        if field == ".":
            continue
        if field == "load":
            amount, unit = value
            told["load"] = Load(text[token.start : token.end], amount, unit)
        elif field == "effort":
            kind = next((each.value for each in tokens if each.code == "E"), "percent_1rm" if token.code == "P" else "rpe")
            if kind == "rpe" and value.max > 10:
                return ()
            told["effort"] = Effort(text[start:end], kind, value)
        elif field == "tempo":
            told["tempo"] = text[token.start : token.end]
        elif field == "total":
            told["duration_s"], told["total"] = value, True
        elif field == "metres":
            if value.max < 50:
                return ()
            told["distance_m"] = value
        elif field in ("count", "loose", "side_count"):
            if not _countable(value, field):
                return ()
            told["reps"] = value
            told["per_side"] = told.get("per_side", False) or field == "side_count"
        elif field == "list" or token.code == "L":
            return _listed(token, told, start, end, text)
        else:
            told[field] = value
    if "sets" in told and "reps" in told and told["sets"].min != told["sets"].max and told["sets"].max > told["reps"].max:
        told["sets"], told["reps"] = told["reps"], told["sets"]
    return (Dose(start, end, text[start:end], **told),) if told else ()


def _countable(value, field):
    if value.min != int(value.min) or value.max != int(value.max) or value.min < 1:
        return False
    if field == "loose":
        return 5 <= value.min <= 100
    return value.max <= 1000


def _listed(token, told, start, end, text):
    numbers, slash = token.value
    if slash and len(numbers) == 2:
        first, second = numbers
        if first == second:
            if first > 20:
                return ()
            return (Dose(start, end, text[start:end], reps=Range(first, first), per_side=True),)
        if first % 5 == second % 5 == 0 and first > second and (first + second) % 15 == 0 and second >= 10:
            return (Dose(start, end, text[start:end], duration_s=Range(first, first), rest_s=Range(second, second)),)
    if len(set(numbers)) == 1:
        told.setdefault("sets", Range(len(numbers), len(numbers)))
        return (Dose(start, end, text[start:end], reps=Range(numbers[0], numbers[0]), **told),)
    if told.get("sets") == (len(numbers), len(numbers)):
        told["sets"] = Range(1, 1)
    places = [match.span() for match in re.finditer(r"[0-9]+", text[token.start : token.end])]
    bounds = [start, *(token.start + place[0] for place in places[1:]), end]
    return tuple(
        Dose(low, high, text[low:high], reps=Range(each, each), **told)
        for each, low, high in zip(numbers, bounds, bounds[1:], strict=False)
    )
