"""The labels as CSV (RFC 4180), one row each, for a spreadsheet.

A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return as a formula, and the names
come from posts: such a cell gets a leading apostrophe, as OWASP advises against CSV injection.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from fitpost.exporters.tags.counting import FACETS

if TYPE_CHECKING:
    from fitpost.exporters.tags.summary import Summary

COLUMNS = ("facet", "name", "posts", "share", "first", "last")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_csv(summary: Summary) -> str:
    """The labels of all facets, the most used of each first; lines end with CR LF, an unknown date is empty."""
    out = StringIO(newline="")
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    for facet in FACETS:
        for label in summary.facet(facet).labels:
            rows.writerow([facet, inert(label.name), label.posts, label.share, label.first or "", label.last or ""])
    return out.getvalue()


def inert(cell: str) -> str:
    """The cell, kept from being run as a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
