"""`fitpost check`: where findings are told and how."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from command import fitpost
from fitpost.reporters import REPORTERS

FAULTY = "---\ntitle: ''\n---\nRest.\n"
BROKEN = '''
"""A rule that raises in one post."""

from fitpost import Problem, rule
from fitpost.document import Document
from fitpost.rule import collection_rule, PlacedProblem


@rule("OWN001", on=Document)
def breaks(document, context):
    if "boom" in document.source.text:
        raise LookupError("no such thing")
    yield Problem(None, "fine")


@collection_rule("OWN002", of=lambda document: 1, merge=lambda a, b: a + b)
def breaks_over_all(gathered, context):
    raise ValueError("too many")
'''


@pytest.fixture
def post(site: Path) -> Path:
    """A post with one fault that is looked for."""
    (site / "fitpost.toml").write_text('select = ["FIT111"]\n', encoding="utf-8")
    (site / "a.md").write_text(FAULTY, encoding="utf-8")
    return site / "a.md"


@pytest.mark.parametrize("name", REPORTERS)
def test_a_clean_run_writes_a_document(post: Path, name: str) -> None:
    """Of each format, on standard output and into a file."""
    post.write_text("---\ntitle: A\n---\n", encoding="utf-8")
    ran = fitpost("check", ".", "--format", name)
    assert fitpost("check", ".", "--format", name, "-o", "out") == (0, "", "")
    assert Path("out").read_text(encoding="utf-8") == ran.out
    if name in ("json", "gitlab", "sarif"):
        json.loads(ran.out)
    if name == "junit":
        ET.fromstring(ran.out)  # noqa: S314 - our own text


@pytest.mark.usefixtures("post")
def test_annotations_come_by_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    """In GitHub Actions, behind what is for people; a document for machines on standard output stays as it is."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert fitpost("check", ".", "--format", "concise").out.splitlines() == [
        "a.md:2:1: FIT111 The title is empty",
        "::error file=a.md,line=2,endLine=2,col=1,endColumn=6,title=FIT111 empty-title::The title is empty; Write one",
    ]
    assert "::error" not in fitpost("check", ".", "--format", "json").out
    assert fitpost("check", ".", "--format", "json", "-o", "out.json").out.startswith("::error file=a.md,")


@pytest.mark.usefixtures("post")
def test_the_environment_names_a_format(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line counts more, the configuration less."""
    monkeypatch.setenv("FITPOST_OUTPUT_FORMAT", "jsonl")
    assert json.loads(fitpost("check", ".").out)["code"] == "FIT111"
    assert fitpost("check", ".", "--format", "concise").out.startswith("a.md:2")
    monkeypatch.setenv("FITPOST_OUTPUT_FORMAT", "xml")
    assert fitpost("check", ".").code == 2


@pytest.mark.usefixtures("post")
def test_quiet_and_verbose() -> None:
    """Quiet leaves the count out; verbose says under which configuration posts were checked."""
    assert "Found 1 error" in fitpost("check", ".").out
    assert "Found" not in fitpost("check", ".", "-q").out
    assert fitpost("check", ".", "-v").err == "fitpost: 1 post under fitpost.toml\n"
    assert fitpost("check", ".", "-v", "--isolated").err == "fitpost: 1 post under the defaults\n"


@pytest.mark.usefixtures("post")
def test_colour_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """`--color` counts more than the environment."""
    assert "\x1b[" in fitpost("check", ".", "--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in fitpost("check", ".").out
    assert "\x1b[" not in fitpost("check", ".", "--color", "never").out


@pytest.mark.usefixtures("post")
def test_statistics() -> None:
    """In place of the findings; the exit code is the same."""
    assert fitpost("check", ".", "--statistics") == (1, "1  FIT111  empty-title\n", "")


def test_a_rule_that_breaks_is_named(site: Path) -> None:
    """With the post and code 3; the other posts, and the other rules of that post, are still checked."""
    (site / "broken.py").write_text(BROKEN, encoding="utf-8")
    (site / "fitpost.toml").write_text('rules = ["broken.py"]\nselect = ["OWN", "FIT111"]\n', encoding="utf-8")
    (site / "a.md").write_text(FAULTY + "boom", encoding="utf-8")
    (site / "b.md").write_text("# B\n", encoding="utf-8")
    ran = fitpost("check", ".", "--format", "concise")
    assert ran.code == 3
    assert [line.split(" ")[1] for line in ran.out.splitlines()] == ["FIT111", "OWN001"]
    assert "fitpost: a.md: the rule OWN001 broke: LookupError: no such thing\n" in ran.err
    assert "fitpost: all posts: the rule OWN002 broke: ValueError: too many\n" in ran.err
