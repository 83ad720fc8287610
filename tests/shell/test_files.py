"""Reading what may be no text and no file."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from fitpost.errors import ReadError, WriteError
from fitpost.faults import NOT_UTF8
from fitpost.shell.files import decode, read
from fitpost.shell.output import output
from fitpost.source import Span


@pytest.mark.parametrize("kind", ["pipe", "folder", "device", "missing", "nul", "dangling"])
def test_what_is_no_readable_file_is_refused_at_once(kind: str, tmp_path: Path) -> None:
    """A pipe that nobody writes to, a device without end and the like: an error with path and reason, no waiting."""
    path = str(tmp_path / "x.md")
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "dangling":
        Path(path).symlink_to("nowhere")
    path = {"folder": str(tmp_path), "device": "/dev/zero", "nul": "a\0b"}.get(kind, path)
    with pytest.raises(ReadError) as caught:
        read(path, 100)
    assert caught.value.path == path
    assert caught.value.reason
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301 - our own bytes


@pytest.mark.parametrize(
    ("raw", "text", "span"),
    [
        ("Füße".encode(), "Füße", None),
        (b"caf\xe9 \xff!", "caf\ufffd \ufffd!", Span(3, 4)),
        ("ü".encode() + b"\xff", "ü\ufffd", Span(1, 2)),
        (b"\xef\xbb\xbfa", "\ufeffa", None),
        (b"", "", None),
    ],
)
def test_bytes_become_text(raw: bytes, text: str, span: Span | None) -> None:
    """What is no UTF-8 is replaced and told with the place of the first; nothing else is lost."""
    read_text, findings = decode(raw)
    assert read_text == text
    assert [finding.span for finding in findings] == ([span] if span else [])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_read_and_told(encoding: str) -> None:
    """Windows editors write it; the mark at the beginning gives it away."""
    text, findings = decode("\ufeff# Hallo".encode(encoding))
    assert (text, [finding.code for finding in findings]) == ("\ufeff# Hallo", [NOT_UTF8.code])


def test_only_so_much_is_read(tmp_path: Path) -> None:
    """A character cut in two at the limit is no fault of the file."""
    file = tmp_path / "x.md"
    file.write_text("a" + "é" * 1000, encoding="utf-8")
    text, findings = read(str(file), 10)
    assert (len(text) > 10, len(text) < 50, findings) == (True, True, ())


def test_output_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    """An error while writing leaves the old file, and nothing beside it."""
    file = tmp_path / "out.json"
    file.write_text("old", encoding="utf-8")

    def fail() -> None:
        with output(str(file)) as write:
            write("half of")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert (list(tmp_path.iterdir()), file.read_text(encoding="utf-8")) == ([file], "old")
    with output(str(file)) as write:
        write("new")
    assert (list(tmp_path.iterdir()), file.read_text(encoding="utf-8")) == ([file], "new")


@pytest.mark.parametrize("path", ["/nowhere/at/all.json", "/dev/full"])
def test_output_that_cannot_be_written_is_one_error(path: str) -> None:
    """A folder that is not there, a disk that is full."""

    def write_it() -> None:
        with output(path) as write:
            write("x")

    with pytest.raises(WriteError, match=path):
        write_it()
