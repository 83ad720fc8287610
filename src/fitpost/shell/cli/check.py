"""`fitpost check`."""

from __future__ import annotations

import os
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

import click

from fitpost.finding import Severity
from fitpost.reporters import FOR_PEOPLE, Telling, get
from fitpost.reporters.statistics import statistics
from fitpost.shell.cli.check_options import Asked, asks
from fitpost.shell.cli.codes import pages
from fitpost.shell.cli.colour import paint_for
from fitpost.shell.cli.common import Run, reads_posts
from fitpost.shell.cli.fix import fix
from fitpost.shell.cli.ratchet import sift
from fitpost.shell.cli.status import FINDINGS, UNUSABLE, complain
from fitpost.shell.inspection import Inspection
from fitpost.shell.output import output

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fitpost.checker import Report

EXAMPLES = """\b
Examples:
  fitpost check posts/
  fitpost check posts/ --select FIT1,FIT5 --fail-on warning
  fitpost check posts/ --diff
  fitpost check --format concise posts/knee.md
"""


@click.command(epilog=EXAMPLES)
@reads_posts
@asks
def check(run: Run, asked: Asked) -> int:
    """Find what is wrong in posts, and fix it.

    In the file and its front matter and, by rules, in exercises, steps, doses, safety notes and tags. `fitpost rule
    CODE` explains a finding.
    """
    home = run.home.config
    inspections = list(_inspections(run, asked))
    if asked.verbose:
        _tell_configurations(inspections)
    if asked.fix or asked.diff:
        fix(inspections, run, asked)
    reports = _reports(inspections, run, asked)
    if not asked.diff:
        reports = sift(reports, inspections, run, asked)
        _tell(reports, inspections, run, asked)
        threshold = Severity[(asked.fail_on or home.fail_on).upper()]
        if any(finding.severity >= threshold for report in reports for finding in report.findings):
            run.status.at_least(FINDINGS)
    return run.status.code


def _inspections(run: Run, asked: Asked) -> Iterator[Inspection]:
    """An inspection for each configuration, done."""
    groups = defaultdict(list)
    for path in run.files:
        groups[run.loaded(path)].append(path)
    today = date.today()  # noqa: DTZ011 - the day where the writer is
    for loaded, files in groups.items():
        inspection = Inspection(loaded, asked.policy(loaded), run.loading(loaded), run.batch, today)
        inspection.look(files)
        yield inspection


def _reports(inspections: Sequence[Inspection], run: Run, asked: Asked) -> list[Report]:
    """What is to be told of the files with findings, in their order; what could not be read or done is told here."""
    told: dict[str, Report] = {}
    for inspection in inspections:
        for path, report in inspection.reports().items():
            checked = inspection.checked[path]
            told[checked.argument] = report
            if checked.fault:
                run.status.at_least(UNUSABLE)
                if asked.diff or not report.findings:  # which would tell it, if its code was asked for
                    complain(f"{path}: {checked.fault}")
            for error in checked.broken:
                run.status.broken(path, error)
        for error in inspection.broken.values():
            run.status.broken("all posts", error)
    return [told[path] for path in run.files if path in told and told[path].findings]


def _tell(reports: list[Report], inspections: Sequence[Inspection], run: Run, asked: Asked) -> None:
    """Write the findings, and, where GitHub Actions reads along, annotations beside what is for people."""
    known = {page.code: page for inspection in inspections for page in pages(inspection.loaded.rules)}
    names = {code: page.name for code, page in known.items()}
    texts = {code: page.text for code, page in known.items()}
    paint = paint_for(asked.output_file, asked.color)
    telling = Telling(reports, len(run.files), names, paint, texts, summary=not asked.quiet)
    form = asked.format_ or run.home.config.format
    with output(asked.output_file) as write:
        write((statistics if asked.statistics else get(form))(telling))
    if os.environ.get("GITHUB_ACTIONS") and (asked.output_file or form in FOR_PEOPLE):
        with output(None) as write:
            write(get("github")(telling))


def _tell_configurations(inspections: Sequence[Inspection]) -> None:
    for inspection in inspections:
        count = len(inspection.checked)
        complain(f"{count} {'post' if count == 1 else 'posts'} under {inspection.loaded.name}")
