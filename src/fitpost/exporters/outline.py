"""A post as a person takes it in at a glance: title, advice, exercises with doses and steps, cautions; 80 columns."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from fitpost.reporters.paint import Paint, printable, width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.document import Document
    from fitpost.model import Exercise, Prescription, Range, Routine

COLUMNS = 80


def outline(document: Document, paint: Paint | None = None) -> str:
    """The outline of one document."""
    lines = _lines(document, paint or Paint())
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _lines(document: Document, paint: Paint) -> Iterator[str]:
    yield from _head(document, paint)
    if document.advice:
        yield from ("", paint("Advice", "bold", "green"))
        for advice in document.advice:
            yield from _item("*", advice.title, paint)
    for routine in document.routines:
        yield from _routine(routine, paint)
    if document.cautions:
        yield from ("", paint("Mind", "bold", "yellow"))
        for caution in document.cautions:
            yield from _item("!", caution.text, paint, colour="yellow")


def _head(document: Document, paint: Paint) -> Iterator[str]:
    meta = document.meta
    title = printable(meta.title or document.source.name)
    yield from (paint(line, "bold", "cyan") for line in _wrap(title, COLUMNS))
    day = str(meta.date)[:10] if meta.date else ""
    tags = " ".join(f"#{printable(tag)}" for tag in meta.tags)
    about = "  ".join(filter(None, (printable(document.source.name), day, tags)))
    yield from (paint(line, "dim") for line in _wrap(about, COLUMNS))


def _routine(routine: Routine, paint: Paint) -> Iterator[str]:
    yield ""
    yield from (paint(line, "bold", "green") for line in _wrap(printable(routine.title), COLUMNS))
    groups = {group.id: group for group in routine.groups}
    inside: str | None = None
    for exercise in routine.exercises:
        if exercise.group != inside and (group := groups.get(exercise.group or "")):
            rounds = f", {_number(group.rounds)} rounds" if group.rounds else ""
            yield paint(f"  {printable(group.title)}", "bold") + rounds
        inside = exercise.group
        yield from _exercise(exercise, paint)


def _exercise(exercise: Exercise, paint: Paint) -> Iterator[str]:
    number = f"{exercise.number}." if exercise.number is not None else "-"
    room = COLUMNS - 6
    dose = dose_text(exercise.prescriptions[0]) if exercise.prescriptions else ""
    name, *rest = _wrap(printable(exercise.name), room - (width(dose) + 2 if dose else 0)) or [""]
    gap = " " + paint("." * max(0, room - width(name) - width(dose) - 2), "dim") + " " if dose and not rest else ""
    yield f"{number:>5} {paint(name, 'bold')}{gap}{paint(dose, 'magenta') if not rest else ''}"
    yield from (f"      {paint(line, 'bold')}" for line in rest)
    if rest and dose:
        yield f"      {paint(dose, 'magenta')}"
    details = [f"{len(exercise.steps)} {'step' if len(exercise.steps) == 1 else 'steps'}"] if exercise.steps else []
    details += [", ".join(each) for each in (exercise.equipment, exercise.muscles) if each]
    yield from (paint(f"      {line}", "dim") for line in _wrap(" | ".join(details), room))


def _item(mark: str, text: str, paint: Paint, *, colour: str = "green") -> Iterator[str]:
    for place, line in enumerate(_wrap(printable(text.replace("\n", " ")), COLUMNS - 4)):
        yield f"  {paint(mark, colour) if place == 0 else ' '} {line}"


def _wrap(text: str, columns: int) -> list[str]:
    return textwrap.wrap(text, max(20, columns), break_on_hyphens=False)


def dose_text(dose: Prescription) -> str:
    """A dose in few words: `3 x 10-12 per side, 60 s rest`."""
    reps = "/".join(map(str, dose.reps_by_set)) or (_number(dose.reps) if dose.reps else "")
    work = "AMRAP" if dose.amrap else reps
    work = work or (f"{_number(dose.duration_s)} s" if dose.duration_s else "")
    work = work or (f"{_number(dose.distance_m)} m" if dose.distance_m else "")
    sets = _number(dose.sets) if dose.sets and not dose.reps_by_set else ""
    main = f"{sets} x {work}" if sets and work else work or (f"{sets} sets" if sets else "")
    side = " per side" if dose.per_side and main else ""
    load = dose.load.text if dose.load else ""
    rest = f"{_number(dose.rest_s)} s rest" if dose.rest_s else ""
    effort = dose.effort.text if dose.effort else ""
    return printable(", ".join(filter(None, (main + side, load, effort, rest))))


def _number(range_: Range) -> str:
    least, most = f"{range_.min:g}", f"{range_.max:g}"
    return least if least == most else f"{least}-{most}"
