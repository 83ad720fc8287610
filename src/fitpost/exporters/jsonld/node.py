"""Nodes of a graph and the values in them, as schema.org writes them.

A node never holds an empty property: `node` leaves out what is None, an empty text or an empty list, so that no
builder needs to ask. Values say no more than the post: a range stays a range, and a part of a second stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fitpost.model import Range

Node = dict[str, Any]

SURROGATE = re.compile(r"[\ud800-\udfff]")
SECONDS = "SEC"
"""The UN/CEFACT code of the second, which `unitCode` wants."""


def node(kind: str, node_id: str | None = None, /, **properties: Any) -> Node:  # noqa: ANN401 - whatever JSON can hold
    """A node with those of `properties` that are not empty, their texts trimmed and free of lone surrogates."""
    made: Node = {"@type": kind} | ({"@id": node_id} if node_id else {})
    cleaned = {name: _clean(value) for name, value in properties.items()}
    return made | {name: value for name, value in cleaned.items() if value not in (None, "", [])}


def reference(target: Node) -> Node:
    """A pointer to a node that stands elsewhere in the graph."""
    return {"@id": target["@id"]}


def one_or_list(values: Sequence[Any]) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """A single value by itself, several as a list, none as None."""
    return values[0] if len(values) == 1 else list(values) or None


def numbered(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with positions from 1: the order of a list is lost without them where JSON-LD becomes RDF."""
    return [_identity(each) | {"position": place} | each for place, each in enumerate(nodes, start=1)]


def number(value: float) -> float:
    """A whole number as an int, so that JSON reads `12` and not `12.0`."""
    return int(value) if value == int(value) else value


def quantity(amount: Range, *, unit: str | None = None, text: str | None = None) -> Node:
    """A QuantitativeValue with one value or two bounds; `unit` is a UN/CEFACT code, `text` a unit that has none."""
    if amount.min == amount.max:
        return node("QuantitativeValue", value=number(amount.min), unitCode=unit, unitText=text)
    bounds = {"minValue": number(amount.min), "maxValue": number(amount.max)}
    return node("QuantitativeValue", **bounds, unitCode=unit, unitText=text)


def exact_duration(seconds: Range | None) -> str | None:
    """An ISO 8601 duration; None for a range, which has no form of its own there."""
    return _iso(seconds.min) if seconds and seconds.min == seconds.max else None


def duration(seconds: Range | None) -> str | Node | None:
    """An ISO 8601 duration, or a quantity of seconds for a range."""
    return exact_duration(seconds) or (quantity(seconds, unit=SECONDS) if seconds else None)


def _iso(seconds: float) -> str:
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = [f"{number(value)}{unit}" for value, unit in ((hours, "H"), (minutes, "M"), (rest, "S")) if value]
    return "PT" + ("".join(parts) or "0S")


def _identity(whole: Node) -> Node:
    return {name: value for name, value in whole.items() if name.startswith("@")}


def _clean(value: Any) -> Any:  # noqa: ANN401 - whatever JSON can hold
    if isinstance(value, str):
        return SURROGATE.sub("\ufffd", value).strip()
    if isinstance(value, list):
        return [cleaned for each in value if (cleaned := _clean(each)) != ""]
    return value
