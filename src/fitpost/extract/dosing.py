"""Which doses an exercise has: those on its line, in its table row, in what belongs to it, and those of its groups.

    own      what stands in the exercise's texts; of several exercises in one text, each has what stands beside its name
    row      the cells after the name's, and cells before it that hold for several rows
    groups   what the parts around say for all that is in them, the nearest first

A number that is set beside a list may tell many things. It is a dose of the list's exercises where it counts sets,
rounds or rest, or where its sentence is about each of them; a long time is the time of all of them together.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from fitpost.extract.placing import placed, possible
from fitpost.extract.rows import Rows
from fitpost.extract.sharing import share_out
from fitpost.prescription import combine, telling

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from fitpost.extract.belonging import Passage, Verdict
    from fitpost.extract.candidate import Candidate
    from fitpost.extract.part import Part
    from fitpost.model import Prescription, Range
    from fitpost.prescription import Dose, DoseWords

LONGEST_GROUP_TEXT = 45
"""Words up to which a text beside exercises may give a dose to all of them."""
LONGEST_SHARED_S = 90
"""A longer time that is said of several exercises is the time of all of them, unless it says "each"."""
NOT_ABOUT_DOING = frozenset({"benefits", "variations", "muscles", "explanation"})
WIDE = frozenset({"all", "whole"})
FOR_EACH = frozenset({"all", "each"})
FOR_SEVERAL = FOR_EACH | {"repeats", "whole"}
UNTITLED = frozenset({"root", "table", "row"})
APART = frozenset({"heading", "table"})


class Dosing:
    """The doses of one post's exercises."""

    def __init__(self, exercises: Mapping[Part, list[Verdict]], passages: Iterable[Passage], words: DoseWords) -> None:
        self.exercises = exercises
        self.rows = Rows(exercises, words)
        self.holders = {above for part in exercises for above in part.ancestors()}
        self.owned = {passage.part for passage in passages}
        self.within: dict[Part, dict[Candidate, list[Dose]]] = {}
        self.given: dict[tuple[Part, bool], list[Dose]] = {}
        self.told: dict[tuple[Part, bool], list[Dose]] = {}
        self.around: dict[tuple[Part, bool], list[Dose]] = {}

    def prescriptions(self, verdict: Verdict, owned: Sequence[Part]) -> tuple[Prescription, ...]:
        """The prescriptions of an exercise from its own words, what belongs to it, and what its groups say."""
        part = verdict.candidate.part
        own = [*self._own(verdict.candidate)]
        for text in owned:
            if text.doses and not (text.layout == "cell" and text.column_kind != "notes"):
                own += [placed(text, dose) for dose in _of_doing(text) if not self._is_for_all(text, dose)]
        return combine(own, self._around(part, near=True))

    def group(self, part: Part) -> tuple[Range | None, Range | None]:
        """The rounds of a group and the rest between them."""
        doses = self._given_by(part, near=True)
        listed_last = sorted(
            doses, key=lambda dose: bool(dose.reps_by_set)
        )  # "5-10-5 reps" counts rounds without a word
        rounds = next((dose.sets for dose in listed_last if dose.sets), None)
        rests = sorted((dose for dose in doses if dose.rest_s), key=lambda dose: "between rounds" not in dose.hints)
        return rounds, rests[0].rest_s if rests else None

    def _own(self, candidate: Candidate) -> Iterable[Dose]:
        part = candidate.part
        if part not in self.within:
            named = [verdict.candidate for verdict in self.exercises[part]]
            self.within[part] = share_out(part, named, [placed(part, dose) for dose in possible(part)])
        yield from self.within[part].get(candidate, ())
        if part.layout == "cell" and part.parent is not None:
            yield from self.rows.doses(part)

    def _around(self, part: Part, *, near: bool) -> list[Dose]:
        """What the parts around one say for it; those beyond the nearest heading only what they say for all."""
        above = part.parent
        if above is None or above in self.exercises:
            return []
        if (part, near) not in self.around:
            beyond = self._around(above, near=near and above.layout != "heading")
            self.around[part, near] = [*self._telling(above, near=near), *self._said_before(above, part), *beyond]
        return self.around[part, near]

    def _telling(self, container: Part, *, near: bool) -> list[Dose]:
        """What a container gives to each of its exercises, without what only repeats it."""
        if (container, near) not in self.told:
            self.told[container, near] = telling(self._given_by(container, near=near))
        return self.told[container, near]

    def _given_by(self, container: Part, *, near: bool) -> list[Dose]:
        if (container, near) not in self.given:
            self.given[container, near] = [*_title(container, near=near), *self._beside(container, near=near)]
        return self.given[container, near]

    def _beside(self, container: Part, *, near: bool) -> Iterator[Dose]:
        """The doses in the texts below a container's title; from afar, in those before its exercises."""
        if container.layout in {"table", "row"}:
            return
        alike = {"item", "line"} | {child.layout for child in container.children if child in self.exercises}
        for child in container.children:
            holds = self._holds(child)
            if holds and not near:
                return
            if not holds and (not near or child.layout not in APART):
                for text in child.walk():
                    if text.doses and len(text.words) <= LONGEST_GROUP_TEXT:
                        yield from self._of_text(text, alike=alike, near=near, titled=container.layout != "root")

    def _of_text(self, text: Part, *, alike: Container[str], near: bool, titled: bool) -> Iterator[Dose]:
        """The doses of a text beside exercises that are for them.

        A text that is laid out as the exercises are, or belongs to one, must say so.
        """
        stated = [*possible(text)]
        if text.layout in alike and any(map(_is_its_own, stated)):
            return
        doses = [*for_members(stated)]
        for dose in doses:
            several = bool(dose.hints & FOR_SEVERAL)
            scheme = (_is_scheme(dose) and not dose.sets) or (titled and dose.kind in {"sets", "rest"})
            if text in self.owned:
                given = bool(dose.hints & WIDE) or self._is_for_all(text, dose)
            elif text.layout in alike or not titled:
                given = several or scheme
            else:
                given = True
            if given if near else "all" in dose.hints:
                yield placed(text, dose)

    def _said_before(self, container: Part, below: Part) -> Iterator[Dose]:
        """What the section right before one with exercises sets out for it: "The setup", "Format"."""
        at = container.positions().get(below, 0)
        before = container.children[at - 1] if at else container
        if before is container or before.layout not in {"heading", "bold"} or self._holds(before):
            return
        for text in before.children:
            if len(text.words) <= LONGEST_GROUP_TEXT and text not in self.exercises and text.layout != "item":
                doses = for_members(possible(text))
                yield from (placed(text, dose) for dose in doses if "repeats" in dose.hints or _is_scheme(dose))

    def _holds(self, part: Part) -> bool:
        return part in self.holders or part in self.exercises

    def _is_for_all(self, text: Part, dose: Dose) -> bool:
        """Whether a dose in a text after an exercise is for all exercises of the list: "Repeat 3x"."""
        below = text.parent in self.exercises or text.layout == "cell"
        return not below and (bool(dose.hints & WIDE) or (dose.kind == "sets" and "repeats" in dose.hints))


