"""Annotations of GitHub Actions: commands that its runner reads from standard output, one a line.

::error file=posts/knee.md,line=3,endLine=3,col=1,endColumn=8,title=FIT111 empty-title::The title is empty

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.finding import Severity
from fitpost.reporters.paint import printable

if TYPE_CHECKING:
    from fitpost.checker import Report
    from fitpost.finding import Finding
    from fitpost.reporters import Telling

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github(telling: Telling) -> str:
    """One command for each finding."""
    return "".join(_command(report, finding, telling) for report in telling.reports for finding in report.findings)


def _command(report: Report, finding: Finding, telling: Telling) -> str:
    title = f"{finding.code} {telling.names.get(finding.code, '')}".rstrip()
    properties = {"file": report.path, **_place(report, finding), "title": title}
    said = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = f"{finding.message}; {finding.hint}" if finding.hint else finding.message
    return f"::{COMMANDS[finding.severity]} {said}::{_data(message)}\n"


def _place(report: Report, finding: Finding) -> dict[str, int]:
    """Lines and columns; columns only within one line, as the runner wants it."""
    if not (report.source and finding.span):
        return {}
    line, column, end_line, end_column = report.source.position(finding.span)
    columns = {"col": column, "endColumn": end_column} if line == end_line else {}
    return {"line": line, "endLine": end_line, **columns}


def _data(text: str) -> str:
    return printable(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
