"""Reading and finding files that may be anything: pipes, devices, loops of links, other encodings, gone by now."""

from __future__ import annotations

import codecs
import errno
import os
import stat
import sys
from typing import TYPE_CHECKING, NamedTuple

from fitpost.errors import ReadError
from fitpost.faults import NOT_UTF8
from fitpost.source import Span

if TYPE_CHECKING:
    from fitpost.finding import Finding

STDIN = "-"
MAX_BYTES_A_CHARACTER = 4
FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
"""Without O_NONBLOCK, opening a pipe that nobody writes to never ends."""
UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


class Text(NamedTuple):
    """A text, and what was lost or guessed when it was decoded."""

    text: str
    findings: tuple[Finding, ...] = ()


def read(path: str, max_chars: int) -> Text:
    """The text of a file, at least its first `max_chars + 1` characters; ReadError where there is none to be had."""
    limit = (max_chars + 1) * MAX_BYTES_A_CHARACTER
    try:
        raw = sys.stdin.buffer.read(limit + 1) if path == STDIN else _read_regular(path, limit + 1)
    except (OSError, ValueError, AttributeError) as error:  # a NUL in the name; standard input closed by the caller
        raise ReadError(path, getattr(error, "strerror", None) or "it cannot be opened") from error
    return decode(raw[:limit], cut=len(raw) > limit)


def _read_regular(path: str, limit: int) -> bytes:
    descriptor = os.open(path, FLAGS)
    with open(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "it is no regular file")
        return file.read(limit)


def decode(raw: bytes, *, cut: bool = False) -> Text:
    """The text of a file's bytes; total. `cut` says that they may end within a character."""
    encoding = UTF16.get(raw[:2], "utf-8")
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(raw, final=not cut)
    except UnicodeDecodeError as error:
        place = len(raw[: error.start].decode(encoding, "replace"))
        finding = NOT_UTF8.at(
            Span(place, place + 1),
            f"the file is not UTF-8: byte 0x{raw[error.start]:02x} was replaced, and maybe others after it",
            "save the file as UTF-8",
        )
        return Text(raw.decode(encoding, "replace"), (finding,))
    if encoding == "utf-8":
        return Text(text)
    return Text(text, (NOT_UTF8.at(None, f"the file is {encoding.upper()}, not UTF-8", "save the file as UTF-8"),))
