"""Which key of a front matter is which field: every generator has its own words for the same few things.

A key is known whatever its case, hyphens and underscores: `pubDate`, `pub_date` and `pub-date` are one. Keys in Zola's
tables `[taxonomies]` and `[extra]` count as if they stood at the top.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from fitpost.faults import MISSPELT_KEY
from fitpost.finding import Edit, Fix
from fitpost.frontmatter.nodes import Entry, Mapping, Scalar
from fitpost.frontmatter.reading import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.finding import Finding
    from fitpost.meta.model import Meta

SYNONYMS: dict[str, tuple[str, ...]] = {
    "summary": ("description", "excerpt", "abstract"),
    "date": (
        "pubdate",
        "publishdate",
        "publisheddate",
        "publishedat",
        "publishedon",
        "datepublished",
        "pubdatetime",
        "created",
        "createdat",
    ),
    "modified": (
        "lastmod",
        "updated",
        "lastmodified",
        "lastmodifiedat",
        "modifieddate",
        "datemodified",
        "updateddate",
        "updatedat",
        "lastupdated",
        "moddatetime",
    ),
    "tags": ("tag", "keywords"),
    "categories": ("category",),
    "authors": ("author",),
    "url": ("permalink",),
    "language": ("lang", "locale"),
    "images": (
        "image",
        "cover",
        "coverimage",
        "featuredimage",
        "featureimage",
        "heroimage",
        "hero",
        "thumbnail",
        "ogimage",
        "banner",
    ),
}
"""Other keys of each field, in the order of their claim, as `normal` writes them."""
TABLES = ("taxonomies", "extra")


def normal(key: str) -> str:
    """A key without case, hyphens, underscores and blanks."""
    return key.lower().translate(_NOTHING)


_NOTHING = str.maketrans("", "", "-_ ")


def field_of(key: str) -> str:
    """The field that a key is a synonym of, else the key itself."""
    return next((name for name, others in SYNONYMS.items() if normal(key) in others), key)


@dataclass(frozen=True, slots=True)
class Keys:
    """The entries of a front matter by field, and the rest."""

    fields: dict[str, Entry]
    extra: dict[str, Entry]
    """By key as written."""


def assign(values: Mapping, model: type[Meta]) -> Keys:
    """Give each field the entry with the best claim to it; further synonyms and unknown keys are the rest."""
    entries = list(_entries(values))
    first = {normal(entry.key): entry for entry in reversed(entries)}
    fields: dict[str, Entry] = {}
    for name, claims in _claims(model):
        for key in claims:
            # An empty title is there all the same, to be complained of.
            if key in first and (name == "title" or not _empty(first[key])):
                fields[name] = first[key]
                break
    used = {id(entry) for entry in fields.values()}
    rest = {entry.key: entry for entry in reversed(entries) if id(entry) not in used and not _blank(entry, model)}
    return Keys(fields, dict(reversed(rest.items())))


@cache
def _claims(model: type[Meta]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each field and the keys that may give it its value, the best claim first."""
    return tuple(
        (name, (normal(field.alias or name), normal(name), *SYNONYMS.get(name, ())))
        for name, field in model.model_fields.items()
        if name != "extra"
    )


def _entries(values: Mapping) -> Iterator[Entry]:
    """The entries at the top, then those of the tables that count as such."""
    tables = []
    for entry in values:
        if entry.key in TABLES and isinstance(entry.value, Mapping):
            tables.append(entry.value)
        else:
            yield entry
    for table in tables:
        yield from table


def _empty(entry: Entry) -> bool:
    """Whether nothing is written."""
    return isinstance(entry.value, Scalar) and not entry.value.text.strip()


def _blank(entry: Entry, model: type[Meta]) -> bool:
    """Whether a field's own key stands there and says nothing, which is as if it did not."""
    return _empty(entry) and normal(entry.key) in {normal(name) for name in model.model_fields}


def misspelt(keys: Keys, model: type[Meta]) -> Iterator[Finding]:
    """A finding for each unknown key that is almost that of a field which the post lacks."""
    if not keys.extra:
        return
    wanted = _wanted(keys, model)
    for key, entry in keys.extra.items():
        if known := _nearest(normal(key), wanted):
            message = f"The key {shown(key)} is unknown; `{known}` is meant, by the look of it"
            finding = MISSPELT_KEY.at(entry.key_span, message, f"Write `{known}`")
            plain = entry.key_span.end - entry.key_span.start == len(entry.key)
            fix = Fix(f"Write `{known}`", (Edit(entry.key_span, known),), safe=False) if plain else None
            yield replace(finding, fix=fix)


def _wanted(keys: Keys, model: type[Meta]) -> list[str]:
    names = [name for name in model.model_fields if name not in keys.fields and name != "extra"]
    return [*names, *(other for name in names for other in SYNONYMS.get(name, ()))]


def _nearest(key: str, wanted: list[str]) -> str | None:
    """The wanted key that is one slip away, two in a long one; a plural or a short word is a word of its own."""
    from rapidfuzz.distance import OSA

    if key in wanted:
        return None
    slips = 2 if len(key) >= 8 else 1
    close: list[tuple[str, Any, int]] = [
        (name, OSA.distance(key, name, score_cutoff=slips), 0)
        for name in wanted
        if len(name) >= 4 and name[0] == key[:1] and name.rstrip("s") != key.rstrip("s")
    ]
    best = min(close, key=lambda each: each[1], default=None)
    return best[0] if best and best[1] <= slips and len(key) >= 4 and key not in _WORDS else None


_WORDS = frozenset(("data", "page", "published", "publish", "table", "late", "rate"))
"""Keys of other meaning that are one slip away from a known one."""
