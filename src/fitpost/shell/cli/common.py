"""What the commands that read posts share: their arguments, and `Run`, made from them."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import click

from fitpost.shell import batch, search
from fitpost.shell.cli.progress import watched
from fitpost.shell.cli.status import FINDINGS, UNUSABLE, Status, complain
from fitpost.shell.job import Loading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fitpost.shell.config import Loaded
    from fitpost.shell.job import Piece

T = TypeVar("T")
WORTH_PROCESSES = 200
"""Files from which starting more processes takes less time than it saves."""


@dataclass
class Run:
    """One run over posts."""

    paths: tuple[str, ...]
    jobs: int | None
    config: str | None
    isolated: bool
    stdin_filename: str | None
    status: Status = field(default_factory=Status)

    @cached_property
    def loaded(self) -> Loaded:
        """The configuration that applies."""
        from fitpost.shell.config import Loaded, load

        return Loaded() if self.isolated else load(self.config)

    @cached_property
    def loading(self) -> Loading:
        """The task of reading one file."""
        return Loading(self.loaded.options(), self.stdin_filename)

    @cached_property
    def files(self) -> list[str]:
        """The files that the paths mean."""
        found = list(search.find(self.paths, self.status.unreadable))
        if not found:
            complain("no posts there (looked for " + ", ".join(f"*{suffix}" for suffix in search.SUFFIXES) + ")")
        return found

    def results(self, task: Callable[[str], T]) -> Iterator[T]:
        """The task's result for each file; faults of ours are told and passed over."""
        jobs = self.jobs or (os.cpu_count() or 1 if len(self.files) >= WORTH_PROCESSES else 1)
        for result in watched(batch.run(task, self.files, jobs), len(self.files)):
            if isinstance(result, batch.Crash):
                self.status.bug(result.path, result.trace)
            else:
                yield result

    def texts(self, task: Callable[[str], Piece]) -> Iterator[str]:
        """What the task writes of each file; unreadable and invalid ones are taken note of."""
        for piece in self.results(task):
            if piece.fault:
                complain(f"{piece.path}: {piece.fault}")
                self.status.at_least(UNUSABLE)
            elif not piece.valid:
                self.status.at_least(FINDINGS)
            if piece.text is not None:
                yield piece.text


OPTIONS = (
    click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
    click.option(
        "-j", "--jobs", type=click.IntRange(min=1), help="Processes; by default one for each core from 200 posts on."
    ),
    click.option(
        "--config", metavar="FILE", help="The configuration; by default the nearest fitpost.toml or pyproject.toml."
    ),
    click.option("--isolated", is_flag=True, help="Pass over every configuration, and run no code but fitpost's own."),
    click.option("--stdin-filename", metavar="NAME", help="What to call the post that `-` reads."),
)


def reads_posts(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the arguments that all share; it gets them as a `Run`."""

    def run(
        *,
        paths: tuple[str, ...],
        jobs: int | None,
        config: str | None,
        isolated: bool,
        stdin_filename: str | None,
        **own: Any,  # noqa: ANN401 - the command's own options
    ) -> int:
        return command(Run(paths, jobs, config, isolated, stdin_filename), **own)

    run.__doc__, run.__name__ = command.__doc__, command.__name__
    decorated: Callable[..., int] = run
    for option in reversed(OPTIONS):
        decorated = option(decorated)
    decorated.__click_params__ = [*decorated.__click_params__, *getattr(command, "__click_params__", [])]  # type: ignore[attr-defined]
    return decorated
