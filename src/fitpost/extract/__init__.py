"""What a post says, from its blocks: advice, routines of exercises with steps and doses, cautions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.model import Content

if TYPE_CHECKING:
    from fitpost.blocks import Block
    from fitpost.meta import Meta
    from fitpost.options import Options
    from fitpost.source import Source


def extract(source: Source, blocks: tuple[Block, ...], meta: Meta, options: Options) -> Content:  # noqa: ARG001 - being built
    """Read the content of a body."""
    return Content()
