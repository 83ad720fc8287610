"""One task over many files, here or in several processes, the results in the order of the files.

Only as many files are under way as keep the processes busy, so memory stays flat. A fault of the task in one file, even
one that kills its process, is a `Crash` in place of that file's result; the others go on.
"""

from __future__ import annotations

import traceback
from collections import deque
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

T = TypeVar("T")
CHUNK = 16
"""Files sent to a process at once: one file's work is short beside a message's way."""
AHEAD = 3
"""Chunks under way for each process."""


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
    return map(guarded, paths) if jobs <= 1 else _Processes(guarded, jobs).run(iter(paths))


class _Processes(Generic[T]):
    """A pool of processes that is renewed when one of them dies."""

    def __init__(self, task: Guarded[T], jobs: int) -> None:
        self.task = task
        self.jobs = jobs
        self.pool = _pool(jobs)

    def run(self, paths: Iterator[str]) -> Iterator[T | Crash]:
        waiting: deque[tuple[list[str], Future[list[T | Crash]]]] = deque()
        try:
            while chunk := list(islice(paths, CHUNK)):
                waiting.append((chunk, self.submit(chunk)))
                if len(waiting) >= self.jobs * AHEAD:
                    yield from self.results(*waiting.popleft())
            while waiting:
                yield from self.results(*waiting.popleft())
        finally:
            self.pool.shutdown(cancel_futures=True)

    def submit(self, chunk: list[str]) -> Future[list[T | Crash]]:
        try:
            return self.pool.submit(self.task.each, chunk)
        except BrokenProcessPool:
            self.pool = _pool(self.jobs)
            return self.pool.submit(self.task.each, chunk)

    def results(self, chunk: list[str], future: Future[list[T | Crash]]) -> list[T | Crash]:
        try:
            return future.result()
        except BrokenProcessPool:  # nobody knows which file it was
            return [self.alone(path) for path in chunk]

    def alone(self, path: str) -> T | Crash:
        with _pool(1) as pool:
            try:
                return pool.submit(self.task, path).result()
            except BrokenProcessPool:
                return Crash(path, "the process that read it died")


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, initializer=_leave_interrupts_to_the_parent)


def _leave_interrupts_to_the_parent() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
