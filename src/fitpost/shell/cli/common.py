"""What the commands that read posts share: their arguments, and `Run`, made from them."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain, groupby
from typing import TYPE_CHECKING, Any, TypeVar

import click

from fitpost.shell import batch, search
from fitpost.shell.cli.progress import watched
from fitpost.shell.cli.status import FINDINGS, UNUSABLE, Status, complain
from fitpost.shell.files import STDIN
from fitpost.shell.job import Loading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from fitpost.shell.config import Configurations, Loaded
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
    min_confidence: float | None = None
    status: Status = field(default_factory=Status)

    @cached_property
    def configurations(self) -> Configurations:
        """Finds the configuration of each post."""
        from fitpost.shell.config import Configurations

        return Configurations(self.config, isolated=self.isolated)

    @property
    def home(self) -> Loaded:
        """The configuration of the first path, which says what a run as a whole is to do."""
        return self.configurations.of(self._placed(self.paths[0]))

    @cached_property
    def files(self) -> list[str]:
        """The files that the paths mean, less those that configurations exclude."""
        found = search.find(self.paths, self.status.unreadable)
        wanted = [path for path in found if path in self.paths or not self.loaded(path).excludes(path)]
        if not wanted:
            complain("no posts there (looked for " + ", ".join(f"*{suffix}" for suffix in search.SUFFIXES) + ")")
        return wanted

    def loaded(self, path: str) -> Loaded:
        """The configuration of a file."""
        return self.configurations.of(self._placed(path))

    def _placed(self, path: str) -> str:
        return (self.stdin_filename or ".") if path == STDIN else path

    def loading(self, loaded: Loaded) -> Loading:
        """The task of reading one file under a configuration."""
        options = loaded.options
        if self.min_confidence is not None:
            options = replace(options, min_confidence=self.min_confidence)
        return Loading(options, self.stdin_filename)

    def results(self, task: Callable[[Loaded], Callable[[str], T]]) -> Iterator[T]:
        """The result for each file of the task for its configuration; faults of ours are told and passed over."""
        groups = groupby(self.files, self.loaded)
        every = (self.batch(task(loaded), list(files)) for loaded, files in groups)
        return watched(chain.from_iterable(every), len(self.files))

    def batch(self, task: Callable[[str], T], files: Sequence[str]) -> Iterator[T]:
        """The task's result for each of these files; faults of ours are told and passed over."""
        jobs = self.jobs or (os.cpu_count() or 1 if len(files) >= WORTH_PROCESSES else 1)
        for result in batch.run(task, files, jobs):
            if isinstance(result, batch.Crash):
                self.status.bug(result.path, result.trace)
            else:
                yield result

    def texts(self, task: Callable[[Loaded], Callable[[str], Piece]]) -> Iterator[str]:
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
        "--config",
        metavar="FILE",
        help="The configuration; by default the nearest fitpost.toml or pyproject.toml of each post.",
    ),
    click.option("--isolated", is_flag=True, help="Pass over every configuration, and run no code but fitpost's own."),
    click.option("--stdin-filename", metavar="NAME", help="What to call the post that `-` reads."),
    click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        metavar="NUMBER",
        help="Leave out exercises and advice that are less likely, from 0 to 1.",
    ),
)


SHARED = ("paths", "jobs", "config", "isolated", "stdin_filename", "min_confidence")
"""What these options are called; fields of `Run`."""


def reads_posts(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the arguments that all share; it gets them as a `Run`."""

    def run(**said: Any) -> int:  # noqa: ANN401 - what click read: the shared options and the command's own
        return command(Run(**{name: said.pop(name) for name in SHARED}), **said)

    run.__doc__, run.__name__ = command.__doc__, command.__name__
    decorated: Callable[..., int] = run
    for option in reversed(OPTIONS):
        decorated = option(decorated)
    decorated.__click_params__ = [*decorated.__click_params__, *getattr(command, "__click_params__", [])]  # type: ignore[attr-defined]  # where click keeps them
    return decorated
