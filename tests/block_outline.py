"""Blocks as lines of text, for specs: `item#3@5-6` is an ordered item, its number written as 3, on lines 5 and 6."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from fitpost import engines
from fitpost.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.blocks import Block, Body


def read(text: str, start: int = 0) -> tuple[Source, Body]:
    """The source and the body of a text that is all body from `start` on."""
    source = Source(text)
    return source, engines.get("mistune")(source, start)


def outline(text: str) -> str:
    """A line for each block, indented by depth: kind, what it has, its lines, its text."""
    source, body = read(text)
    return "".join(f"{line}\n" for block in body.blocks for line in _lines(source, block, ""))


def _lines(source: Source, block: Block, indent: str) -> Iterator[str]:
    place = source.position(block.span)
    lines = f"{place.line}-{place.end_line}" if place.end_line > place.line else str(place.line)
    text = f" {json.dumps(block.text.raw(source), ensure_ascii=False)}" if block.text else ""
    yield f"{indent}{block.kind}{_facts(block)}@{lines}{text}"
    for child in block.children:
        yield from _lines(source, child, indent + "  ")


def _facts(block: Block) -> str:
    box = {None: "", True: "[x]", False: "[ ]"}[block.task]
    number = f"#{block.number}" if block.number is not None else ""
    level = str(block.level) if block.level else ""
    marks = "!" * block.head + "1." * block.ordered
    return f"{level}{number}{box}{marks}" + (f":{block.info}" if block.info else "")
