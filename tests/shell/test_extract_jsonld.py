"""`fitpost extract --format jsonld`, with and without `--base-url` and `--html`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from command import fitpost
from jsonld_checks import read_back

if TYPE_CHECKING:
    from pathlib import Path

POST = "---\ntitle: Hips </script>\n---\n\n## Bridge\n\n1. Lie down.\n2. Lift your hips.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "posts").mkdir()
    for name in ("hips", "knee"):
        (tmp_path / "posts" / f"{name}.md").write_text(POST, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def urls(lines: str) -> list[str | None]:
    return [json.loads(line)["@graph"][0].get("url") for line in lines.splitlines()]


@pytest.mark.usefixtures("folder")
def test_one_graph_a_line() -> None:
    """A line for each post, in the order of the paths; no URLs where no site is known."""
    ran = fitpost("extract", "posts", "--format", "jsonld")
    assert (ran.code, urls(ran.out)) == (0, [None, None])


def test_the_site_of_the_configuration(folder: Path) -> None:
    """Its address and pattern count; `--base-url` takes the place of the address."""
    (folder / "fitpost.toml").write_text('[site]\nurl = "https://example.org/"\npermalink = "p/{slug}/"\n')
    assert urls(fitpost("extract", "posts/hips.md", "--format", "jsonld").out) == ["https://example.org/p/hips/"]
    ran = fitpost("extract", "posts/hips.md", "--format", "jsonld", "--base-url", "https://example.com")
    assert urls(ran.out) == ["https://example.com/p/hips/"]


@pytest.mark.usefixtures("folder")
def test_html_is_a_script_element() -> None:
    """It holds the same graph, and nothing in the post ends it."""
    plain = fitpost("extract", "posts/hips.md", "--format", "jsonld")
    html = fitpost("extract", "posts/hips.md", "--format", "jsonld", "--html")
    assert html.out.count("</script>") == 1
    assert read_back(html.out) == json.loads(plain.out)


@pytest.mark.parametrize("flag", [["--html"], ["--base-url", "https://example.org/"]])
@pytest.mark.usefixtures("folder")
def test_its_flags_go_with_no_other_format(flag: list[str]) -> None:
    """Elsewhere they would do nothing, so they are refused."""
    ran = fitpost("extract", "posts", *flag)
    assert (ran.code, ran.out) == (2, "")
    assert "--format jsonld" in ran.err


@pytest.mark.parametrize("setting", ['url = "example.org"', 'adress = "https://example.org/"'])
def test_a_wrong_site_is_refused(folder: Path, setting: str) -> None:
    """An address that is not absolute, a key that there is not."""
    (folder / "fitpost.toml").write_text(f"[site]\n{setting}\n")
    ran = fitpost("extract", "posts", "--format", "jsonld")
    assert (ran.code, ran.out) == (2, "")
    assert "site" in ran.err


@pytest.mark.usefixtures("folder")
def test_a_relative_base_url_is_refused() -> None:
    """It is the caller's fault, said before a post is read."""
    ran = fitpost("extract", "posts", "--format", "jsonld", "--base-url", "example.org")
    assert (ran.code, ran.out) == (2, "")
    assert "https://" in ran.err
