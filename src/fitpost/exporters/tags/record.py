"""The summary as JSON, and its JSON Schema; both are made from `Summary`, so neither can drift from the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from fitpost.exporters.strict_json import dumps
from fitpost.exporters.tags.summary import Summary  # noqa: TC001 -- pydantic looks the type up


@dataclass(frozen=True, slots=True)
class Record:
    """What `fitpost stats --format json` prints. Names only grow within a version."""

    stats: Summary
    schema_version: Literal[1] = 1


def to_json(summary: Summary) -> str:
    """The summary as one JSON object, indented: dates as `YYYY-MM-DD`."""
    from pydantic import TypeAdapter

    record = TypeAdapter(Record).dump_python(Record(summary), mode="json")
    return dumps(record, indent=2) + "\n"


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `to_json` gives."""
    from pydantic import TypeAdapter

    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "fitpost tag statistics",
        **TypeAdapter(Record).json_schema(mode="serialization"),
    }
