"""Graphs in real pages: a site that Hugo builds as the how-to says, and what a browser reads back from it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import extruct
import pytest

import fitpost
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
LAYOUT = """\
<!doctype html>
<html><head><meta charset="utf-8"><title>{{ .Title }}</title>
<link rel="canonical" href="{{ .Permalink }}">
{{ partial "jsonld.html" . }}
</head><body>{{ .Content }}</body></html>
"""
READER = """\
<script>
  const found = document.querySelectorAll('script[type="application/ld+json"]');
  const result = {graphs: [...found].map(each => JSON.parse(each.textContent)), scripts: document.scripts.length};
  document.body.innerHTML = `<pre id="result">${encodeURIComponent(JSON.stringify(result))}</pre>`;
</script>
"""
CHROMIUM = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
CHROMIUM += ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--dump-dom"]

needs_hugo = pytest.mark.skipif(not shutil.which("hugo"), reason="hugo is not installed (Debian: apt-get install hugo)")
needs_chromium = pytest.mark.skipif(
    not shutil.which("chromium"), reason="chromium is not installed (Debian: apt-get install chromium)"
)


@pytest.fixture(scope="module")
def graph() -> dict[str, Any]:
    return fitpost.to_jsonld(fitpost.parse(POST, path="content/posts/hips.md").require_post(), base_url=SECTION)


def partial() -> str:
    """The partial that the how-to gives."""
    found = re.search(r"```go-html-template\n(.*?)```", HOW_TO.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory, graph: dict[str, Any]) -> str:
    """The post's page in a site built by Hugo."""
    site = tmp_path_factory.mktemp("site")
    files = {
        "config.toml": 'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
        "content/posts/hips.md": POST,
        "assets/jsonld/hips.html": fitpost.to_html(graph),
        "layouts/partials/jsonld.html": partial(),
        "layouts/_default/single.html": LAYOUT,
        "layouts/_default/list.html": "",
    }
    for name, text in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    subprocess.run(["hugo", "--quiet"], cwd=site, check=True, timeout=60)
    return (site / "public/posts/hips/index.html").read_text(encoding="utf-8")


def test_a_script_element_reads_back(graph: dict[str, Any]) -> None:
    """Up to the first end tag, the element's content is the graph, whatever the post says."""
    assert read_back(fitpost.to_html(graph)) == graph


def test_extruct_finds_the_graph(graph: dict[str, Any]) -> None:
    """A library that reads structured data off pages gets what was written."""
    html = f"<!doctype html><html><head>{fitpost.to_html(graph)}</head><body></body></html>"
    assert extruct.extract(html, syntaxes=["json-ld"], uniform=False)["json-ld"] == [graph]


@needs_hugo
def test_hugo_embeds_the_graph(page: str, graph: dict[str, Any]) -> None:
    """The how-to's partial puts what fitpost wrote into the page, unchanged."""
    assert fitpost.to_html(graph) in page


@needs_hugo
def test_urls_are_those_of_hugo(page: str, graph: dict[str, Any]) -> None:
    """The page's URL is the one that Hugo gives it, and the anchors of all URLs are ids in the page."""
    post, how_to = graph["@graph"][:2]
    assert f'href="{post["url"]}"' in page.replace("href=https", 'href="https')
    urls = [each["url"] for each in (how_to, *how_to["step"], *post["hasPart"])]
    assert len(urls) == 6
    assert {url.partition("#")[2] for url in urls} <= set(re.findall(r'\bid="?([^">\s]+)', page))


@needs_hugo
@needs_chromium
def test_a_browser_reads_the_graph(page: str, graph: dict[str, Any], tmp_path: Path) -> None:
    """Chromium finds one graph, equal to what was written, and no script that the post smuggled in."""
    file = tmp_path / "page.html"
    file.write_text(page.replace("</body>", f"{READER}</body>"), encoding="utf-8")
    command = ["chromium", *CHROMIUM, f"--user-data-dir={tmp_path / 'profile'}", file.as_uri()]
    done = subprocess.run(command, check=True, capture_output=True, timeout=120, text=True, encoding="utf-8")
    result = re.search(r'<pre id="result">([^<]*)</pre>', done.stdout)
    assert result, done.stdout
    assert json.loads(unquote(result[1])) == {"graphs": [graph], "scripts": 2}
