"""`fitpost tags`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from command import fitpost

TAGS = {"a": "[knees, core]", "b": "[sore-knees, knees]", "c": "[core]", "d": "[&x sore-knees]\nmore: *x"}


@pytest.fixture
def posts(site: Path) -> Path:
    """Four posts."""
    (site / "posts").mkdir()
    for name, tags in TAGS.items():
        (site / f"posts/{name}.md").write_bytes(f"---\ntitle: A\ntags: {tags}\n---\r\nRest.".encode())
    return site / "posts"


@pytest.mark.usefixtures("posts")
def test_list_counts_posts() -> None:
    """The most frequent first; as text and as JSON."""
    assert fitpost("tags", "list", "posts") == (0, "2  core\n2  knees\n2  sore-knees\n", "")
    listed = json.loads(fitpost("tags", "list", "posts", "--format", "json").out)
    assert listed[0] == {"tag": "core", "posts": 2}


def test_rename_writes_posts(posts: Path) -> None:
    """Those that have the tag; `--diff` shows it and writes nothing."""
    before = (posts / "a.md").read_bytes()
    ran = fitpost("tags", "rename", "posts", "--from", "knees", "--to", "knee-pain", "--diff")
    assert (ran.code, (posts / "a.md").read_bytes()) == (1, before)
    assert "-tags: [knees, core]\n+tags: [knee-pain, core]\n" in ran.out
    ran = fitpost("tags", "rename", "posts", "--from", "knees", "--to", "knee-pain")
    assert ran == (0, "", "fitpost: 2 fixes in 2 posts made\n")
    assert (posts / "a.md").read_bytes() == before.replace(b"knees", b"knee-pain")


def test_merge_leaves_one(posts: Path) -> None:
    """A post that has both has one then; what cannot be edited is told, with code 2, and the rest is done."""
    ran = fitpost("tags", "merge", "posts", "--from", "knees", "--from", "sore-knees", "--into", "knee-pain")
    assert (ran.code, "posts/d.md: its tags cannot be edited" in ran.err) == (2, True)
    assert b"tags: [knee-pain]\n" in (posts / "b.md").read_bytes()
    assert b"&x sore-knees" in (posts / "d.md").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["rename", "posts", "--from", "knees", "--to", "core"], "there are posts with the tag 'core'"),
        (["rename", "posts", "--from", "knees", "--to", " "], "a tag has a name"),
        (["rename", "-", "--from", "knees", "--to", "x"], "standard input cannot be written to"),
        (["merge", "posts", "--from", "nothing", "--into", "x"], "no post has the tag 'nothing'"),
        (["list", "posts/gone.md"], "posts/gone.md: the file cannot be read"),
        (["rename", "posts"], "Missing option"),
    ],
)
@pytest.mark.usefixtures("posts")
def test_what_cannot_be_done_is_code_2(arguments: list[str], words: str) -> None:
    """And nothing is written."""
    before = {path: path.read_bytes() for path in Path("posts").iterdir()}
    ran = fitpost("tags", *arguments)
    assert (ran.code, words in ran.err) == (2, True)
    assert {path: path.read_bytes() for path in Path("posts").iterdir()} == before
