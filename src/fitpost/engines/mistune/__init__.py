"""The default engine: mistune's block rules, with the exact place of every block and every line of text.

What mistune lacks is added here, each idea in a file of its own:

    state.py       maps what mistune reads to places in the file
    parser.py      mistune's block parser, line by line, with its slow corners closed, and the rules below
    templates.py   lines of Hugo, Liquid, kramdown, MDX and Obsidian, which are no text
    tables.py      GFM tables
    notes.py       footnotes and definition lists
    build.py       mistune's tokens as blocks

Structure is CommonMark's, but for what a writer plainly means otherwise:

- Text right below a heading that begins an item, not indented, belongs to the item.
- A numbered line right below the bullets of an item begins a new list, whatever its number.
- A template's line right below an item's text belongs to the item though it is not indented; a table does not.
- A line without a pipe ends a table.
- A template's line, such as a shortcode, ends a paragraph.
- A definition list's terms are the lines of the paragraph before the first description.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from fitpost.blocks import Body
from fitpost.engines.mistune.parser import Parser
from fitpost.engines.mistune.state import State

if TYPE_CHECKING:
    from fitpost.source import Source


def read(source: Source, start: int) -> Body:
    """The blocks of the body that begins at the offset `start`; an `Engine`."""
    if source.text.startswith("\ufeff", start):
        start += 1
    state = State.of(source, start)
    _parser().parse(state)
    return Body(state.blocks, tuple(state.findings))


@cache
def _parser() -> Parser:
    """One parser for all; it holds compiled patterns and nothing of a text."""
    return Parser()
