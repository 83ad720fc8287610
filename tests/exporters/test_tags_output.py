"""The forms of output: each holds the figures, fits its reader, and is safe whatever a tag is called."""

import csv
import io
import json
import subprocess
import sys
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from fitpost.errors import OptionsError
from fitpost.exporters.tags import FORMATS, Layout, TagStats, render, schema
from labelled_posts import exercise, labelled

HOSTILE = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "]]>",
    "&amp;",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\x1b[31mred\x07",
    "\x9b31mred",
    "\x00\ufffe",
    "\u202egnikcart",
    "::error::no",
    "##[add-mask]no",
    "\ud800",
    "$period",
    "x" * 300,
    "x" * 301,
    "🏃" * 60,
]
POSTS = [
    labelled(*HOSTILE[:9], "knee", "hip", categories=("Guides",), day="2024-01-14", exercises=(exercise("squat"),)),
    labelled(*HOSTILE[5:], "knee", "hip", "knees", day="2024-03-01", path="</script>.md"),
    *[labelled("knee", "hip", day="2023-05-05")] * 8,
    *[labelled("core", path="\ud800.md")] * 10,
    labelled(path="bare \x1b.md"),
    *[labelled()] * 2,
]
STATS = TagStats.collect(POSTS)


@settings(deadline=None)
@given(st.lists(st.text(), max_size=4), st.sampled_from(["table", "json", "csv"]))
def test_any_name_can_be_shown(names: list[str], form: str) -> None:
    """No tag stops an output, or makes one that cannot be written as UTF-8."""
    render(TagStats.collect([labelled(*names), labelled(*names)]), form).encode()  # type: ignore[arg-type]  # sampled


@pytest.mark.parametrize("form", FORMATS)
def test_no_posts(form: str) -> None:
    """An empty collection has an output too."""
    if form == "svg":
        pytest.importorskip("vl_convert", reason="the extra 'charts' is not installed")
    assert render(TagStats(), form)  # type: ignore[arg-type]  # parametrised


def test_an_unknown_format_is_the_callers_fault() -> None:
    """The error names the formats that there are."""
    with pytest.raises(OptionsError, match="table, json, csv, svg, html"):
        render(STATS, "pdf")  # type: ignore[arg-type]  # on purpose


class TestTable:
    """The table for terminals."""

    def test_figures(self) -> None:
        """Each label has its rank, posts, share, bar, first and last day."""
        lines = render(TagStats.collect([labelled("knee", day="2024-01-14"), labelled("knee"), labelled()])).split("\n")
        row = next(line for line in lines if "knee" in line)
        assert row.split() == ["1", "knee", "2", "67%", "█" * 18, "2024-01-14", "2024-01-14"]
        assert lines[0] == "3 posts, 2024-01-14 to 2024-01-14, 2 without a date"
        assert "Posts without tags: 1" in lines

    @pytest.mark.parametrize("width", [60, 80, 120])
    def test_it_fits(self, width: int) -> None:
        """No line is wider than the terminal."""
        assert max(map(len, render(STATS, layout=Layout(width=width)).split("\n"))) <= width

    def test_no_name_controls_the_terminal(self) -> None:
        """Control characters are shown as escapes; no line begins with a workflow command."""
        text = render(STATS)
        assert not set(text) & {*map(chr, range(10)), *map(chr, range(11, 32)), "\x7f", "\x9b", "\u202e"}
        assert r"\x9b31mred" in text
        assert "\ufffd[31mred" in text
        assert "##[" not in text
        assert not any(line.lstrip().startswith("::") for line in text.split("\n"))

    def test_colour_on_request(self) -> None:
        """ANSI colours are there when asked for, and only then."""
        assert "\x1b[" in render(STATS, layout=Layout(colour=True))
        assert "\x1b[" not in render(STATS)

    def test_top(self) -> None:
        """Tables show as many rows as asked for and say of how many; lists say what they leave out."""
        text = render(STATS, layout=Layout(top=2))
        assert "Tags (2 of 24)" in text
        assert ", and 15 more" in text
        assert "... and 1 more" in text

    def test_pairs_and_spellings(self) -> None:
        """Pairs that belong together and likely duplicates are listed."""
        text = render(STATS)
        assert "hip + knee" in text
        assert "knee = knees" in text


