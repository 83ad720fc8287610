"""The page of charts as a real browser shows it."""

from pathlib import Path

import pytest

from browser import PROGRAM, Browser
from fitpost.exporters.tags import TagStats, render
from labelled_posts import labelled

pytest.importorskip("vl_convert", reason="the extra 'charts' is not installed")
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no Chromium is installed")

HOSTILE = ("</script><script>window.hacked = 1</script>", "<img src=x onerror='window.hacked = 1'>")
DRAWN = """
[...document.querySelectorAll('svg [aria-roledescription=bar]')]
    .filter(bar => bar.getBoundingClientRect().width > 1 && bar.getBoundingClientRect().height > 1)
    .map(bar => getComputedStyle(bar).fill)
"""
WIDER = "document.documentElement.scrollWidth > innerWidth"
SHOWN = "document.body.innerText"
INERT = "window.hacked === undefined && document.querySelector('script, img') === null"


def page(folder: Path, tags: int) -> Path:
    """The page of a site with so many tags, two of them hostile."""
    names = [*HOSTILE, *(f"tag {number}" for number in range(tags - 2))]
    posts = [labelled(*names[: 1 + number % tags][-6:], day=f"20{10 + number % 14}-03-01") for number in range(400)]
    file = folder / "tags.html"
    file.write_text(render(TagStats.collect(posts), "html"), encoding="utf-8")
    return file


@pytest.mark.parametrize("tags", [5, 300])
def test_the_charts_draw_without_a_network(tmp_path: Path, tags: int) -> None:
    """Bars have a size and a colour, light and dark; nothing is fetched, no name runs, nothing sticks out."""
    file = page(tmp_path, tags)
    with Browser() as browser:
        browser.open(file)
        light = browser.value(DRAWN)
        browser.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
        dark = browser.value(DRAWN)
        assert len(light) >= min(tags, 30)
        assert len(set(light)) == len(set(dark)) == 1
        assert set(light) != set(dark)
        assert browser.requests() == [file.as_uri()]
        assert browser.value(INERT)
        assert all(name in browser.value(SHOWN) for name in ("Tag statistics", "Most used", "Together"))
        assert not browser.value(WIDER)
