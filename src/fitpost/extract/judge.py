"""What each part of an outline is: exercises first, then what belongs to them, then cautions and advice.

Each question has a function that asks it of every part; `rate` answers all of them the same way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from fitpost.extract.belonging import Passage, Verdict, passages
from fitpost.extract.clues import advice_clues, caution_clues, name_clues, text_clues
from fitpost.extract.looks import Question, look_again
from fitpost.extract.names import candidates
from fitpost.extract.scorer import scorers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fitpost.extract.candidate import Candidate
    from fitpost.extract.outline import Part
    from fitpost.extract.prepare import Prepared

T = TypeVar("T")
FIRST_LOOK = "{}, first look"
BLOCKS = frozenset({"paragraph", "line", "lead", "item", "bold", "cell"})
TITLED = frozenset({"heading", "bold", "lead", "term"})
SURE = 0.6
"""The probability of the likeliest exercise from which a post is taken to have any."""
PARTS_OF_AN_EXERCISE = frozenset(
    {"setup", "execution", "tips", "mistakes", "muscles", "benefits", "variations", "dose"}
)
MARKED = frozenset({"item", "paragraph", "line"})


@dataclass(frozen=True, slots=True)
class Judged:
    """What was decided about the parts of a post."""

    exercises: Mapping[Part, list[Verdict]]
    passages: Sequence[Passage]
    """Every text that belongs to an exercise, step or not."""
    steps: Sequence[Passage]
    advice: Sequence[tuple[Part, float]]
    """Each part that is advice, with how likely it is."""
    cautions: Sequence[Part]


def decide(prepared: Prepared) -> Judged:
    """Decide what each part of a post is."""
    parts, about = prepared.parts, prepared.about
    named, ratings, threshold = rate("exercise", name_questions(parts, about))
    exercises = choose(named, ratings, max(threshold, prepared.min_confidence))
    cautions = [part for part, _ in _accepted("caution", caution_questions(parts))]
    found = passages(parts, exercises)
    warned = set(cautions)
    steps = [passage for passage, _ in _accepted("step", step_questions(found, about)) if passage.part not in warned]
    rated = _accepted("advice", advice_questions(parts, exercises, about))
    advice = [(part, likely) for part, likely in rated if likely >= prepared.min_confidence]
    return Judged(exercises, found, steps, advice, cautions)


def rate(name: str, questions: Sequence[Question[T]]) -> tuple[Sequence[Question[T]], list[float], float]:
    """The questions, the probability of each being answered yes, and the one from which it is."""
    first, second = scorers()[FIRST_LOOK.format(name)], scorers()[name]
    again = look_again(questions, [first.probability(question.clues) for question in questions])
    return again, [second.probability(question.clues) for question in again], second.threshold


def _accepted(name: str, questions: Sequence[Question[T]]) -> list[tuple[T, float]]:
    again, ratings, threshold = rate(name, questions)
    return [(question.subject, rating) for question, rating in zip(again, ratings, strict=True) if rating >= threshold]


def name_questions(parts: Sequence[Part], about: Sequence[str]) -> list[Question[Candidate]]:
    """Is this run of words the name of an exercise?"""
    return [
        Question(each, part, name_clues(each, about), f"{each.origin} of {part.manner}", each.row)
        for part in parts
        for each in candidates(part)
    ]


def step_questions(found: Sequence[Passage], about: Sequence[str]) -> list[Question[Passage]]:
    """Is this text an instruction for the exercise that it belongs to?"""
    return [Question(each, each.part, text_clues(*each[:4], about), each.relation) for each in found]


def caution_questions(parts: Sequence[Part]) -> list[Question[Part]]:
    """Is this block there for safety?"""
    blocks = (part for part in parts if part.text and part.layout in BLOCKS)
    return [Question(part, part, caution_clues(part), part.manner) for part in blocks]


def advice_questions(
    parts: Sequence[Part], exercises: Mapping[Part, list[Verdict]], about: Sequence[str]
) -> list[Question[Part]]:
    """Does this titled part tell the reader what to do?"""
    return [
        Question(part, part, advice_clues(part, exercises, about), part.manner)
        for part in parts
        if part.head and _may_advise(part, exercises)
    ]


def _may_advise(part: Part, exercises: Mapping[Part, list[Verdict]]) -> bool:
    """Whether a part is titled, and is neither an exercise nor a part of one, such as its tips."""
    if part in exercises or not (part.layout in TITLED or (part.layout in MARKED and part.title.marked)):
        return False
    return not part.kinds & PARTS_OF_AN_EXERCISE or not any(above in exercises for above in part.ancestors())


def choose(
    questions: Sequence[Question[Candidate]], ratings: Sequence[float], threshold: float
) -> dict[Part, list[Verdict]]:
    """The candidates that are exercises, by part: of a title and what follows it, the likelier.

    A post in which nothing is surely an exercise has none: what looks a little like one stands in many posts.
    """
    if max(ratings, default=0.0) < SURE:
        return {}
    by_part: dict[Part, list[Verdict]] = {}
    for question, rating in zip(questions, ratings, strict=True):
        if rating >= threshold:
            by_part.setdefault(question.part, []).append(Verdict(question.subject, rating))
    return {part: _likelier(verdicts) for part, verdicts in by_part.items()}


def _likelier(verdicts: list[Verdict]) -> list[Verdict]:
    """A title and what follows it rule each other out; names inside longer texts count where neither is one."""
    sides: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        sides.setdefault(_side(verdict), []).append(verdict)
    asides, within = sides.pop("aside", []), sides.pop("within", [])
    best = max(sides.values(), key=_worth, default=asides or within)
    if best and best[0].candidate.origin == "sequence":
        best = best + [v for v in within if not any(v.candidate.overlaps(b.candidate) for b in best)]
    return best


def _side(verdict: Verdict) -> str:
    candidate = verdict.candidate
    return candidate.region if candidate.origin == "series" else candidate.origin


def _worth(side: list[Verdict]) -> float:
    return sum(verdict.probability for verdict in side) / len(side)
