"""Applying fixes to the posts of an inspection, until there is nothing more to fix, and writing what came of it.

The edits of the findings are made in memory, and what they changed is checked again, since one fix may make room for
another. Only then are files written, each under another name that takes its place, and only if it still holds what
was read.
"""

from __future__ import annotations

import re
from difflib import unified_diff
from typing import TYPE_CHECKING, NamedTuple

from fitpost.errors import ReadError
from fitpost.fixing import apply, compatible
from fitpost.reporters.paint import printable
from fitpost.shell.files import read
from fitpost.shell.output import output

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.checker import Report
    from fitpost.finding import Fix
    from fitpost.shell.inspection import Inspection

LINE = re.compile(r"[^\n]*+\n|[^\n]++")
ROUNDS = 20
"""Rules whose fixes undo one another would go on for ever."""
NO_LINE_END = "\n\\ No newline at end of file\n"


class Mended(NamedTuple):
    """What fixes made of one file."""

    path: str
    before: str
    after: str
    fixes: int
    settled: bool = True
    """Whether nothing was left to fix in the end."""

    def diff(self) -> str:
        """The changes as a unified diff, as git writes it."""
        name = printable(self.path)
        lines = unified_diff(_lines(self.before), _lines(self.after), f"a/{name}", f"b/{name}")
        return "".join(line if line.endswith("\n") else line + NO_LINE_END for line in lines)

    def write(self) -> bool:
        """Write the file, through a link to it; False where it does not hold any more what was read."""
        try:
            if read(self.path, len(self.before)).text != self.before:
                return False
        except ReadError:
            return False
        with output(self.path) as write:
            write(self.after)
        return True


def mend(inspection: Inspection, *, unsafe: bool) -> list[Mended]:
    """What the fixes of an inspection's findings make of its files; the inspection then is of the fixed texts."""
    mended: dict[str, Mended] = {}
    for _ in range(ROUNDS):
        changed = dict(_changes(inspection, mended, unsafe=unsafe))
        if not changed:
            break
        mended |= changed
        inspection.look_again({path: each.after for path, each in changed.items()})
    unsettled = dict(_changes(inspection, mended, unsafe=unsafe)).keys()
    settled = [each._replace(settled=path not in unsettled) for path, each in mended.items()]
    return [each for each in settled if each.before != each.after or not each.settled]


def _changes(inspection: Inspection, mended: dict[str, Mended], *, unsafe: bool) -> Iterator[tuple[str, Mended]]:
    for path, report in inspection.reports().items():
        fixes = compatible(_fixes(report, unsafe=unsafe)) if inspection.checked[path].intact else ()
        if fixes and report.source:
            text = report.source.text
            so_far = mended.get(path, Mended(path, text, text, 0))
            yield path, so_far._replace(after=apply(text, fixes), fixes=so_far.fixes + len(fixes))


def _fixes(report: Report, *, unsafe: bool) -> list[Fix]:
    return [finding.fix for finding in report.findings if finding.fix and (unsafe or finding.fix.safe)]


def _lines(text: str) -> list[str]:
    """The lines as a diff knows them: they end at line feeds and nowhere else."""
    return LINE.findall(text)
