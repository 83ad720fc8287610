"""Where configurations and rules come from, and what is wrong with them."""

from __future__ import annotations

import json
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import get_args

import jsonschema
import pytest

from command import fitpost
from fitpost import ConfigError
from fitpost.reporters import REPORTERS
from fitpost.rules import RULES
from fitpost.shell.config import Config, Configurations, code
from fitpost.shell.config.model import FormatName

OWN_RULE = '''
"""One rule."""

from fitpost import Problem, rule
from fitpost.document import Document


@rule("OWN001", on=Document)
def says_nothing(document, context):
    yield Problem(None, "own")
'''


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def found(*arguments: object) -> dict[str, set[str]]:
    """The codes that `check` tells of each file."""
    told: dict[str, set[str]] = {}
    for finding in json.loads(fitpost("check", "--format", "json", *arguments).out):
        told.setdefault(finding["path"], set()).add(finding["code"])
    return told


def installed(monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    """As if a package gave that place under the entry point."""
    points = (EntryPoint("theirs", place, "fitpost.rules"),)
    monkeypatch.setattr(code, "entry_points", lambda group: points if group == "fitpost.rules" else ())


def test_installed_rules_come_after_our_own(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And are passed over by `--isolated`, which runs no code but fitpost's own."""
    write(site / "theirs.py", OWN_RULE)
    monkeypatch.syspath_prepend(site)
    installed(monkeypatch, "theirs:says_nothing")
    assert [rule.code for rule in Configurations().of(".").rules] == [*(rule.code for rule in RULES), "OWN001"]
    assert Configurations(isolated=True).of(".").rules == RULES


@pytest.mark.parametrize("place", ["json:dumps", "nowhere:rule", "fitpost.rules.fit301:exercise_without_steps"])
@pytest.mark.usefixtures("site")
def test_what_is_no_rule_is_refused(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Something else, something that is not there, a code that is there already."""
    installed(monkeypatch, place)
    with pytest.raises(ConfigError, match=r"'theirs'|two rules have the code FIT301"):
        _ = Configurations().of(".").rules


def test_the_nearest_configuration_counts(site: Path) -> None:
    """Upwards from each post to the repository's root; a pyproject.toml that is silent on fitpost is none."""
    write(site / "fitpost.toml", 'select = ["FIT9"]')
    write(site / "repo/posts/a.md", "")
    where = Configurations().of
    assert where("repo/posts/a.md").config.select == ("FIT9",)
    (site / "repo/.git").mkdir()
    assert Configurations().of("repo/posts/a.md").config.select == ()
    write(site / "repo/.fitpost.toml", 'select = ["FIT1"]')
    write(site / "repo/posts/pyproject.toml", "[project]\nname = 'x'\n")
    assert Configurations().of("repo/posts/a.md").config.select == ("FIT1",)
    assert Configurations(str(site / "fitpost.toml")).of("repo/posts/a.md").config.select == ("FIT9",)
    assert Configurations(isolated=True).of("repo/posts/a.md").config == Config()


def test_each_post_has_its_own(site: Path) -> None:
    """In one run, in the order of the files."""
    for place in ("en/a.md", "de/b.md"):
        write(site / place, "---\ntitle: ''\n---\n")
    write(site / "en/fitpost.toml", 'ignore = ["FIT"]')
    assert set(found("en", "de")) == {"de/b.md"}


def test_extend_takes_what_is_not_said(site: Path) -> None:
    """Paths are relative to the file that names them; circles and missing files are told."""
    write(site / "base/base.toml", 'select = ["FIT1"]\nrequired = ["summary"]\nrules = ["own_base.py"]\n')
    write(site / "base/own_base.py", OWN_RULE)
    write(site / "fitpost.toml", 'extend = "base/base.toml"\nselect = ["OWN", "FIT110"]\n')
    write(site / "a.md", "# A\n")
    loaded = Configurations().of("a.md")
    assert (loaded.config.select, loaded.options.required) == (("OWN", "FIT110"), ("summary",))
    assert found("a.md") == {"a.md": {"OWN001", "FIT110"}}
    write(site / "base/base.toml", 'extend = "../fitpost.toml"')
    assert "in a circle" in fitpost("check", "a.md").err
    write(site / "fitpost.toml", 'extend = "nowhere.toml"')
    assert fitpost("check", "a.md")[::2] == (2, f"fitpost: {site}/nowhere.toml: No such file or directory\n")


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("fitpost.toml", "slect = []", ":1: slect: there is no such key; did you mean `select`?"),
        ("fitpost.toml", "zzz = 1", ":1: zzz: there is no such key; there are baseline, exclude, "),
        ("fitpost.toml", "= 1", "it is no TOML: "),
        (".fitpost.toml", '\nfail-on = "never"', ":2: fail-on: it is none of info, warning, error"),
        ("fitpost.toml", '[severity]\nFIT3 = "high"', ":2: severity.FIT3: it is none of info, warning, error"),
        ("fitpost.toml", 'format = "xml"', "format: it is none of full, concise"),
        (
            "pyproject.toml",
            "[tool.fitpost]\n\nselect = 3",
            ":3: select: it has the wrong type: write a list in brackets",
        ),
        ("pyproject.toml", "[tool]\nfitpost = 3", "the whole: it has the wrong type"),
        ("fitpost.toml", "required = [1]", ":1: required.0: it has the wrong type: write a text in quotes"),
        ("fitpost.toml", "[site]\nurll = 1", ":2: site.urll: there is no such key; did you mean `url`?"),
        ("fitpost.toml", "[site]\nurl = 'x'", ":1: site: the site's URL 'x' does not begin with"),
        ("fitpost.toml", "site = 3", ":1: site: it has the wrong type: write a table"),
        ("fitpost.toml", 'model = "nowhere:Meta"', "the model 'nowhere:Meta' cannot be imported: No module"),
        ("fitpost.toml", 'model = ":Meta"', "the model ':Meta' cannot be imported"),
        ("fitpost.toml", 'model = "json:dumps"', "the model 'json:dumps' is no subclass of fitpost.Meta"),
        ("fitpost.toml", 'rules = ["gone.py"]', "gone.py cannot be imported"),
        ("fitpost.toml", 'rules = ["json.py"]', "another module is called 'json' already"),
        ("fitpost.toml", 'rules = ["empty.py"]', "empty.py: there is no rule in it"),
        ("fitpost.toml", 'tags = "gone.toml"', "gone.toml: No such file"),
        ("fitpost.toml", 'tags = "list.toml"', "list.toml: the tag 'core': only label, aliases"),
        ("fitpost.toml", 'vocabulary = ["list.toml"]', "core: no such table"),
        ("fitpost.toml", 'select = ["E501"]', "there is no code that begins with E501"),
        (
            "fitpost.toml",
            'per-file-ignores = {"*.md" = ["FTI1"]}',
            "there is no code that begins with FTI1; did you mean FIT1",
        ),
    ],
)
def test_a_wrong_configuration_is_code_2(site: Path, name: str, text: str, reason: str) -> None:
    """One line for each fault, with the file, the line where there is one, the key, and what to do."""
    write(site / "empty.py", "")
    write(site / "json.py", "")
    write(site / "list.toml", "core = 3")
    write(site / "a.md", "# A\n")
    write(site / name, text)
    ran = fitpost("check", "a.md")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert reason in ran.err


def test_all_faults_at_once(site: Path) -> None:
    """A line each."""
    write(site / "fitpost.toml", "slect = []\nreqired = []\n")
    assert [line.split(": ")[2] for line in fitpost("check", ".").err.splitlines()] == ["slect", "reqired"]


def test_patterns_say_what_is_passed_over(site: Path) -> None:
    """`exclude` in folders, `per-file-ignores` whatever is selected; both as in `.gitignore`."""
    for place in ("posts/a.md", "posts/old/b.md", "posts/draft-c.md"):
        write(site / place, "---\ntitle: ''\n---\n")
    write(site / "fitpost.toml", 'exclude = ["old/"]\n[per-file-ignores]\n"draft-*" = ["FIT1"]\n')
    assert set(found("posts", "--select", "FIT111")) == {"posts/a.md"}
    assert set(found("posts/old/b.md")) == {"posts/old/b.md"}


def test_own_tags_and_words(site: Path) -> None:
    """A list of tags and a vocabulary, from TOML files beside the configuration."""
    write(site / "tags.toml", '[knee-pain]\naliases = ["knees"]\n')
    write(site / "words.toml", '[exercises]\n"gate opener" = ["gate openers"]\n')
    write(site / "fitpost.toml", 'tags = "tags.toml"\nvocabulary = ["words.toml"]\n')
    options = Configurations().of("a.md").options
    assert options.tags
    assert options.tags.right_name("knees") == "knee-pain"
    assert options.vocabulary
    assert "gate opener" in options.vocabulary.tables("en")["exercises"]


def test_format_and_language_stand_in_the_configuration(site: Path) -> None:
    """What the command line says counts more."""
    write(site / "a.md", "---\ntitle: ''\n---\n")
    write(site / "fitpost.toml", 'format = "json"\nlanguage = "de"\n')
    assert json.loads(fitpost("check", ".").out)
    assert fitpost("check", ".", "--format", "concise").out.startswith("a.md:2:")
    assert Configurations().of(".").options.language == "de"


def test_schema_describes_the_configuration() -> None:
    """Each key with words, and the formats there are."""
    schema = json.loads(fitpost("schema", "config").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate({"select": ["FIT1"], "per-file-ignores": {"a": ["FIT2"]}, "site": {"name": "x"}}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"slect": []}, schema)
    assert all("description" in each for each in schema["properties"].values())
    assert get_args(FormatName) == tuple(REPORTERS)


def test_config_shows_what_is_in_force(site: Path) -> None:
    """And the file that says it."""
    write(site / "base.toml", 'required = ["summary"]\n')
    write(site / "posts/fitpost.toml", 'extend = "../base.toml"\nselect = ["FIT1"]\n')
    shown = fitpost("config", "posts").out
    assert 'select = ["FIT1"]  # posts/fitpost.toml' in shown
    assert 'required = ["summary"]  # base.toml' in shown
    assert 'fail-on = "error"  # by default' in shown
    record = json.loads(fitpost("config", "posts", "--format", "json").out)
    assert record["required"] == {"value": ["summary"], "from": "base.toml"}
    assert "by default" in fitpost("config", "posts", "--isolated").out
