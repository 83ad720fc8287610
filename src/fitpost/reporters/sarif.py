"""SARIF 2.1.0, which GitHub's code scanning, Azure and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from fitpost._version import __version__
from fitpost.exporters.strict_json import dumps
from fitpost.finding import Severity
from fitpost.reporters.identity import fingerprints

if TYPE_CHECKING:
    from fitpost.checker import Report
    from fitpost.finding import Finding, Fix
    from fitpost.reporters import Telling
    from fitpost.source import Source, Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif(telling: Telling) -> str:
    """One run, with the rules that found something."""
    codes = sorted({finding.code for report in telling.reports for finding in report.findings})
    driver = {"name": "fitpost", "version": __version__, "rules": [_rule(code, telling) for code in codes]}
    results = [
        {"ruleIndex": codes.index(finding.code), **_result(report, finding, fingerprint)}
        for report in telling.reports
        for finding, fingerprint in zip(report.findings, fingerprints(report), strict=True)
    ]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _rule(code: str, telling: Telling) -> dict[str, Any]:
    page = telling.pages.get(code, code)
    summary = " ".join(page.split("\n\n", 1)[0].split())
    return {
        "id": code,
        "name": telling.names.get(code, code),
        "shortDescription": {"text": summary},
        "help": {"text": page, "markdown": page},
    }


def _result(report: Report, finding: Finding, fingerprint: str) -> dict[str, Any]:
    uri = _uri(report.path)
    place: dict[str, Any] = {"artifactLocation": {"uri": uri}}
    if report.source and finding.span:
        place["region"] = _region(report.source, finding.span)
    result = {
        "ruleId": finding.code,
        "level": LEVELS[finding.severity],
        "message": {"text": f"{finding.message}; {finding.hint}" if finding.hint else finding.message},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"fitpost/v1": fingerprint},
    }
    if report.source and finding.fix:
        result["fixes"] = [_fix(report.source, finding.fix, uri)]
    return result


def _region(source: Source, span: Span) -> dict[str, int]:
    line, column, end_line, end_column = source.position(span)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _fix(source: Source, fix: Fix, uri: str) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(source, edit.span), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    changes = [{"artifactLocation": {"uri": uri}, "replacements": replacements}]
    return {"description": {"text": fix.title}, "artifactChanges": changes}


def _uri(path: str) -> str:
    """A reference relative to where the command ran; a colon in its first part would make that part a scheme."""
    quoted = quote(path, safe="/:", errors="replace")
    return f"./{quoted}" if ":" in quoted.partition("/")[0] else quoted