class TestJson:
    """The record for programs."""

    def test_schema(self) -> None:
        """The JSON is valid by the schema, and the schema by its own."""
        Draft202012Validator.check_schema(schema())
        Draft202012Validator(schema()).validate(json.loads(render(STATS, "json")))

    def test_content(self) -> None:
        """Labels, pairs and spellings are there under their names."""
        tags = json.loads(render(STATS, "json"))["stats"]["tags"]
        assert tags["labels"][1] | {"share": 0} == {
            "name": "hip",
            "posts": 10,
            "share": 0,
            "first": "2023-05-05",
            "last": "2024-03-01",
            "months": {"2023-05": 8, "2024-01": 1, "2024-03": 1},
        }
        assert {"labels": ["knee", "knees"], "kind": "same"} in tags["spellings"]
        assert tags["pairs"][0]["significant"]


class TestCsv:
    """The sheet for spreadsheets."""

    def test_rows(self) -> None:
        """One row a label; what a program reads back is what was counted."""
        rows = list(csv.DictReader(io.StringIO(render(STATS, "csv"), newline="")))
        hip = next(row for row in rows if row["name"] == "hip")
        assert hip | {"share": ""} == {
            "facet": "tags",
            "name": "hip",
            "posts": "10",
            "share": "",
            "first": "2023-05-05",
            "last": "2024-03-01",
        }
        assert [row["name"] for row in rows if row["facet"] == "categories"] == ["Guides"]

    def test_no_cell_is_a_formula(self) -> None:
        """A cell that a spreadsheet would run begins with an apostrophe."""
        names = {row["name"] for row in csv.DictReader(io.StringIO(render(STATS, "csv"), newline=""))}
        assert {"'=1+1", "'+1", "'-1", "'@SUM(A1)"} <= names
        assert not any(name.startswith(("=", "+", "-", "@", "\t", "\r")) for name in names)


class TestCharts:
    """The page and the drawing."""

    @pytest.fixture(autouse=True)
    def _extra(self) -> None:
        pytest.importorskip("vl_convert", reason="the extra 'charts' is not installed")

    def test_names_are_inert(self) -> None:
        """Whatever a tag is called, the page has no script, no picture and no handler, and reaches for nothing."""
        elements = _Elements()
        elements.feed(render(STATS, "html"))
        assert not elements.names & {
            "script",
            "img",
            "iframe",
            "object",
            "embed",
            "link",
            "a",
            "image",
            "foreignobject",
        }
        assert not {name for name in elements.attributes if name.startswith("on") or name in {"href", "src"}}
        assert "svg" in elements.names
        assert "$period" in elements.text

    def test_the_drawing_is_xml(self) -> None:
        """The SVG stands alone: well-formed, with the tags' names as text, colours of its own and no link."""
        text = render(STATS, "svg")
        drawing = ET.fromstring(text)  # noqa: S314 -- our own output
        assert "knee" in {element.text for element in drawing.iter()}
        assert "var(" not in text
        assert "href" not in text

    @settings(max_examples=15, deadline=None)
    @given(st.lists(st.text(), max_size=3))
    def test_any_name_can_be_drawn(self, names: list[str]) -> None:
        """No tag stops the charts."""
        render(
            TagStats.collect([labelled(*names, day="0203-01-01"), labelled(*names, day="9999-12-31")]), "html"
        ).encode()


@pytest.mark.parametrize("form", ["svg", "html"])
def test_without_the_extra(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where vl-convert is missing, the error says what to install."""
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(OptionsError, match=r"pip install 'fitpost\[charts\]'"):
        render(STATS, form)  # type: ignore[arg-type]  # parametrised


def test_nothing_heavy_is_loaded_to_count() -> None:
    """Counting loads no library of an output."""
    script = (
        "import sys, fitpost.exporters.tags as t; t.TagStats.collect([]);"
        "print(sorted({'rich', 'vl_convert', 'pydantic', 'rapidfuzz'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


class _Elements(HTMLParser):
    """The elements and attributes that a page really has."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data
