"""`fitpost extract`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from fitpost.exporters import EXPORTERS, HTML
from fitpost.shell.cli.common import Run, reads_posts
from fitpost.shell.job import Extracting
from fitpost.shell.output import output

if TYPE_CHECKING:
    from fitpost.shell.config import Loaded

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
@click.option("--base-url", metavar="URL", help="For jsonld: the address below which the posts' pages stand.")
@click.option("--html", is_flag=True, help="For jsonld: a script element for each post, to be put into its page.")
def extract(run: Run, format_: str, output_file: str | None, *, base_url: str | None, html: bool) -> int:
    """Print what posts say, as data.

    A PATH is a file, a folder (searched for Markdown, .gitignore respected), or - for standard input. Every post gives
    a record, right or wrong; the exit code is 1 if the front matter of one is invalid. `fitpost schema record`
    describes the record.
    """
    if (base_url is not None or html) and format_ not in HTML:
        raise click.UsageError(f"--base-url and --html go with --format {' or '.join(HTML)}")
    exporter = (HTML if html else EXPORTERS)[format_]

    def task(loaded: Loaded) -> Extracting:
        site = loaded.config.site
        return Extracting(run.loading(loaded), exporter, site if base_url is None else replace(site, url=base_url))

    with output(output_file) as write:
        lead = exporter.start
        for text in run.texts(task):
            write(lead + text)
            lead = exporter.between
        write(exporter.end if lead is exporter.between else exporter.empty)
    return run.status.code
