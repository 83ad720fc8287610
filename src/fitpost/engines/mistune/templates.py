"""Lines that belong to a site generator and are no text: directives and comments.

A directive is one or more such tags that have their lines to themselves. What stands between an opening and a closing
tag is read as blocks. `fitpost.markup` lists the tags; of HTML's, only components (a capital first) and those with
kramdown's `markdown` attribute are directives. An MDX import or export is one too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.blocks import Block, Kind
from fitpost.markup import BLANK_LINE, LONGEST, tag_at

if TYPE_CHECKING:
    from re import Match

    from fitpost.engines.mistune.parser import Parser
    from fitpost.engines.mistune.state import State

PATTERN = r"^[ \t]*+(?:\{[{%:/]|%%|</?[A-Z]|</?[a-z]\w{0,20} [^<>\n]{0,200}?\bmarkdown=)"
CLOSING_TAG = r"^[ \t]*+(?:\{\{[<%]-? ?/|\{%-? ?end|</[A-Z])"
"""It ends an item right above it; other tags there belong to the item."""
MODULE = (
    r"^(?:import[ \t]+(?:[\"'{*]|\w+[ \t]*,|\w+[ \t]+from[ \t]+[\"'])"
    r"|export[ \t]+(?:const|let|var|function|default|async|class|\{|\*))"
)
IMPORT = re.compile(r"import[ \t]+(?:[^'\"\n]*+\n){0,50}?[^'\"\n]*+(?:\"[^\"\n]*+\"|'[^'\n]*+')[^\n]*+")


def parse_template(_: Parser, m: Match[str], state: State) -> int | None:
    """Read the tags that begin on this line, if they have their lines to themselves."""
    src = state.src
    start = position = m.end() - len(m[0].lstrip(" \t"))
    comments = True
    while position < len(src) and src[position] != "\n":
        tag = tag_at(src, position)
        if not tag:
            return None
        comments &= tag.comment
        position = _after_blanks(src, tag.end)
    kind: Kind = "comment" if comments else "directive"
    state.add_block(Block(kind, state.span(start, position), state.text(start, position)))
    return position + 1


def parse_module(_: Parser, m: Match[str], state: State) -> int | None:
    """Read an import, or an export up to a blank line, that begins a paragraph of the body itself."""
    last = state.last_token()
    if state.parent or (last and last["type"] == "paragraph"):
        return None
    start = m.start()
    end = IMPORT.match(state.src, start, start + LONGEST) or BLANK_LINE.search(state.src, start)
    stop = len(state.src) if not end else end.end() if end.re is IMPORT else end.start()
    state.add_block(Block("directive", state.span(start, stop), state.text(start, stop)))
    return stop + 1


def _after_blanks(src: str, position: int) -> int:
    while position < len(src) and src[position] in " \t":
        position += 1
    return position
