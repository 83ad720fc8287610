"""What each part of an outline is, judged by clues: first each by itself, then all in the light of their neighbours.

A bare "Wide grip" is no exercise to a reader who sees only these two words; between "Push-ups" and "Dips" it is. So
names are rated twice: once by their own clues, and again with what the first look made of siblings, parent and
children. Then follow the steps of the exercises that were found, then cautions and advice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from fitpost.extract.clues import advice_clues, caution_clues, name_clues, share, text_clues
from fitpost.extract.names import candidates
from fitpost.extract.scorer import scorers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fitpost.extract.prepare import Prepared
    from fitpost.extract.names import Candidate
    from fitpost.extract.outline import Part

PERFORMED_BY_FOLLOWERS = frozenset({"paragraph", "line", "lead", "bold", "item"})


class Question(NamedTuple):
    """A candidate with the clues for and against it."""

    candidate: Candidate
    clues: list[str]


class Verdict(NamedTuple):
    """A candidate that was found to be an exercise."""

    candidate: Candidate
    probability: float
    clues: Sequence[str]


class Passage(NamedTuple):
    """A piece of a part's text that may be a step of an exercise."""

    part: Part
    start: int
    end: int
    relation: str
    owners: Sequence[Verdict]


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
    ask, parts, about = scorers(), prepared.parts, prepared.about
    questions = first_look(parts, about)
    questions = second_look(questions, [ask["exercise, first look"].probability(q.clues) for q in questions])
    ratings = [ask["exercise"].probability(q.clues) for q in questions]
    exercises = choose(questions, ratings, ask["exercise"].threshold)
    cautions = [part for part in blocks(parts) if ask["caution"].says_yes(caution_clues(part, about))]
    found = passages(parts, exercises)
    steps = [p for p in found if p.part not in set(cautions) and ask["step"].says_yes(step_clues(p, about))]
    rated = [(part, ask["advice"].probability(clues)) for part, clues in advice_questions(parts, exercises, about)]
    advice = [(part, likely) for part, likely in rated if likely >= ask["advice"].threshold]
    return Judged(exercises, found, steps, advice, cautions)


def first_look(parts: Sequence[Part], post: Sequence[str]) -> list[Question]:
    """Every candidate with its own clues."""
    return [Question(candidate, name_clues(candidate, post)) for part in parts for candidate in candidates(part)]


def second_look(questions: Sequence[Question], ratings: Sequence[float]) -> list[Question]:
    """The same candidates with clues from what a first rating made of those around them."""
    best: dict[Part, float] = {}
    for (candidate, _), rating in zip(questions, ratings, strict=True):
        best[candidate.part] = max(rating, best.get(candidate.part, 0.0))
    likely = sum(rating > 0.5 for rating in best.values())
    post = [f"post: {share(likely, len(best))} parts look like exercises", f"post: {'no' if not likely else 'one' if likely == 1 else 'several'} likely exercise"]
    families: dict[tuple[int, str], list[float]] = {}
    for part, rating in best.items():
        families.setdefault((id(part.parent), part.layout), []).append(rating)
    return [
        Question(candidate, [*clues, *post, *_neighbour_clues(candidate, rating, best, families)])
        for (candidate, clues), rating in zip(questions, ratings, strict=True)
    ]


def _neighbour_clues(
    candidate: Candidate, rating: float, best: Mapping[Part, float], families: Mapping[tuple[int, str], list[float]]
) -> list[str]:
    part = candidate.part
    family = families[id(part.parent), part.layout]
    others = (sum(family) - best[part]) / (len(family) - 1) if len(family) > 1 else None
    sight = _likely(rating)
    beside = "alone" if others is None else _likely(others)
    above = next((best[up] for up in part.ancestors() if up in best), 0.0)
    below = [best[child] for child in part.children if child in best]
    return [
        f"at first sight: {sight}",
        f"siblings at first sight: {beside}",
        f"at first sight: {sight}, siblings: {beside}",
        f"parent at first sight: {_likely(above)}",
        f"parent at first sight: {_likely(above)}, {part.layout}",
        f"children at first sight: {_likely(sum(below) / len(below)) if below else 'none'}",
        "best of its part" if rating >= best[part] else "not the best of its part",
    ]


def _likely(probability: float) -> str:
    bounds = ((0.05, "hardly"), (0.2, "unlikely"), (0.4, "perhaps"), (0.6, "even"), (0.8, "likely"), (0.95, "very likely"))
    return next((word for bound, word in bounds if probability < bound), "certain")


def choose(questions: Sequence[Question], ratings: Sequence[float], threshold: float) -> dict[Part, list[Verdict]]:
    """The candidates that are exercises, by part: of a title and what follows it, the likelier."""
    by_part: dict[Part, list[Verdict]] = {}
    for (candidate, clues), rating in zip(questions, ratings, strict=True):
        by_part.setdefault(candidate.part, []).append(Verdict(candidate, rating, clues))
    chosen = {part: _likelier(verdicts, threshold) for part, verdicts in by_part.items()}
    return {part: verdicts for part, verdicts in chosen.items() if verdicts}


