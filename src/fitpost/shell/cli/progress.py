"""A progress bar on standard error, if that is a terminal and the work takes longer than a second."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")
PATIENCE_S = 1.0


def watched(results: Iterator[T], total: int) -> Iterator[T]:
    """The results, and the bar beside them."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield from results
        return
    begun = time.monotonic()
    for done, result in enumerate(results, start=1):
        yield result
        if time.monotonic() - begun > PATIENCE_S:
            yield from _with_bar(results, done, total)


def _with_bar(results: Iterator[T], done: int, total: int) -> Iterator[T]:
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("posts", total=total, completed=done)
        for result in results:
            progress.advance(task)
            yield result
