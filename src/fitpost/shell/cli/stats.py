"""`fitpost stats`."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple, get_args

import click

from fitpost.exporters.tags import Format, Layout, TagStats, merge_all, of, render
from fitpost.shell.cli.colour import paint_for
from fitpost.shell.cli.common import Run, reads_posts
from fitpost.shell.cli.status import UNUSABLE, complain
from fitpost.shell.job import Loading, unreadable
from fitpost.shell.output import output

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = """\b
Examples:
  fitpost stats posts/
  fitpost stats posts/ -o tags.html
  fitpost stats posts/ --format json | jq '.stats.tags.spellings'
"""
FORMATS: dict[str, Format] = {f".{name}": name for name in get_args(Format)} | {".htm": "html", ".txt": "table"}


class Counted(NamedTuple):
    """What counting one file gives."""

    path: str
    stats: TagStats
    fault: str | None
    """Why the file could not be read."""


@dataclass(frozen=True)
class Counting:
    """Reads a file and counts its labels; can be sent to another process."""

    load: Loading

    def __call__(self, path: str) -> Counted:
        """Read the file at `path` and count."""
        document = self.load(path)
        fault = unreadable(document)
        return Counted(document.source.name, TagStats() if fault else of(document), fault)


@click.command(epilog=EXAMPLES)
@reads_posts
@click.option(
    "--format",
    "format_",
    type=click.Choice(get_args(Format)),
    help="What to print; by default what the ending of the output file says, else a table.",
)
@click.option(
    "-o", "--output", "--output-file", "output_file", metavar="FILE", help="Where to. Default: standard output."
)
@click.option("--top", type=click.IntRange(min=1), default=20, show_default=True, help="Rows of each table.")
def stats(run: Run, format_: Format | None, output_file: str | None, top: int) -> int:
    """Print how tags, categories, exercises, muscles and equipment are used.

    How often and when, which together, which perhaps misspelt, and which posts have no tags. Charts (svg, html) need
    the extra 'charts'.
    """
    form = format_ or FORMATS.get(PurePath(output_file or "").suffix.lower(), "table")
    counted = merge_all(_counts(run))
    columns = shutil.get_terminal_size().columns if output_file is None else Layout().width
    text = render(counted, form, Layout(columns, paint_for(output_file).on, top))
    with output(output_file) as write:
        write(text)
    return run.status.code


def _counts(run: Run) -> Iterator[TagStats]:
    for counted in run.results(lambda loaded: Counting(run.loading(loaded))):
        if counted.fault:
            complain(f"{counted.path}: {counted.fault}")
            run.status.at_least(UNUSABLE)
        yield counted.stats
