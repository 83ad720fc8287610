"""`read`: the doses of a text.

Text is cut into tokens, numbers and units become quantities, the rules find the parts of doses, and parts that stand
side by side and say different things are one dose:

    text -tokens-> Token* -quantities-> Token* -rules-> part* -join-> Dose*
"""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from fitpost.prescription.by_set import in_sets, joined
from fitpost.prescription.dose import Dose
from fitpost.prescription.fields import Told, told
from fitpost.prescription.measures import quantities
from fitpost.prescription.rules import for_text
from fitpost.prescription.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.prescription.lexemes import Token
    from fitpost.prescription.rules import Rule
    from fitpost.prescription.words import DoseWords

_GAP = re.compile(r"[,<>_\-@c;&!:f/bl]{0,4}")
_EACH_ONE = re.compile("[cg]e(?=[,;:=>]|$)")
"""Each of several exercises: "ten of each"."""
_SCOPES = frozenset({"all", "whole"})
_PLAN = re.compile("[NnL]s?x[NTDM]|[Nn]s[c:]|(?<![^=_<])A[Nn]?[:c]|TA|[,;:/&][NDM][ovyG]{1,3}[,;/&][NDM][ovyG]")
"""What shows prose to be a workout written out: sets, rounds of something, "AMRAP 2:", "25 swings, 20 sit-ups"."""
_STORY = re.compile("(?<!R)i[^=]*$")
_rules = lru_cache(maxsize=2)(for_text)


@dataclass(slots=True)
class _Cluster:
    """Parts that make one dose: what they say, and the tokens from the first to before the last."""

    told: Told
    first: int
    last: int

    def takes(self, part: _Cluster, gap: str) -> bool:
        """Whether a part that follows belongs to this dose: near, and about something not said yet."""
        said, adds = _names(self.told), _names(part.told) - {"per_side", "amrap"}
        if "b" in gap:
            said = {name for name in said if self.told.get(name) != part.told.get(name)}
        whole = "total" in self.told or "total" in part.told
        return not (said & adds or whole) and _GAP.fullmatch(gap) is not None

    def add(self, part: _Cluster) -> None:
        """Join a part that follows."""
        hints = self.told.get("hints", frozenset()) | part.told.get("hints", frozenset())
        counts = self.told.keys() <= {"sets", "rest_s", "hints"} and part.told.keys() == {"per_side", "hints"}
        self.told |= ({} if counts else part.told) | {"hints": hints}
        if "times" in hints and self.told.keys() >= {"reps", "duration_s", "rest_s"} and "sets" not in self.told:
            self.told["sets"] = self.told.pop("reps")  # 20 s on, 10 s off, eight times
        self.last = part.last


def _names(told: Told) -> set[str]:
    """What is said, a list of sets under the name of what it lists."""
    return {"reps" if name == "series" else name for name in told if name != "hints"}


class Lexed(NamedTuple):
    """A text cut into numbers, quantities and words, to be read as prose, as an item of a workout, or as both."""

    text: str
    tokens: list[Token]
    codes: str

    def doses(self, *, item: bool) -> tuple[Dose, ...]:
        """The doses, in order and apart from each other; see `read`."""
        text, found, codes = self
        listed = item or _PLAN.search(codes) is not None or any(token.unit == "plan" for token in found)
        clusters = _clusters(found, codes, text, item=listed)
        if not item:
            clusters = [each for each in clusters if not _STORY.search(codes, max(each.first - 40, 0), each.first)]
        if not clusters:
            return ()
        _scope(clusters, found, codes)
        doses = [_dose(_bracketed(cluster, codes), found, text) for cluster in clusters]
        return tuple(joined([dose for dose in doses if dose], text) if len(doses) > 1 else filter(None, doses))


def lex(text: str, words: DoseWords) -> Lexed:
    """A text made ready for reading; no tokens where it has no dose in any case."""
    found = quantities(tokens(text, words)) if words.may_dose(text) else []
    return Lexed(text, found, "".join([token.code for token in found]))


def read(text: str, words: DoseWords, *, item: bool = False) -> tuple[Dose, ...]:
    """The doses of a piece of plain text, in order and apart from each other.

    Args:
        text: A title, a list item, a sentence, a paragraph; it may have several lines.
        words: The words of the text's languages.
        item: Whether it is an item of a workout, where a bare number counts: "10 burpees", "Squats: 20", "Plank 60".
            In prose only what cannot be anything else is a dose, and nothing that is told of the past.
    """
    return lex(text, words).doses(item=item)


def _scope(clusters: list[_Cluster], found: list[Token], codes: str) -> None:
    """Let each cluster know what its sentence says of whom it is for."""
    scope = [at for at, token in enumerate(found) if token.unit in _SCOPES]
    scope += [each.end() - 1 for each in _EACH_ONE.finditer(codes)]
    if not scope:
        return
    scope.sort()
    for cluster in clusters:
        start, end = codes.rfind("=", 0, cluster.first), codes.find("=", cluster.last)
        here = scope[bisect(scope, start) : bisect(scope, end if end >= 0 else len(codes))]
        said = {found[at].unit or "all" for at in here}
        cluster.told["hints"] = cluster.told.get("hints", frozenset()) | said


def _clusters(found: list[Token], codes: str, text: str, *, item: bool) -> list[_Cluster]:
    """The parts, and those that join a part before them with it."""
    clusters: list[_Cluster] = []
    open_ = None
    for rule, first, last in _matches(codes, item=item):
        said = told(rule, found[first:last], codes[first:last], text)
        part = _Cluster(said, first, last)
        if said and open_ and "lead" not in rule.fields and open_.takes(part, codes[open_.last : first]):
            open_.add(part)
            continue
        open_ = part if said and (item or rule.where != "tail") else None
        if open_:
            clusters.append(open_)
    return clusters


def _matches(codes: str, *, item: bool) -> Iterator[tuple[Rule, int, int]]:
    """The rules that hold, from the left, with the tokens that they take."""
    by_letter = _rules(item=item)
    end = 0
    for start, letter in enumerate(codes):
        if start >= end and letter in by_letter:
            pattern, rules = by_letter[letter]
            if match := pattern.match(codes, start):
                end = match.end()
                yield rules[(match.lastindex or 1) - 1], start, end


def _bracketed(cluster: _Cluster, codes: str) -> _Cluster:
    """The cluster with the brackets that hold it, or that it opened."""
    inside = codes[cluster.first : cluster.last]
    closes = codes[cluster.last : cluster.last + 1] == ">"
    if closes and inside.count("<") > inside.count(">"):
        return _Cluster(cluster.told, cluster.first, cluster.last + 1)
    if closes and cluster.first and codes[cluster.first - 1] == "<":
        return _Cluster(cluster.told, cluster.first - 1, cluster.last + 1)
    return cluster


def _dose(cluster: _Cluster, found: list[Token], text: str) -> Dose | None:
    start, end = found[cluster.first].start, found[cluster.last - 1].end
    series: Token | None = cluster.told.pop("series", None)
    if series is not None:
        if len(re.findall("[0-9]+", text[series.start : series.end])) != len(series.numbers):
            return None  # "ten to five", "2.5 - 1.5": no list of sets
        cluster.told |= in_sets(series.numbers, cluster.told.get("sets"))._asdict()
    return Dose(start, end, text[start:end], **cluster.told)
