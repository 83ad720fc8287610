"""The doses of a part's text that an exercise can have, and their places in the file."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter
from typing import TYPE_CHECKING

from fitpost.prescription import Dose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.extract.part import Part

NOBODYS = frozenset({"total", "counted"})
*_said, _source = (each.name for each in fields(Dose))
assert _source == "source"
_values = attrgetter(*_said)


def possible(part: Part) -> Iterator[Dose]:
    """The doses of a part's text but those that no exercise can have."""
    return (dose for dose in part.doses if dose.kind not in NOBODYS)


def placed(part: Part, dose: Dose) -> Dose:
    """A dose of a part's text with its place in the file; each exercise has some, so it is made at a stroke."""
    return Dose(*(*_values(dose), part.span(dose.start, dose.end)))
