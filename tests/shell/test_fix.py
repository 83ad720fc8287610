"""`fitpost check --fix` and `--diff`."""

from __future__ import annotations

import os
import stat
import subprocess
from pathlib import Path

import pytest

from command import fitpost
from fitpost.shell import mending

RULES = '''
"""Spelling, so that there is something to fix."""

import re
from fitpost import Edit, Fix, Problem, Span, rule
from fitpost.document import Document


def _spelling(document, wrong, right, safe):
    for match in re.finditer(wrong, document.source.text):
        fix = Fix(f"Write {right}", (Edit(Span(*match.span()), right),), safe)
        yield Problem(Span(*match.span()), f"{wrong} is misspelt", None, fix)


@rule("OWN001", on=Document)
def squat_misspelt(document, context):
    yield from _spelling(document, "sqat", "squat", True)


@rule("OWN002", on=Document)
def lunge_misspelt(document, context):
    yield from _spelling(document, "lunch", "lunge", False)


@rule("OWN003", on=Document)
def letter_missing(document, context):
    yield from _spelling(document, "sqt", "sqat", True)
'''
ENDLESS = '''
"""Two rules that disagree."""

import re
from fitpost import Edit, Fix, Problem, Span, rule
from fitpost.document import Document


@rule("OWN009", on=Document)
def the_other_word(document, context):
    for match in re.finditer("left|right", document.source.text):
        span = Span(*match.span())
        other = "right" if match[0] == "left" else "left"
        yield Problem(span, "wrong side", None, Fix("Change sides", (Edit(span, other),)))
'''
POST = b"\xef\xbb\xbf---\r\ntitle: Knees\r\n---\r\nA sqat\rand a \xe2\x80\xa8 lunch, sqt  \nno line end"
FIXED = POST.replace(b"sqat", b"squat").replace(b"sqt", b"squat")


@pytest.fixture
def posts(site: Path) -> Path:
    """A folder with one post, and rules that have fixes."""
    (site / "spelling.py").write_text(RULES, encoding="utf-8")
    (site / "fitpost.toml").write_text('rules = ["spelling.py"]\nselect = ["OWN"]\n', encoding="utf-8")
    (site / "posts").mkdir()
    (site / "posts/a.md").write_bytes(POST)
    return site / "posts"


def test_fix_edits_spans_and_nothing_else(posts: Path) -> None:
    """Line ends, byte order mark and trailing blanks stay; what one fix makes room for is fixed too."""
    ran = fitpost("check", "posts", "--fix")
    assert (posts / "a.md").read_bytes() == FIXED
    assert ran.err == "fitpost: 3 fixes in 1 post made\n"
    assert "OWN002" in ran.out
    assert "OWN001" not in ran.out
    assert fitpost("check", "posts", "--fix").err == ""


def test_unsafe_fixes_are_asked_for(posts: Path) -> None:
    """With `--fix` or `--diff`, and by themselves they mean nothing."""
    assert fitpost("check", "posts", "--fix", "--unsafe-fixes").code == 0
    assert (posts / "a.md").read_bytes() == FIXED.replace(b"lunch", b"lunge")
    assert fitpost("check", "posts", "--unsafe-fixes").code == 2


def test_diff_writes_nothing_and_can_be_applied(posts: Path) -> None:
    """Code 1 where something would change, and git makes the same of it as `--fix`."""
    ran = fitpost("check", "posts", "--diff", "-o", "changes.patch")
    assert (ran.code, ran.out, (posts / "a.md").read_bytes()) == (1, "", POST)
    subprocess.run(["git", "apply", "changes.patch"], check=True, env={**os.environ, "GIT_CEILING_DIRECTORIES": "/"})
    assert (posts / "a.md").read_bytes() == FIXED
    assert fitpost("check", "posts", "--diff")[:2] == (0, "")


@pytest.mark.usefixtures("posts")
def test_diff_tells_what_cannot_be_read() -> None:
    """With code 2, though findings are not told."""
    assert fitpost("check", "gone.md", "--diff") == (
        2,
        "",
        "fitpost: gone.md: the file cannot be read: No such file or directory\n",
    )


