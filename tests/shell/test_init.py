"""`fitpost init`."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from command import fitpost
from fitpost.shell.config import Configurations

POST = """\
---
title: Knees
date: 2026-01-0{number}
tags: [knees, rest{number}]
draft: false
---
Stand with your feet under the hips and go down as far as you can, then come up and do it again.
"""


@pytest.fixture
def posts(site: Path) -> Path:
    """Nine posts of a Hugo site, one of which has a summary less."""
    (site / "hugo.toml").touch()
    posts = site / "content/posts"
    posts.mkdir(parents=True)
    for number in range(1, 10):
        summary = "summary: Rest.\n" if number > 1 else ""
        text = POST.format(number=number).replace("draft", f"{summary}draft")
        (posts / f"{number}.md").write_text(text, encoding="utf-8")
    return posts


def test_init_says_what_is_there(posts: Path, site: Path) -> None:
    """What each post has is required, what most have is named; the file can be used, and finds nothing to fail for."""
    ran = fitpost("init", "content")
    assert ran == (0, "", "fitpost: content/fitpost.toml is written, from 9 posts\n")
    text = (site / "content/fitpost.toml").read_text(encoding="utf-8")
    said = {"exclude": ["README.md", "_index.md"], "required": ["date", "tags"], "language": "en", "fail-on": "error"}
    assert tomllib.loads(text) == said
    for words in ("Hugo makes the site", "yaml 9", "summary 8 (of 9)", "there are 10"):
        assert words in text
    assert Configurations().of(str(posts)).config.required == ("date", "tags")
    assert fitpost("check", "content").code == 0
    uncommented = text.replace("# [site]", "[site]").replace("# name", "name").replace("# url", "url")
    assert tomllib.loads(uncommented)["site"]["name"]


@pytest.mark.parametrize(
    ("name", "text"),
    [("fitpost.toml", ""), (".fitpost.toml", ""), ("pyproject.toml", "[tool.fitpost]\nselect = ['FIT1']\n")],
)
def test_init_touches_no_old_configuration(posts: Path, name: str, text: str) -> None:
    """Whatever its name."""
    (posts / name).write_text(text, encoding="utf-8")
    ran = fitpost("init", "content/posts")
    assert (ran.code, ran.err) == (2, f"fitpost: content/posts/{name} is there already, and is left as it is\n")
    assert (posts / name).read_text(encoding="utf-8") == text


def test_init_without_posts(site: Path) -> None:
    """Nothing is written; nor where there is no such folder."""
    assert fitpost("init").code == 2
    assert fitpost("init", "nowhere").code == 2
    assert list(site.glob("*.toml")) == []


def test_hostile_words_stay_words(site: Path) -> None:
    """A language from a post cannot write configuration."""
    (site / "a.md").write_text('---\ntitle: A\nlang: "x\\n[severity]\\n"\n---\n', encoding="utf-8")
    fitpost("init")
    assert "severity" not in tomllib.loads((site / "fitpost.toml").read_text(encoding="utf-8"))
