"""What a site says of itself once for all of its posts: `Site`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from fitpost.errors import OptionsError

ABSOLUTE = re.compile(r"https?://[^\s/?#]+", re.IGNORECASE)
"""How an address begins that stands for itself."""


@dataclass(frozen=True)
class Site:
    """The site on which posts are published; what it does not say is left out of everything that is exported.

    OptionsError for a `url` that does not begin with `https://` or `http://` and a host.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}

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

    def __post_init__(self) -> None:
        if self.url is not None and not ABSOLUTE.match(self.url):
            raise OptionsError(f"the site's URL {self.url!r} does not begin with https:// or http:// and a host")
