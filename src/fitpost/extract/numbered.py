"""Headings that count without a sign: "2 Cat-cow" between "1 Bird dog" and "3 Plank" has a number, and no dose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fitpost.extract.part import Part

HEADINGS = frozenset({"heading", "bold"})
BARE = re.compile(r"(\d{1,2})\s+(?=[^\W\d_])")


def number_headings(root: Part) -> None:
    """Give headings that count up from one sibling to the next their numbers, which are no part of their titles."""
    for part in root.walk():
        alike: dict[tuple[str, int], list[Part]] = {}
        for child in part.children:
            if child.layout in HEADINGS:
                alike.setdefault((child.layout, child.level), []).append(child)
        for siblings in alike.values():
            _number(siblings)


def _number(siblings: Sequence[Part]) -> None:
    counted = [(part, match) for part in siblings if (match := BARE.match(part.text, part.title.start))]
    numbers = {int(match[1]) for _, match in counted}
    for part, match in counted:
        number = int(match[1])
        if {number - 1, number + 1} & numbers:
            part.number = number
            part.title = part.title._replace(start=match.end())
