"""Comments by which findings are passed over."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitpost import Finding, Options, Severity, Span, parse
from fitpost.checker import check
from fitpost.faults import FAULTS, Fault
from fitpost.rules import RULES
from fitpost.suppression import Suppression, suppress, suppressions

CODES = {name: each.code for each in (*FAULTS, *RULES) for name in (each.code, each.name)}
EXAMPLE = re.compile(r"^(Bad|Good):\n\n```markdown\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def about(text: str) -> list[str | None]:
    """What each comment of a post is about: the text there, None for the whole file."""
    document = parse(text)
    return [document.source[each.scope] if each.scope else None for each in suppressions(document)]


def left(text: str, findings: list[Finding]) -> list[tuple[str, str]]:
    """The codes that are left, and the text at their places."""
    document = parse(text)
    kept = suppress(findings, suppressions(document), CODES, lambda _: True)
    return sorted((each.code, document.source[each.span] if each.span else "") for each in kept)


def at(text: str, words: str, code: str = "FIT401") -> Finding:
    start = text.index(words)
    return Finding(code, Severity.WARNING, "m", Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("<!-- fitpost: ignore[A] why -->\nSquat\nmore\n\nnext", ["Squat\nmore"]),
        ("<!-- fitpost: ignore[A] -->\n\n# Squat\n\nnext", ["# Squat"]),
        ("<!-- fitpost: ignore[A] -->\n<!-- other -->\n\n<!-- fitpost: ignore[B] -->\n- a\n- b", ["- a\n- b"] * 2),
        ("- a\n\n  <!-- fitpost: ignore[A] -->\n- b\n- c", ["- b"]),
        ("{/* fitpost: ignore[A] */}\n\nSquat", ["Squat"]),
        ("Squat <!-- fitpost: ignore[A] -->\nmore", ["Squat <!-- fitpost: ignore[A] -->"]),
        ("# Squat {/* fitpost: ignore[A] */}\n\nmore", ["# Squat {/* fitpost: ignore[A] */}"]),
        ("text\n\n<!-- fitpost: ignore-file[A] -->", [None]),
        ("text\n\n<!-- fitpost: ignore[A] -->", [""]),
        ("write `<!-- fitpost: ignore[A] -->` there", []),
        ("```\n<!-- fitpost: ignore[A] -->\n```\n", []),
        ("---\ntitle: A # fitpost: ignore[A]\ntags: []\n---\n", ["title: A # fitpost: ignore[A]"]),
        ("---\n# fitpost: ignore[A]\n# more\ntags:\n  - a\n  - b\ndraft: no\n---\n", ["tags:\n  - a\n  - b"]),
        (
            '+++\n# fitpost: ignore-file[A]\ntitle = "A"  # fitpost: ignore[A]\n+++\n',
            [None, 'title = "A"  # fitpost: ignore[A]'],
        ),
        ("---\ntitle: A\n# fitpost: ignore[A]\n---\n", ["---"]),
    ],
)
def test_what_a_comment_is_about(text: str, scopes: list[str | None]) -> None:
    """The block after it, its line, its key, or the whole file."""
    assert about(text) == scopes


def test_a_comment_keeps_its_reason() -> None:
    """And the codes as they are written."""
    (comment,) = suppressions(parse("<!-- fitpost: ignore[FIT401, exercise-without-steps] a record -->\n\nx"))
    assert (comment.names, comment.reason) == (("FIT401", "exercise-without-steps"), "a record")


def test_findings_that_begin_there_are_ignored() -> None:
    """Of that code, given as such or by its name; others and elsewhere they stay."""
    text = "<!-- fitpost: ignore[dose-implausible] -->\n900 squats\n\n900 lunges\n"
    findings = [at(text, "900 squats"), at(text, "900 lunges"), at(text, "900 squats", "FIT301")]
    assert left(text, findings) == [("FIT301", "900 squats"), ("FIT401", "900 lunges")]


def test_the_whole_file_can_be_meant() -> None:
    """Then findings without a place are too."""
    text = "900 squats\n\n<!-- fitpost: ignore-file[FIT401] -->\n"
    assert left(text, [at(text, "900"), Finding("FIT401", Severity.ERROR, "m")]) == []
    text = "<!-- fitpost: ignore[FIT401] -->\n900 squats"
    assert ("FIT401", "") in left(text, [Finding("FIT401", Severity.ERROR, "m")])


@pytest.mark.parametrize(
    ("comment", "codes"),
    [
        ("ignore[FIT401]", ["FIT901"]),
        ("ignore[FIT401, FIT302]", ["FIT901", "FIT901"]),
        ("ignore[FIT999]", ["FIT902"]),
        ("ignore[]", ["FIT902"]),
        ("ignore", ["FIT902"]),
        ("ignore[FIT401", ["FIT902"]),
        ("skip[FIT401]", ["FIT902"]),
        ("ignore-file[FIT901]", []),
        ("ignore-file[FIT401, FIT901]", []),
        ("ignore-file[FIT999, unknown-suppression]", []),
    ],
)
def test_a_comment_that_does_nothing_is_a_finding(comment: str, codes: list[str]) -> None:
    """Unless that is ignored too."""
    assert [code for code, _ in left(f"<!-- fitpost: {comment} -->\n\nRest.\n", [])] == codes


def test_a_comment_on_what_was_not_looked_for_is_none() -> None:
    """A run with `--select` says nothing on other codes."""
    comments = suppressions(parse("<!-- fitpost: ignore[FIT401] -->\n\nRest.\n"))
    assert suppress([], comments, CODES, lambda code: code != "FIT401") == ()


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault.code in ("FIT901", "FIT902")])
def test_examples_of_the_pages_are_true(fault: Fault) -> None:
    """The bad one has that fault and no other, the good one none."""
    for label, text in EXAMPLE.findall(fault.page):
        document = parse(text)
        findings = check(document, RULES, Options(), date(2026, 11, 22))
        kept = suppress(findings, suppressions(document), CODES, lambda _: True)
        assert ({each.code for each in kept} & {"FIT901", "FIT902"}) == ({fault.code} if label == "Bad" else set())


SPANS = st.tuples(st.integers(0, 30), st.integers(0, 10)).map(lambda pair: Span(pair[0], sum(pair)))
SOME_CODES = st.sampled_from(["FIT301", "FIT302", "FIT901", "FIT902"])
FINDINGS = st.builds(Finding, SOME_CODES, st.just(Severity.ERROR), st.just("m"), st.none() | SPANS)
COMMENTS = st.builds(
    Suppression, SPANS, st.none() | SPANS, st.lists(SOME_CODES | st.just("FIT999"), max_size=3).map(tuple)
)


@given(st.lists(FINDINGS), st.lists(COMMENTS))
def test_a_suppressed_finding_never_appears(findings: list[Finding], comments: list[Suppression]) -> None:
    """And no other is lost."""

    def ignored(finding: Finding) -> bool:
        return any(
            finding.code in comment.names
            and (not comment.scope or (finding.span and comment.scope[0] <= finding.span[0] <= comment.scope[1]))
            for comment in comments
        )

    kept = suppress(findings, comments, CODES, lambda _: True)
    assert not any(map(ignored, kept))
    expected = [each for each in findings if not ignored(each)]
    assert all(kept.count(each) >= expected.count(each) for each in expected)


@given(st.text(alphabet="<!-->{}/*# \nfitpost:ignore[]FIT401,`-") | st.text())
def test_any_text_is_read(text: str) -> None:
    """Total, and what a comment is about lies in the text."""
    document = parse(f"fitpost: {text}")
    for comment in suppressions(document):
        assert 0 <= comment.span.start <= comment.span.end <= len(document.source.text)
