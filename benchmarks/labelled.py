"""Posts with labels: a folder of posts beside a file of what a careful reader found in each.

    folder/posts/<id>.md        the posts
    folder/labels.jsonl         one object a post: id, exercises (name, line, steps, rx), advice (title, line),
                                cautions, unsure
    folder/manifest.jsonl       optional, one object a post: id, repo (the site), fold, lang

Lines are 1-based lines of the file. The same format serves `accuracy.py`, which measures, and `training/train.py`.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NEAR = 0.85
"""The share of matching characters from which two names are the same."""


@dataclass(frozen=True)
class Labelled:
    """One post and what a reader found in it."""

    id: str
    site: str
    language: str
    fold: str
    path: Path
    text: str
    exercises: list[dict[str, Any]] = field(default_factory=list)
    advice: list[dict[str, Any]] = field(default_factory=list)
    cautions: frozenset[int] = frozenset()
    unsure: frozenset[int] = frozenset()


def labelled_posts(folder: Path) -> Iterator[Labelled]:
    """The labelled posts of a folder, in the order of its labels."""
    manifest = {row["id"]: row for row in _rows(folder / "manifest.jsonl")}
    for label in _rows(folder / "labels.jsonl"):
        about = manifest.get(label["id"], {})
        path = folder / "posts" / f"{label['id']}.md"
        yield Labelled(
            label["id"],
            about.get("repo", label["id"]),
            about.get("lang", ""),
            about.get("fold", ""),
            path,
            path.read_bytes().decode("utf-8", "replace"),
            label.get("exercises", []),
            label.get("advice", []),
            frozenset(label.get("cautions", ())),
            frozenset(label.get("unsure", ())),
        )


def _rows(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


def normal(name: str) -> str:
    """A name without case, punctuation and doubled blanks."""
    return re.sub(r"[\W_]+", " ", name.casefold()).strip()


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same but for small differences: words left out of less than half, or spelling."""
    one, other = normal(one), normal(other)
    if one == other:
        return True
    first, second = set(one.split()), set(other.split())
    if first and second and (first <= second or second <= first):
        return min(len(first), len(second)) * 2 > max(len(first), len(second))
    return SequenceMatcher(None, one, other).ratio() >= NEAR
