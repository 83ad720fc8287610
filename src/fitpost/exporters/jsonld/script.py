"""A graph as an HTML element that nothing in a post can end or break.

The content of a script element is no ordinary HTML: character references mean nothing there, and `</script`, or
`<!--` before `<script`, ends or swallows it wherever it stands. JSON has a way of its own to write any character, and
in JSON these characters stand within strings only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.exporters.strict_json import dumps

if TYPE_CHECKING:
    from fitpost.exporters.jsonld.node import Node

MARKUP = re.compile(r"[<>&]")


def to_html(graph: Node) -> str:
    """The graph as one line of HTML, a script element whose content is JSON that reads back as `graph`.

    ValueError for a number that JSON does not have; `to_jsonld` makes none.
    """
    text = MARKUP.sub(lambda character: f"\\u{ord(character[0]):04x}", dumps(graph))
    return f'<script type="application/ld+json">{text}</script>'
