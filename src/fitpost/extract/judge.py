"""What each part of an outline is: exercises first, then what belongs to them, then cautions and advice.

Each question has a function that asks it of every part; `looks.rate` answers all of them the same way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from fitpost.extract.belonging import Passage, passages
from fitpost.extract.choose import choose
from fitpost.extract.clues import (
    PARTS_OF_AN_EXERCISE,
    above_clues,
    advice_clues,
    caution_clues,
    name_clues,
    place_clues,
    subject_clues,
    text_clues,
)
from fitpost.extract.looks import Question, Rated, rate
from fitpost.extract.names import candidates
from fitpost.extract.scorer import scorers
from fitpost.extract.subject import subject, title_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fitpost.extract.belonging import Verdict
    from fitpost.extract.candidate import Candidate
    from fitpost.extract.clues import Shared
    from fitpost.extract.part import Part
    from fitpost.extract.prepare import Prepared

T = TypeVar("T")
BLOCKS = frozenset({"paragraph", "line", "lead", "item", "bold", "cell"})
TITLED = frozenset({"heading", "bold", "lead"})
WARNING = frozenset({"alarm", "caution"})
"""Categories of phrases one of which stands in most safety notes."""


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
    named = rate(scorers()["exercise"], name_questions(parts, about))
    exercises = choose(named, _subjects(prepared, named), _least(prepared))
    cautions = [each.question.subject for each in _accepted("caution", caution_questions(parts))]
    found = passages(parts, exercises)
    warned = set(cautions)
    steps = [each.question.subject for each in _accepted("step", step_questions(found, about))]
    advised = _accepted("advice", advice_questions(parts, exercises, about))
    return Judged(
        exercises,
        found,
        [step for step in steps if step.part not in warned],
        [(each.question.part, each.probability) for each in advised if each.probability >= prepared.min_confidence],
        cautions,
    )


def _accepted(name: str, questions: Sequence[Question[T]]) -> list[Rated[T]]:
    scorer = scorers()[name]
    return [each for each in rate(scorer, questions) if each.probability >= scorer.second.threshold]


def name_questions(parts: Sequence[Part], about: Shared) -> list[Question[Candidate]]:
    """Is this run of words the name of an exercise?"""
    title = title_of(parts)
    questions: list[Question[Candidate]] = []
    for part in parts:
        if part is not title and part.layout != "root" and (found := candidates(part)):
            shared, manner = (*place_clues(part), about), part.manner
            questions += [
                Question(each, part, (), (*name_clues(each), *shared), f"{each.origin} of {manner}", each.row)
                for each in found
            ]
    return questions


def subject_questions(parts: Sequence[Part], named: Sequence[Rated[Candidate]]) -> list[Question[Candidate]]:
    """Is the whole post about the one exercise that its title names? Asked when all other names are rated."""
    title = title_of(parts)
    one = subject(title)
    if one is None:
        return []
    return [Question(one, title, subject_clues(one, parts, [each.probability for each in named]), (), "title")]


def step_questions(found: Sequence[Passage], about: Shared) -> list[Question[Passage]]:
    """Is this text an instruction for the exercise that it belongs to?"""
    return [
        Question(each, each.part, text_clues(*each[:4]), (*above_clues(each.part), about), each.relation)
        for each in found
        if _may_instruct(each)
    ]


def _may_instruct(passage: Passage) -> bool:
    """Whether a text is more than a dose, a word or a title: "3 x 10 per side" tells nobody how."""
    said = passage.part.reading.wording(passage.start, passage.end)
    return passage.part.layout not in {"heading", "bold"} and (
        said.words > 1 or (said.words == 1 and "verb" in said.hits)
    )


def caution_questions(parts: Sequence[Part]) -> list[Question[Part]]:
    """Is this block there for safety? Asked where it has a word of safety, or stands below a title that has."""
    below = _below_cautions(parts)
    return [
        Question(part, part, caution_clues(part), (), part.manner)
        for part in parts
        if part.text and part.layout in BLOCKS and (part in below or _warns(part))
    ]


def _below_cautions(parts: Sequence[Part]) -> set[Part]:
    """The parts that are cautions by their titles, and all below them; a parent stands before its children."""
    below: set[Part] = set()
    for part in parts:
        if "caution" in part.kinds or part.parent in below:
            below.add(part)
    return below


def _warns(part: Part) -> bool:
    return not WARNING.isdisjoint([hit.category for hit in part.hits])


def advice_questions(
    parts: Sequence[Part], exercises: Mapping[Part, list[Verdict]], about: Shared
) -> list[Question[Part]]:
    """Does this titled part tell the reader what to do?"""
    return [
        Question(part, part, advice_clues(part, exercises), (*above_clues(part), about), part.manner)
        for part in parts
        if part.head and _may_advise(part, exercises)
    ]


def _may_advise(part: Part, exercises: Mapping[Part, list[Verdict]]) -> bool:
    """Whether a part is titled, and is neither an exercise nor a part of one, such as its tips."""
    if part in exercises or not (part.layout in TITLED or (part.layout == "item" and part.title.marked)):
        return False
    if "boilerplate" in part.kinds and "advice" not in part.kinds:
        return False
    return not part.kinds & PARTS_OF_AN_EXERCISE or not any(above in exercises for above in part.ancestors())


def _subjects(prepared: Prepared, named: Sequence[Rated[Candidate]]) -> list[Rated[Candidate]]:
    """The exercise in the post's title, if the post is about it."""
    accepted = _accepted("subject", subject_questions(prepared.parts, named))
    return [each for each in accepted if each.probability >= prepared.min_confidence]


def _least(prepared: Prepared) -> float:
    """The probability that an exercise must have at least."""
    return max(scorers()["exercise"].second.threshold, prepared.min_confidence)
