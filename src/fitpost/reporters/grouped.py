"""The findings of each file under its path, one a line: to be read by people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.reporters.concise import head
from fitpost.reporters.paint import printable

if TYPE_CHECKING:
    from fitpost.checker import Report
    from fitpost.finding import Finding
    from fitpost.reporters import Telling


def grouped(telling: Telling) -> str:
    """A paragraph for each file."""
    return "\n".join(_paragraph(report, telling) for report in telling.reports)


def _paragraph(report: Report, telling: Telling) -> str:
    places = [_place(report, finding) for finding in report.findings]
    width = max(map(len, places))
    lines = [
        f"  {place.rjust(width)}  {head(finding, telling.paint)}\n"
        for place, finding in zip(places, report.findings, strict=True)
    ]
    return telling.paint(printable(report.path), "bold") + "\n" + "".join(lines)


def _place(report: Report, finding: Finding) -> str:
    return str(report.source.position(finding.span)) if report.source and finding.span else "-"
