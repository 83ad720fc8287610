"""The page on which a post stands: its URL, and names for the things on it.

An `@id` is the page's URL and a fragment of its own, or the fragment alone where the URL is not known. A thing whose
title is a heading goes by the heading's anchor, and only such a thing has a `url`: elsewhere the page has nothing to
scroll to.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from fitpost.exporters.jsonld.address import page_url
from fitpost.exporters.jsonld.anchors import anchors, unused
from fitpost.site import ABSOLUTE

if TYPE_CHECKING:
    from fitpost.document import Post
    from fitpost.site import Site
    from fitpost.source import Span

ELSEWHERE = re.compile(r"[.@~]|[a-z][a-z0-9+.-]{0,20}:", re.IGNORECASE)
"""How an address begins that is relative to a file of the repository, or that no browser asks a site for."""


class Page:
    """One post's page; gives out each name once."""

    def __init__(self, post: Post, site: Site) -> None:
        self.url = page_url(post, site)
        """Absolute, or None."""
        self._anchors = sorted(anchors(post.source, post.blocks).items())
        self._taken: dict[str, int] = {}

    def claim(self, name: str) -> str:
        """An `@id` that nothing else has, of `name` if that is free."""
        return f"{self.url or ''}#{unused(name, self._taken)}"

    def claim_heading(self, span: Span) -> str | None:
        """An `@id` by the anchor of the heading where `span` begins; None where there is no heading."""
        anchor = self._anchor(span)
        return self.claim(anchor) if anchor else None

    def link(self, span: Span) -> str | None:
        """The URL of the heading where `span` begins; None where there is no heading, or no known URL."""
        anchor = self._anchor(span)
        return f"{self.url}#{anchor}" if anchor and self.url else None

    def resolve(self, address: str) -> str | None:
        """The URL of an image or of another page; None for one that means a file of the repository."""
        address = address.strip()
        if ABSOLUTE.match(address):
            return address
        if not address or ELSEWHERE.match(address):
            return None
        try:
            return urljoin(self.url, address) if self.url else address
        except ValueError:  # `//[` begins a host that there cannot be
            return None

    def _anchor(self, span: Span) -> str | None:
        place = bisect_right(self._anchors, span.start, key=lambda item: item[0].start) - 1
        if place < 0:
            return None
        heading, anchor = self._anchors[place]
        return anchor if span.start < heading.end else None
