"""Exit codes, and what is said on standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fitpost.reporters.paint import printable

if TYPE_CHECKING:
    from fitpost.errors import RuleError

FINDINGS = 1
UNUSABLE = 2
BUG = 3


def complain(message: str, *, plain: bool = False) -> None:
    """Say what is wrong, on one line of standard error; a `plain` message is ours and may have several."""
    click.echo(f"fitpost: {message if plain else printable(message)}", err=True)


class Status:
    """The highest exit code that occurred."""

    def __init__(self) -> None:
        self.code = 0

    def at_least(self, code: int) -> None:
        """Take note of an exit code."""
        self.code = max(self.code, code)

    def unreadable(self, error: OSError) -> None:
        """A folder cannot be read."""
        complain(f"{error.filename}: {error.strerror}")
        self.at_least(UNUSABLE)

    def bug(self, path: str, trace: str) -> None:
        """A fault of ours in one file."""
        complain(f"{printable(path)}: a fault of fitpost's own, please report it:\n{trace}", plain=True)
        self.at_least(BUG)

    def broken(self, path: str, error: RuleError) -> None:
        """A rule raised: a site's own is mended by its trace, one of fitpost's is reported with it."""
        complain(f"{printable(path)}: {printable(str(error))}\n{error.trace}", plain=True)
        self.at_least(BUG)
