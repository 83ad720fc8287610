"""The table of front matter fields, from `fitpost.Meta` and its synonyms."""

from __future__ import annotations

from typing import Any

from fitpost import Meta
from fitpost.meta.keys import SYNONYMS
from generating.tables import code, table


def fields_table() -> str:
    """Each field, its type, what it means, and the other keys it goes by."""
    properties = Meta.model_json_schema(mode="validation")["properties"]
    rows = (
        (code(name), _type(field), field.get("description", ""), ", ".join(map(code, SYNONYMS.get(name, ()))))
        for name, field in properties.items()
    )
    return table(("field", "type", "meaning", "other keys"), rows)


def _type(field: dict[str, Any]) -> str:
    kinds = [each for each in field.get("anyOf", [field]) if each["type"] != "null"]
    (kind,) = kinds
    word = str(kind.get("format", kind["type"]))
    return f"list of {_type(kind['items'])}" if word == "array" else word
