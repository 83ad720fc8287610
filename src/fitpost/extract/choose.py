"""Which of the rated names are the exercises of a post: readings of the same words exclude each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.extract.belonging import Verdict
from fitpost.extract.dose_reading import MOVEMENTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fitpost.extract.candidate import Candidate
    from fitpost.extract.looks import Rated
    from fitpost.extract.part import Part

SURE = 0.6
"""The probability of the likeliest exercise from which a post is taken to have any."""
GROUPING = frozenset({"heading", "bold"})
"""Layouts of titles that may stand over a group of exercises."""
SEVERAL = 3
"""Exercises from which what they stand below may be their group."""


def choose(
    rated: Sequence[Rated[Candidate]], subjects: Sequence[Rated[Candidate]], threshold: float
) -> dict[Part, list[Verdict]]:
    """The candidates that are exercises, by part: of a title and what follows it, the likelier.

    A post in which nothing is surely an exercise has none: what looks a little like one stands in many posts. In a post
    about one exercise others, such as its variations, are those that are sure by themselves.
    """
    if not subjects and max((each.probability for each in rated), default=0.0) < SURE:
        return {}
    by_part = {question.part: [Verdict(question.subject, probability)] for question, _, probability in subjects}
    threshold = max(threshold, SURE) if subjects else threshold
    for question, _, probability in rated:
        if probability >= threshold:
            by_part.setdefault(question.part, []).append(Verdict(question.subject, probability))
    chosen = {part: _likelier(verdicts) for part, verdicts in by_part.items()}
    groups = _groups(chosen)
    return {part: verdicts for part, verdicts in chosen.items() if part not in groups}


def _groups(chosen: Mapping[Part, list[Verdict]]) -> set[Part]:
    """Headings that hold several likelier exercises, which are not theirs: "Workout 2: Band HIIT" over a list of moves.

    A heading whose movement most of those below it name as well holds its variations, and is an exercise.
    """
    below: dict[Part, list[Verdict]] = {}
    for part, verdicts in chosen.items():
        above = next((up for up in part.ancestors() if up in chosen), None)
        if above is not None and above.layout in GROUPING:
            below.setdefault(above, []).append(verdicts[0])
    return {part for part, members in below.items() if _holds_others(chosen[part][0], members)}


def _holds_others(title: Verdict, members: Sequence[Verdict]) -> bool:
    likelier = sum(member.probability > title.probability for member in members)
    own = _movements(title.candidate)
    kin = sum(not own.isdisjoint(_movements(member.candidate)) for member in members)
    return len(members) >= SEVERAL and 2 * likelier > len(members) > 2 * kin


def _movements(candidate: Candidate) -> set[str]:
    """The known movements in a name."""
    reading = candidate.part.reading
    hits = reading.hits_within(*reading.range(candidate.start, candidate.end))
    return {hit.key for hit in hits if hit.category in MOVEMENTS}


def _likelier(verdicts: list[Verdict]) -> list[Verdict]:
    """A title and what follows it rule each other out; in prose, which has no title, only names that share words do.

    Names inside longer texts count beside those in rows with doses, and where there are none but they.
    """
    sides: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        sides.setdefault(_side(verdict), []).append(verdict)
    asides, within = sides.pop("aside", []), sides.pop("within", [])
    best = max(sides.values(), key=_worth, default=asides or within)
    if not verdicts[0].candidate.part.title.apart:
        best = _joined(best, sides.get("sequence", []))
    return _joined(best, within) if best[0].candidate.origin == "sequence" else best


def _joined(verdicts: list[Verdict], more: list[Verdict]) -> list[Verdict]:
    """The verdicts, and those of the others that share no words with them."""
    return verdicts + [v for v in more if not any(v.candidate.overlaps(each.candidate) for each in verdicts)]


def _side(verdict: Verdict) -> str:
    candidate = verdict.candidate
    return candidate.region if candidate.origin == "series" else candidate.origin


def _worth(side: list[Verdict]) -> float:
    return sum(verdict.probability for verdict in side) / len(side)
