"""A task over many files in several processes.

Only as many files are under way as keep the processes busy, so memory stays flat.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from fitpost.shell.batch import Crash, Guarded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Future

T = TypeVar("T")
CHUNK = 16
"""Files sent to a process at once: one file's work is short beside a message's way."""
AHEAD = 3
"""Chunks under way for each process."""


class Processes(Generic[T]):
    """A pool of processes that is renewed when one of them dies."""

    def __init__(self, task: Guarded[T], jobs: int) -> None:
        self.task = task
        self.jobs = jobs
        self.pool = _pool(jobs, task)

    def run(self, paths: Iterator[str]) -> Iterator[T | Crash]:
        """The results in the order of the files."""
        waiting: deque[tuple[list[str], Future[list[T | Crash]]]] = deque()
        try:
            while chunk := list(islice(paths, CHUNK)):
                waiting.append((chunk, self._submit(chunk)))
                if len(waiting) >= self.jobs * AHEAD:
                    yield from self._results(*waiting.popleft())
            while waiting:
                yield from self._results(*waiting.popleft())
        finally:
            self.pool.shutdown(cancel_futures=True)

    def _submit(self, chunk: list[str]) -> Future[list[T | Crash]]:
        try:
            return self.pool.submit(_each, chunk)
        except BrokenProcessPool:
            self.pool = _pool(self.jobs, self.task)
            return self.pool.submit(_each, chunk)

    def _results(self, chunk: list[str], future: Future[list[T | Crash]]) -> list[T | Crash]:
        try:
            return future.result()
        except BrokenProcessPool:  # nobody knows which file it was
            return [self._alone(path) for path in chunk]

    def _alone(self, path: str) -> T | Crash:
        with _pool(1, self.task) as pool:
            try:
                (result,) = pool.submit(_each, [path]).result()
            except BrokenProcessPool:
                return Crash(path, "the process that read it died")
            return cast("T | Crash", result)


_begun: list[Guarded[Any]] = []
"""In a process of a pool: its task, sent once, with whatever it keeps between files."""


def _pool(jobs: int, task: Guarded[Any]) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, initializer=_begin, initargs=(task,))


def _begin(task: Guarded[Any]) -> None:
    """Leave interrupts to the parent, and remember the task."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _begun[:] = [task]


def _each(paths: list[str]) -> list[Any]:
    return _begun[0].each(paths)
