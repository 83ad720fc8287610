"""Whose a dose is in a text that names several exercises: "3 rounds of 10 squats, 20 lunges (each leg), rest 60 s".

The rules, in order:

    before, after   a dose belongs to the name that no separator parts it from; between two separators, or none, to
                    the name on the side on which the text's other doses stand
    for all         rounds before the first name, rest after the last one, and a dose where no other name has any
    sets            "8 x 1 min jog, 2 min walk": the sets of the first time are those of the following times
"""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import replace
from typing import TYPE_CHECKING

from fitpost.extract.wording import SHORT
from fitpost.prescription import Dose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fitpost.extract.candidate import Candidate
    from fitpost.extract.part import Part

FARTHEST = 60
"""Characters up to which a dose and a name may belong together."""
SENTENCE = re.compile(r"[.!?]\s")
FOR_ALL = frozenset({"all", "each", "whole", "repeats"})


def share_out(part: Part, names: Sequence[Candidate], doses: Sequence[Dose]) -> dict[Candidate, list[Dose]]:
    """The doses of each of the names of a part's text; the doses are in the order of the text."""
    text = part.text
    if part.layout == "paragraph" and len(part.words) > SHORT and not _is_titled_by(part, names):
        stops = [stop.start() for stop in SENTENCE.finditer(text)]
        doses = [dose for dose in doses if _is_told_of(stops, names, dose)]
    if len(names) == 1:
        return {names[0]: [*doses]}
    names = sorted(names, key=lambda name: name.start)
    shares: dict[Candidate, list[Dose]] = {name: [] for name in names}
    leading = bool(doses) and doses[0].start < names[0].start
    after = 0
    for dose in (each for each in doses if not _is_of_another(part, names, each)):
        while after < len(names) and names[after].start < dose.end:
            after += 1
        first, last = _line(text, names, dose)
        here = names[first:last]
        owners = _owners(text, here, min(max(after - first, 0), len(here)), dose, leading=leading)
        for name in owners:
            shares[name].append(replace(dose, per_side=False) if _is_of_each(dose, owners) else dose)
    _spread_work(shares)
    _spread_sets(text, names, shares)
    return shares


def _is_titled_by(part: Part, names: Sequence[Candidate]) -> bool:
    """Whether a paragraph is about the one exercise that it begins with: "Chair twist: Sit sideways. ..."."""
    return part.title.apart and len(names) == 1 and names[0].start == part.title.start


def _is_told_of(stops: Sequence[int], names: Sequence[Candidate], dose: Dose) -> bool:
    """Whether a dose in prose is told of one of the names: in the same sentence, or of all that is done."""
    if dose.kind != "work" or dose.hints & FOR_ALL:
        return True
    sentence = bisect(stops, dose.start)
    return any(bisect(stops, name.start) == sentence for name in names)


def _is_of_another(part: Part, names: Sequence[Candidate], dose: Dose) -> bool:
    """Whether a dose begins a short line of its own that goes on with words, none of which is one of the names."""
    start, end = _bounds_of_line(part.text, dose)
    if dose.kind != "work" or dose.hints & FOR_ALL or any(start <= name.start < end for name in names):
        return False
    begins = not any(map(str.isalnum, part.text[start : dose.start]))
    return begins and 0 < part.reading.count(dose.end, end) <= SHORT


def _bounds_of_line(text: str, dose: Dose) -> tuple[int, int]:
    end = text.find("\n", dose.end)
    return text.rfind("\n", 0, dose.start) + 1, end if end >= 0 else len(text)


def _owners(text: str, names: Sequence[Candidate], after: int, dose: Dose, *, leading: bool) -> Sequence[Candidate]:
    """The names that a dose belongs to, `after` being the number of names before it."""
    titled = after == 0 and dose.kind == "work" and text.find(":", dose.end, names[0].start) >= 0
    if titled and dose.duration_s:
        return ()
    if titled or _is_of_all(dose, first=after == 0, last=after == len(names)):
        return names
    if 0 < after < len(names):
        after += _is_following(text, names[after - 1], names[after], dose, leading=leading)
    return names[max(after - 1, 0) : max(after, 1)]


def _is_of_all(dose: Dose, *, first: bool, last: bool) -> bool:
    """Whether a dose before the first, after the last or between the names of a text is for all of them."""
    if dose.kind == "sets":
        return first or bool(dose.hints & {"repeats", "each"}) or (last and "all" in dose.hints)
    return bool((first and dose.hints & {"all", "each"}) or (last and (dose.kind == "rest" or "all" in dose.hints)))


def _is_following(text: str, before: Candidate, behind: Candidate, dose: Dose, *, leading: bool) -> bool:
    """Whether a dose between two names belongs to the one behind it."""
    if dose.kind in {"rest", "side"} or dose.text.startswith("("):
        return False
    parted = before.part.reading.joints.parted
    parted_before = _are_parted(text, before.end, dose.start, parted)
    parted_behind = _are_parted(text, dose.end, behind.start, parted)
    return parted_before if parted_before != parted_behind else leading


def _line(text: str, names: Sequence[Candidate], dose: Dose) -> tuple[int, int]:
    """Which names stand on a dose's line; all where none does."""
    start, end = _bounds_of_line(text, dose)
    found = [at for at, name in enumerate(names) if start <= name.start and name.end <= end]
    return (found[0], found[-1] + 1) if found else (0, len(names))


def _are_parted(text: str, start: int, end: int, parted: re.Pattern[str]) -> bool:
    return end - start > FARTHEST or parted.search(text, start, end) is not None


def _is_of_each(dose: Dose, owners: Sequence[Candidate]) -> bool:
    """Whether "each" is each exercise and not each side."""
    return len(owners) > 1 and "each" in dose.hints and not dose.reps


def _spread_work(shares: dict[Candidate, list[Dose]]) -> None:
    """Give the work that only the last name has to all: "clean and snatch, 10 reps each side"."""
    *others, last = shares
    if any(dose.kind == "work" for name in others for dose in shares[name]):
        return
    for dose in shares[last]:
        if dose.kind == "work" and dose.start > last.end and "bare" not in dose.hints:
            for name in others:
                shares[name].append(dose)


def _spread_sets(text: str, names: Sequence[Candidate], shares: dict[Candidate, list[Dose]]) -> None:
    """Give the sets of a dose that counts rounds, or of intervals, to what follows in its sentence."""
    first, end = None, 0
    for name in names:
        doses = shares[name]
        if SENTENCE.search(text, end, name.start):
            first = None
        own = next((dose for dose in doses if dose.sets), None)
        if own is None and first is not None and _goes_on(first, doses):
            rounds = Dose(first.start, first.end, first.text, sets=first.sets, hints=first.hints, source=first.source)
            doses.append(rounds)
        first, end = own or first, name.end


def _goes_on(first: Dose, doses: Sequence[Dose]) -> bool:
    return "repeats" in first.hints or (first.duration_s is not None and any(dose.duration_s for dose in doses))
