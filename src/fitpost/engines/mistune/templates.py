"""Lines that belong to a site generator and are no text: directives and comments.

    {{< x >}}  {{% x %}}     Hugo shortcodes            {{ x }}  {% x %}   Liquid, Jinja, Nunjucks
    {: .x}  {:toc}           kramdown attributes        <Tag a="b">        MDX components
    import, export           MDX modules                <div markdown="1"> kramdown
    %% x %%                  Obsidian comment           {/* x */}          MDX comment
    {{/* x */}}              Hugo comment               {% comment %} x {% endcomment %}

A directive is one or more such tags that have their lines to themselves. What stands between an opening and a closing
tag is read as blocks. A tag ends within `LONGEST` characters, and no tag but a comment runs over a blank line; what
does not end so is text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.blocks import Block, Kind

if TYPE_CHECKING:
    from re import Match

    from mistune import BlockParser

    from fitpost.engines.mistune.state import State

LONGEST = 10_000
PATTERN = r"^[ \t]*+(?:\{[{%:/]|%%|</?[A-Z]|</?[a-z]\w{0,20} [^<>\n]{0,200}?\bmarkdown=)"
MODULE = (
    r"^(?:import[ \t]+(?:[\"'{*]|\w+[ \t]*,|\w+[ \t]+from[ \t]+[\"'])"
    r"|export[ \t]+(?:const|let|var|function|default|async|class|\{|\*))"
)
IMPORT = re.compile(r"import[ \t]+(?:[^'\"\n]*+\n){0,50}?[^'\"\n]*+(?:\"[^\"\n]*+\"|'[^'\n]*+')[^\n]*+")
BLANK_LINE = re.compile(r"\n[ \t]*+(?:\n|\Z)")
ELEMENT = re.compile(
    r"</?[A-Za-z][\w.:-]*+"
    r"(?:[^<>\"'{}]++|\"[^\"]*+\"|'[^']*+'|\{(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+\})*+>"
)
PAIRS = (
    # opening, closing, is a comment
    ("{{/*", "*/}}", True),
    ("{{</*", "*/>}}", True),
    ("{{<", ">}}", False),
    ("{{%", "%}}", False),
    ("{{", "}}", False),
    ("{% comment %}", "{% endcomment %}", True),
    ("{%- comment -%}", "{%- endcomment -%}", True),
    ("{%", "%}", False),
    ("{::comment}", "{:/comment}", True),
    ("{:", "}", False),
    ("{/*", "*/}", True),
    ("%%", "%%", True),
)


def parse_template(_: BlockParser, m: Match[str], state: State) -> int | None:
    """Read the tags that begin on this line, if they have their lines to themselves."""
    src = state.src
    start = position = m.end() - len(m[0].lstrip(" \t"))
    kinds: set[Kind] = set()
    while position < len(src) and src[position] != "\n":
        tag = _tag(src, position)
        if not tag:
            return None
        position = _after_blanks(src, tag[0])
        kinds.add(tag[1])
    kind: Kind = "comment" if kinds == {"comment"} else "directive"
    state.append_token({"type": "block", "block": Block(kind, state.span(start, position), state.text(start, position))})
    return position + 1


def parse_module(_: BlockParser, m: Match[str], state: State) -> int | None:
    """Read an import, or an export up to a blank line, that begins a paragraph of the body itself."""
    last = state.last_token()
    if state.parent or (last and last["type"] == "paragraph"):
        return None
    start = m.start()
    end = IMPORT.match(state.src, start, start + LONGEST) or BLANK_LINE.search(state.src, start)
    stop = len(state.src) if not end else end.end() if end.re is IMPORT else end.start()
    state.append_token({"type": "block", "block": Block("directive", state.span(start, stop), state.text(start, stop))})
    return stop + 1


def _tag(src: str, start: int) -> tuple[int, Kind] | None:
    """Where the tag at `start` ends, and what it is."""
    if src[start] == "<":
        element = ELEMENT.match(src, start, start + LONGEST)
        return (element.end(), "directive") if element else None
    for opening, closing, comment in PAIRS:
        if src.startswith(opening, start):
            end = src.find(closing, start + len(opening), start + LONGEST)
            if end < 0 or (not comment and BLANK_LINE.search(src, start, end)):
                return None
            return end + len(closing), "comment" if comment else "directive"
    return None


def _after_blanks(src: str, position: int) -> int:
    while position < len(src) and src[position] in " \t":
        position += 1
    return position
