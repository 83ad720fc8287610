"""3 extract: what a post says, from its blocks. Layout first, words second, and siblings judged together.

The steps, and the modules that help each:

    bounds      how much of a body is read at all
    outline     blocks -> a tree of titled parts with places         (part, rejoin, typed_items, numbered, titles,
                                                                      raw_html)
    wording     the words of each part: known phrases, doses         (dose_reading)
    names       runs of words that could name an exercise            (candidate, cutting, plausible, sequences, within)
    subject     the one exercise in the title of a post
    judge       what each part is, by clues and learned weights      (clues, looks, scorer, choose, weights.json)
    assemble    judgements -> advice, routines, exercises, cautions  (sections, dosing, sharing, mentions, slugs)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.extract.assemble import assemble
from fitpost.extract.bounds import bounded
from fitpost.extract.judge import decide
from fitpost.extract.prepare import prepare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fitpost.blocks import Block
    from fitpost.frontmatter import FrontMatter
    from fitpost.meta import Meta
    from fitpost.model import Content
    from fitpost.options import Options
    from fitpost.source import Source

__all__ = ["bounded", "extract"]


def extract(
    source: Source, blocks: Sequence[Block], front_matter: FrontMatter, meta: Meta, options: Options
) -> Content:
    """Read the content of a body."""
    prepared = prepare(source, blocks, front_matter, options)
    content = assemble(prepared, decide(prepared), meta.title or "")
    prepared.root.untie()
    return content
