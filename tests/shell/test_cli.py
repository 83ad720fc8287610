"""The command, run in this process."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from command import fitpost
from fitpost import Options
from fitpost.exporters import EXPORTERS
from fitpost.reporters import REPORTERS
from fitpost.shell import job

GOOD = """\
---
title: Calm knees
tags: [knees]
---
1. **Wall sit**
   - Slide down the wall.
2. **Step-up**
   - Stand up.
"""
FAULTY = "---\ntitle: ''\n---\nText.\n"


@pytest.fixture
def posts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of posts, where the command runs."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "FITPOST_OUTPUT_FORMAT"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / ".git").mkdir()
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts/a.md").write_text(GOOD, encoding="utf-8")
    return tmp_path / "posts"


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


def test_extract_prints_a_list_always(posts: Path) -> None:
    """Of one record, of several, of none."""
    one = fitpost("extract", "posts/a.md")
    assert (one.code, one.err) == (0, "")
    assert [record["source"]["path"] for record in json.loads(one.out)] == ["posts/a.md"]
    write(posts, "b.md", GOOD)
    assert len(json.loads(fitpost("extract", "posts").out)) == 2
    (posts / "empty").mkdir()
    none = fitpost("extract", "posts/empty")
    assert (json.loads(none.out), none.code) == ([], 0)
    assert "no posts there" in none.err


def test_extract_prints_one_record_a_line(posts: Path) -> None:
    """JSON Lines can be read line by line, by any idea of a line."""
    write(posts, "b.md", "# A\u2028B\x85C\n")
    lines = fitpost("extract", "posts", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["source"]["path"] for line in lines] == ["posts/a.md", "posts/b.md"]


def test_extract_prints_every_record_it_can(posts: Path) -> None:
    """An invalid post has a record and makes the code 1, an unreadable one 2."""
    write(posts, "b.md", FAULTY)
    ran = fitpost("extract", "posts")
    assert (ran.code, [record["valid"] for record in json.loads(ran.out)]) == (1, [True, False])
    ran = fitpost("extract", "posts", "gone.md")
    assert (ran.code, [record["valid"] for record in json.loads(ran.out)]) == (2, [True, False, False])
    assert ran.err == "fitpost: gone.md: the file cannot be read: No such file or directory\n"


def test_extract_gives_graphs_of_valid_posts_only(posts: Path) -> None:
    """One a line; an invalid post has none."""
    write(posts, "b.md", FAULTY)
    ran = fitpost("extract", "posts", "--format", "jsonld")
    assert ran.code == 1
    assert [json.loads(line)["@context"] for line in ran.out.splitlines()] == ["https://schema.org"]


@pytest.mark.usefixtures("posts")
def test_extract_writes_a_file() -> None:
    """With `-o`, and nothing on standard output."""
    ran = fitpost("extract", "posts", "-o", "out.json")
    assert (ran.code, ran.out) == (0, "")
    assert len(json.loads(Path("out.json").read_text(encoding="utf-8"))) == 1
    assert fitpost("extract", "posts", "-o", "no/where.json").err.startswith("fitpost: ")


@pytest.mark.usefixtures("posts")
def test_standard_input_is_a_post() -> None:
    """`-` reads it; a name can be given to it."""
    (record,) = json.loads(fitpost("extract", "-", stdin=GOOD.encode()).out)
    assert (record["source"]["path"], record["meta"]["title"]) == (None, "Calm knees")
    ran = fitpost("check", "-", "--stdin-filename", "posts/new.md", "--format", "concise", stdin=FAULTY.encode())
    assert ran.out.startswith("posts/new.md:2:")


def test_jobs_change_nothing(posts: Path) -> None:
    """Several processes give the same as one, rules over all posts included."""
    for name, tag in (("b", "Knees"), ("c", "knees"), ("d", "sleep")):
        write(posts, f"{name}.md", GOOD.replace("[knees]", f"[{tag}]"))
    for command in (["extract"], ["check", "--format", "json"], ["show"]):
        assert fitpost(*command, "posts", "-j", 2) == fitpost(*command, "posts", "-j", 1)


@pytest.mark.usefixtures("posts")
def test_a_clean_check_says_so() -> None:
    """Code 0; every format gives a document of its kind."""
    assert fitpost("check", "posts")[:2] == (0, "Nothing wrong in 1 post.\n")
    assert fitpost("check", "posts", "--format", "concise")[:2] == (0, "")
    assert json.loads(fitpost("check", "posts", "--format", "json").out) == []


def test_fail_on_says_from_where_it_fails(posts: Path) -> None:
    """Errors by default; warnings where asked for, on the command line or in the configuration."""
    write(posts, "b.md", GOOD.replace("[knees]", "[Knees]"))
    assert fitpost("check", "posts").code == 0
    assert fitpost("check", "posts", "--fail-on", "warning").code == 1
    write(posts.parent, "fitpost.toml", 'fail-on = "warning"\n')
    assert fitpost("check", "posts").code == 1
    assert fitpost("check", "posts", "--isolated").code == 0
    write(posts, "c.md", FAULTY)
    assert fitpost("check", "posts", "--isolated").code == 1
    assert fitpost("check", "posts", "gone.md").code == 2


def test_select_and_ignore(posts: Path) -> None:
    """The longer selector counts."""
    write(posts, "b.md", FAULTY.replace("Text", "tags") + "\n")
    write(posts, "c.md", GOOD.replace("[knees]", "[Knees]"))

    def codes(*options: str) -> set[str]:
        found = json.loads(fitpost("check", "posts", "--format", "json", *options).out)
        return {finding["code"] for finding in found}

    everything = codes()
    assert "FIT601" in everything
    assert len(everything) > 1
    assert codes("--select", "FIT601") == {"FIT601"}
    assert codes("--ignore", "FIT601") == everything - {"FIT601"}
    assert codes("--ignore", "FIT", "--select", "FIT601") == {"FIT601"}
    write(posts.parent, "pyproject.toml", '[tool.fitpost]\nselect = ["FIT601"]\nseverity = {FIT601 = "error"}\n')
    assert codes() == {"FIT601"}
    assert fitpost("check", "posts").code == 1


def test_a_fault_of_ours_in_one_file(posts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 3, the file is named, and the others are done."""
    write(posts, "b.md", GOOD)

    def load(path: str, options: Options, **_: object) -> object:
        if path.endswith("a.md"):
            raise KeyError("oops")
        return original(path, options)

    original = job.load
    monkeypatch.setattr(job, "load", load)
    ran = fitpost("extract", "posts")
    assert (ran.code, [record["source"]["path"] for record in json.loads(ran.out)]) == (3, ["posts/b.md"])
    assert ran.err.startswith("fitpost: posts/a.md: a fault of fitpost's own")


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"],
        ["check"],
        ["check", "x", "--select", "E501"],
        ["rule", "FIT999"],
        ["extract", "x", "--format", "xml"],
    ],
)
def test_wrong_usage_is_code_2(arguments: list[str]) -> None:
    """With a word on what is wrong, on standard error."""
    ran = fitpost(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "Error: " in ran.err


def test_a_site_brings_its_own_model(posts: Path) -> None:
    """`model` names a subclass of Meta in a module beside the configuration."""
    write(
        posts.parent,
        "mysite_meta.py",
        "import fitpost\n\nclass PostMeta(fitpost.Meta):\n    level: str | None = None\n",
    )
    write(posts.parent, "fitpost.toml", 'model = "mysite_meta:PostMeta"\nrequired = ["summary"]\n')
    write(posts, "a.md", GOOD.replace("tags:", "level: hard\ntags:"))
    (record,) = json.loads(fitpost("extract", "posts").out)
    assert (record["meta"]["level"], record["valid"]) == ("hard", False)
    assert "level" in json.loads(fitpost("schema", "meta").out)["properties"]
    assert "level" not in json.loads(fitpost("schema", "meta", "--isolated").out)["properties"]


@pytest.mark.usefixtures("posts")
def test_show_outlines_posts() -> None:
    """Plain where it is no terminal; in colours where they are forced."""
    ran = fitpost("show", "posts")
    assert (ran.code, "Wall Sit" in ran.out.title(), "\x1b" in ran.out) == (0, True, False)
    assert max(map(len, ran.out.splitlines())) <= 80


@pytest.mark.usefixtures("posts")
def test_colours_are_forced_and_forbidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """FORCE_COLOR and NO_COLOR; the latter wins."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in fitpost("check", "posts").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in fitpost("check", "posts").out


def test_rule_explains_a_code() -> None:
    """By code or name; all of them without one."""
    page = fitpost("rule", "fit301").out
    assert page == fitpost("rule", "exercise-without-steps").out
    assert "Bad:" in page
    listed = fitpost("rule").out
    assert {"FIT001", "FIT301"} <= {line.split()[0] for line in listed.splitlines()}
    assert [each["code"] for each in json.loads(fitpost("rule", "FIT301", "--format", "json").out)] == ["FIT301"]


def test_formats_are_offered() -> None:
    """What EXPORTERS and REPORTERS name can be asked for."""
    assert all(name in fitpost("extract", "--help").out for name in EXPORTERS)
    assert all(name in fitpost("check", "--help").out for name in REPORTERS)


def start(*arguments: object, **options: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "fitpost", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)  # type: ignore[call-overload,no-any-return]


def test_version_loads_nothing_heavy() -> None:
    """What every start of an editor pays is the interpreter."""
    ran = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "fitpost", "--version"], capture_output=True, check=True
    )
    loaded = {line.rpartition(b"|")[2].strip().decode() for line in ran.stderr.splitlines()}
    assert ran.stdout.startswith(b"fitpost ")
    assert not loaded & {"click", "pydantic", "mistune", "rich", "json", "dataclasses"}


def test_a_reader_that_goes_is_no_error(posts: Path) -> None:
    """`fitpost extract posts | head -1` ends quietly."""
    for number in range(50):
        write(posts, f"{number}.md", GOOD)
    with start("extract", posts) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert (process.stderr.read(), process.wait()) == (b"", 0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_a_full_disk_is_one_message(posts: Path) -> None:
    """No traceback, and no second attempt at the end."""
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "fitpost", "extract", str(posts)]
        ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (ran.returncode, ran.stderr) == (2, b"fitpost: standard output: No space left on device\n")


def test_an_interrupt_ends_without_words(posts: Path) -> None:
    """Ctrl-C: exit code 130, no traceback, nothing half-written."""
    with start("extract", "-", "-o", posts / "out.json", stdin=subprocess.PIPE) as process:
        while not list(posts.glob("out.json.*.tmp")):
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
        assert process.stderr
        assert process.stderr.read().strip() == b""
    assert not list(posts.glob("out.json*"))
