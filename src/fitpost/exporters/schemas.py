"""JSON Schemas (2020-12) of the record and of the front matter, made from the types that make the data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fitpost.meta import Meta

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def record() -> dict[str, Any]:
    """The schema of what `fitpost.to_record` gives."""
    from pydantic import TypeAdapter

    from fitpost.exporters.shape import PostRecord

    schema = TypeAdapter(PostRecord).json_schema(mode="serialization")
    return {"$schema": DIALECT, **schema, "title": "fitpost record, version 1"}


def meta(model: type[Meta] | None = None) -> dict[str, Any]:
    """The schema of the front matter that a model accepts; `fitpost.Meta` by default."""
    from fitpost.meta import Meta

    return {"$schema": DIALECT, **(model or Meta).model_json_schema(mode="validation")}
