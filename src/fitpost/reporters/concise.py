"""One line a finding: `path:line:column: CODE message`, which editors can jump to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.finding import Severity
from fitpost.reporters.paint import printable

if TYPE_CHECKING:
    from fitpost.checker import Report
    from fitpost.finding import Finding
    from fitpost.reporters import Telling
    from fitpost.reporters.paint import Paint

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def concise(telling: Telling) -> str:
    """One line for each finding."""
    return "".join(
        f"{place(report, finding, telling.paint)}: {head(finding, telling.paint)}\n"
        for report in telling.reports
        for finding in report.findings
    )


def place(report: Report, finding: Finding, paint: Paint) -> str:
    """`path:line:column`, or the path alone for what concerns the whole file; a path never begins with a colon."""
    path = paint(printable(f"./{report.path}" if report.path.startswith(":") else report.path), "bold")
    return f"{path}:{report.source.position(finding.span)}" if report.source and finding.span else path


def head(finding: Finding, paint: Paint) -> str:
    """`CODE message`."""
    return f"{paint(finding.code, 'bold', COLOURS[finding.severity])} {printable(finding.message)}"
