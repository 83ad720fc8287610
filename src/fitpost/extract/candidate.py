"""`Candidate`: a run of words of a part's text that may be the name of an exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from fitpost.extract.cutting import before_cutting_word, free_runs, trim

if TYPE_CHECKING:
    from fitpost.extract.part import Part

Origin = Literal["head", "rest", "series", "sequence", "aside", "within"]
"""Where a name stands: it is a title, or follows one; it is one of several in a row, each with its dose (sequence) or
not (series), in brackets (aside); it stands anywhere else in a text."""


class Candidate(NamedTuple):
    """A run of words of a part's text that may name an exercise."""

    part: Part
    start: int
    end: int
    origin: Origin
    size: int = 1
    """How many names the series has."""
    scope: tuple[int, int] = (0, 0)
    """The range of the text whose doses are its own."""

    @property
    def region(self) -> str:
        """Whether it stands in the part's title or after it."""
        return "title" if self.start < self.part.title.rest or self.part.title.whole else "rest"

    @property
    def span(self) -> tuple[int, int]:
        """Its range of the part's text."""
        return self.start, self.end

    @property
    def row(self) -> str | None:
        """What kind of row of names it stands in, if it does."""
        return self.origin if self.size > 1 else None

    @property
    def name(self) -> str:
        """The name as written."""
        return " ".join(self.part.text[self.start : self.end].split())

    def overlaps(self, other: Candidate) -> bool:
        """Whether two names share words."""
        return self.start < other.end and other.start < self.end


def one_name(part: Part, start: int, end: int, origin: Origin, *, kept: bool) -> Candidate | None:
    """The name in a range: of its runs of words that are no dose, the first known one, else the longest."""
    cut = [run if kept else before_cutting_word(part, *run) for run in free_runs(part, start, end)]
    runs = [trimmed for run in cut if (trimmed := trim(part, *run, kept=kept))]
    if not runs:
        return None
    best = next((run for run in runs if holds_movement(part, *run)), None) if len(runs) > 1 else runs[0]
    best = best or max(runs, key=lambda run: run[1] - run[0])
    return Candidate(part, best[0], best[1], origin, 1, (start, end))


def holds_movement(part: Part, start: int, end: int) -> bool:
    """Whether a known exercise or movement stands in a range."""
    return bool(part.reading.movements_within(start, end))
