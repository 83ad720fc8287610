"""What must hold of every graph that fitpost writes: checks of our own, and those of a model of the vocabulary.

The model (schema_org-py) knows types, properties and ranges. It sees no gap in positions, no empty text, no doubled
or dangling id: `faults` looks for these.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from schema_org import registry

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = Any
LISTS = ("step", "itemListElement")


def faults(graph: Json) -> list[str]:
    """What is wrong with a graph, in words; empty where nothing is."""
    nodes = list(_nodes(graph["@graph"]))
    return [*_id_faults(nodes), *(fault for node in nodes for fault in (*_empties(node), *_position_faults(node)))]


def _nodes(value: Json) -> Iterator[Json]:
    """Every object in `value`, pointers included."""
    if isinstance(value, list):
        for each in value:
            yield from _nodes(each)
    elif isinstance(value, dict):
        yield value
        for each in value.values():
            yield from _nodes(each)


def _id_faults(nodes: list[Json]) -> Iterator[str]:
    defined = Counter(node["@id"] for node in nodes if "@id" in node and "@type" in node)
    yield from (f"doubled: {name}" for name, count in defined.items() if count > 1)
    yield from (f"dangling: {node['@id']}" for node in nodes if "@type" not in node and node.get("@id") not in defined)
    yield from (f"no type: {node}" for node in nodes if "@type" not in node and set(node) != {"@id"})


def _empties(node: Json) -> Iterator[str]:
    if "@type" in node and set(node) <= {"@type", "@id", "position"}:
        yield f"hollow: {node}"
    for name, value in node.items():
        texts = value if isinstance(value, list) else [value]
        if value in (None, [], {}) or any(isinstance(text, str) and not text.strip() for text in texts):
            yield f"empty: {name} of {node}"


def _position_faults(node: Json) -> Iterator[str]:
    for name in LISTS:
        places = [each.get("position") for each in node.get(name, [])]
        if places != list(range(1, len(places) + 1)):
            yield f"positions: {places} in {name} of {node.get('@id')}"


def validate(graph: Json) -> None:
    """Read each node with the model of its type; ValidationError for what the vocabulary does not have."""
    types = {node["@id"]: node["@type"] for node in _nodes(graph["@graph"]) if "@id" in node and "@type" in node}
    for node in graph["@graph"]:
        _modelled(node, types)


def _modelled(value: Json, types: dict[str, str], name: str = "") -> object:
    """`value` as the model's values: nodes and pointers as instances, dates as dates."""
    if isinstance(value, list):
        return [_modelled(each, types, name) for each in value]
    if isinstance(value, dict):
        model = registry.get_model(value.get("@type") or types[value["@id"]])
        return model.model_validate({key: _modelled(each, types, key) for key, each in value.items()})
    if name.startswith("date"):
        return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
    return value


def texts(graph: Json) -> list[str]:
    """The texts of directions, tips and steps, in the order of the graph."""
    return [node["text"] for node in _nodes(graph["@graph"]) if "text" in node and "position" in node]


def read_back(html: str) -> Json:
    """The graph in a script element, read as a browser does: up to the first end tag, without character references."""
    start, _, rest = html.partition(">")
    assert start == '<script type="application/ld+json"'
    return json.loads(rest.partition("</script>")[0])
