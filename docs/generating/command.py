"""The reference of the command: the help of each."""

from __future__ import annotations

import click

from fitpost.shell.cli import fitpost
from generating.commands import Shell


def command_page() -> str:
    """The help of each command."""
    helps = [["--help"], *([name, "--help"] for name in fitpost.list_commands(click.Context(fitpost)))]
    return "\n".join(["# The command\n\nMade from the command itself (`make docs`).\n", *map(_section, helps)])


def _section(arguments: list[str]) -> str:
    line = " ".join(["fitpost", *arguments])
    return f"## {line.removesuffix(' --help')}\n\n```text\n{Shell().run(line)}```\n"
