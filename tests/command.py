"""Runs the command in this process, as a test sees it: exit code, standard output, standard error."""

from __future__ import annotations

import io
import sys
from typing import NamedTuple
from unittest.mock import patch

from fitpost.__main__ import main


class Ran(NamedTuple):
    """What a run of the command left."""

    code: int
    out: str
    err: str


def fitpost(*arguments: object, stdin: bytes = b"") -> Ran:
    """Run `fitpost` with these arguments."""
    out, err = _stream(), _stream()
    with patch.multiple(sys, stdin=_stream(stdin), stdout=out, stderr=err):
        code = main([str(argument) for argument in arguments])
    return Ran(code, _text(out), _text(err))


def _stream(content: bytes = b"") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(content), encoding="utf-8")


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode()
