"""Items whose bullets and numbers were typed, so that Markdown sees a paragraph: "• Sit back", "b) Stand up".

Web pages that became Markdown have many. A paragraph of such lines is read as the list that its writer saw.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from fitpost.blocks import Text

if TYPE_CHECKING:
    from fitpost.source import Source

MARKER = re.compile(
    r"""\s*\\?(?: (?P<bullet>[•●▪◦‣►▶➤➢✓✔✅☑■□])\s*
              | (?P<dash>[-–—*])(?:\s+|(?=[^\W\d_]))
              | \(?(?P<letter>[a-z])\\?[.)]\s
              | \(?(?P<number>\d{1,2})[a-z]?\\?[.)]{1,2}\s )""",
    re.VERBOSE,
)
FEWEST = 2
"""Lines with one kind of marker that make a list; a lone dash or letter begins many sentences."""

Item = tuple[int | None, Text]
"""The number that was typed, 0 for a bullet, None for a text that is no item; and the lines."""


def typed_items(source: Source, text: Text) -> list[Item]:
    """The items of a paragraph, and the text before the first, if there is any; empty where it is no list."""
    markers = [MARKER.match(source[line]) for line in text.lines]
    kinds = Counter(marker.lastgroup for marker in markers if marker)
    if not kinds or not (_is_item_by_itself(source, text) or max(kinds.values()) >= FEWEST):
        return []
    begun = [at for at, marker in enumerate(markers) if marker]
    items: list[Item] = [(None, Text(text.lines[: begun[0]]))] if begun[0] else []
    for first, following in pairwise([*begun, len(markers)]):
        marker = markers[first]
        items.append((int(marker["number"] or 0) if marker else 0, Text(text.lines[first:following])))
    return items


def _is_item_by_itself(source: Source, text: Text) -> bool:
    """Whether a bullet, or a number that was kept from being a list's, begins a paragraph."""
    first = source[text.lines[0]]
    marker = MARKER.match(first)
    return marker is not None and (marker["bullet"] is not None or (marker["number"] is not None and "\\" in marker[0]))
