"""From the front matter as written to `Meta`: every faulty field is a finding, and the others stay."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError, create_model
from pydantic_core import PydanticCustomError

from fitpost.faults import EMPTY_TITLE, MISSING_FIELD, TAGS_AS_TEXT
from fitpost.frontmatter.nodes import Scalar
from fitpost.meta.keys import assign, field_of, misspelt, normal
from fitpost.meta.model import Meta
from fitpost.meta.shapes import names, place, shaped
from fitpost.meta.titles import title_of
from fitpost.meta.wording import own_words, refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fitpost.finding import Finding
    from fitpost.frontmatter import FrontMatter
    from fitpost.meta.keys import Keys
    from fitpost.options import Options
    from fitpost.source import Source


class _Refusal(NamedTuple):
    """A value that a field does not take."""

    path: tuple[int | str, ...]
    """The field, then keys and indices in its value; empty where the model refuses the whole."""
    kind: str
    """pydantic's type of the error."""
    own: str | None = None
    """What a site's validator says."""


def read_meta(
    front_matter: FrontMatter, source: Source, options: Options, *, fallback_title: str | None
) -> tuple[Meta, tuple[Finding, ...]]:
    """The fields of a front matter, and what is wrong with them.

    `fallback_title` is the post's heading; where there is none, the file's name stands in for a title.
    """
    model = options.model or Meta
    keys = assign(front_matter.values, model)
    data, refusals = _values(keys, model, header=front_matter.format == "header")
    if not data.get("title"):
        data["title"] = fallback_title or title_of(source.path)
    there = {*keys.fields, *keys.extra, *(name for name, value in data.items() if value is not None)}
    needed = (name for name, field in model.model_fields.items() if field.is_required())
    missing = tuple(_missing(front_matter, there, ("title", *needed, *options.required)))
    meta, more = _validated(model, data)
    faults = (_fault(refusal, keys, front_matter) for refusal in (*refusals, *more))
    return meta, (*_about_text(keys, front_matter), *missing, *filter(None, faults), *misspelt(keys, model))


def _values(keys: Keys, model: type[Meta], *, header: bool) -> tuple[dict[str, Any], list[_Refusal]]:
    """What each field is to be validated from."""
    data: dict[str, Any] = {"extra": {key: entry.value.plain() for key, entry in keys.extra.items()}}
    refusals = []
    for name, entry in keys.fields.items():
        try:
            data[name] = _value(name, entry.value, model, header=header)
        except PydanticCustomError as error:
            refusals.append(_Refusal((name,), error.type))
    if "draft" not in keys.fields and _is_draft(data["extra"]):
        data["draft"] = True
    return data, refusals


def _value(name: str, node: Any, model: type[Meta], *, header: bool) -> Any:  # noqa: ANN401 - any field's value
    if name == "tags":
        return names(node, commas=True, blanks=not header)
    if name in ("categories", "authors", "images"):
        return names(node, commas=name == "categories" or header)
    value = shaped(node, model.model_fields[name].annotation)
    return value.strip() if name == "title" and isinstance(value, str) else value


def _is_draft(extra: dict[str, Any]) -> bool:
    """Whether a post says in another way that it is a draft: Jekyll's `published: false`, Pelican's `status: draft`."""
    others = {normal(key): value for key, value in extra.items()}
    return others.get("published") is False or str(others.get("status")).lower() == "draft"


def _about_text(keys: Keys, front_matter: FrontMatter) -> Iterator[Finding]:
    """What is wrong with a title or tags that no validator sees."""
    title, tags = keys.fields.get("title"), keys.fields.get("tags")
    if title and isinstance(title.value, Scalar) and not title.value.text.strip():
        yield EMPTY_TITLE.at(
            title.value.span if title.value.text else title.key_span, "The title is empty", "Write one"
        )
    several = tags and isinstance(tags.value, Scalar) and len(tags.value.text.replace(",", " ").split()) > 1
    if tags and several and front_matter.format != "header":
        yield TAGS_AS_TEXT.at(
            tags.value.span, "The tags are one text, which generators split in different ways", "Write a list"
        )


def _missing(front_matter: FrontMatter, there: set[str], required: Iterable[str]) -> Iterator[Finding]:
    """A finding for each field that must be there and is not; none where a part could not be read."""
    for name in dict.fromkeys(required):
        if field_of(name) not in there and not front_matter.broken:
            yield MISSING_FIELD.at(front_matter.span, f"The front matter has no `{name}`", f"Add `{name}`")


def _validated(model: type[Meta], data: dict[str, Any]) -> tuple[Meta, list[_Refusal]]:
    """The model's value, without the fields that it refuses, and these."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        refusals = [_Refusal(each["loc"], each["type"], own_words(each)) for each in error.errors(include_url=False)]
    faulty = {refusal.path[0] for refusal in refusals if refusal.path}
    kept = {name: value for name, value in data.items() if name not in faulty}
    try:
        return _lenient(model).model_validate(kept), refusals
    except ValidationError as error:  # the model refuses the whole
        more = [_Refusal((), each["type"], own_words(each)) for each in error.errors(include_url=False)]
        own = Meta.model_validate({name: value for name, value in kept.items() if name in Meta.model_fields})
        bare = _lenient(model).model_construct(**dict(own))
        return bare, refusals if any(not refusal.path for refusal in refusals) else [*refusals, *more]


@cache
def _lenient(model: type[Meta]) -> type[Meta]:
    """The model with None for required fields that are not there."""
    required = {name: field.annotation for name, field in model.model_fields.items() if field.is_required()}
    if not required:
        return model
    fields: dict[str, Any] = {name: (annotation | None, None) for name, annotation in required.items() if annotation}
    return create_model(model.__name__, __base__=model, __module__=model.__module__, **fields)


def _fault(refusal: _Refusal, keys: Keys, front_matter: FrontMatter) -> Finding | None:
    """The finding for a refusal; None where its field is not there, as `_missing` says so."""
    if not refusal.path:
        return refused(front_matter.values, "", refusal.kind, refusal.own)
    name, *path = refusal.path
    entry = keys.fields.get(str(name))
    return refused(place(entry.value, tuple(path)), entry.key, refusal.kind, refusal.own) if entry else None
