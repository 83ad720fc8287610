"""Writes what the documentation shows of the command: `make docs`.

In README.md, each line `$ fitpost ...` of a console block is run from the project's root, and what it prints is put
under it: only commands that read belong there. The reference of the command and of the codes is made as a whole. A test
compares all of it with the files.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import click

from fitpost.__main__ import main
from fitpost.rules import RULES
from fitpost.shell.cli import fitpost
from fitpost.shell.cli.codes import pages

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "docs/reference"
CONSOLE = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


def generated() -> Iterator[tuple[Path, str]]:
    """Each file and what should stand in it."""
    yield REFERENCE / "command.md", command_page()
    yield REFERENCE / "codes.md", codes_page()
    readme = ROOT / "README.md"
    yield readme, CONSOLE.sub(lambda block: run_block(block[0]), readme.read_text(encoding="utf-8"))


def run_block(block: str) -> str:
    """The commands of a console block, and what each prints."""
    commands = [line for line in block.split("\n") if line.startswith("$ ")]
    return "\n".join(f"{command}\n{run(shlex.split(command)[2:])}" for command in commands)


def run(arguments: list[str]) -> str:
    """What `fitpost` prints, at a width of 80 columns."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with patch.object(sys, "stdout", out), patch.dict(os.environ, {"NO_COLOR": "1", "COLUMNS": "80"}):
        with contextlib.chdir(ROOT):
            main(arguments)
        out.flush()
    assert isinstance(out.buffer, io.BytesIO)
    return out.buffer.getvalue().decode()


def command_page() -> str:
    """The help of each command."""
    helps = [["--help"], *([name, "--help"] for name in fitpost.list_commands(click.Context(fitpost)))]
    parts = [f"## fitpost {' '.join(each[:-1])}".rstrip() + f"\n\n```text\n{run(each)}```\n" for each in helps]
    return "\n".join(["# The command\n\nMade from the command itself (`make docs`).\n", *parts])


def codes_page() -> str:
    """The page of each code."""
    parts = [f"## {page.code} {page.name}\n\nSeverity: {page.severity}\n\n{page.text}" for page in pages(RULES)]
    return "\n".join(["# The codes\n\nMade from the rules themselves (`make docs`).\n", *parts])


if __name__ == "__main__":
    REFERENCE.mkdir(exist_ok=True)
    for path, text in generated():
        path.write_text(text, encoding="utf-8")
