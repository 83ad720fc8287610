"""A text that begins with bold words and holds no other markup: most marked texts are such, and are read at a stroke.

    **Wall sit:** 3 x 30 s

CommonMark's rules leave no choice there: the first asterisks cannot close, and the others close them.
"""

from __future__ import annotations

import re

from fitpost.inline.plain import Mark, Piece

LEAD = re.compile(r"\*\*(?!\s)([^\\`*_~=\[\]&<{%]++)(?<!\s)\*\*([^\\`*_~=\[\]&<{%]*+)\Z")
"""Its rest holds nothing that a token begins with; a bare address has to be looked for besides."""


def bold_lead(markdown: str) -> tuple[str, tuple[Mark, ...], tuple[Piece, ...]] | None:
    """The plain text, its mark and its pieces, as `compose` gives them; None where the text is of another kind."""
    m = LEAD.match(markdown)
    if not m or "http" in markdown:
        return None
    bold, rest = m.groups()
    width, end = len(bold), len(markdown)
    pieces = (Piece(0, 2, width + 2, replaced=False), Piece(width, width + 4, end, replaced=False))
    return bold + rest, (Mark("strong", 0, width),), pieces if rest else pieces[:1]
