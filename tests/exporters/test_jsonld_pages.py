"""Graphs in real pages: a site that Hugo builds as the how-to says, and what a browser reads back from it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import extruct  # type: ignore[import-untyped] # it has no types
import pytest

import fitpost
from browser import PROGRAM, Browser
from command import fitpost as run
from fitpost import engines
from fitpost.exporters.jsonld import to_html
from fitpost.exporters.jsonld.anchors import anchors
from jsonld_checks import read_back

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to" / "hugo.md"
SECTION = "https://example.org/posts/"
POST = """\
---
title: 'Hips: "strong" </script><script>document.title = "broken out"</script>'
summary: "<!-- <script> \\u2028 & &lt;/script&gt; \\u2029 ]]>"
date: 2024-01-14
tags: [hips, "a & b"]
---
Some words first.

## Strong *hips* & knees

### 1. Glute bridge

1. Lie on your back, `</script>` and all.
2. Lift your hips. </SCRIPT >

3 sets of 12, 60 seconds rest.

### 2. Wall sit

- Sit against a wall.
- Hold for 30 seconds.

### 2. Wall sit

- Once more, with "quotes" and a \\ backslash.

### Übung für die Hüfte {#hip}

- Turn to one side.

## Rest and sleep

Sleep eight hours before a hard session.
"""
HEADINGS = """\
# Squat

## Squat

## Squat-1

### Squat

## 3 x 10 - *the* **bold** `code` & more

## Day 1: Push/Pull (A+B), 50%

## Ends with # a sign #

## snake_case and CamelCase

## Übung für Ältere: Kniebeuge

## Жим лёжа

## 深蹲 the squat

## What's "new"?

## Step-up – with a dash

## Own place {#own}

## Own {#second .wide}

Underlined
----------
"""
LAYOUT = """\
<!doctype html>
<html><head><meta charset="utf-8"><title>{{ .Title }}</title>
<link rel="canonical" href="{{ .Permalink }}">
{{ partial "jsonld.html" . }}
</head><body>{{ .Content }}</body></html>
"""
READ = """[
  [...document.querySelectorAll('script[type="application/ld+json"]')].map(each => JSON.parse(each.textContent)),
  document.scripts.length,
]"""

needs_hugo = pytest.mark.skipif(not shutil.which("hugo"), reason="hugo is not installed (apt-get install hugo)")
needs_chromium = pytest.mark.skipif(PROGRAM is None, reason="chromium is not installed (apt-get install chromium)")


@pytest.fixture(scope="module")
def graph() -> dict[str, Any]:
    return fitpost.to_jsonld(fitpost.parse(POST, path="content/posts/hips.md").require_post(), base_url=SECTION)


def ids(page: str) -> list[str]:
    return re.findall(r'\bid="?([^">\s]+)', page)


def block(language: str) -> str:
    """The how-to's first block in `language`."""
    found = re.search(rf"```{language}\n(.*?)```", HOW_TO.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1]


def build(site: Path, post: str) -> str:
    """The page that Hugo makes of a post `hips.md` in a new site, set up as the how-to says."""
    written = {
        "config.toml": 'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
        "content/posts/hips.md": post,
        "layouts/partials/jsonld.html": block("go-html-template"),
        "layouts/_default/single.html": LAYOUT,
        "layouts/_default/list.html": "",
    }
    for name, text in written.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path}
    subprocess.run(["sh", "-e", "-c", block("sh")], cwd=site, check=True, timeout=60, env=environment)
    subprocess.run(["hugo", "--quiet"], cwd=site, check=True, timeout=60)
    return (site / "public/posts/hips/index.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The post's page in a site built by Hugo."""
    return build(tmp_path_factory.mktemp("site"), POST)


def test_the_site_of_the_how_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its configuration gives the same address as its command."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "fitpost.toml").write_text(block("toml"), encoding="utf-8")
    (tmp_path / "hips.md").write_text(POST, encoding="utf-8")
    top = json.loads(run("extract", "hips.md", "--format", "jsonld").out)["@graph"][0]
    assert (top["url"], top["isPartOf"]["name"]) == (f"{SECTION}hips/", "Slow Strength")


def test_a_script_element_reads_back(graph: dict[str, Any]) -> None:
    """Up to the first end tag, the element's content is the graph, whatever the post says."""
    assert read_back(to_html(graph)) == graph


def test_extruct_finds_the_graph(graph: dict[str, Any]) -> None:
    """A library that reads structured data off pages gets what was written."""
    html = f"<!doctype html><html><head>{to_html(graph)}</head><body></body></html>"
    assert extruct.extract(html, syntaxes=["json-ld"], uniform=False)["json-ld"] == [graph]


@needs_hugo
def test_hugo_embeds_the_graph(page: str, graph: dict[str, Any]) -> None:
    """The how-to's partial puts what fitpost wrote into the page, unchanged."""
    assert to_html(graph) in page


@needs_hugo
def test_urls_are_those_of_hugo(page: str, graph: dict[str, Any]) -> None:
    """The page's URL is the one that Hugo gives it, and the anchors of all URLs are ids in the page."""
    assert f'<link rel="canonical" href="{graph["@graph"][0]["url"]}">' in page
    found = {url.partition("#")[2] for url in re.findall(r'"url": "([^"]+#[^"]+)"', json.dumps(graph))}
    assert {"strong-hips--knees", "1-glute-bridge", "2-wall-sit"} <= found
    assert found <= set(ids(page))


@needs_hugo
def test_anchors_are_those_of_hugo(tmp_path: Path) -> None:
    """Of whatever a heading is made: markup, signs, letters of any script, repetitions, an id of its own."""
    blocks = engines.get("mistune")(fitpost.Source(HEADINGS), 0).blocks
    assert [*anchors(fitpost.Source(HEADINGS), blocks).values()] == ids(build(tmp_path, HEADINGS))


@needs_hugo
@needs_chromium
def test_a_browser_reads_the_graph(page: str, graph: dict[str, Any], tmp_path: Path) -> None:
    """Chromium finds one graph, equal to what was written, and no script that the post smuggled in."""
    file = tmp_path / "page.html"
    file.write_text(page, encoding="utf-8")
    with Browser() as browser:
        browser.open(file)
        assert browser.value(READ) == [[graph], 1]
