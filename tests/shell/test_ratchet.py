"""`fitpost check --baseline` and `--write-baseline`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from command import fitpost

OLD = "---\ntitle: ''\n---\nRest.\n"
BASELINE = "fitpost-baseline.json"


@pytest.fixture
def posts(site: Path) -> Path:
    """Two old posts with one fault each, and the baseline of them."""
    (site / "posts").mkdir()
    for name in "ab":
        (site / f"posts/{name}.md").write_text(OLD, encoding="utf-8")
    (site / "fitpost.toml").write_text(f'baseline = "{BASELINE}"\nselect = ["FIT111", "FIT903"]\n', encoding="utf-8")
    ran = fitpost("check", "posts", "--write-baseline")
    assert (ran.code, ran.err) == (0, f"fitpost: {BASELINE}: 2 findings in it; 0 taken out as mended\n")
    return site / "posts"


def told(*arguments: object) -> tuple[int, list[tuple[str, str]]]:
    """The exit code, and file and code of each finding."""
    ran = fitpost("check", "--format", "json", *arguments)
    return ran.code, [(finding["path"], finding["code"]) for finding in json.loads(ran.out)]


def test_what_is_in_the_baseline_is_not_told(posts: Path) -> None:
    """Wherever its line is by now; what is new is told."""
    assert told("posts") == (0, [])
    (posts / "a.md").write_text(OLD.replace("title", "# a comment\ndraft: true\ntitle"), encoding="utf-8")
    (posts / "c.md").write_text(OLD, encoding="utf-8")
    assert told("posts") == (1, [("posts/c.md", "FIT111")])
    assert told(posts) == (1, [(str(posts / "c.md"), "FIT111")])


def test_what_is_mended_must_go(posts: Path) -> None:
    """A warning in the post; `--write-baseline` takes it out and adds nothing."""
    (posts / "a.md").write_text("---\ntitle: A\n---\n", encoding="utf-8")
    (posts / "c.md").write_text(OLD, encoding="utf-8")
    assert told("posts/a.md") == (0, [("posts/a.md", "FIT903")])
    assert told("posts/a.md", "--fail-on", "warning")[0] == 1
    ran = fitpost("check", "posts", "--write-baseline")
    assert ran.code == 1
    assert ran.err.splitlines() == [
        f"fitpost: {BASELINE}: 1 finding in it; 1 taken out as mended",
        "fitpost: 1 not added to it, since a baseline only shrinks; --extend-baseline adds what is found",
    ]
    assert told("posts") == (1, [("posts/c.md", "FIT111")])
    assert fitpost("check", "posts", "--write-baseline", "--extend-baseline").code == 0
    assert told("posts") == (0, [])


def test_what_was_not_looked_at_stays(posts: Path) -> None:
    """Other posts, other codes; a post that is gone is mended."""
    for post in posts.iterdir():
        post.write_text("---\ntitle: A\n---\n", encoding="utf-8")
    assert told("posts/a.md", "--select", "FIT903") == (0, [])
    fitpost("check", "posts/a.md", "--write-baseline")
    assert list(json.loads(Path(BASELINE).read_text(encoding="utf-8"))["findings"]) == ["posts/b.md"]
    (posts / "b.md").unlink()
    assert told("posts/a.md") == (0, [("posts/b.md", "FIT903")])


def test_a_baseline_elsewhere(posts: Path, site: Path) -> None:
    """Paths in it are relative to its folder."""
    (site / "ci").mkdir()
    fitpost("check", "posts", "--write-baseline", "--baseline", "ci/known.json")
    known = json.loads((site / "ci/known.json").read_text(encoding="utf-8"))["findings"]
    assert list(known) == ["../posts/a.md", "../posts/b.md"]
    assert told("--baseline", "ci/known.json", "--isolated", "--select", "FIT111", posts) == (0, [])


@pytest.mark.usefixtures("posts")
def test_an_unreadable_post_is_told_always(site: Path) -> None:
    """Also where nobody asks for its code; nor is anything in it mended."""
    (site / "posts/a.md").unlink()
    words = "the file cannot be read: No such file or directory"
    assert fitpost("check", "posts/a.md") == (2, "Nothing wrong in 1 post.\n", f"fitpost: posts/a.md: {words}\n")
    ran = fitpost("check", "posts/a.md", "--select", "FIT0", "--format", "concise")
    assert ran == (2, f"posts/a.md: FIT003 {words}\n", "")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "No such file or directory; `fitpost check --write-baseline` makes"),
        ("{", "it is no JSON"),
        ("{}", "version"),
    ],
)
@pytest.mark.usefixtures("posts")
def test_a_baseline_that_cannot_be_used_is_code_2(content: str | None, reason: str) -> None:
    """With one line."""
    Path(BASELINE).unlink()
    if content is not None:
        Path(BASELINE).write_text(content, encoding="utf-8")
    ran = fitpost("check", "posts")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert reason in ran.err


@pytest.mark.parametrize("options", [["--extend-baseline"], ["--diff", "--fix"], ["--diff", "--write-baseline"]])
@pytest.mark.usefixtures("posts")
def test_options_that_do_not_go_together(options: list[str]) -> None:
    """Are code 2."""
    assert fitpost("check", "posts", *options).code == 2


def test_comments_are_heeded(posts: Path) -> None:
    """What a post says is ignored is not told, not fixed, and not in the baseline."""
    (posts / "a.md").write_text("---\ntitle: ''  # fitpost: ignore[FIT111] to come\n---\n", encoding="utf-8")
    (posts / "b.md").write_text("---\ntitle: ''\n---\n<!-- fitpost: ignore-file[empty-title] -->\n", encoding="utf-8")
    Path(BASELINE).unlink()
    fitpost("check", "posts", "--write-baseline")
    assert json.loads(Path(BASELINE).read_text(encoding="utf-8"))["findings"] == {}
    assert told("posts", "--select", "FIT111,FIT9") == (0, [])