@pytest.mark.usefixtures("posts")
def test_a_build_server_obeys_no_line_of_a_diff(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it reads along, commands in posts are shown and not given."""
    Path("posts/b.md").write_text("::error::x\nsqat\n ##[error]\n", encoding="utf-8")
    assert "\n ::error::x\n" in fitpost("check", "posts/b.md", "--diff").out
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    shown = fitpost("check", "posts/b.md", "--diff").out
    assert "::error" not in shown
    assert "##[" not in shown
    assert "\n-sqat\n+squat\n" in shown


def test_what_is_not_utf_8_is_never_written(posts: Path) -> None:
    """Nor UTF-16: what was lost in reading would be lost in the file."""
    for name, content in (("b.md", b"sqat \xff"), ("c.md", "sqat".encode("utf-16"))):
        (posts / name).write_bytes(content)
        ran = fitpost("check", f"posts/{name}", "--fix")
        assert ((posts / name).read_bytes(), ran.err) == (content, "")
        assert "OWN001" in ran.out


def test_a_file_that_changed_meanwhile_is_left_alone(posts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With one message, and code 2; the others are fixed."""
    (posts / "b.md").write_bytes(b"sqat")
    mend = mending.mend

    def slowly(*arguments: object, **options: object) -> object:
        mended = mend(*arguments, **options)  # type: ignore[arg-type]
        (posts / "a.md").write_bytes(b"new sqat")
        return mended

    monkeypatch.setattr("fitpost.shell.cli.fix.mend", slowly)
    ran = fitpost("check", "posts", "--fix")
    assert (ran.code, (posts / "a.md").read_bytes(), (posts / "b.md").read_bytes()) == (2, b"new sqat", b"squat")
    assert "posts/a.md: it was changed while it was read" in ran.err


def test_links_modes_and_neighbours_stay(posts: Path, site: Path) -> None:
    """A link is written through, permissions are kept, no temporary file is left."""
    (site / "real.md").write_bytes(b"sqat")
    (site / "real.md").chmod(0o640)
    (posts / "link.md").symlink_to(site / "real.md")
    fitpost("check", "posts/link.md", "--fix")
    assert (posts / "link.md").is_symlink()
    assert ((site / "real.md").read_bytes(), stat.S_IMODE((site / "real.md").stat().st_mode)) == (b"squat", 0o640)
    assert sorted(path.name for path in site.iterdir() if path.suffix == ".tmp") == []


def test_a_file_that_cannot_be_written_is_one_message(posts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the others are fixed."""
    (posts / "b.md").write_bytes(b"sqat")
    replace = os.replace

    def refuse(source: str, target: str) -> None:
        if target.endswith("a.md"):
            raise PermissionError(13, "Permission denied")
        replace(source, target)

    monkeypatch.setattr("os.replace", refuse)
    ran = fitpost("check", "posts", "--fix")
    assert (ran.code, (posts / "a.md").read_bytes(), (posts / "b.md").read_bytes()) == (2, POST, b"squat")
    assert "a.md: Permission denied\n" in ran.err
    assert sorted(path.name for path in posts.iterdir()) == ["a.md", "b.md"]


def test_fixes_that_undo_one_another_end(site: Path) -> None:
    """The file is left as it is, and the fault is told as ours."""
    (site / "endless.py").write_text(ENDLESS, encoding="utf-8")
    (site / "fitpost.toml").write_text('rules = ["endless.py"]\nselect = ["OWN"]\n', encoding="utf-8")
    (site / "a.md").write_text("Turn left.", encoding="utf-8")
    ran = fitpost("check", "a.md", "--fix")
    assert (ran.code, (site / "a.md").read_text(encoding="utf-8")) == (3, "Turn left.")
    assert "fixes undo one another" in ran.err


@pytest.mark.usefixtures("posts")
def test_standard_input_can_be_compared_and_not_fixed() -> None:
    """It has no file to write to."""
    ran = fitpost("check", "-", "--stdin-filename", "posts/new.md", "--diff", stdin=b"sqat\n")
    assert (ran.code, ran.out) == (1, "--- a/posts/new.md\n+++ b/posts/new.md\n@@ -1 +1 @@\n-sqat\n+squat\n")
    assert fitpost("check", "-", "--fix", stdin=b"sqat").code == 2
