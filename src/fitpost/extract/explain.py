"""Why a thing was or was not taken: every decision of `judge`, with its probability and the clues that count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, cast

from fitpost.extract import judge
from fitpost.extract.belonging import Passage, passages
from fitpost.extract.bounds import bounded
from fitpost.extract.candidate import Candidate
from fitpost.extract.looks import rate
from fitpost.extract.prepare import prepare
from fitpost.extract.scorer import scorers
from fitpost.options import Options

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from fitpost.document import Document
    from fitpost.extract.looks import Question, Rated
    from fitpost.extract.part import Part
    from fitpost.source import Span

Asked = Literal["exercise", "subject", "step", "caution", "advice"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One clue of a decision."""

    clue: str
    """What a person would point at: "name: ends in a known exercise"."""
    weight: float
    """What it counts, in log-odds: above 0 speaks for, below 0 against."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One question that was asked of one thing, and its answer."""

    asked: Asked
    """Whether it is an exercise, the subject of the whole post, a step, a caution, advice."""
    words: str
    """The words that it was asked of."""
    span: Span
    answer: bool
    probability: float
    threshold: float
    """The probability from which the answer is yes, unless something excludes it.

    That is a likelier reading of the same words; a post without one sure exercise; a caution, which is no step; or
    `Options.min_confidence`.
    """
    evidence: tuple[Evidence, ...]
    """The clues that count, the strongest first."""


def explain(document: Document, options: Options | None = None) -> tuple[Decision, ...]:
    """Every decision that was made about a document, in the order of the text.

    Give the options that it was read with.
    """
    options = options or Options()
    blocks = bounded(document.blocks, options.max_lines).blocks
    prepared = prepare(document.source, blocks, document.front_matter, options)
    parts, about = prepared.parts, prepared.about
    judged = judge.decide(prepared)
    names = rate(scorers()["exercise"], judge.name_questions(parts, about))
    found = passages(parts, judged.exercises)
    named = {verdict.candidate for verdicts in judged.exercises.values() for verdict in verdicts}
    decisions = [
        *_decisions("exercise", names, named),
        *_asked("subject", judge.subject_questions(parts, names), named),
        *_asked("step", judge.step_questions(found, about), {step[:3] for step in judged.steps}),
        *_asked("caution", judge.caution_questions(parts), set(judged.cautions)),
        *_asked("advice", judge.advice_questions(parts, judged.exercises, about), {a for a, _ in judged.advice}),
    ]
    return tuple(sorted(decisions, key=lambda decision: (decision.span.start, -decision.probability)))


def _asked(asked: Asked, questions: Sequence[Question[Any]], yes: Container[object]) -> Iterator[Decision]:
    return _decisions(asked, rate(scorers()[asked], questions), yes)


def _decisions(asked: Asked, rated: Sequence[Rated[Any]], yes: Container[object]) -> Iterator[Decision]:
    scorer = scorers()[asked]
    for each in rated:
        question = each.question
        start, end = _range(question)
        key = question.subject[:3] if isinstance(question.subject, Passage) else question.subject
        yield Decision(
            asked,
            " ".join(question.part.text[start:end].split()),
            question.part.span(start, end),
            key in yes,
            each.probability,
            scorer.second.threshold,
            tuple(Evidence(clue, weight) for clue, weight in scorer.explain(each.clues)),
        )


def _range(question: Question[Any]) -> tuple[int, int]:
    """The range of its part's text that a question is about."""
    subject = question.subject
    if isinstance(subject, Candidate | Passage):
        return subject.start, subject.end
    part = cast("Part", subject)
    return part.title.start, part.title.end
