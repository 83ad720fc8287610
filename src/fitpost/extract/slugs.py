"""Ids for things with names: slugs, unique in a post."""

from __future__ import annotations

import re
from collections import Counter
from unicodedata import normalize

APART = re.compile(r"[^a-z0-9]+")


class Slugs:
    """Makes each name's slug unique: "squat", "squat-2", "squat-3"."""

    def __init__(self) -> None:
        self._used: Counter[str] = Counter()

    def make(self, name: str) -> str:
        """A slug for `name` that was not given before; what has no Latin letter or digit is an "item"."""
        plain = name if name.isascii() else _ascii(name)
        slug = APART.sub("-", plain.lower()).strip("-") or "item"
        self._used[slug] += 1
        if self._used[slug] == 1:
            return slug
        return self.make(f"{slug}-{self._used[slug]}")


def _ascii(name: str) -> str:
    return normalize("NFKD", name.replace("ß", "ss")).encode("ascii", "ignore").decode()
