"""What `fitpost check --fix` and `--diff` do: write what fixes make of posts, or show it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from fitpost.errors import WriteError
from fitpost.reporters.paint import printable
from fitpost.shell.cli.status import BUG, FINDINGS, UNUSABLE, Status, complain
from fitpost.shell.files import STDIN
from fitpost.shell.mending import mend
from fitpost.shell.output import output

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fitpost.shell.cli.check_options import Asked
    from fitpost.shell.cli.common import Run
    from fitpost.shell.inspection import Inspection
    from fitpost.shell.mending import Mended


def fix(inspections: Sequence[Inspection], run: Run, asked: Asked) -> None:
    """Fix what can be fixed; the inspections then are of the fixed texts."""
    if STDIN in run.paths and not asked.diff:
        raise click.UsageError("--fix cannot write to standard input; --diff shows what it would change")
    mended = [each for inspection in inspections for each in mend(inspection, unsafe=asked.unsafe_fixes)]
    settled = [each for each in mended if _settled(each, run.status)]
    if asked.diff:
        show(settled, asked.output_file, run.status, quiet=asked.quiet)
    else:
        write(settled, run.status, quiet=asked.quiet)


def _settled(mended: Mended, status: Status) -> bool:
    if not mended.settled:
        complain(f"{mended.path}: fixes undo one another, so the file is left as it is; please report it")
        status.at_least(BUG)
    return mended.settled


def show(mended: Sequence[Mended], output_file: str | None, status: Status, *, quiet: bool) -> None:
    """Print the changes as a diff."""
    with output(output_file) as write:
        for each in mended:
            write(each.diff() if _goes_to_a_tool(output_file) else _shown(each.diff()))
    if mended and not quiet:
        complain(f"{_sum(mended)} could be made; nothing was changed")
    if mended:
        status.at_least(FINDINGS)


def write(mended: Sequence[Mended], status: Status, *, quiet: bool) -> None:
    """Write the files; one that cannot be written, or was changed meanwhile, is told of and left alone."""
    written = []
    for each in mended:
        try:
            if each.write():
                written.append(each)
                continue
            complain(f"{each.path}: it was changed while it was read, so it is left alone; run fitpost again")
        except WriteError as error:
            complain(str(error))
        status.at_least(UNUSABLE)
    if written and not quiet:
        complain(f"{_sum(written)} made")


def _sum(mended: Sequence[Mended]) -> str:
    fixes, posts = sum(each.fixes for each in mended), len(mended)
    return f"{fixes} {'fix' if fixes == 1 else 'fixes'} in {posts} {'post' if posts == 1 else 'posts'}"


def _goes_to_a_tool(output_file: str | None) -> bool:
    """Whether what is printed is for a program, such as `git apply`, to which each byte counts."""
    return output_file is not None or not (sys.stdout.isatty() or os.environ.get("GITHUB_ACTIONS"))


def _shown(diff: str) -> str:
    """The diff for people: what a terminal or a build server would obey is shown instead."""
    return "\n".join(line[:1] + printable(line[1:]) for line in diff.split("\n"))
