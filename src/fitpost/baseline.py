"""The findings of old posts, which are not told: `Baseline`, and where in a post each finding stands: `Places`.

A finding is known again by its file, its code and its place in the outline: the headings above it, the exercise that
holds it, or the key of the front matter. Lines may be added above it and messages reworded; several findings of a code
at one place are counted. As a file:

    {"version": 1, "findings": {"posts/knee.md": {"FIT301": {"Day 1 > Squat": 2}}}}

A baseline only ever shrinks: what was mended is taken out, and nothing is added unless that is asked for.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from fitpost import inline
from fitpost.exporters.strict_json import dumps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from fitpost.document import Document
    from fitpost.source import Span

VERSION = 1
BETWEEN = " > "


class Key(NamedTuple):
    """What a finding is known again by."""

    path: str
    """Relative to the baseline's folder, with forward slashes."""
    code: str
    place: str


@dataclass(frozen=True)
class Baseline:
    """How many findings of each key there are."""

    counts: Mapping[Key, int] = field(default_factory=dict)

    @classmethod
    def of(cls, keys: Iterable[Key]) -> Baseline:
        """The baseline of all these findings."""
        return cls(Counter(keys))

    @classmethod
    def read(cls, text: str) -> Baseline:
        """The baseline that a file holds; ValueError says what is wrong with it."""
        try:
            data = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise ValueError(f"it is no JSON: {error}") from error
        version = data.get("version") if isinstance(data, dict) else None
        if version != VERSION:
            raise ValueError(f"it is no baseline of version {VERSION}: its version is {version!r}")
        return cls(dict(_entries(data.get("findings"))))

    def render(self) -> str:
        """The file's text: the same for the same counts."""
        findings: dict[str, dict[str, dict[str, int]]] = {}
        for (path, code, place), count in sorted(self.counts.items()):
            findings.setdefault(path, {}).setdefault(code, {})[place] = count
        return dumps({"version": VERSION, "findings": findings}, indent=1) + "\n"

    def beyond(self, keys: Iterable[Key]) -> Iterator[bool]:
        """Whether each finding, in order, is one more than the baseline has of its key."""
        left = Counter(self.counts)
        for key in keys:
            left[key] -= 1
            yield left[key] < 0

    def mended(self, keys: Iterable[Key], looked_at: Callable[[Key], bool]) -> Baseline:
        """What the baseline has more of than was found; only what was `looked_at` can be known to be mended."""
        left = Counter(self.counts)
        left.subtract(keys)
        return Baseline({key: count for key, count in left.items() if count > 0 and looked_at(key)})

    def without(self, other: Baseline) -> Baseline:
        """This baseline less another."""
        return Baseline(Counter(self.counts) - Counter(other.counts))

    def with_all(self, keys: Iterable[Key]) -> Baseline:
        """This baseline with as many of each key as were found, if they are more."""
        return Baseline(Counter(self.counts) | Counter(keys))


def _entries(findings: Any) -> Iterator[tuple[Key, int]]:  # noqa: ANN401 - whatever the file holds there
    for path, codes in _items(findings):
        for code, places in _items(codes):
            for place, count in _items(places):
                if type(count) is not int or count < 1:
                    raise ValueError(f"{path}: {code}: {place}: a count is a whole number from 1 on")
                yield Key(path, code, place), count


def _items(table: Any) -> Iterable[tuple[str, Any]]:  # noqa: ANN401 - as above
    if not isinstance(table, Mapping):
        raise ValueError(f"files, codes and places are JSON objects, not {type(table).__name__}")  # noqa: TRY004 - as for all else that is wrong with the file
    return table.items()


@dataclass(frozen=True)
class Places:
    """The outline of a post, as far as findings are placed by it; small, since it is kept for every post."""

    titles: tuple[tuple[int, str], ...] = ()
    """Where each key of the front matter and each heading begins, and the key, or the titles down to the heading."""
    exercises: tuple[tuple[int, int, str], ...] = ()
    """Where each begins and ends, and its name."""

    @classmethod
    def read(cls, document: Document) -> Places:
        """The outline of a document."""
        keys = sorted((entry.key_span.start, entry.key) for entry in document.front_matter.values)
        exercises = sorted((*exercise.span, exercise.name) for exercise in document.exercises)
        return cls((*keys, (document.front_matter.body, ""), *_headings(document)), tuple(exercises))

    def of(self, span: Span | None) -> str:
        """The place of a finding; that of the whole file is empty."""
        if span is None:
            return ""
        above = self.titles[: bisect_right(self.titles, (span.start + 1,))][-1:]
        around = self.exercises[: bisect_right(self.exercises, (span.start + 1,))][-1:]
        titles = [title for _, title in above if title]
        names = [name for _, end, name in around if span.start <= end and name not in titles[-1:]]
        return BETWEEN.join([*titles, *names])


def _headings(document: Document) -> Iterator[tuple[int, str]]:
    path: list[tuple[int, str]] = []
    for block in document.blocks:
        if block.kind == "heading" and block.text:
            path = [each for each in path if each[0] < block.level]
            path.append((block.level, " ".join(inline.read(document.source, block.text).text.split())))
            yield block.span.start, BETWEEN.join(title for _, title in path)
