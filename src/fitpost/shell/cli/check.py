"""`fitpost check`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from fitpost.checker import Report, in_order, merged
from fitpost.errors import ReadError
from fitpost.finding import Severity
from fitpost.reporters import REPORTERS, Telling, get
from fitpost.shell.cli.codes import pages, selectors
from fitpost.shell.cli.colour import paint_for
from fitpost.shell.cli.common import Run, reads_posts
from fitpost.shell.cli.status import FINDINGS, UNUSABLE
from fitpost.shell.job import Checking, load
from fitpost.shell.output import output

if TYPE_CHECKING:
    from fitpost.policy import Policy
    from fitpost.rule import AnyRule
    from fitpost.source import Source

EXAMPLES = """\b
Examples:
  fitpost check posts/
  fitpost check posts/ --select FIT1,FIT5 --fail-on warning
  fitpost check --format concise posts/knee.md
"""
FORMAT = click.option(
    "--format",
    "--output-format",
    "format_",
    type=click.Choice(list(REPORTERS)),
    default="full",
    show_default=True,
    envvar="FITPOST_OUTPUT_FORMAT",
    help="How to tell the findings.",
)
SELECT = click.option("--select", callback=selectors, metavar="CODES", help="Only these: codes, or their beginnings.")
IGNORE = click.option("--ignore", callback=selectors, metavar="CODES", help="Not these: codes, or their beginnings.")
FAIL_ON = click.option(
    "--fail-on",
    type=click.Choice([str(severity) for severity in Severity]),
    help="The severity from which the exit code is 1.  [default: error]",
)
OUTPUT_FILE = click.option("-o", "--output-file", metavar="FILE", help="Where to tell them; default: standard output.")


@click.command(epilog=EXAMPLES)
@reads_posts
@FORMAT
@SELECT
@IGNORE
@FAIL_ON
@OUTPUT_FILE
def check(
    run: Run,
    format_: str,
    output_file: str | None,
    fail_on: str | None,
    **codes: Any,  # noqa: ANN401 - click gives --select and --ignore, which go on together
) -> int:
    """Find what is wrong in posts.

    In the file and its front matter and, by rules, in exercises, steps, doses, safety notes and tags. `fitpost rule
    CODE` explains a finding.
    """
    from fitpost.shell.config import all_rules

    config = run.loaded.config
    rules = all_rules(isolated=run.isolated)
    policy = replace(config.policy(), **{name: given for name, given in codes.items() if given})
    names = {page.code: page.name for page in pages(rules)}
    with output(output_file) as write:
        reports = _reports(run, rules, policy)
        write(get(format_)(Telling(reports, len(run.files), names, paint_for(output_file))))
    threshold = Severity[(fail_on or config.fail_on).upper()]
    if any(finding.severity >= threshold for report in reports for finding in report.findings):
        run.status.at_least(FINDINGS)
    return run.status.code


def _reports(run: Run, rules: tuple[AnyRule, ...], policy: Policy) -> list[Report]:
    """What is to be told of each file, in their order.

    Only the texts that something was found in are kept, so that a clean collection of any size fits into memory.
    """
    today = date.today()  # noqa: DTZ011 - the day where the writer is
    reports: dict[str, Report] = {}
    parts = []
    for checked in run.results(Checking(run.loading, rules, today)):
        parts.append(checked.gathered)
        if checked.fault:
            run.status.at_least(UNUSABLE)
        report = checked.report
        reports[report.path] = report if report.findings else replace(report, source=None)
    for path, findings in merged(parts, rules).finish(rules, run.loading.options, today).items():
        report = reports[path]
        source = report.source or _source(path, run)
        reports[path] = Report(path, source, in_order((*report.findings, *findings)))
    applied = (replace(report, findings=policy.apply(report.findings)) for report in reports.values())
    return [report for report in applied if report.findings]


def _source(path: str, run: Run) -> Source | None:
    """The text of a file that was read before; None where it has gone since, or was standard input."""
    try:
        return load(path, run.loading.options).source
    except ReadError:
        return None
