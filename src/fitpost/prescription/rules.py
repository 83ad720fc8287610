"""The rules of doses: which runs of tokens say what.

Each token is one letter (`tokens`, `measures`, and `CLASSES` in `words` list them), so that "3 x 10-12 reps, rest 60 s"
is the string `NxNr,qT`, and a rule is a short pattern over letters with the fields that its quantities fill in order:

    3 x 10   NxN  sets reps        rest 60 s   qT  rest_s         10 burpees   N before o   lead

The first rule that matches at a place wins, so the longer forms stand first. `none` refuses: what it matches is
no dose. `z` (each side) anywhere in a match says `per_side`, `A` (to failure) says `amrap`. Fields are those
of `Dose`, or a name of `fields.READERS` where a number must be judged first.

    dose    = part (gap part)*      each part says something new
    gap     = up to four signs or small words: "," "(" "-" "@" "of" "and" ...
    part    = a rule below
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Where = Literal["any", "item", "prose", "tail"]


class Rule(NamedTuple):
    """A pattern over the letters of tokens and what its quantities mean."""

    pattern: str
    fields: tuple[str, ...] = ()
    where: Where = "any"
    """Only in workout items, only in prose, or in prose only as the tail of another part."""


def _say(fields: str, *patterns: str, where: Where = "any") -> tuple[Rule, ...]:
    return tuple(Rule(pattern, tuple(fields.split()), where) for pattern in patterns)


def _refuse(*patterns: str) -> tuple[Rule, ...]:
    return _say("none", *patterns)


NUMBER = "[Nn]"
TIME = "[TU]"
ENDS = r"(?=[<>,;=:_/!&@]|$)"
"""What follows a bare number that stands at the end of its phrase."""
BEGINS = r"(?<![^<>,;=:_!&])"
"""What stands before a bare number at the start of its phrase."""

LABEL = r"(?<![a-zA-KV-Z])"
"""What stands before a label such as "Reps: 12": a sign, a number, or nothing."""

REFUSALS = _refuse(
    f"[st]{NUMBER}:",  # round 1:, minute 2:
    "(?<![^_])N[=>]",  # 1. and 1) at the start
    "[NnLTUD][xkstA]?[celf/]{0,2}p(?!N)",  # 3 times a week, 5 days, 5k pace
    "[Nn]-[oyvuGlc]",  # two-arm, 3-way
    "[DM]K(?!o?v)",  # 2 feet apart, but an 8 mile long run
    "[TUDM][/e]{1,2}[dt]",  # 5:30/km, 10 km/h
    "[Nn]kb",  # three times as many
)
EFFORT = "[AJcghfo]{0,3}"
"""What may stand after the time of an interval: "40 s of work", "30 s maximum effort"."""
REST = (
    *_say("duration_s rest_s sets", f"T/Tq?x{NUMBER}s?", f"T{EFFORT}[/,&_]{{0,2}}Tq(?:x{NUMBER}s?|[,_]?{NUMBER}[sx])"),
    *_say("sets duration_s rest_s", f"{NUMBER}s?xT/T(?![a-z])"),
    *_say("series sets", f"L[sx]?,?x{NUMBER}"),
    *_say("duration_s rest_s", f"T{EFFORT}[/,&_]{{0,2}}T[cf]?[oR]?[qQ]", "Tg[/,&_]?T(?![ghx])", "T/T(?![a-z])"),
    *_say(
        "rest_s",
        f"q[Qfcl]{{0,3}}[:_<]?{TIME}(?:[fc]?Q)?",
        f"{TIME}[cf]?(?:[ov]{{0,2}}q(?![:_]?[TN])Q?|Q)",
        "q[Qf]?[:_]?M",
    ),
    *_say("pause", "q[Qf]?[:_]?N(?![a-np-z])"),
)
SETS = (
    *_say("once", f"~l?{NUMBER}s"),
    *_say("several", f"~l?{NUMBER}r"),
    *_say("sets . reps", f"{NUMBER}s?x{NUMBER}r?<{NUMBER}r?[ze]>"),
    *_say(". reps", f"{NUMBER}[rk]?<{NUMBER}r?z>", f"{NUMBER}r?O?<{NUMBER}r?z>"),
    *_say(". duration_s", "T<Tz>"),
    *_say("sets", "Nx(?=<[TDM])"),
    *_say("sets distance_m", f"{NUMBER}s?xD"),
    *_say("sets distance_m", f"(?:(?<=v)|(?<=v[:_<])){NUMBER}s?xM"),
    *_say("sets duration_s", f"(?:(?<=[hG])|(?<=[hG][:_<])){NUMBER}s?xM"),
    *_say("sets length", f"{NUMBER}s?xM"),
    *_say(
        "sets duration_s",
        f"{NUMBER}hc{TIME}",
        f"{NUMBER}s?[xk]b?{TIME}[hg]?",
        f"{NUMBER}Th",
        f"{NUMBER}s[cfb]?[:,]?{TIME}(?!c?[qQ])h?",
    ),
    *_say("sets reps load", f"{NUMBER}s?x{NUMBER}r?xW"),
    *_say("sets reps", f"{NUMBER}s?x{NUMBER}[rk]?", f"{NUMBER}s[cb]{NUMBER}[rk]?", f"s(?:[:_]?|xr[:_])Nx{NUMBER}r?"),
    *_say("reps sets", f"rxs[:_]Nx{NUMBER}"),
    *_say("sets", f"{NUMBER}s?xJ[rh]?", f"{NUMBER}s?xAh?"),
    *_say(". load", f"{NUMBER}xW"),
    *_say("reps load", f"{NUMBER}[rx]?@W", where="item"),
    *_say("reps duration_s", f"{NUMBER}[rk][x_]{TIME}h?"),
    *_say("reps sets", f"{NUMBER}rz?x{NUMBER}s?", f"{NUMBER}zx{NUMBER}s?"),
    *_say("duration_s sets", f"{TIME}h?x{NUMBER}[sr]?"),
    *_say("distance_m sets", f"Dx{NUMBER}[sr]?"),
    *_say("metres sets", f"Mx{NUMBER}[sr]?"),
    *_say("load reps", f"Wx{NUMBER}r?"),
    *_say("sets series", f"{NUMBER}s[:c_]?L[rk]?"),
    *_say("sets times", f"{NUMBER}xL[rk]?"),
    *_say("times", "(?<![NnTDMW])xL", where="item"),
    *_say("sets", f"s[:_]{NUMBER}(?!x)"),
    *_say("reps", f"{LABEL}r[:_]?{NUMBER}(?![xrkshTU])", f"s[cf]{NUMBER}[rk]?"),
    *_say("series", f"{LABEL}r[:_]L", "L[rk]"),
    *_say("sets", "sN(?![a-z])", where="item"),
    *_say("sets", f"Rs{NUMBER}[kx]", f"{NUMBER}s"),
)
REPS = (
    *_say("several", "nr"),
    *_say(
        "reps",
        "Nr",
        f"{NUMBER}(?:o,?){{1,2}}r(?!:)",
        f"Rx?{NUMBER}(?:k|x(?!{NUMBER}))",
        f"{NUMBER}-k",
        "R?°",
        "Rx?N(?![a-z%])",
        f"{NUMBER}[kx](?![a-z])",
    ),
    *_say(
        "reps",
        f"{NUMBER}k(?=[zfclhgR])",
        "Ro{0,2}(?:Nx|nk?)(?![a-z%NnTUDMW])",
        f"{NUMBER}ce?(?=z)",
        f"{NUMBER}ke(?![a-np-z])",
        f"{NUMBER}ce(?![a-z])",
    ),
    *_say("reps", "Nx", f"{NUMBER}k", where="item"),
    *_say("count", "(?<![NnTDMW])xN(?![a-z%])", "(?<![^_])xN", where="item"),
)
LOAD = (
    *_say("effort", "@?P[cl]{0,2}N?E", "@P", f"E[:_c@]?{NUMBER}", "NE"),
    *_say("at", "@N(?![rsxk])"),
    *_say("load", "@W"),
    *_say("load", "W", "@?Lw", where="item"),
    *_say("body reps", f"Bx{NUMBER}r?"),
    *_say("body", "Pc?B", "(?<=[@:,<_!c])B(?![a-z])", "(?<![^@])B(?![a-z,])"),
    *_say("coded", "@NxN(?![a-z])"),
    *_say("tempo", "V?[:_<]?Y>?V?", "V[:_<]?NxN", "V[:_<]?[NL]", "LV"),
)
TIMES = (
    *_say("bout", "A[:_c,<f]{0,2}T", "T[_,]?A"),
    *_say("total", "I[:_c,<f]{0,2}T", "TI", f"{TIME}c?O", f"{TIME}o{{0,4}}S", "OZ?[:_]T", "SZ?[:_]T"),
    *_say("", "A", "J[rh]"),
    *_say("", f"(?<=[:_<,;x])J{ENDS}", where="item"),
    *_say("stated", "[Zk][:_]T"),
    *_say("held", f"(?:(?<=h)|(?<=h[flc:])|(?<=G)|(?<=G[:_]))f?{TIME}h?", f"{TIME}c?h", "fT", "Tz", "g[:_]?T"),
    *_say("held", "h[olcGz]{1,3}Th?", "(?<=[rk]b)T", "(?<![^=])T(?==|$)", where="prose"),
    *_say("duration_s", "(?:(?<=h)|(?<=hf)|(?<=G)|(?<=G[:_]))M"),
    *_say("distance_m", "(?:(?<=v)|(?<=v[fclo:_<]))[DM](?![pK])"),
    *_say("distance_m", "[DM](?=[co]{0,3}v)"),
    *_say("length", "(?<=r:)M"),
    *_say("each", f"Te{ENDS}", "Te(?=c)"),
    *_say("brief", f"{BEGINS}U(?=o)"),
    *_say("held", "T(?=[co]{0,2}[vG])"),
    *_say("held", "T", "U(?=o{0,2}[vhG])", "U" + ENDS, where="item"),
    *_say("distance_m", "xD", where="item"),
    *_say("length", "xM", where="item"),
    *_say("ground", "D", where="item"),
    *_say("far", "M", where="item"),
)
BARE = (
    *_say("counted", "§h?", where="item"),
    *_say("reps", "NO", where="item"),
    *_say("still", f"(?:(?<=G)|(?<=G[:_<]))N{ENDS}", f"[Zk][:_]N{ENDS}", where="item"),
    *_say("lead", f"(?:{BEGINS}|(?<=Ac)|(?<=R))N(?=[oyhgjGBVIKZ])", where="item"),
    *_say("few", f"(?:{BEGINS}|(?<=Ac)|(?<=R))N(?=v)", where="item"),
    *_say("count", f"(?<=[:_<,;])Nz?{ENDS}", f"(?<![^_])N{ENDS}", where="item"),
    *_say("loose", f"(?<=[oyv])N{ENDS}", where="item"),
    *_say("count", f"{NUMBER}z"),
    *_say("each", f"Ne{ENDS}", where="item"),
    *_say("series", f"L{ENDS}", f"{BEGINS}L", where="item"),
    *_say("", f"e{ENDS}", "z", where="tail"),
    *_say("", "z", where="item"),
    *_say("", "R[cglo]{0,3}[zH]"),
)
RULES = REFUSALS + REST + SETS + REPS + LOAD + TIMES + BARE


_AROUND = r"(?:\(\?<[=!][^()]*\))"
_FIRST = re.compile(
    rf"(?:{_AROUND}|\(\?:{_AROUND}(?:\|{_AROUND})*\))?(?:\[(?P<set>[^]]+)\]|(?P<one>.))(?P<optional>\?)?"
)


def first_letters(pattern: str) -> set[str]:
    """The letters that a match of a rule can begin with: those of its first atom, and of the next if it is optional."""
    match = _FIRST.match(pattern)
    assert match
    letters = set(match["set"] or match["one"])
    return letters | first_letters(pattern[match.end() :]) if match["optional"] else letters


def for_text(*, item: bool) -> dict[str, tuple[re.Pattern[str], tuple[Rule, ...]]]:
    """The rules that hold in workout items or in prose by the letter that their matches begin with.

    With them stands one pattern of all of them, whose n-th group is the n-th rule.
    """
    by_letter: dict[str, list[Rule]] = {}
    for rule in RULES:
        if rule.where in ("any", "tail", "item" if item else "prose"):
            for letter in first_letters(rule.pattern):
                by_letter.setdefault(letter, []).append(rule)
    return {
        letter: (re.compile("|".join(f"({rule.pattern})" for rule in rules)), tuple(rules))
        for letter, rules in by_letter.items()
    }
