"""Runs the commands of an example, in this process."""

from __future__ import annotations

import contextlib
import io
import os
import runpy
import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

from fitpost.__main__ import main


class Shell:
    """Runs commands in the present folder, at a width of 80 columns, and keeps the exit code for `echo $?`."""

    def __init__(self) -> None:
        self.status = 0

    def run(self, line: str) -> str:
        """What the command prints; ValueError for one that examples cannot run."""
        match shlex.split(line):
            case [*_, ">", name]:
                Path(name).write_text(self.run(line.rpartition(">")[0]), encoding="utf-8")
                return ""
            case ["fitpost", *arguments]:
                return self._fitpost(arguments)
            case ["python", script]:
                return printed_by(lambda: runpy.run_path(script, run_name="__main__"))
            case ["cat", name]:
                return Path(name).read_text(encoding="utf-8")
            case ["echo", "$?"]:
                return f"{self.status}\n"
        raise ValueError(f"examples run fitpost, python, cat, echo $? and >, not: {line}")

    def _fitpost(self, arguments: list[str]) -> str:
        out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
        quiet = {"NO_COLOR": "1", "COLUMNS": "80"}
        with patch.object(sys, "stdout", out), patch.object(sys, "stderr", out), patch.dict(os.environ, quiet):
            self.status = main(arguments)
            out.flush()
        assert isinstance(out.buffer, io.BytesIO)
        return out.buffer.getvalue().decode().replace("\r\n", "\n")


def printed_by(script: Callable[[], object]) -> str:
    """What `script` prints when it is called."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        script()
    return out.getvalue()
