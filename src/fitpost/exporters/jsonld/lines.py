"""What a post says of one exercise, as directions and tips in the order of the text.

Steps, and besides them the doses and cautions that stand elsewhere: in the name, in a table's cell, under the list.
A dose is said in the words of the post: it reads as its author meant it in any language, and nothing is lost of "week
one" or "with a pause". A tip of schema.org "can explain what could be done, or what should not be done", so mistakes
and warnings are tips too, and `keywords` tells them apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.exporters.jsonld.node import Node, exact_duration, node

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from fitpost.model import Caution, Exercise, Prescription, Step
    from fitpost.source import Span

AFTER_LABEL = " :.–—-\n"
"""What may stand between a step's label and what the step says."""
BETWEEN_PLACES = "; "
"""What joins the words of a dose that come from several places (`Prescription.text`)."""


def lines(exercise: Exercise, cautions: Iterable[Caution]) -> list[Node]:
    """The directions and tips of `exercise`; `cautions` are its own. None is empty or says the same twice."""
    said = [step.span for step in exercise.steps]
    placed = [(step.span.start, _step(step, exercise.prescriptions)) for step in exercise.steps]
    placed += [(each.span.start, _tip(each.text, "warning")) for each in cautions if not _within(each.span, said)]
    for dose in exercise.prescriptions:
        where = dose.sources[0].start if dose.sources else exercise.span.end
        words = _unsaid(dose, said)
        placed.append((where, _direction(words, dose if words == dose.text else None)))
    placed.sort(key=lambda line: line[0])
    return [line for _, line in placed if "text" in line]


def _unsaid(dose: Prescription, said: Sequence[Span]) -> str:
    """The words of a dose that no step has: "3 rounds" above the list, where a step says "8 times"."""
    parts = dose.text.split(BETWEEN_PLACES)
    if len(parts) != len(dose.sources):
        return "" if dose.sources and all(_within(source, said) for source in dose.sources) else dose.text
    unsaid = (part for part, source in zip(parts, dose.sources, strict=True) if not _within(source, said))
    return BETWEEN_PLACES.join(unsaid)


def _step(step: Step, doses: Iterable[Prescription]) -> Node:
    text, name = _without_label(step)
    if step.kind != "direction":
        return _tip(text, step.kind, name)
    doses = (dose for dose in doses if any(step.span.holds(source) for source in dose.sources))
    return _direction(text, next(doses, None), name)


def _direction(text: str, dose: Prescription | None, name: str | None = None) -> Node:
    time = exact_duration(dose.duration_s) if dose else None
    return node("HowToDirection", name=name, text=text, performTime=time)


def _tip(text: str, kind: str, name: str | None = None) -> Node:
    return node("HowToTip", name=name, text=text, keywords=None if kind == "tip" else kind)


def _without_label(step: Step) -> tuple[str, str | None]:
    """The text of a step behind its label, and the label; the whole text and None where there is nothing else."""
    if not (step.label and step.text.startswith(step.label)):
        return step.text, None
    rest = step.text[len(step.label) :].lstrip(AFTER_LABEL)
    return (rest, step.label) if rest else (step.text, None)


def _within(span: Span, said: Iterable[Span]) -> bool:
    """Whether `span` lies in one of those of `said`, or holds it."""
    return any(other.holds(span) or span.holds(other) for other in said)
