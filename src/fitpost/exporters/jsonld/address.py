"""Where a post's page stands on the web, from the site's URL and what the front matter and the file's name say.

In this order: `url` or `permalink` of the front matter, below the site's URL, or whole; else the site's permalink
pattern, filled with the front matter's `slug` or, without one, the file's name. A pattern in the front matter itself
(`/:year/:title/`) means something to the site's generator only, and is passed over.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import quote

from fitpost.site import ABSOLUTE

if TYPE_CHECKING:
    from fitpost.document import Post
    from fitpost.site import Site

PATTERN = re.compile(r"[:{<\[]")
DATED = re.compile(r"\d{4}-\d{1,2}-\d{1,2}-")
"""What Jekyll has before a file's name."""
DATE_FIELD = re.compile(r"\{(?:year|month|day)\}")
DATE_FORMATS = {"{year}": "%Y", "{month}": "%m", "{day}": "%d"}
IN_PATH = "/%-._~!$&'()*+,;=:@"
"""What a path may hold as it is besides letters and digits; `%` because an author may have escaped it."""
IN_ADDRESS = IN_PATH + "[]?"


def page_url(post: Post, site: Site) -> str | None:
    """The absolute URL of the post's page; None where the site's URL, or the page's place on it, is not known."""
    if site.url is None:
        return None
    path = _stated(post) or _from_pattern(post, site.permalink)
    if path is None:
        return None
    whole = path if ABSOLUTE.match(path) else f"{site.url.rstrip('/')}/{path.lstrip('/')}"
    return quote(whole, safe=IN_ADDRESS, errors="replace")


def _stated(post: Post) -> str | None:
    stated = (post.meta.url or "").strip()
    return stated if stated and (ABSOLUTE.match(stated) or not PATTERN.search(stated)) else None


def _from_pattern(post: Post, pattern: str) -> str | None:
    slug, date = _slug(post), post.meta.date
    if not slug or (date is None and DATE_FIELD.search(pattern)):
        return None
    filled = pattern.replace("{slug}", quote(slug, safe=IN_PATH, errors="replace"))
    return DATE_FIELD.sub(lambda field: f"{date.value:{DATE_FORMATS[field[0]]}}", filled) if date else filled


def _slug(post: Post) -> str | None:
    """The front matter's slug, or the file's name as generators use it: `2024-01-14-Sore Knee.md` is `sore-knee`."""
    if stated := (post.meta.slug or "").strip("/ "):
        return stated
    if post.source.path is None:
        return None
    path = PurePath(post.source.path)
    stem = path.parent.name if path.stem in {"index", "_index"} else path.stem
    return "-".join(DATED.sub("", stem).lower().split()) or None
