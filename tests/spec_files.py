"""Reads literate specs: Markdown files in which prose explains, and fenced blocks are run.

A heading of the second or a deeper level begins a case and names it. The fenced blocks below it are its parts; the
last word after an opening fence is the block's label:

    ## A half-open range

    ```markdown post
    Hold for 20-30 s.
    ```

    ```json values
    {"min": 20, "max": 30}
    ```

gives `Case("A half-open range", line=1, blocks={"post": "Hold for 20-30 s.\\n", "values": '{"min": ...}\\n'})`. A text
that holds fences is put between longer ones. What a file cannot show (a byte order mark, a CR) is written as a Python
string: a block whose first word is `python` has the value of the expression in it.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_HEADING = re.compile(r"#{2,6} +(.+)")
_FENCE = re.compile(r"(`{3,}|~{3,})[ ]*([^`]*)")


@dataclass(frozen=True)
class Case:
    """One case of a spec file."""

    name: str
    line: int
    """The 1-based line of its heading."""
    blocks: dict[str, str] = field(default_factory=dict)
    """Its fenced texts by label, each line with its line end."""
    file: str = field(default="", compare=False)
    """The stem of the file it stands in."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.name}"


def cases(path: Path) -> list[Case]:
    """The cases of a spec file that have a block, in its order; ValueError where a block or a label is wrong."""
    found: list[Case] = []
    lines = enumerate(path.read_text(encoding="utf-8").split("\n"), start=1)
    for number, line in lines:
        if heading := _HEADING.fullmatch(line):
            found.append(Case(heading[1], number, file=path.stem))
        elif fence := _FENCE.fullmatch(line):
            words, text = fence[2].split(), _block(lines, fence[1])
            if not found or not words or words[-1] in found[-1].blocks:
                raise ValueError(f"{path}:{number}: a block needs a case and a label of its own in it")
            found[-1].blocks[words[-1]] = ast.literal_eval(f"({text})") if words[0] == "python" else text
    return [case for case in found if case.blocks]


def folder_cases(folder: Path) -> list[Case]:
    """The cases of all spec files below a folder: `@pytest.mark.parametrize("case", folder_cases(SPECS), ids=str)`."""
    return [case for path in sorted(folder.rglob("*.md")) for case in cases(path)]


def _block(lines: enumerate[str], fence: str) -> str:
    """The text up to a fence that closes `fence`: of the same sign and at least as long."""
    text: list[str] = []
    for _, line in lines:
        if line.startswith(fence) and not line.strip(fence[0] + " "):
            return "".join(f"{each}\n" for each in text)
        text.append(line)
    raise ValueError(f"the last fence {fence} is not closed")
