"""`fitpost show`."""

from __future__ import annotations

import click

from fitpost.exporters.outline import outline
from fitpost.shell.cli.colour import paint_for
from fitpost.shell.cli.common import Run, reads_posts
from fitpost.shell.cli.status import FINDINGS, UNUSABLE, complain
from fitpost.shell.job import unreadable
from fitpost.shell.output import output

EXAMPLES = """\b
Examples:
  fitpost show posts/knee.md
  fitpost show posts/ | less -R
"""


@click.command(epilog=EXAMPLES)
@reads_posts
def show(run: Run) -> int:
    """Show what fitpost understands of posts: advice, exercises with doses, cautions."""
    paint = paint_for(None)
    with output(None) as write:
        lead = ""
        for document in run.results(run.loading):
            if fault := unreadable(document):
                complain(f"{document.source.name}: {fault}")
                run.status.at_least(UNUSABLE)
                continue
            if not document.valid:
                run.status.at_least(FINDINGS)
            write(lead + outline(document, paint))
            lead = "\n" + paint("-" * 80, "dim") + "\n\n"
    return run.status.code
