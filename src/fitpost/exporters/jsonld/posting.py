"""The post itself as `BlogPosting`: front matter and site, and pointers to what the body holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from fitpost.exporters.jsonld.address import ABSOLUTE
from fitpost.exporters.jsonld.node import Node, node, one_or_list

if TYPE_CHECKING:
    from fitpost.document import Post
    from fitpost.exporters.jsonld.page import Page
    from fitpost.meta import Meta
    from fitpost.model import Advice
    from fitpost.site import Site

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")
"""A BCP 47 tag, near enough to tell it from "English"."""
LANGUAGE_KEYS = ("lang", "language", "locale")
IMAGE_KEYS = ("image", "images", "featured_image", "featuredImage", "featuredimage", "cover", "thumbnail")
ADDRESS_KEYS = ("url", "src", "image", "path")
"""Where an image that is a table has its address."""


def posting(post: Post, page: Page, site: Site) -> Node:
    """The BlogPosting of a post, as yet without its routines."""
    meta = post.meta
    return node(
        "BlogPosting",
        page.claim("post"),
        url=page.url,
        mainEntityOfPage=page.url,
        headline=meta.title,
        description=meta.summary,
        datePublished=meta.date.isoformat() if meta.date else None,
        dateModified=meta.modified.isoformat() if meta.modified else None,
        inLanguage=language(meta, site),
        keywords=list(meta.tags),
        author=one_or_list(_authors(meta.extra)),
        publisher=_publisher(page, site),
        image=one_or_list(_images(meta.extra, page)),
        license=_license(meta.extra),
        isPartOf=node("WebSite", name=site.name, url=site.url) if site.name else None,
    )


def language(meta: Meta, site: Site) -> str | None:
    """The BCP 47 language that the front matter states, else the site's."""
    stated = (meta.extra.get(key) for key in LANGUAGE_KEYS)
    tags = (each.strip().replace("_", "-") for each in (*stated, site.language) if isinstance(each, str))
    return next((tag for tag in tags if LANGUAGE.fullmatch(tag)), None)


def element(advice: Advice, page: Page) -> Node:
    """A section of advice as a part of the page."""
    element_id = page.claim("advice", advice.span)
    return node("WebPageElement", element_id, name=advice.title, url=page.link(advice.span), text=advice.text)


def _authors(extra: dict[str, Any]) -> list[Node]:
    people = (_person(each) for key in ("author", "authors") for each in _as_list(extra.get(key)))
    return [person for person in people if "name" in person]


def _person(stated: Any) -> Node:  # noqa: ANN401 - whatever the front matter holds
    facts = stated if isinstance(stated, dict) else {"name": stated}
    name, url = facts.get("name"), facts.get("url")
    return node("Person", name=_text(name), url=url if isinstance(url, str) and ABSOLUTE.match(url) else None)


def _images(extra: dict[str, Any], page: Page) -> list[str]:
    stated = (each for key in IMAGE_KEYS for each in _as_list(extra.get(key)))
    found = (page.resolve(address) for each in stated if (address := _address(each)))
    return list(dict.fromkeys(url for url in found if url))


def _address(image: Any) -> str | None:  # noqa: ANN401 - whatever the front matter holds
    if isinstance(image, dict):
        return next((address for key in ADDRESS_KEYS if (address := _text(image.get(key)))), None)
    return _text(image)


def _license(extra: dict[str, Any]) -> str | None:
    """The licence if it is a URL: a name is nothing that the property can hold."""
    stated = _text(extra.get("license"))
    return stated if stated and ABSOLUTE.match(stated) else None


def _publisher(page: Page, site: Site) -> Node | None:
    if not site.publisher:
        return None
    logo = page.resolve(site.logo) if site.logo else None
    image = node("ImageObject", url=logo) if logo else None
    return node("Organization", name=site.publisher, url=site.url, logo=image)


def _as_list(stated: Any) -> list[Any]:  # noqa: ANN401 - whatever the front matter holds
    return stated if isinstance(stated, list) else [stated]


def _text(stated: Any) -> str | None:  # noqa: ANN401 - whatever the front matter holds
    return stated if isinstance(stated, str) else None
