"""What can be asked of `fitpost check`: its options, and `Asked`, made from them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import click

from fitpost.finding import Severity
from fitpost.policy import misfit
from fitpost.reporters import REPORTERS
from fitpost.shell.cli.codes import selectors
from fitpost.shell.cli.colour import COLOR

if TYPE_CHECKING:
    from collections.abc import Callable

    from fitpost.policy import Policy
    from fitpost.shell.config import Loaded

OPTIONS = (
    click.option(
        "--format",
        "--output-format",
        "format_",
        type=click.Choice(list(REPORTERS)),
        envvar="FITPOST_OUTPUT_FORMAT",
        help="How to tell the findings.  [default: full]",
    ),
    click.option("-o", "--output-file", metavar="FILE", help="Where to tell them; default: standard output."),
    click.option("--select", callback=selectors, metavar="CODES", help="Only these: codes, or their beginnings."),
    click.option("--ignore", callback=selectors, metavar="CODES", help="Not these: codes, or their beginnings."),
    click.option(
        "--extend-select", callback=selectors, metavar="CODES", help="These too, though they are off by default."
    ),
    click.option(
        "--fail-on",
        type=click.Choice([str(severity) for severity in Severity]),
        help="The severity from which the exit code is 1.  [default: error]",
    ),
    click.option("--fix", is_flag=True, help="Make the edits of safe fixes, and tell what remains."),
    click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also the fixes that want a person's eye."),
    click.option("--diff", is_flag=True, help="Print what --fix would change, and change nothing; 1 if it would."),
    click.option("--baseline", metavar="FILE", help="A file with the findings of old posts, which are not told."),
    click.option(
        "--write-baseline",
        is_flag=True,
        help="Make the baseline of what is found, or take out of it what is mended.  [default: fitpost-baseline.json]",
    ),
    click.option("--extend-baseline", is_flag=True, help="With --write-baseline: also add to it what is found."),
    click.option("--statistics", is_flag=True, help="Tell how many findings of each code there are, and no more."),
    click.option("-q", "--quiet", is_flag=True, help="Tell findings and what goes wrong, and no more."),
    click.option("-v", "--verbose", is_flag=True, help="Also tell which configuration is in force for how many posts."),
    COLOR,
)


@dataclass(frozen=True)
class Asked:
    """What the command line asks for; what it does not say stands in the configuration."""

    format_: str | None
    output_file: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    extend_select: tuple[str, ...]
    fail_on: str | None
    fix: bool
    unsafe_fixes: bool
    diff: bool
    baseline: str | None
    write_baseline: bool
    extend_baseline: bool
    statistics: bool
    quiet: bool
    verbose: bool
    color: str

    def __post_init__(self) -> None:
        if self.unsafe_fixes and not (self.fix or self.diff):
            raise click.UsageError("--unsafe-fixes goes with --fix or --diff")
        if self.extend_baseline and not self.write_baseline:
            raise click.UsageError("--extend-baseline goes with --write-baseline")
        if self.diff and (self.fix or self.write_baseline):
            raise click.UsageError("--diff changes nothing, so it does not go with --fix or --write-baseline")

    def policy(self, loaded: Loaded) -> Policy:
        """Which findings count under a configuration; a usage error for what is no code."""
        named = {"select": self.select, "ignore": self.ignore, "extend_select": self.extend_select}
        for name, codes in named.items():
            if fault := misfit(codes, loaded.codes.values()):
                raise click.BadParameter(fault, param_hint=f"--{name.replace('_', '-')}")
        policy = loaded.policy
        return replace(
            policy,
            select=self.select or policy.select,
            ignore=self.ignore or policy.ignore,
            extend_select=self.extend_select or policy.extend_select,
        )


def asks(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options above; it gets them as an `Asked`."""

    def run(first: Any, **given: Any) -> int:  # noqa: ANN401 - what click makes of the options
        return command(first, Asked(**given))

    run.__doc__, run.__name__ = command.__doc__, command.__name__
    decorated: Callable[..., int] = run
    for option in reversed(OPTIONS):
        decorated = option(decorated)
    return decorated
