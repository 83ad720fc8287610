"""`fitpost extract`."""

from __future__ import annotations

import click

from fitpost.exporters import EXPORTERS
from fitpost.shell.cli.common import Run, reads_posts
from fitpost.shell.job import Extracting
from fitpost.shell.output import output

EXAMPLES = """\b
Examples:
  fitpost extract posts/ -o posts.json
  fitpost extract posts/ --format jsonl | jq -r '.routines[].exercises[].name'
  fitpost extract knee.md --format jsonld
"""


@click.command(epilog=EXAMPLES)
@reads_posts
@click.option(
    "--format", "format_", type=click.Choice(list(EXPORTERS)), default="json", show_default=True, help="What to print."
)
@click.option(
    "-o",
    "--output-file",
    metavar="FILE",
    help="Where to; the file is replaced when all is done. Default: standard output.",
)
def extract(run: Run, format_: str, output_file: str | None) -> int:
    """Print what posts say, as data.

    A PATH is a file, a folder (searched for Markdown, .gitignore respected), or - for standard input. Every post gives a
    record, right or wrong; the exit code is 1 if the front matter of one is invalid. `fitpost schema record`
    describes the record.
    """
    exporter = EXPORTERS[format_]
    task = Extracting(run.loading, format_, run.loaded.config.site)
    with output(output_file) as write:
        lead = exporter.start
        for text in run.texts(task):
            write(lead + text)
            lead = exporter.between
        write(exporter.end if lead is exporter.between else exporter.empty)
    return run.status.code
