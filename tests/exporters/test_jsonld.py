"""A post in, a graph out: the cases of `specs/jsonld`, and every post at hand."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import fitpost
from jsonld_checks import faults, read_back, validate
from spec_files import folder_cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spec_files import Case

TESTS = Path(__file__).parents[1]
CASES = folder_cases(TESTS / "specs" / "jsonld")
EXAMPLES = TESTS.parent / "examples" / "posts"
SITE = fitpost.Site(url="https://example.org/", name="Slow Strength", publisher="Slow Strength", logo="/logo.png")


def post(case: Case) -> fitpost.Post:
    return fitpost.parse(case.blocks["post"], path=case.blocks.get("file", "").strip() or None).require_post()


def posts() -> Iterator[fitpost.Post]:
    """The valid posts of the specs, of the examples, and of the folder that FITPOST_CORPUS names."""
    yield from (post(case) for case in CASES)
    folders = [EXAMPLES, *map(Path, filter(None, [os.environ.get("FITPOST_CORPUS")]))]
    yield from (found.post for folder in folders for found in fitpost.walk(str(folder)) if found.post)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_post_becomes_a_graph(case: Case) -> None:
    """The graph is the one of the spec."""
    base_url = "https://example.org/" if "file" in case.blocks else None
    assert fitpost.to_jsonld(post(case), base_url=base_url) == json.loads(case.blocks["graph"])


def test_every_graph_is_sound() -> None:
    """The vocabulary has every type, property and value; positions, texts and ids are whole; pages hold it."""
    found = list(posts())
    assert len(found) > len(CASES)
    for each in found:
        for site in (SITE, None):
            graph = fitpost.to_jsonld(each, site=site)
            assert faults(graph) == [], each.source.path
            validate(graph)
            assert read_back(fitpost.to_html(graph)) == graph
