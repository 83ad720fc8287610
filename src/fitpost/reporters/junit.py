"""JUnit's XML, which nearly every build server shows: a suite for each file with findings, a failed case for each."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from fitpost.reporters.concise import place
from fitpost.reporters.paint import Paint, printable

if TYPE_CHECKING:
    from fitpost.checker import Report
    from fitpost.finding import Finding
    from fitpost.reporters import Telling

NO_CHARACTER = re.compile(r"[\ufffe\uffff]")
"""What XML does not have besides control characters and surrogates, which are shown by their numbers."""


def junit(telling: Telling) -> str:
    """A document with a suite for each file with findings; with one case that passed where there is none."""
    failed = sum(len(report.findings) for report in telling.reports)
    suites = [_suite(report, telling) for report in telling.reports] or [_clean(telling.files)]
    head = f'<testsuites name="fitpost" tests="{failed or 1}" failures="{failed}">'
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>"]) + "\n"


def _clean(files: int) -> str:
    case = f'<testcase classname="fitpost" name="{files} {"post" if files == 1 else "posts"}"/>'
    return f'  <testsuite name="fitpost" tests="1" failures="0">\n    {case}\n  </testsuite>'


def _suite(report: Report, telling: Telling) -> str:
    count = len(report.findings)
    cases = [_case(report, finding, telling) for finding in report.findings]
    head = f'  <testsuite name="{_text(report.path)}" tests="{count}" failures="{count}">'
    return "\n".join([head, *cases, "  </testsuite>"])


def _case(report: Report, finding: Finding, telling: Telling) -> str:
    name = f"{finding.code} {telling.names.get(finding.code, '')}".rstrip()
    where = place(report, finding, Paint())
    body = f"{where}: {finding.message}" + (f"; {finding.hint}" if finding.hint else "")
    failure = f'<failure type="{finding.severity}" message="{_text(finding.message)}">{_text(body)}</failure>'
    return f'    <testcase classname="{_text(report.path)}" name="{_text(name)}">{failure}</testcase>'


def _text(text: str) -> str:
    return escape(NO_CHARACTER.sub("\ufffd", printable(text)))
