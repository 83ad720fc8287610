"""Whether to print in colours: as `--color` says, else on a terminal, not with NO_COLOR, always with FORCE_COLOR."""

from __future__ import annotations

import os
import sys

import click

from fitpost.reporters.paint import Paint

COLOR = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Whether to colour; auto is on a terminal, as far as NO_COLOR and FORCE_COLOR say nothing.",
)


def paint_for(output_file: str | None, color: str = "auto") -> Paint:
    """What to colour with, where the output goes to that file, or to standard output."""
    if color != "auto":
        return Paint(on=color == "always")
    if os.environ.get("NO_COLOR"):
        return Paint(on=False)
    if os.environ.get("FORCE_COLOR"):
        return Paint(on=True)
    return Paint(on=output_file is None and sys.stdout is not None and sys.stdout.isatty())
