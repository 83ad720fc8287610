"""Values as schema.org writes them."""

from __future__ import annotations

from typing import Any

import pytest

from fitpost.exporters.jsonld.node import duration, node, numbered, quantity
from fitpost.model import Range

SECONDS = [
    (Range(30, 30), "PT30S"),
    (Range(60, 60), "PT1M"),
    (Range(90.5, 90.5), "PT1M30.5S"),
    (Range(5400, 5400), "PT1H30M"),
    (Range(3605, 3605), "PT1H5S"),
    (Range(0, 0), "PT0S"),
    (Range(20, 30), {"@type": "QuantitativeValue", "minValue": 20, "maxValue": 30, "unitCode": "SEC"}),
    (None, None),
]


@pytest.mark.parametrize(("seconds", "written"), SECONDS)
def test_a_duration_is_iso_8601(seconds: Range | None, written: object) -> None:
    """Hours, minutes and seconds that are not nought; a range has no such form and is a quantity."""
    assert duration(seconds) == written


def test_whole_numbers_are_ints() -> None:
    """JSON reads 12, not 12.0; what is not whole stays."""
    assert repr(quantity(Range(12.0, 12.0))["value"]) == "12"
    assert quantity(Range(2.5, 3.0)) == {"@type": "QuantitativeValue", "minValue": 2.5, "maxValue": 3}


EMPTY: dict[str, Any] = {"a": None, "b": "", "c": [], "d": " \n", "e": [" "]}


def test_a_node_holds_nothing_empty() -> None:
    """None, blank texts and empty lists are left out; nought is something."""
    assert node("Thing", None, **EMPTY, f=0, g=" x ") == {"@type": "Thing", "f": 0, "g": "x"}


def test_a_node_holds_no_lone_surrogate() -> None:
    """Half a character cannot be written as UTF-8."""
    assert node("Thing", name="a\ud800b", keywords=["\udfff"]) == {
        "@type": "Thing",
        "name": "a\ufffdb",
        "keywords": ["\ufffd"],
    }


def test_positions_count_from_one() -> None:
    """Each node of a list gets its place, behind its type and id."""
    assert list(numbered([{"@type": "HowToStep", "@id": "#a", "name": "A"}])[0]) == ["@type", "@id", "position", "name"]
    assert [each["position"] for each in numbered([node("A"), node("B")])] == [1, 2]
