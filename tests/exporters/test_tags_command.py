"""`fitpost stats`: posts in, a table or a file out."""

import json
from pathlib import Path

import pytest

from command import fitpost

POSTS = {
    "knee.md": "---\ntitle: Knees\ndate: 2024-03-01T23:30:00-08:00\ntags: [knee-pain, rehab]\n---\n",
    "hip.md": "---\ntitle: Hips\ndate: 2024-03-01\ntags: [knee pain, rehab]\n---\n",
    "bare.md": "Nothing but text.\n",
}


@pytest.fixture
def posts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of posts, and nothing of the environment."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "posts"
    folder.mkdir()
    for name, text in POSTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_table_by_default(posts: Path) -> None:
    """Dates with and without zones are days as written; colours need a terminal."""
    code, text, _ = fitpost("stats", "--isolated", posts)
    assert code == 0
    assert text.startswith("3 posts, 2024-03-01 to 2024-03-01, 1 without a date\n")
    assert "knee pain = knee-pain" in text
    assert "bare.md" in text
    assert "\x1b" not in text


@pytest.mark.parametrize("variable", ["NO_COLOR", "FORCE_COLOR"])
def test_colours(variable: str, posts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment decides about colours."""
    monkeypatch.setenv(variable, "1")
    ran = fitpost("stats", "--isolated", posts)
    assert ("\x1b[" in ran.out) == (variable == "FORCE_COLOR")


def test_the_ending_says_the_format(posts: Path) -> None:
    """`-o tags.json` is JSON without `--format`; `--format` goes before the ending."""
    out = posts.parent
    assert fitpost("stats", "--isolated", posts, "-o", out / "tags.json").code == 0
    assert json.loads((out / "tags.json").read_text())["stats"]["tags"]["labels"][0]["name"] == "rehab"
    assert fitpost("stats", "--isolated", posts, "--output", out / "tags.txt", "--format", "csv").code == 0
    assert (out / "tags.txt").read_text().startswith("facet,name,posts,share,first,last\n")


def test_processes_count_the_same(posts: Path) -> None:
    """Counting in several processes gives the same figures."""
    one, two = posts.parent / "one.json", posts.parent / "two.json"
    assert fitpost("stats", "--isolated", posts, "-o", one).code == 0
    assert fitpost("stats", "--isolated", posts, "-o", two, "--jobs", "2").code == 0
    assert one.read_bytes() == two.read_bytes()


def test_a_missing_file(posts: Path) -> None:
    """What cannot be read is told, and counted as nothing."""
    told = fitpost("stats", "--isolated", posts / "none.md", posts / "hip.md")
    assert told.code == 2
    assert "none.md" in told.err
    assert told.out.startswith("1 post, ")
