"""Each form for machines is one that its readers read."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import JUnitXml
from pydantic import ConfigDict, TypeAdapter
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SarifLog  # type: ignore[import-untyped] # it has no marker
from typing_extensions import TypedDict

from fitpost.checker import Report
from fitpost.finding import Edit, Finding, Fix, Severity
from fitpost.reporters import Telling, get
from fitpost.reporters.paint import Paint
from fitpost.reporters.statistics import statistics
from fitpost.source import Source, Span

NAMES = {"FIT302": "numbering-broken", "FIT111": "empty-title"}
PAGES = {"FIT302": "Numbers jump.\n\nMore.\n", "FIT111": "No title.\n"}
TEXT = "one\r\ntwo 😀 three\nfour"
HOSTILE = "::error::x\n##[error]\x1b[31m\x00<b>&\"'\ufffe\u202e%0A, :" + "ü太"


def telling(*reports: Report) -> Telling:
    return Telling(reports, 2, NAMES, Paint(), PAGES)


def finding(code: str = "FIT302", words: str = "three", message: str = "number 4 follows 2", **more: Any) -> Finding:  # noqa: ANN401 - of any field
    start = TEXT.index(words)
    return Finding(code, Severity.WARNING, message, Span(start, start + len(words)), **more)


FIX = Fix("Number it 3", (Edit(Span(0, 1), "3"),))
USUAL = telling(
    Report("posts/a.md", Source(TEXT), (finding(fix=FIX), finding("FIT111", "one", "no title"))),
    Report("posts/b.md", None, (Finding("FIT302", Severity.ERROR, "all of it"),)),
)
CLEAN = telling()
HOSTILE_TELLING = telling(
    Report(HOSTILE, Source(TEXT), (finding(message=HOSTILE, hint=HOSTILE), finding(message=HOSTILE)))
)
ALL = [USUAL, CLEAN, HOSTILE_TELLING]


def test_grouped_has_a_paragraph_a_file() -> None:
    """With the places in a column."""
    assert get("grouped")(USUAL) == (
        "posts/a.md\n  2:7  FIT302 number 4 follows 2\n  1:1  FIT111 no title\n\nposts/b.md\n  -  FIT302 all of it\n"
    )
    assert get("grouped")(CLEAN) == ""


def test_statistics_count_codes() -> None:
    """The most frequent first."""
    assert statistics(USUAL) == "2  FIT302  numbering-broken (fixable)\n1  FIT111  empty-title\n"
    assert statistics(CLEAN) == ""


def test_jsonl_is_json_a_line_at_a_time() -> None:
    """The same objects as in the list."""
    for each in ALL:
        lines = get("jsonl")(each).split("\n")
        assert lines.pop() == ""
        assert [json.loads(line) for line in lines] == json.loads(get("json")(each))


@pytest.mark.parametrize("told", ALL)
def test_sarif_is_valid(told: Telling) -> None:
    """By the model that is made from the schema of SARIF 2.1.0, which takes no unknown names."""
    log = SarifLog.model_validate_json(get("sarif")(told))
    (run,) = log.runs
    assert run.results is not None
    assert len(run.results) == sum(len(report.findings) for report in told.reports)


def test_sarif_says_where_what_and_how_to_fix() -> None:
    """Columns count code points; what concerns the whole file has no region."""
    (run,) = json.loads(get("sarif")(USUAL))["runs"]
    first, _, last = run["results"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["FIT111", "FIT302"]
    assert (first["ruleId"], first["ruleIndex"], first["level"], last["level"]) == ("FIT302", 1, "warning", "error")
    assert first["message"]["text"] == "number 4 follows 2"
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "posts/a.md"}
    assert place["region"] == {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 12}
    assert first["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "3"}
    assert "region" not in last["locations"][0]["physicalLocation"]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b#c?.md", "a%20b%23c%3F.md"),
        ("a:b.md", "./a:b.md"),
        ("x/a:b.md", "x/a:b.md"),
        ("ü%.md", "%C3%BC%25.md"),
        ("../a.md", "../a.md"),
    ],
)
def test_sarif_paths_are_uris(path: str, uri: str) -> None:
    """Relative and percent-encoded; a colon at the beginning makes no scheme."""
    (run,) = json.loads(get("sarif")(telling(Report(path, None, (Finding("X", Severity.INFO, "m"),)))))["runs"]
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


class Lines(TypedDict):
    begin: int


class Location(TypedDict):
    path: str
    lines: Lines


class Issue(TypedDict):
    """What GitLab documents as required."""

    __pydantic_config__ = ConfigDict(extra="forbid", strict=True)  # type: ignore[misc] # pydantic's own way
    description: str
    check_name: str
    fingerprint: str
    severity: str
    location: Location


@pytest.mark.parametrize("told", ALL)
def test_gitlab_has_the_required_fields(told: Telling) -> None:
    """Each with a fingerprint of its own and a severity that GitLab knows."""
    issues = TypeAdapter(list[Issue]).validate_json(get("gitlab")(told))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    assert {issue["severity"] for issue in issues} <= {"info", "minor", "major", "critical", "blocker"}
    assert len(issues) == sum(len(report.findings) for report in told.reports)


def test_fingerprints_stay_when_lines_move() -> None:
    """They are of the words at the place."""
    moved = Report("posts/a.md", Source("new\n" + TEXT), (Finding("FIT302", Severity.WARNING, "x", Span(15, 20)),))
    assert moved.source
    assert moved.source[Span(15, 20)] == "three"
    before, after = (json.loads(get("gitlab")(each)) for each in (USUAL, telling(moved)))
    assert before[0]["fingerprint"] == after[0]["fingerprint"]


@pytest.mark.parametrize("told", ALL)
def test_junit_is_read(told: Telling) -> None:
    """By a reader of JUnit files; a clean run has one case that passed."""
    xml = JUnitXml.fromstring(get("junit")(told).encode())
    failures = sum(len(report.findings) for report in told.reports)
    assert (xml.tests, xml.failures) == (failures or 1, failures)
    cases = [case for suite in xml for case in suite]
    assert [bool(case.result) for case in cases] == [True] * failures or not failures
    assert all(suite.name for suite in xml)


@given(st.text(), st.text())
def test_junit_is_xml_whatever_the_words(path: str, message: str) -> None:
    """Characters that XML does not have are shown or replaced."""
    ET.fromstring(get("junit")(telling(Report(path, Source(TEXT), (finding(message=message),)))))  # noqa: S314 - our own text


def test_github_annotations() -> None:
    """Level, file, place and title; columns only within one line."""
    file = "file=posts/a.md"
    assert get("github")(USUAL).splitlines() == [
        f"::warning {file},line=2,endLine=2,col=7,endColumn=12,title=FIT302 numbering-broken::number 4 follows 2",
        f"::warning {file},line=1,endLine=1,col=1,endColumn=4,title=FIT111 empty-title::no title",
        "::error file=posts/b.md,title=FIT302 numbering-broken::all of it",
    ]
    two_lines = Finding("FIT302", Severity.INFO, "m", Span(0, len(TEXT)))
    assert get("github")(telling(Report("a", Source(TEXT), (two_lines,)))).startswith(
        "::notice file=a,line=1,endLine=3,title="
    )


COMMAND = re.compile(r"::(error|warning|notice) ((?:[a-zA-Z]+=[^,:\r\n]*,?)+)::([^\r\n]*)")


@given(st.text(), st.text())
def test_github_words_stay_in_their_places(path: str, message: str) -> None:
    """As the runner reads a command: properties end at commas and colons, messages at line ends."""
    (line,) = (
        get("github")(telling(Report(path, Source(TEXT), (finding(message=message),)))).removesuffix("\n").split("\n")
    )
    match = COMMAND.fullmatch(line)
    assert match
    properties = dict(each.split("=", 1) for each in match[2].split(","))
    assert list(properties) == ["file", "line", "endLine", "col", "endColumn", "title"]
    if path.isprintable() and "::" not in path and "##[" not in path:
        assert properties["file"].replace("%3A", ":").replace("%2C", ",").replace("%25", "%") == path
