"""The blocks of a body: what the specs in specs/blocks show, and what a spec cannot."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from block_outline import outline, read
from fitpost import engines
from fitpost.errors import OptionsError
from fitpost.source import Span
from spec_files import Case, folder_cases

if TYPE_CHECKING:
    from fitpost.blocks import Block

SPECS = Path(__file__).parent / "specs" / "blocks"


@pytest.mark.parametrize("case", folder_cases(SPECS), ids=str)
def test_a_body_has_the_blocks_of_its_spec(case: Case) -> None:
    """Each case's body gives the case's outline."""
    assert outline(case.blocks["body"]) == case.blocks["outline"]


def test_places_are_those_of_the_file() -> None:
    """A body that begins inside a file has offsets of the file; markers belong to blocks and not to texts."""
    text = "---\na: 1\n---\n> 2. Squat\r\n>    low\r\n"
    source, body = read(text, text.index(">"))
    quote, numbered, item, paragraph = body.blocks[0].walk()
    assert paragraph.text
    assert [source[line] for line in paragraph.text.lines] == ["Squat", "low"]
    assert source[item.span] == source[numbered.span] == "2. Squat\r\n>    low"
    assert source[quote.span] == "> 2. Squat\r\n>    low"


def test_a_tab_in_code_is_one_character() -> None:
    """A tab of which the block's indent takes a part stays whole in the code's text."""
    source, body = read("    a\n  \tb\n\t\tc\n")
    assert body.blocks[0].text
    assert [source[line] for line in body.blocks[0].text.lines] == ["a", "b", "\tc"]


def test_an_empty_body_has_no_blocks() -> None:
    """Nothing, or blank lines only, gives nothing."""
    assert [read(text)[1] for text in ("", "\n", " \t\n\r\n", "\ufeff")] == [((), ())] * 4


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("a\n\n```sh\nb\n", "FIT011", Span(3, 6)),
        ("> ```\n> b\n\nc\n", "FIT011", Span(2, 5)),
        ("```\n", "FIT011", Span(0, 3)),
        ("a\n<!-- b\n\nc\n", "FIT012", Span(2, 6)),
    ],
)
def test_what_is_not_closed_is_found(text: str, code: str, place: Span) -> None:
    """Code and comments that swallow the rest are findings where they begin."""
    assert [(finding.code, finding.span) for finding in read(text)[1].findings] == [(code, place)]


@pytest.mark.parametrize(
    "text", ["```\na\n```\n", "~~~\n~~~~\n", "> ```\n> ```\n", "<!-- a -->\n", "<!-- a\n\n--> b\n"]
)
def test_what_is_closed_is_no_finding(text: str) -> None:
    """A closing fence may be longer; text may follow a comment."""
    assert read(text)[1].findings == ()


@pytest.mark.parametrize("marker", ["- ", "> ", "1. ", "[^a]: ", "> - "])
def test_depth_is_limited(marker: str) -> None:
    """What is nested more deeply than twenty levels is text, and a finding, once."""
    _, body = read(marker * 500 + "a\n")
    deepest = max(_depth(block) for block in body.blocks)
    assert deepest < 60
    assert [finding.code for finding in body.findings] == ["FIT010"]


def _depth(block: Block) -> int:
    return 1 + max((_depth(child) for child in block.children), default=0)


@pytest.mark.parametrize("text", ["> a\n- b\n" * 2000, "a\n\n: b\n\n" * 2000, "- a\n> b\n1. c\n" * 2000])
def test_taking_turns_nests_nothing(text: str) -> None:
    """However often blocks of two kinds take turns, no block nests in the other."""
    _, body = read(text)
    assert body.findings == ()
    assert max(_depth(block) for block in body.blocks) == 3


def test_an_engine_is_known_by_its_name() -> None:
    """An unknown name is an error of the options that says the nearest."""
    assert callable(engines.get("mistune"))
    with pytest.raises(OptionsError, match="did you mean 'mistune'"):
        engines.get("mistone")
    with pytest.raises(OptionsError, match="there are: mistune"):
        engines.get("x")
