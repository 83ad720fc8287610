"""What the pages for teams say is so."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from command import fitpost
from fitpost import Options, parse
from fitpost.shell.config import Config
from fitpost.suppression import suppressions
from fitpost.tag_list import TagList
from fitpost.vocabulary import Vocabulary

PAGES = Path(__file__).parents[1] / "docs/how-to"
OWN = ("ci", "configure", "own-rules", "old-content")
POST = "---\ntitle: Knees\ntags: [knees, sore-knees, core]\n---\nRest.\n"
SCRIPT = re.compile(r"^```sh\n((?:fitpost|git) .*?)^```$", re.MULTILINE | re.DOTALL)


def page(name: str) -> str:
    return (PAGES / f"{name}.md").read_text(encoding="utf-8")


def fences(name: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page(name), re.MULTILINE | re.DOTALL)


def test_every_key_of_a_configuration_is_shown() -> None:
    """With a value that it may have."""
    whole, tags, words = map(tomllib.loads, fences("configure", "toml"))
    assert set(whole) == {field.alias or name for name, field in Config.model_fields.items()}
    assert Config.model_validate(whole).fail_on == "warning"
    assert TagList.read(tags).right_name("knees") == "knee-pain"
    assert "open the gate" in Vocabulary.default().extended(words).tables("en")["exercises"]["gate-opener"]


def test_the_comments_shown_are_understood() -> None:
    """Each with its codes, where the page says."""
    (post,) = fences("configure", "markdown")
    document = parse(post, Options())
    about = [document.source[comment.scope] for comment in suppressions(document) if comment.scope]
    assert about == ["tags: squats, records", "50 x 100 squats", "10 x 200 lunges <!-- fitpost: ignore[FIT401] -->"]


@pytest.mark.parametrize("name", ["configure", "old-content"])
def test_the_commands_shown_run(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the order of the page, on a site with a few posts; none is wrong usage."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    (tmp_path / ".git").mkdir()
    for folder in ("posts", "content/posts"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "a.md").write_text(POST, encoding="utf-8")
    lines = [line for script in SCRIPT.findall(page(name)) for line in script.splitlines()]
    assert lines
    for line in lines:
        program, *arguments = shlex.split(line)
        if program == "fitpost":
            ran = fitpost(*arguments)
            assert ran.code in (0, 1), f"{line}: {ran.err}"
        else:
            assert Path(arguments[-1]).exists()


@pytest.mark.parametrize("name", OWN)
def test_links_lead_somewhere(name: str) -> None:
    """To pages that are there, and headings in them."""
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", page(name)):
        file, _, heading = target.partition("#")
        assert (PAGES / file).exists()
        titles = re.findall(r"^#+ (.+)$", (PAGES / file).read_text(encoding="utf-8"), re.MULTILINE)
        assert not heading or heading in {re.sub(r"[^\w ]", "", title.lower()).replace(" ", "-") for title in titles}