def _likelier(verdicts: list[Verdict], threshold: float) -> list[Verdict]:
    """A title, what follows it, and names inside either rule each other out."""
    sides: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        candidate = verdict.candidate
        side = candidate.origin if candidate.origin in {"within", "aside"} else candidate.region if candidate.origin == "series" else candidate.origin
        sides.setdefault(side, []).append(verdict)
    best = max(sides.values(), key=lambda side: _worth(side, threshold))
    return [verdict for verdict in best if verdict.probability >= threshold]


def _worth(side: list[Verdict], threshold: float) -> float:
    taken = [verdict.probability for verdict in side if verdict.probability >= threshold]
    return sum(taken) / len(taken) if taken else 0.0


def passages(parts: Sequence[Part], exercises: Mapping[Part, list[Verdict]]) -> list[Passage]:
    """The texts that belong to exercises: what stands beside a name, and the parts below and after it."""
    found: list[Passage] = []
    for part in parts:
        if not part.text or part.layout == "root":
            continue
        if part in exercises:
            found += _beside(part, exercises[part])
            continue
        owned = _owners(part, exercises)
        if owned:
            relation, owners = owned
            found.append(Passage(part, part.title.start, len(part.text), relation, owners))
    return found


def _owners(part: Part, exercises: Mapping[Part, list[Verdict]]) -> tuple[str, list[Verdict]] | None:
    """The exercises that a part belongs to, and how."""
    if part.layout == "cell" and part.parent:
        beside = [verdict for cell in part.parent.children for verdict in exercises.get(cell, ())]
        if beside:
            return "cell in the row", beside[:1]
    for depth, above in enumerate(part.ancestors()):
        if above in exercises:
            return f"{part.layout} below {above.layout}{'' if depth == 0 else ', deeper'}", exercises[above]
        before = _before(above, part) if depth == 0 else None
        if before in exercises:
            return f"{part.layout} after {before.layout}", exercises[before]
    return None


def _before(parent: Part, part: Part) -> Part | None:
    """The nearest earlier sibling that is a line or paragraph with nothing below it, which this part may go on with."""
    at = parent.positions()[part]
    for back in range(at - 1, max(-1, at - 4), -1):
        sibling = parent.children[back]
        if sibling.layout in PERFORMED_BY_FOLLOWERS - {"item"} and part.layout in {"paragraph", "item", "line"}:
            return sibling
    return None


def _beside(part: Part, verdicts: list[Verdict]) -> list[Passage]:
    """What stands on a name's own line: its brackets, and what follows."""
    found = []
    for verdict in verdicts:
        candidate = verdict.candidate
        end = candidate.scope[1] if candidate.size > 1 else len(part.text)
        start = candidate.end
        bracket = part.text[start:end].lstrip()[:1] == "("
        if any(character.isalpha() for character in _undosed(part, start, end)):
            found.append(Passage(part, start, end, "in brackets" if bracket else "beside", [verdict]))
        elif candidate.size == 1 and part.layout != "heading":
            found.append(Passage(part, candidate.start, candidate.end, "as the name", [verdict]))
    return found


def _undosed(part: Part, start: int, end: int) -> str:
    text, at = "", start
    for dose in part.doses:
        if dose.end <= at or dose.start >= end:
            continue
        text += part.text[at : max(at, dose.start)]
        at = dose.end
    return text + part.text[at:end]


def step_clues(passage: Passage, post: Sequence[str]) -> list[str]:
    """The clues for and against a passage being a step."""
    return text_clues(passage.part, passage.start, passage.end, passage.relation, post)


def blocks(parts: Sequence[Part]) -> list[Part]:
    """The parts that may be cautions: blocks of text, not titles."""
    return [part for part in parts if part.text and part.layout in {"paragraph", "line", "lead", "item", "bold", "cell"}]


def advice_questions(
    parts: Sequence[Part], exercises: Mapping[Part, list[Verdict]], post: Sequence[str]
) -> list[tuple[Part, list[str]]]:
    """The titled parts, each with the clues for and against its being advice."""
    asked = []
    for part in parts:
        titled = part.layout in {"heading", "bold", "lead", "term"} or (part.layout in {"item", "paragraph", "line"} and part.title.apart)
        if not titled or part in exercises or not part.head:
            continue
        inside = sum(len(exercises.get(below, ())) for below in part.walk())
        owned = any(above in exercises for above in part.ancestors())
        clues = advice_clues(part, inside, post)
        clues.append(f"belongs to an exercise: {owned}")
        asked.append((part, clues))
    return asked
