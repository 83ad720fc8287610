"""What a post says: advice, routines of exercises with steps and prescriptions, cautions.

Values, not records: the shape of the JSON is made in `fitpost.exporters.record`. Every thing names its place in the
file; `document.source[thing.span]` is the text it was read from. All texts are plain: Markdown is removed, words are
as written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from fitpost.source import Span

StepKind = Literal["direction", "tip", "mistake", "warning"]
GroupKind = Literal["section", "day", "warm-up", "cool-down", "circuit", "superset", "emom", "amrap", "tabata"]
EffortKind = Literal["rpe", "rir", "percent_1rm", "heart_rate_zone"]


class Range(NamedTuple):
    """A number as written: `10-12` is (10, 12), `10` is (10, 10)."""

    min: float
    """The lower end."""
    max: float
    """The upper end; not below `min`."""


@dataclass(frozen=True, slots=True)
class Load:
    """What is lifted, worn or pulled."""

    text: str
    """As written: "12-20 kg", "bodyweight"."""
    amount: Range | None = None
    """In `unit`; None for bodyweight and the like."""
    unit: str | None = None
    """kg, lb, or None for bodyweight, and where no unit is written ("@ 225")."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard: a rate of perceived exertion, repetitions in reserve, or a share of the one-repetition maximum."""

    text: str
    """As written."""
    kind: EffortKind
    """The scale."""
    amount: Range
    """On that scale."""


@dataclass(frozen=True, slots=True)
class Prescription:
    """How much of an exercise to do; None where the post does not say."""

    sets: Range | None = None
    """Sets, or rounds of a circuit."""
    reps: Range | None = None
    """Repetitions, per set."""
    reps_by_set: tuple[int, ...] = ()
    """Repetitions of one set after the other where the post lists them and they differ: 12, 10, 8."""
    duration_s: Range | None = None
    """Seconds of work or of a hold, per set."""
    rest_s: Range | None = None
    """Seconds of rest between sets or after."""
    distance_m: Range | None = None
    """Metres, per set."""
    load: Load | None = None
    """What is lifted, worn or pulled."""
    effort: Effort | None = None
    """How hard it is to be."""
    tempo: str | None = None
    """Seconds of each phase, as written: "3-1-1-0"."""
    per_side: bool = False
    """Whether repetitions, time or distance are for each side, leg or arm."""
    amrap: bool = False
    """Whether it is as many repetitions (or rounds) as possible, or to failure."""
    text: str = ""
    """The words it was read from, plain; several places are joined by "; "."""
    sources: tuple[Span, ...] = ()
    """Where those words stand."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture beside an exercise."""

    url: str
    """As written."""
    alt: str
    """Its text for those who do not see it."""
    span: Span
    """Where its markup stands."""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark about an exercise: a benefit, a variation."""

    text: str
    """Plain."""
    span: Span
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class Step:
    """One instruction: a list item, a paragraph, a table cell."""

    text: str
    """Plain."""
    span: Span
    """Begins where its text begins."""
    label: str | None = None
    """The bold lead-in: "Grip" of `**Grip**: shoulder width`, which `text` then begins with."""
    kind: StepKind = "direction"
    """To do, a cue, an error to avoid, or a safety note."""


@dataclass(frozen=True, slots=True)
class Exercise:
    """A movement, drill, stretch, pose, hold or bout that the post sets out for the reader to perform."""

    id: str
    """A slug of the name, unique in the post."""
    name: str
    """As written, without number, markup and dose."""
    span: Span
    """From where the name stands to the end of what is said of the exercise."""
    canonical: str | None = None
    """The vocabulary's key for the movement, or None."""
    number: int | None = None
    """As written before the name."""
    group: str | None = None
    """The id of its group in the routine."""
    steps: tuple[Step, ...] = ()
    """How to do it, in the order of the text."""
    prescriptions: tuple[Prescription, ...] = ()
    """The main one first; more where weeks or sets differ."""
    equipment: tuple[str, ...] = ()
    """Keys of the vocabulary, in the order of the text."""
    muscles: tuple[str, ...] = ()
    """Keys of the vocabulary, in the order of the text."""
    benefits: tuple[Note, ...] = ()
    """What it is good for."""
    variations: tuple[Note, ...] = ()
    """Easier, harder and other ways."""
    images: tuple[Image, ...] = ()
    """Pictures beside it."""
    confidence: float = 1.0
    """How likely it is that this is an exercise, in [0, 1]."""


@dataclass(frozen=True, slots=True)
class Group:
    """Exercises that belong together within a routine: a day, a warm-up, a circuit."""

    id: str
    """A slug of the title, unique in the post."""
    title: str
    """As written, plain."""
    kind: GroupKind
    """What the title says it is."""
    span: Span
    """Begins where its title stands."""
    rounds: Range | None = None
    """How often all of it is done."""
    rest_s: Range | None = None
    """Seconds of rest between rounds."""


@dataclass(frozen=True, slots=True)
class Routine:
    """Exercises set out under one title."""

    title: str
    """The heading over the exercises, or the post's title where there is none."""
    span: Span
    """From the title to the end of the last exercise."""
    exercises: tuple[Exercise, ...]
    """In the order of the text, those of all groups."""
    groups: tuple[Group, ...] = ()
    """In the order of the text."""


@dataclass(frozen=True, slots=True)
class Advice:
    """A titled section that tells the reader what to do, choose, avoid or mind."""

    title: str
    """As written, plain."""
    text: str
    """What stands under the title, plain."""
    span: Span
    """Begins where its title stands."""
    points: tuple[str, ...] = ()
    """The texts of its list items."""
    confidence: float = 1.0
    """How likely it is that this is advice, in [0, 1]."""


@dataclass(frozen=True, slots=True)
class Caution:
    """A paragraph or item whose purpose is safety."""

    text: str
    """Plain."""
    span: Span
    """Where it stands."""
    exercise: str | None = None
    """The id of the exercise it belongs to; None where it is for the whole post."""


@dataclass(frozen=True, slots=True)
class Content:
    """What was read from a body."""

    intro: str = ""
    """The prose before the first titled part, plain."""
    advice: tuple[Advice, ...] = ()
    """Titled sections of guidance, in the order of the text."""
    routines: tuple[Routine, ...] = ()
    """What is set out to be done, in the order of the text."""
    cautions: tuple[Caution, ...] = ()
    """Safety notes, in the order of the text."""

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises of all routines, in the order of the text."""
        return tuple(exercise for routine in self.routines for exercise in routine.exercises)
