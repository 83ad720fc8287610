"""GitLab's Code Quality report: a JSON list that merge requests show.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fitpost.exporters.strict_json import dumps
from fitpost.finding import Severity
from fitpost.reporters.identity import fingerprints

if TYPE_CHECKING:
    from fitpost.checker import Report
    from fitpost.finding import Finding
    from fitpost.reporters import Telling

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(telling: Telling) -> str:
    """A JSON list; `[]` where nothing was found."""
    issues = [
        _issue(report, finding, fingerprint)
        for report in telling.reports
        for finding, fingerprint in zip(report.findings, fingerprints(report), strict=True)
    ]
    return dumps(issues, indent=1) + "\n"


def _issue(report: Report, finding: Finding, fingerprint: str) -> dict[str, Any]:
    line = report.source.line_of(finding.span.start) if report.source and finding.span else 1
    return {
        "description": finding.message,
        "check_name": finding.code,
        "fingerprint": fingerprint,
        "severity": SEVERITIES[finding.severity],
        "location": {"path": report.path, "lines": {"begin": line}},
    }
