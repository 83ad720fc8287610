"""Where a page stands, from site, front matter and file name."""

from __future__ import annotations

import pytest

import fitpost
from fitpost.exporters.jsonld.address import page_url

DATED = "{year}/{month}/{day}/{slug}.html"
ADDRESSES = [
    ("posts/knee.md", "", "{slug}/", "https://example.org/blog/knee/"),
    ("posts/Sore Knee.md", "", "{slug}/", "https://example.org/blog/sore-knee/"),
    ("posts/knee/index.md", "", "{slug}/", "https://example.org/blog/knee/"),
    ("_posts/2024-01-05-knee.md", "date: 2024-01-05", DATED, "https://example.org/blog/2024/01/05/knee.html"),
    ("knee.md", "", DATED, None),
    ("knee.md", "slug: own-name", "{slug}/", "https://example.org/blog/own-name/"),
    ("knee.md", "url: /p/knee.html", "{slug}/", "https://example.org/blog/p/knee.html"),
    ("knee.md", "permalink: /p/:title/", "{slug}/", "https://example.org/blog/knee/"),
    ("knee.md", "url: https://example.com/x", "{slug}/", "https://example.com/x"),
    ("Übung?.md", "", "posts/{slug}/", "https://example.org/blog/posts/%C3%BCbung%3F/"),
    ("half\udcff.md", "", "{slug}/", "https://example.org/blog/half%3F/"),
    ("knee.md", "url: https://[ x", "{slug}/", "https://[%20x"),
    ("knee.md", "url: https://example.com/?p=3", "{slug}/", "https://example.com/?p=3"),
    (None, "", "{slug}/", None),
]


@pytest.mark.parametrize(("path", "line", "permalink", "url"), ADDRESSES)
def test_a_page_has_an_address(path: str | None, line: str, permalink: str, url: str | None) -> None:
    """Front matter first, then the pattern; None where nothing says it."""
    post = fitpost.parse(f"---\ntitle: Knee\n{line}\n---\n", path=path).require_post()
    assert page_url(post, fitpost.Site(url="https://example.org/blog/", permalink=permalink)) == url


def test_without_a_site_there_is_no_address() -> None:
    """A front matter's `url` is no address by itself."""
    assert page_url(fitpost.parse("---\ntitle: Knee\nurl: /knee/\n---\n").require_post(), fitpost.Site()) is None


@pytest.mark.parametrize("url", ["example.org", "/blog/", "https://", "", "ftp://example.org/"])
def test_a_site_has_an_absolute_address(url: str) -> None:
    """Anything else is refused where it is given."""
    with pytest.raises(fitpost.OptionsError, match="https"):
        fitpost.Site(url=url)


IMAGES = [
    ("https://cdn.example.com/a.png", "https://cdn.example.com/a.png"),
    ("/a.png", "https://example.org/a.png"),
    ("a.png", "https://example.org/blog/knee/a.png"),
    ("../../assets/a.png", None),
    ("@/assets/a.png", None),
    ("//[", None),
    ("data:image/png;base64,AAAA", None),
]


@pytest.mark.parametrize(("written", "url"), IMAGES)
def test_an_image_has_an_address(written: str, url: str | None) -> None:
    """It is a URL as the page would see it; a file of the repository, or a picture in the text itself, has none."""
    post = fitpost.parse(f"---\ntitle: Knee\nimage: '{written}'\n---\n", path="knee.md").require_post()
    top = fitpost.to_jsonld(post, base_url="https://example.org/blog")["@graph"][0]
    assert top.get("image") == url
