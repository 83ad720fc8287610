"""A graph as an HTML element that nothing in a post can end or break.

The content of a script element is no ordinary HTML: character references mean nothing there, and `</script`, or
`<!--` before `<script`, ends or swallows it wherever it stands. JSON has a way of its own to write any character,
and in JSON these characters stand within strings only. U+2028 and U+2029 end a line in older JavaScript; a lone
surrogate cannot be written as UTF-8.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fitpost.exporters.jsonld.node import Node

UNSAFE = re.compile(r"[<>&\u2028\u2029\ud800-\udfff]")


def to_html(graph: Node) -> str:
    """The graph as one line of HTML, a script element whose content is JSON that reads back as `graph`.

    ValueError for a number that JSON does not have; `to_jsonld` makes none.
    """
    text = json.dumps(graph, ensure_ascii=False, allow_nan=False)
    return f'<script type="application/ld+json">{UNSAFE.sub(_escaped, text)}</script>'


def _escaped(character: re.Match[str]) -> str:
    return f"\\u{ord(character[0]):04x}"
