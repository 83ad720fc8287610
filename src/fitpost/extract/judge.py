"""What each part of an outline is: exercises first, then what belongs to them, then cautions and advice.

Each question has a function that asks it of every part; `looks.rate` answers all of them the same way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from fitpost.extract.belonging import Passage, Verdict, passages
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
from fitpost.extract.dose_reading import MOVEMENTS
from fitpost.extract.looks import Question, Rated, rate
from fitpost.extract.names import candidates
from fitpost.extract.scorer import scorers
from fitpost.extract.subject import subject, title_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fitpost.extract.candidate import Candidate
    from fitpost.extract.clues import Shared
    from fitpost.extract.part import Part
    from fitpost.extract.prepare import Prepared

T = TypeVar("T")
BLOCKS = frozenset({"paragraph", "line", "lead", "item", "bold", "cell"})
TITLED = frozenset({"heading", "bold", "lead"})
GROUPING = frozenset({"heading", "bold"})
SEVERAL = 3
SURE = 0.6
"""The probability of the likeliest exercise from which a post is taken to have any."""
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
    return [
        Question(each, part, name_clues(each), (place_clues(part), about), f"{each.origin} of {part.manner}", each.row)
        for part in parts
        if part is not title and part.layout != "root"
        for each in candidates(part)
    ]


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
        Question(each, each.part, text_clues(*each[:4]), (above_clues(each.part), about), each.relation)
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
    return [
        Question(part, part, caution_clues(part), (), part.manner)
        for part in parts
        if part.text and part.layout in BLOCKS and _may_warn(part)
    ]


def _may_warn(part: Part) -> bool:
    return any(hit.category in WARNING for hit in part.hits) or any(
        "caution" in each.kinds for each in (part, *part.ancestors())
    )


def advice_questions(
    parts: Sequence[Part], exercises: Mapping[Part, list[Verdict]], about: Shared
) -> list[Question[Part]]:
    """Does this titled part tell the reader what to do?"""
    return [
        Question(part, part, advice_clues(part, exercises), (above_clues(part), about), part.manner)
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
