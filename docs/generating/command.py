"""The reference of the command: the help of each."""

from __future__ import annotations

from collections.abc import Iterator

import click

from fitpost.shell.cli import fitpost
from generating.commands import Shell


def command_page() -> str:
    """The help of each command."""
    parts = map(_section, _commands(fitpost))
    return "\n".join(["# The command\n\nMade from the command itself (`make docs`).\n", *parts])


def _commands(command: click.Command, *words: str) -> Iterator[list[str]]:
    """The words of a command and of all below it."""
    yield [*words, "--help"]
    if isinstance(command, click.Group):
        for name, each in sorted(command.commands.items()):
            yield from _commands(each, *words, name)


def _section(arguments: list[str]) -> str:
    line = " ".join(["fitpost", *arguments])
    return f"## {line.removesuffix(' --help')}\n\n```text\n{Shell().run(line)}```\n"
