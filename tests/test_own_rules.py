"""The example of a site's own rules runs, and the page that explains it is about it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from command import fitpost

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples/own_rules"
PAGE = (ROOT / "docs/how-to/own-rules.md").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the page's commands run."""
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


def test_the_example_finds_what_it_says() -> None:
    """With the severity of its configuration; `--isolated` runs none of its code."""
    ran = fitpost("check", EXAMPLE / "posts", "--format", "concise", "--select", "HOUSE")
    assert ran.code == 1
    assert re.search(r"swings\.md:4:8: HOUSE001 the post needs a kettlebell\n", ran.out)
    assert fitpost("check", EXAMPLE / "posts", "--isolated", "--ignore", "FIT").out == "Nothing wrong in 1 post.\n"


def test_the_examples_of_its_page_are_true(tmp_path: Path) -> None:
    """The bad one is found, the good one is not."""
    text = (EXAMPLE / "house_rules.py").read_text(encoding="utf-8")
    bad, good = re.findall(r"^```markdown\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    for post, code in ((bad, 1), (good, 0)):
        (tmp_path / "post.md").write_text(post, encoding="utf-8")
        arguments = ("--config", EXAMPLE / "fitpost.toml", "--select", "HOUSE")
        assert fitpost("check", tmp_path / "post.md", *arguments).code == code


def test_the_page_shows_the_example() -> None:
    """Word for word."""
    source = (EXAMPLE / "house_rules.py").read_text(encoding="utf-8")
    (shown,) = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert shown in source
    (configuration,) = (
        text for text in re.findall(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL) if "rules" in text
    )
    assert configuration == (EXAMPLE / "fitpost.toml").read_text(encoding="utf-8")
