"""The anchors of headings; `test_jsonld_pages` compares them with those of a real site generator."""

from __future__ import annotations

import pytest

import fitpost
from fitpost import engines
from fitpost.exporters.jsonld.anchors import anchors

HEADINGS = [
    ("## Wall sit\n", ["wall-sit"]),
    ("## A\n## A\n## A\n", ["a", "a-1", "a-2"]),
    ("## A\n## A-1\n## A\n", ["a", "a-1", "a-2"]),
    ("## 1. **Sit** & *stand*!\n", ["1-sit--stand"]),
    ("## Übung_2\n", ["übung_2"]),
    ("## Own {#mine}\n", ["mine"]),
    ("## Own {.wide #mine data-a=b}\n", ["mine"]),
    ("## !?\n", []),
    ("## A &amp; B\n", []),
    ("## A [link](https://example.org/)\n", []),
    ("**Bold**\n\n- item\n", []),
    ("> ## Quoted\n", ["quoted"]),
]


@pytest.mark.parametrize(("text", "expected"), HEADINGS)
def test_headings_have_anchors(text: str, expected: list[str]) -> None:
    """As GitHub makes them, in the order of the text; none where generators differ or nothing is left."""
    source = fitpost.Source(text)
    assert list(anchors(source, engines.get("mistune")(source, 0).blocks).values()) == expected
