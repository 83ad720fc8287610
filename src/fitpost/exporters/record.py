"""The JSON record of a document; `fitpost.exporters.shape` has its types."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from fitpost.exporters.shape import SCHEMA_VERSION

if TYPE_CHECKING:
    from fitpost.document import Document
    from fitpost.exporters import shape
    from fitpost.finding import Finding
    from fitpost.model import Advice, Caution, Effort, Exercise, Group, Load, Note, Prescription, Range, Routine, Step
    from fitpost.source import Source, Span


def to_record(document: Document) -> shape.PostRecord:
    """The dict behind the JSON of one document; `fitpost schema record` describes it."""
    make = _Maker(document.source)
    return {
        "schema_version": SCHEMA_VERSION,
        "source": {"path": document.source.path},
        "valid": document.valid,
        "meta": document.meta.model_dump(mode="json"),
        "intro": document.intro,
        "advice": [make.advice(advice) for advice in document.advice],
        "routines": [make.routine(routine) for routine in document.routines],
        "cautions": [make.caution(caution) for caution in document.cautions],
        "findings": [finding_record(finding, document.source) for finding in document.findings],
    }


def finding_record(finding: Finding, source: Source) -> shape.FindingRecord:
    """A finding in a text, as JSON has it."""
    return {
        "code": finding.code,
        "severity": cast("shape.SeverityWord", str(finding.severity)),
        "message": finding.message,
        "hint": finding.hint,
        "span": span_record(finding.span, source) if finding.span else None,
    }


def span_record(span: Span, source: Source) -> shape.SpanRecord:
    """A place in a text: its offsets, and lines and columns for people."""
    line, column, end_line, end_column = source.position(span)
    return {
        "start": span.start,
        "end": span.end,
        "start_line": line,
        "start_column": column,
        "end_line": end_line,
        "end_column": end_column,
    }


class _Maker:
    """Makes the records of the things in one text."""

    def __init__(self, source: Source) -> None:
        self.source = source

    def span(self, span: Span) -> shape.SpanRecord:
        return span_record(span, self.source)

    def advice(self, advice: Advice) -> shape.AdviceRecord:
        return {
            "title": advice.title,
            "text": advice.text,
            "points": list(advice.points),
            "confidence": advice.confidence,
            "span": self.span(advice.span),
        }

    def routine(self, routine: Routine) -> shape.RoutineRecord:
        return {
            "title": routine.title,
            "span": self.span(routine.span),
            "groups": [self.group(group) for group in routine.groups],
            "exercises": [self.exercise(exercise) for exercise in routine.exercises],
        }

    def group(self, group: Group) -> shape.GroupRecord:
        return {
            "id": group.id,
            "title": group.title,
            "kind": group.kind,
            "rounds": _range(group.rounds),
            "rest_s": _range(group.rest_s),
            "span": self.span(group.span),
        }

    def exercise(self, exercise: Exercise) -> shape.ExerciseRecord:
        return {
            "id": exercise.id,
            "name": exercise.name,
            "canonical": exercise.canonical,
            "number": exercise.number,
            "group": exercise.group,
            "span": self.span(exercise.span),
            "steps": [self.step(step) for step in exercise.steps],
            "prescriptions": [self.prescription(dose) for dose in exercise.prescriptions],
            "equipment": list(exercise.equipment),
            "muscles": list(exercise.muscles),
            "benefits": [self.note(note) for note in exercise.benefits],
            "variations": [self.note(note) for note in exercise.variations],
            "images": [{"url": each.url, "alt": each.alt, "span": self.span(each.span)} for each in exercise.images],
            "confidence": exercise.confidence,
        }

    def step(self, step: Step) -> shape.StepRecord:
        return {"text": step.text, "label": step.label, "kind": step.kind, "span": self.span(step.span)}

    def note(self, note: Note) -> shape.NoteRecord:
        return {"text": note.text, "span": self.span(note.span)}

    def prescription(self, dose: Prescription) -> shape.PrescriptionRecord:
        return {
            "sets": _range(dose.sets),
            "reps": _range(dose.reps),
            "reps_by_set": list(dose.reps_by_set),
            "duration_s": _range(dose.duration_s),
            "rest_s": _range(dose.rest_s),
            "distance_m": _range(dose.distance_m),
            "load": _load(dose.load),
            "effort": _effort(dose.effort),
            "tempo": dose.tempo,
            "per_side": dose.per_side,
            "amrap": dose.amrap,
            "text": dose.text,
            "sources": [self.span(span) for span in dose.sources],
        }

    def caution(self, caution: Caution) -> shape.CautionRecord:
        return {"text": caution.text, "exercise": caution.exercise, "span": self.span(caution.span)}


def _range(range_: Range | None) -> shape.RangeRecord | None:
    return _bounds(range_) if range_ else None


def _bounds(range_: Range) -> shape.RangeRecord:
    return {"min": range_.min, "max": range_.max}


def _load(load: Load | None) -> shape.LoadRecord | None:
    if load is None:
        return None
    least, most = load.amount or (None, None)
    return {"min": least, "max": most, "unit": load.unit, "text": load.text}


def _effort(effort: Effort | None) -> shape.EffortRecord | None:
    return {"kind": effort.kind, **_bounds(effort.amount), "text": effort.text} if effort else None
