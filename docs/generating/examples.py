"""Runs the examples of a page, from top to bottom in one empty folder, and puts what they print where it stands.

    ```yaml title="posts/knee.md"     a file: written into the folder
    ```console                        lines `$ fitpost ...`: run; what each prints stands under it
    ```python                         run; all such blocks of a page share their names
    ```output                         what the Python above it printed

Other blocks are data and left alone. `<!-- not run: REASON -->` above a block says that it is not run, and why; a block
of `sh` always needs it. The folder holds a copy of the project's `examples/`.
"""

from __future__ import annotations

import ast
import contextlib
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from generating.commands import Shell, printed_by

ROOT = Path(__file__).parents[2]
FENCE = re.compile(
    r"(?P<reason><!-- not run: \S[^\n]* -->\n+)?"
    r'^(?P<head>(?P<ticks>`{3,})(?P<language>[\w-]*)(?: title="(?P<title>[^"\n]+)")?\n)(?P<text>.*?)^(?P=ticks)$',
    re.MULTILINE | re.DOTALL,
)


def refreshed(page: str) -> str:
    """The page with the output of its examples as it is now."""
    with folder():
        session = Session()
        return FENCE.sub(session.block, page)


class Session:
    """The examples of one page, one after the other."""

    def __init__(self) -> None:
        self.shell = Shell()
        self.names: dict[str, object] = {"__name__": "example"}
        self.printed = ""

    def block(self, fence: re.Match[str]) -> str:
        """The block with its output as it is now."""
        if fence["reason"]:
            return fence[0]
        return f"{fence['head']}{self._text(fence)}{fence['ticks']}"

    def _text(self, fence: re.Match[str]) -> str:
        text = fence["text"]
        if fence["title"]:
            _write(Path(fence["title"]), text)
        elif fence["language"] == "console":
            return self._console(text)
        elif fence["language"] == "python":
            code = compile(ast.parse(text), "<example>", "exec")
            self.printed = printed_by(lambda: exec(code, self.names))
        elif fence["language"] == "output":
            return self.printed
        elif fence["language"] == "sh":
            raise ValueError(f"a block of sh says why it is not run: {text}")
        return text

    def _console(self, text: str) -> str:
        commands = [line for line in text.split("\n") if line.startswith("$ ")]
        return "\n".join(f"{command}\n{self.shell.run(command[2:])}" for command in commands)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@contextlib.contextmanager
def folder() -> Iterator[None]:
    """A folder for the examples of one page, which may import from it."""
    known = set(sys.modules)
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
        shutil.copytree(ROOT / "examples", "examples")
        sys.path.insert(0, name)
        try:
            yield
        finally:
            sys.path.remove(name)
            for module in set(sys.modules) - known:
                if (getattr(sys.modules[module], "__file__", None) or "").startswith(name):
                    del sys.modules[module]
