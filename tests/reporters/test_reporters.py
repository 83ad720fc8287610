"""How findings are told."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitpost.checker import Report
from fitpost.finding import Finding, Severity
from fitpost.reporters import REPORTERS, Telling, get
from fitpost.reporters.paint import Paint, printable, width
from fitpost.source import Source, Span

NAMES = {"FIT302": "numbering-broken"}


def telling(*reports: Report, files: int = 1, paint: Paint | None = None) -> Telling:
    return Telling(reports, files, NAMES, paint or Paint())


def report(text: str, start: int, end: int, hint: str | None = None, path: str = "posts/knee.md") -> Report:
    finding = Finding("FIT302", Severity.WARNING, "number 4 follows 2", Span(start, end), hint)
    return Report(path, Source(text), (finding,))


def full(text: str, start: int, end: int) -> list[str]:
    """The lines between the place and the end of one finding."""
    return get("full")(telling(report(text, start, end))).split("\n")[3:-3]


def test_full_shows_the_lines_and_the_place() -> None:
    """Two lines before, carets under the place, help below, and the count at the end."""
    text = "".join(f"line {number}\n" for number in range(1, 12))
    told = get("full")(
        telling(report(text, text.index("line 11") + 5, text.index("line 11") + 7, "number it 3"), files=3)
    )
    assert told.split("\n") == [
        "FIT302 numbering-broken: number 4 follows 2",
        "  --> posts/knee.md:11:6",
        "   |",
        " 9 | line 9",
        "10 | line 10",
        "11 | line 11",
        "   |      ^^",
        "   = help: number it 3",
        "",
        "Found 1 warning in 3 posts. `fitpost rule CODE` explains a finding.",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "start", "end", "lines"),
    [
        ("ab", 0, 0, ["1 | ab", "  | ^"]),
        ("ab\ncd", 1, 5, ["1 | ab", "  |  ^"]),
        ("ab\r\n", 4, 4, ["1 | ab", "2 |", "  | ^"]),
        ("\tab", 1, 3, ["1 |     ab", "  |     ^^"]),
        ("太い", 1, 2, ["1 | 太い", "  |   ^^"]),
        ("a\x1bb", 2, 3, ["1 | a\\x1bb", "  |      ^"]),
        ("", 0, 0, ["1 |", "  | ^"]),
    ],
)
def test_carets_stand_under_the_place(text: str, start: int, end: int, lines: list[str]) -> None:
    """Below wide characters, tabs and escapes too; to the end of the first line, and one at least."""
    assert full(text, start, end) == lines


def test_long_lines_are_cut_around_the_place() -> None:
    """A paragraph is often one line."""
    excerpt, carets = full("x" * 500 + "HERE" + "y" * 500, 500, 504)
    assert excerpt[carets.index("^") : carets.rindex("^") + 1] == "HERE"
    assert (excerpt[4], excerpt[-1], len(excerpt) < 120) == ("…", "…", True)


def test_concise_is_one_line_a_finding() -> None:
    """With the place, which an editor can jump to; the path alone for the whole file."""
    whole = Report("a.md", None, (Finding("FIT003", Severity.ERROR, "gone", None),))
    assert get("concise")(telling(whole, report("ab", 1, 2))) == (
        "a.md: FIT003 gone\nposts/knee.md:1:2: FIT302 number 4 follows 2\n"
    )


def test_json_has_the_file_and_the_name() -> None:
    """A finding as in the record, with what stands around it."""
    (finding,) = json.loads(get("json")(telling(report("ab", 1, 2))))
    assert (finding["path"], finding["name"], finding["span"]["start_column"]) == (
        "posts/knee.md",
        "numbering-broken",
        2,
    )


def test_summary_counts_by_severity() -> None:
    """The gravest first; one is one."""
    findings = tuple(Finding("FIT302", severity, "m", None) for severity in (*Severity, Severity.ERROR))
    told = get("full")(telling(Report("a.md", None, findings)))
    assert "Found 2 errors, 1 warning, 1 info in 1 post." in told


@pytest.mark.parametrize("name", REPORTERS)
@given(st.text(), st.text(), st.integers(0, 50), st.integers(0, 50))
def test_words_of_a_post_give_no_commands(name: str, text: str, message: str, start: int, length: int) -> None:
    """No control, no reversed text, no line of a build server's commands, whatever the post and its name say."""
    start = min(start, len(text))
    span = Span(start, min(start + length, len(text)))
    finding = Finding("FIT302", Severity.WARNING, message, span, message)
    told = get(name)(telling(Report(message or "x", Source(text), (finding,))))
    assert not any(char < " " and char != "\n" for char in told)
    assert "##[" not in told
    commands = [line for line in told.split("\n") if line.lstrip().startswith("::")]
    assert len(commands) == (name == "github")
    told.encode()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\nb\tc", "a\\x0ab    c"),
        ("\x1b[31mred\x9b", "\\x1b[31mred\\x9b"),
        ("a\u202eb", "a\\u202eb"),
        ("::error::x", ": :error::x"),
        (" \t\u00a0::error::x", "    \u00a0: :error::x"),
        ("a ::b", "a ::b"),
        ("a ##[error]", "a # #[error]"),
        ("\udcff", "\ufffd"),
        ("Füße, 太い 💪", "Füße, 太い 💪"),
    ],
)
def test_printable(text: str, shown: str) -> None:
    """What a terminal would obey is shown instead."""
    assert printable(text) == shown


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("太い", 4), ("e\u0301", 1), ("", 0), ("a\u200bb", 2)])
def test_width(text: str, columns: int) -> None:
    """Wide characters take two columns, joining ones none."""
    assert width(text) == columns
