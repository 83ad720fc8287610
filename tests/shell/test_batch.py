"""Work over many files, in this process and in several."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import fitpost
from fitpost.shell.batch import Crash, run
from fitpost.shell.processes import CHUNK

PATHS = [str(number) for number in range(3 * CHUNK)]


def number(path: str) -> int:
    return int(path)


def killed_by_seven(path: str) -> int:
    if path == "7":
        os._exit(1)
    return int(path)


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_files(jobs: int) -> None:
    """However many processes work on them."""
    assert list(run(number, PATHS, jobs)) == list(map(int, PATHS))


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_in_one_file_leaves_the_others(jobs: int) -> None:
    """It stands where the file's result would stand, with the file's name."""
    one, crash, three = run(number, ["1", "two", "3"], jobs)
    assert (one, three) == (1, 3)
    assert isinstance(crash, Crash)
    assert (crash.path, "ValueError" in crash.trace) == ("two", True)


def test_a_process_that_dies_takes_one_file_with_it() -> None:
    """The others of its chunk are done again, each alone."""
    results = list(run(killed_by_seven, PATHS, 2))
    assert [result for result in results if isinstance(result, Crash)] == [results[7]]
    assert [result for result in results if not isinstance(result, Crash)] == [n for n in range(len(PATHS)) if n != 7]


def test_files_are_taken_as_they_are_needed() -> None:
    """In this process one at a time, so memory stays flat."""
    taken = []

    def paths() -> Iterator[str]:
        for path in PATHS:
            taken.append(path)
            yield path

    next(iter(run(number, paths())))
    assert taken == ["0"]


def test_walk_gives_documents_in_path_order(tmp_path: Path) -> None:
    """The same documents with one process and with two; an unreadable file is a document that says so."""
    for name in ("b.md", "a.md"):
        (tmp_path / name).write_text(f"# {name}\n", encoding="utf-8")
    (tmp_path / "c.md").symlink_to("nowhere")
    documents = list(fitpost.walk(tmp_path))
    assert [document.meta.title for document in documents] == ["a.md", "b.md", "C"]
    assert [finding.code for finding in documents[2].findings] == ["FIT003"]
    assert list(fitpost.walk(tmp_path, jobs=2)) == documents
