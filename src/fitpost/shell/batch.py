"""One task over many files, here or in several processes, the results in the order of the files.

A fault of the task in one file, even one that kills its process, is a `Crash` in place of its result; the others
go on.
"""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")


class Crash(NamedTuple):
    """A fault of fitpost's own in one file."""

    path: str
    trace: str


@dataclass(frozen=True)
class Guarded(Generic[T]):
    """A task whose faults are values."""

    task: Callable[[str], T]

    def __call__(self, path: str) -> T | Crash:
        """The task's result for one file, or its fault."""
        try:
            return self.task(path)
        except Exception:  # noqa: BLE001 - whatever is wrong with us in one file, the others are still read
            return Crash(path, traceback.format_exc())

    def each(self, paths: list[str]) -> list[T | Crash]:
        """The results for several files."""
        return [self(path) for path in paths]


def run(task: Callable[[str], T], paths: Iterable[str], jobs: int = 1) -> Iterator[T | Crash]:
    """The task's result for each of `paths`, in their order; in this process unless `jobs` is more than 1."""
    guarded = Guarded(task)
    if jobs <= 1:
        return map(guarded, paths)
    from fitpost.shell.processes import Processes

    return Processes(guarded, jobs).run(iter(paths))
