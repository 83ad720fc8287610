"""The post itself as `BlogPosting`: what the front matter says, and what the site says for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.exporters.jsonld.node import Node, node, one_or_list
from fitpost.site import ABSOLUTE

if TYPE_CHECKING:
    from fitpost.document import Post
    from fitpost.exporters.jsonld.page import Page
    from fitpost.meta import Meta
    from fitpost.model import Advice
    from fitpost.site import Site

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")
"""A BCP 47 tag, near enough to tell it from "English"."""


def posting(post: Post, page: Page, site: Site) -> Node:
    """The BlogPosting of a post, as yet without what its body holds."""
    meta = post.meta
    images = [url for address in meta.images if (url := page.resolve(address))]
    return node(
        "BlogPosting",
        page.claim("post"),
        url=page.url,
        mainEntityOfPage=page.url,
        headline=meta.title,
        description=meta.summary,
        datePublished=meta.date.iso if meta.date else None,
        dateModified=meta.modified.iso if meta.modified else None,
        inLanguage=_language(meta, site),
        keywords=list(meta.tags),
        articleSection=one_or_list(meta.categories),
        author=one_or_list([node("Person", name=name) for name in meta.authors if name.strip()]),
        publisher=_publisher(page, site),
        image=one_or_list(images),
        license=_license(meta),
        isPartOf=node("WebSite", name=site.name, url=site.url) if site.name else None,
    )


def section(advice: Advice, page: Page) -> Node:
    """A section of advice as a part of the page."""
    section_id, url = page.claim_heading(advice.span), page.link(advice.span)
    return node("WebPageElement", section_id, name=advice.title, url=url, text=advice.text)


def _language(meta: Meta, site: Site) -> str | None:
    """The BCP 47 language that the front matter states, else the site's; None for words such as "English"."""
    tags = (stated.strip().replace("_", "-") for stated in (meta.language, site.language) if stated)
    return next((tag for tag in tags if LANGUAGE.fullmatch(tag)), None)


def _license(meta: Meta) -> str | None:
    """The licence if it is a URL: a name is nothing that the property can hold."""
    stated = meta.extra.get("license")
    return stated if isinstance(stated, str) and ABSOLUTE.match(stated) else None


def _publisher(page: Page, site: Site) -> Node | None:
    if not site.publisher:
        return None
    logo = page.resolve(site.logo) if site.logo else None
    image = node("ImageObject", url=logo) if logo else None
    return node("Organization", name=site.publisher, url=site.url, logo=image)
