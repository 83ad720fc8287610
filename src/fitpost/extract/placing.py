"""The doses of a part's text that an exercise can have, and their places in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.extract.part import Part
    from fitpost.prescription import Dose

NOBODYS = frozenset({"total", "counted"})


def possible(part: Part) -> Iterator[Dose]:
    """The doses of a part's text but those that no exercise can have."""
    return (dose for dose in part.doses if dose.kind not in NOBODYS)


def placed(part: Part, dose: Dose) -> Dose:
    """A dose of a part's text with its place in the file."""
    return dose.placed(part.span(dose.start, dose.end))
