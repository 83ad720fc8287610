"""The shape of the JSON record, version 1; the JSON and its JSON Schema are both made from these types.

Names only grow within a version: a reader of version 1 goes on working.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict  # pydantic cannot read the standard library's before Python 3.12

from fitpost.model import EffortKind, GroupKind, StepKind

SeverityWord = Literal["info", "warning", "error"]
SCHEMA_VERSION: Literal[1] = 1

_described = with_config(ConfigDict(use_attribute_docstrings=True))


@_described
class SpanRecord(TypedDict):
    """A place in the file."""

    start: int
    """Offset of the first character, in code points from the start of the file."""
    end: int
    """Offset after the last character."""
    start_line: int
    """1-based; a line ends at CR LF, CR or LF."""
    start_column: int
    """1-based, in code points."""
    end_line: int
    end_column: int
    """The column after the last character."""


@_described
class RangeRecord(TypedDict):
    """A number as written: `10-12`, or `10` with both ends the same."""

    min: float
    max: float


@_described
class LoadRecord(TypedDict):
    """What is lifted, worn or pulled."""

    min: float | None
    max: float | None
    unit: str | None
    """kg or lb; null for bodyweight and the like."""
    text: str
    """As written."""


@_described
class EffortRecord(TypedDict):
    """How hard it is to be."""

    kind: EffortKind
    min: float
    max: float
    text: str
    """As written."""


@_described
class PrescriptionRecord(TypedDict):
    """How much of an exercise to do; null where the post does not say."""

    sets: RangeRecord | None
    reps: RangeRecord | None
    duration_s: RangeRecord | None
    """Seconds of work or of a hold, per set."""
    rest_s: RangeRecord | None
    """Seconds of rest between sets or after."""
    distance_m: RangeRecord | None
    """Metres, per set."""
    load: LoadRecord | None
    effort: EffortRecord | None
    tempo: str | None
    """Seconds of each phase, as written: `3-1-1-0`."""
    per_side: bool
    """Whether the numbers are for each side, leg or arm."""
    amrap: bool
    """As many as possible, or to failure."""
    text: str
    """The words it was read from, plain."""
    sources: list[SpanRecord]
    """Where those words stand."""


@_described
class StepRecord(TypedDict):
    """One instruction."""

    text: str
    label: str | None
    """Its bold lead-in: `Grip` of `**Grip**: shoulder width`."""
    kind: StepKind
    span: SpanRecord
    """Begins where its text begins."""


@_described
class NoteRecord(TypedDict):
    """A remark about an exercise."""

    text: str
    span: SpanRecord


@_described
class ImageRecord(TypedDict):
    """A picture beside an exercise."""

    url: str
    """As written."""
    alt: str
    span: SpanRecord


@_described
class ExerciseRecord(TypedDict):
    """A movement, drill, stretch, pose, hold or bout that the post sets out for the reader to perform."""

    id: str
    """A slug of the name, unique in the post."""
    name: str
    """As written, without number, markup and dose."""
    canonical: str | None
    """The vocabulary's key for the movement."""
    number: int | None
    """As written before the name."""
    group: str | None
    """The id of its group in the routine."""
    span: SpanRecord
    """Begins where its name stands."""
    steps: list[StepRecord]
    prescriptions: list[PrescriptionRecord]
    """The main one first; more where weeks or sets differ."""
    equipment: list[str]
    """Keys of the vocabulary, in the order of the text."""
    muscles: list[str]
    """Keys of the vocabulary, in the order of the text."""
    benefits: list[NoteRecord]
    variations: list[NoteRecord]
    images: list[ImageRecord]
    confidence: float
    """How likely it is that this is an exercise, from 0 to 1."""


@_described
class GroupRecord(TypedDict):
    """Exercises that belong together within a routine."""

    id: str
    """A slug of the title, unique in the post."""
    title: str
    kind: GroupKind
    rounds: RangeRecord | None
    rest_s: RangeRecord | None
    """Seconds of rest between rounds."""
    span: SpanRecord


@_described
class RoutineRecord(TypedDict):
    """Exercises set out under one title."""

    title: str
    """The heading over the exercises, or the post's title."""
    span: SpanRecord
    groups: list[GroupRecord]
    exercises: list[ExerciseRecord]


@_described
class AdviceRecord(TypedDict):
    """A titled section that tells the reader what to do, choose, avoid or mind."""

    title: str
    text: str
    points: list[str]
    """The texts of its list items."""
    confidence: float
    span: SpanRecord
    """Begins where its title stands."""


@_described
class CautionRecord(TypedDict):
    """A paragraph or item whose purpose is safety."""

    text: str
    exercise: str | None
    """The id of the exercise it belongs to; null where it is for the whole post."""
    span: SpanRecord


@_described
class FindingRecord(TypedDict):
    """One thing that is wrong, or may be."""

    code: str
    """FIT and three digits; `fitpost rule CODE` explains it."""
    severity: SeverityWord
    message: str
    hint: str | None
    """What to do about it."""
    span: SpanRecord | None
    """Null where it concerns the whole file."""


@_described
class SourceRecord(TypedDict):
    """Where the text was read from."""

    path: str | None
    """Null for text that came from no file; characters that are no UTF-8 are replaced."""


@_described
class PostRecord(TypedDict):
    """What fitpost reads in one post, right or wrong."""

    schema_version: Literal[1]
    source: SourceRecord
    valid: bool
    """Whether nothing is wrong with the front matter."""
    meta: dict[str, Any]
    """The front matter's valid fields; `fitpost schema meta` describes them."""
    intro: str
    """The prose before the first titled part."""
    advice: list[AdviceRecord]
    routines: list[RoutineRecord]
    cautions: list[CautionRecord]
    findings: list[FindingRecord]
