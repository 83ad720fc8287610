"""The reference of the JSON record, from its JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fitpost.exporters.schemas import record
from generating.tables import code, table

INTRODUCTION = """\
# The record

What `fitpost extract` prints for each post, and `fitpost.to_record` gives. This page is made from the types that make
the record (`make docs`); `fitpost schema record` prints them as JSON Schema. Every field is always there. Names only
grow within a version of the schema.
"""


def record_page() -> str:
    """Each part of the record with its fields, the whole first."""
    schema = record()
    return "\n".join([INTRODUCTION, _section("The whole", schema), *_sections(schema["$defs"])])


def _sections(parts: Mapping[str, Any]) -> list[str]:
    return [_section(name.removesuffix("Record"), part) for name, part in parts.items()]


def _section(title: str, part: Mapping[str, Any]) -> str:
    rows = [(code(name), _type(field), field.get("description", "")) for name, field in part["properties"].items()]
    return f"## {title}\n\n{part['description']}\n\n{table(('field', 'type', 'meaning'), rows)}"


def _type(field: Mapping[str, Any]) -> str:
    """The type in words, with links to the parts that it is made of."""
    if "anyOf" in field:
        return " or ".join(map(_type, field["anyOf"]))
    if "$ref" in field:
        name = field["$ref"].rpartition("/")[2].removesuffix("Record")
        return f"[{name}](#{name.lower()})"
    if "enum" in field:
        return ", ".join(code(each) for each in field["enum"])
    if "const" in field:
        return code(str(field["const"]))
    if field["type"] == "array":
        return f"list of {_type(field['items'])}"
    return str(field["type"])
