"""`fitpost show`."""

from __future__ import annotations

import click

from fitpost.exporters.outline import COLUMNS
from fitpost.shell.cli.colour import COLOR, paint_for
from fitpost.shell.cli.common import Run, reads_posts
from fitpost.shell.job import Showing
from fitpost.shell.output import output

EXAMPLES = """\b
Examples:
  fitpost show posts/knee.md
  fitpost show posts/ | less -R
"""


@click.command(epilog=EXAMPLES)
@reads_posts
@COLOR
def show(run: Run, color: str) -> int:
    """Show what fitpost understands of posts: advice, exercises with doses, cautions."""
    paint = paint_for(None, color)
    with output(None) as write:
        lead = ""
        for text in run.texts(lambda loaded: Showing(run.loading(loaded), paint)):
            write(lead + text)
            lead = "\n" + paint("-" * COLUMNS, "dim") + "\n\n"
    return run.status.code
