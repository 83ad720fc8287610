"""Where results go: standard output, or a file that is whole or not there at all."""

from __future__ import annotations

import os
import secrets
import stat
import sys
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING

from fitpost.errors import FitpostError, WriteError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Write = Callable[[str], None]


class NobodyReads(Exception):
    """Who read our output has seen enough; no BrokenPipeError, which click meets in a way of its own."""


@contextmanager
def output(path: str | None) -> Iterator[Write]:
    """What to write text with; WriteError where it cannot be written, NobodyReads where its reader has gone.

    A file is written under another name beside it and takes its place at the end, so that who reads it never sees
    half of it, and an error leaves the old one.
    """
    if path is None or path == "-":
        if sys.stdout is None:
            raise WriteError("standard output", "it is closed")
        with _writing(sys.stdout.buffer, "standard output") as write:
            yield write
    elif os.path.exists(path) and not stat.S_ISREG(os.stat(path).st_mode):
        with _opened(path, path) as (_, write):
            yield write
    else:
        with _replacing(os.path.realpath(path)) as write:
            yield write


@contextmanager
def _replacing(path: str) -> Iterator[Write]:
    beside = f"{path}.{secrets.token_hex(4)}.tmp"
    try:
        with _opened(beside, path) as (file, write):
            yield write
            with _told(path):
                file.flush()
                _keep_mode(path, beside)
                os.fsync(file.fileno())
        with _told(path):
            os.replace(beside, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise


def _keep_mode(old: str, new: str) -> None:
    """Give a file the permissions of the one whose place it takes."""
    with suppress(FileNotFoundError):
        os.chmod(new, stat.S_IMODE(os.stat(old).st_mode))


@contextmanager
def _opened(name: str, shown: str) -> Iterator[tuple[IO[bytes], Write]]:
    with _told(shown), open(name, "wb") as file, _writing(file, shown) as write:
        yield file, write


@contextmanager
def _writing(file: IO[bytes], shown: str) -> Iterator[Write]:
    def write(text: str) -> None:
        with _told(shown):
            file.write(text.encode("utf-8", "replace"))

    yield write
    with _told(shown):
        file.flush()


@contextmanager
def _told(shown: str) -> Iterator[None]:
    try:
        yield
    except FitpostError:
        raise
    except BrokenPipeError as error:
        raise NobodyReads from error
    except OSError as error:
        raise WriteError(shown, error.strerror or "it cannot be written") from error


def forget_stdout() -> None:
    """Let nothing more be written to standard output: the interpreter flushes it once more at its end."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
