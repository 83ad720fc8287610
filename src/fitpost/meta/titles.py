"""What stands in for a title: the name of the file, made readable."""

from __future__ import annotations

import re
from pathlib import PurePath

_DATE = re.compile(r"\d{4}-\d\d?-\d\d?-")
_INDEX = frozenset(("index", "_index", "readme"))


def title_of(path: str | None) -> str | None:
    """`posts/2024-01-14-calm-knees.md` is "Calm knees"; a folder's index is named after the folder."""
    if path is None:
        return None
    file = PurePath(path)
    stem = file.parent.name if file.stem.lower() in _INDEX else file.stem
    words = re.sub(r"[-_ ]+", " ", _DATE.sub("", stem, count=1)).strip()
    return words[:1].upper() + words[1:] or None