def _of_doing(text: Part) -> Iterable[Dose]:
    """What a text below an exercise doses; of its benefits or variations only what is said in full: "Goal: 3 x 10"."""
    if not text.kinds & NOT_ABOUT_DOING:
        return possible(text)
    return (dose for dose in possible(text) if dose.sets and (dose.reps or dose.duration_s))


def _title(container: Part, *, near: bool) -> Iterator[Dose]:
    """The doses in a container's title; from afar, those that say that they are for several exercises."""
    if container.layout in UNTITLED:
        return
    doses = [*for_members(possible(container), titled=True)]
    for dose in doses:
        if (near or dose.hints & FOR_SEVERAL) and not (len(doses) == 1 and _is_weight(dose)):
            yield placed(container, dose)


def _is_weight(dose: Dose) -> bool:
    """Whether a dose is a weight and nothing else, which may be a person's."""
    return dose.load is not None and dose.load.amount is not None and not (dose.sets or dose.reps or dose.duration_s)


def _is_its_own(dose: Dose) -> bool:
    """Whether a dose shows that a text beside exercises is about another exercise."""
    return dose.kind == "work" and not dose.hints & FOR_SEVERAL and not _is_scheme(dose)


def _is_scheme(dose: Dose) -> bool:
    """Whether a dose is the time of work and rest that a circuit goes by."""
    return bool(dose.duration_s and dose.rest_s)


def for_members(doses: Iterable[Dose], *, titled: bool = False) -> Iterator[Dose]:
    """What doses that are said of a group, or in its title, say of each of its exercises."""
    for dose in doses:
        if "bare" in dose.hints and not (titled and "times" in dose.hints):  # "Circuit (x3)"
            continue
        otherwise = _of_member(dose, titled=titled)
        made = replace(dose, **otherwise) if otherwise else dose
        if made.kind != "counted":
            yield made


def _of_member(dose: Dose, *, titled: bool) -> dict[str, Any]:
    """Which fields are others of a group's member than of the group, with their values."""
    each = bool(dose.hints & FOR_EACH)
    changed: dict[str, Any] = {}
    if dose.reps and not dose.sets and _counts_rounds(dose, titled=titled):
        changed.update(sets=dose.reps, reps=None)
    if "each" in dose.hints and not dose.reps and dose.per_side:
        changed.update(per_side=False)
    if dose.duration_s and dose.duration_s.max > LONGEST_SHARED_S and not (each or dose.rest_s):
        changed.update(duration_s=None, amrap=False)
    if not (titled or each) and (dose.load or dose.distance_m):
        changed.update(load=None, distance_m=None)
        if dose.distance_m:
            changed.update(sets=None)
    return changed


def _counts_rounds(dose: Dose, *, titled: bool) -> bool:
    """Whether its "3 times" are rounds: "repeat 3 times", but "do each exercise 10 times"."""
    if "whole" in dose.hints:
        return bool(dose.hints & {"repeats", "times"})
    return not dose.hints & FOR_EACH and ("repeats" in dose.hints or (titled and "times" in dose.hints))
