"""Files that are none, names that are no text, readers and disks that are gone: one message each, and no traceback."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from command import fitpost
from fitpost import load
from fitpost.errors import ReadError
from fitpost.shell.files import read

POST = "---\ntitle: Calm knees\ntags: [knees]\n---\n1. **Wall sit**\n   - Slide down the wall.\n"
COMMANDS = [
    *(["show"], ["check"], ["extract"], ["extract", "--format", "jsonl"], ["extract", "--format", "jsonld"], ["stats"]),
    *(["check", "--output-format", name] for name in ("json", "github", "sarif")),
]


def run(*arguments: object, **options: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "fitpost", *map(str, arguments)]
    return subprocess.run(command, stderr=subprocess.PIPE, check=False, **options)  # type: ignore[call-overload,no-any-return]


def test_a_socket_is_refused(tmp_path: Path) -> None:
    """At once, with a reason."""
    path = tmp_path / "x.md"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
        with pytest.raises(ReadError, match=r"x\.md"):
            read(str(path), 100)


def test_a_file_that_grows_is_read_to_the_limit(tmp_path: Path) -> None:
    """What is written behind the limit meanwhile is not waited for."""
    path = tmp_path / "x.md"
    path.write_text(POST + "more\n" * 100_000, encoding="utf-8")
    assert len(read(str(path), 50).text) <= 51 * 4


def test_a_link_to_a_device_is_refused(tmp_path: Path) -> None:
    """Reading /dev/zero would never end."""
    (tmp_path / "x.md").symlink_to("/dev/zero")
    with pytest.raises(ReadError, match="regular"):
        load(tmp_path / "x.md")


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux only")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_names_that_are_no_utf_8(command: list[str], tmp_path: Path) -> None:
    """The file is read, its name shown as well as it goes, in every form."""
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9 ##[group] \x1b[2J.md")).write_text(POST, encoding="utf-8")
    ran = fitpost(*command, "--isolated", tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert "\x1b" not in ran.out
    assert "##[" not in ran.out


@pytest.mark.parametrize("command", ["show", "check", "stats"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_a_full_disk(command: str, tmp_path: Path) -> None:
    """Every command says so once, and exits with 2, as `extract` does."""
    (tmp_path / "a.md").write_text(POST.replace("Calm knees", ""), encoding="utf-8")
    with Path("/dev/full").open("wb") as full:
        ran = run(command, "--isolated", tmp_path, stdout=full)
    assert (ran.returncode, ran.stderr) == (2, b"fitpost: standard output: No space left on device\n")


def test_standard_output_that_was_closed_by_the_caller(tmp_path: Path) -> None:
    """One message."""
    (tmp_path / "a.md").write_text(POST, encoding="utf-8")
    script = f'"{sys.executable}" -m fitpost extract "{tmp_path}" >&-'
    ran = subprocess.run(["sh", "-c", script], stderr=subprocess.PIPE, check=False)
    assert (ran.returncode, ran.stderr) == (2, b"fitpost: standard output: it is closed\n")


def test_a_file_that_vanishes_is_one_message(tmp_path: Path) -> None:
    """The others are still read."""
    (tmp_path / "a.md").write_text(POST, encoding="utf-8")
    (tmp_path / "b.md").symlink_to("gone")
    ran = run("extract", "--isolated", "--format", "jsonl", tmp_path, stdout=subprocess.PIPE)
    assert (ran.returncode, ran.stdout.count(b"\n"), ran.stderr.count(b"\n")) == (2, 2, 1)


def _importing(process: int, _: Path) -> bool:
    """Whether a heavy library is being loaded."""
    return "_pydantic_core" in Path(f"/proc/{process}/maps").read_text(encoding="utf-8")


def _writing(_: int, folder: Path) -> bool:
    """Whether the output file has been begun, under its other name."""
    return bool(list(folder.glob("out.json.*.tmp")))


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize(("begun", "delay"), [(_importing, 0.0), (_importing, 0.1), (_writing, 0.0), (_writing, 0.4)])
def test_an_interrupt_at_any_moment(begun: Callable[[int, Path], bool], delay: float, tmp_path: Path) -> None:
    """While it imports, starts processes, works with them: 130, no words, no file half-written."""
    for number in range(300):
        (tmp_path / f"{number}.md").write_text(POST * 20, encoding="utf-8")
    out = tmp_path / "out.json"
    command = [sys.executable, "-m", "fitpost", "extract", "--isolated", "-j", "2", "-o", str(out), str(tmp_path)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as process:
        while not begun(process.pid, tmp_path):
            time.sleep(0.005)
        time.sleep(delay)
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert (process.returncode, said.strip()) == (130, b"")
    assert list(tmp_path.glob("out.json*")) == []
