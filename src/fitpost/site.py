"""What a site says of itself once for all of its posts: `Site`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Site:
    """The site on which posts are published; what it does not say is left out of everything that is exported."""

    name: str | None = None
    """What the site is called."""
    url: str | None = None
    """Its address, absolute; the addresses of its pages are worked out from it."""
    language: str | None = None
    """BCP 47 language of posts that do not say."""
    publisher: str | None = None
    """The organisation that publishes it."""
    logo: str | None = None
    """The address of the publisher's logo, absolute or a path from the root of the site's host."""
    permalink: str = "{slug}/"
    """A page's address below `url`, of `{slug}` and of the post's date as `{year}`, `{month}`, `{day}`."""
