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
    """The line that holds the end."""
    end_column: int
    """The column after the last character."""


@_described
class RangeRecord(TypedDict):
    """A number as written: `10-12`, or `10` with both ends the same."""

    min: float
    """The lower end."""
    max: float
    """The upper end."""


@_described
class LoadRecord(TypedDict):
    """What is lifted, worn or pulled."""

    min: float | None
    """In `unit`; null for bodyweight and the like."""
    max: float | None
    """The upper end, as `min`."""
    unit: str | None
    """kg or lb; null for bodyweight and the like."""
    text: str
    """As written."""


@_described
class EffortRecord(TypedDict):
    """How hard it is to be."""

    kind: EffortKind
    """By perceived exertion, repetitions in reserve, a share of the one-repetition maximum, or a heart rate zone."""
    min: float
    """On the scale of its kind."""
    max: float
    """The upper end, as `min`."""
    text: str
    """As written."""


@_described
class PrescriptionRecord(TypedDict):
    """How much of an exercise to do; null where the post does not say."""

    sets: RangeRecord | None
    """Sets, or rounds of a circuit."""
    reps: RangeRecord | None
    """Repetitions, per set."""
    reps_by_set: list[int]
    """Repetitions of one set after the other where the post lists them and they differ: `12, 10, 8`."""
    duration_s: RangeRecord | None
    """Seconds of work or of a hold, per set."""
    rest_s: RangeRecord | None
    """Seconds of rest between sets or after."""
    distance_m: RangeRecord | None
    """Metres, per set."""
    load: LoadRecord | None
    """What is lifted, worn or pulled."""
    effort: EffortRecord | None
    """How hard it is to be."""
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
    """Plain: Markdown is removed, words are as written."""
    label: str | None
    """Its bold lead-in: `Grip` of `**Grip**: shoulder width`."""
    kind: StepKind
    """What it is for: to do, a cue, an error to avoid, a safety note."""
    span: SpanRecord
    """Begins where its text begins."""


@_described
class NoteRecord(TypedDict):
    """A remark about an exercise."""

    text: str
    """Plain."""
    span: SpanRecord
    """Where its text stands."""


@_described
class ImageRecord(TypedDict):
    """A picture beside an exercise."""

    url: str
    """As written."""
    alt: str
    """Its text for those who do not see it."""
    span: SpanRecord
    """Where its markup stands."""


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
    """How to do it, in the order of the text."""
    prescriptions: list[PrescriptionRecord]
    """The main one first; more where weeks or sets differ."""
    equipment: list[str]
    """Keys of the vocabulary, in the order of the text."""
    muscles: list[str]
    """Keys of the vocabulary, in the order of the text."""
    benefits: list[NoteRecord]
    """What it is good for."""
    variations: list[NoteRecord]
    """Easier, harder and other ways."""
    images: list[ImageRecord]
    """Pictures beside it."""
    confidence: float
    """How likely it is that this is an exercise, from 0 to 1."""


@_described
class GroupRecord(TypedDict):
    """Exercises that belong together within a routine."""

    id: str
    """A slug of the title, unique in the post."""
    title: str
    """As written, plain."""
    kind: GroupKind
    """What the title says it is."""
    rounds: RangeRecord | None
    """How often all of it is done."""
    rest_s: RangeRecord | None
    """Seconds of rest between rounds."""
    span: SpanRecord
    """Begins where its title stands."""


@_described
class RoutineRecord(TypedDict):
    """Exercises set out under one title."""

    title: str
    """The heading over the exercises, or the post's title."""
    span: SpanRecord
    """From its title to its last exercise."""
    groups: list[GroupRecord]
    """In the order of the text."""
    exercises: list[ExerciseRecord]
    """In the order of the text, those of all groups."""


@_described
class AdviceRecord(TypedDict):
    """A titled section that tells the reader what to do, choose, avoid or mind."""

    title: str
    """As written, plain."""
    text: str
    """What stands under it, plain."""
    points: list[str]
    """The texts of its list items."""
    confidence: float
    """How likely it is that this is advice, from 0 to 1."""
    span: SpanRecord
    """Begins where its title stands."""


@_described
class CautionRecord(TypedDict):
    """A paragraph or item whose purpose is safety."""

    text: str
    """Plain."""
    exercise: str | None
    """The id of the exercise it belongs to; null where it is for the whole post."""
    span: SpanRecord
    """Begins where its text begins."""


@_described
class FindingRecord(TypedDict):
    """One thing that is wrong, or may be."""

    code: str
    """FIT and three digits; `fitpost rule CODE` explains it."""
    severity: SeverityWord
    """How much it matters."""
    message: str
    """One sentence."""
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
    """The version of this shape."""
    source: SourceRecord
    """The file."""
    valid: bool
    """Whether nothing is wrong with the front matter."""
    meta: dict[str, Any]
    """The front matter's valid fields; `fitpost schema meta` describes them."""
    intro: str
    """The prose before the first titled part."""
    advice: list[AdviceRecord]
    """Titled sections of guidance, in the order of the text."""
    routines: list[RoutineRecord]
    """What is set out to be done, in the order of the text."""
    cautions: list[CautionRecord]
    """Safety notes, in the order of the text."""
    findings: list[FindingRecord]
    """What is wrong with reading and front matter, in the order of the file."""
