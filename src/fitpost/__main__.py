"""The command `fitpost`, also `python -m fitpost`.

Nothing heavy is imported before an interrupt can be met.
"""

from __future__ import annotations

import os
import sys

from fitpost._version import __version__

INTERRUPTED = 130


def main(arguments: list[str] | None = None) -> int:
    """Run the command on `arguments`, or on those of the process; gives the exit code."""
    try:
        arguments = sys.argv[1:] if arguments is None else arguments
        if arguments == ["--version"]:  # asked by scripts and editors at every start, so it loads nothing
            print(f"fitpost {__version__}")  # noqa: T201 - the command's output
            return 0
        from fitpost.shell.cli import run

        return run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED


def command() -> None:
    """Run the command as a process of its own, and end that.

    Python kills a process that an interrupt met inside `exec` or `eval` of a string (a named tuple being made, say),
    even where the interrupt was caught, and with it the exit code. By then everything has been put away, so the
    process ends at once.
    """
    code = main()
    if code == INTERRUPTED:
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    command()
