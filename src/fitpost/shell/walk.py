"""The library's way to files: `load` one, `walk` many."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from fitpost.errors import ReadError
from fitpost.options import Options
from fitpost.shell import batch, job, search

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.document import Document


def load(path: str | os.PathLike[str], options: Options | None = None) -> Document:
    """Read the post in a file; ReadError where the file cannot be read. Never raises for what the post says."""
    return job.load(os.fspath(path), options or Options())


def walk(*paths: str | os.PathLike[str], options: Options | None = None, jobs: int = 1) -> Iterator[Document]:
    """Read the posts that `paths` mean, files and folders, in the order of their paths.

    Folders are searched for `*.md`, `*.markdown` and `*.mdx`; what `.gitignore` names is left out. A file that cannot
    be read is a document with the finding FIT003, a folder that cannot be read raises ReadError. With `jobs` of more
    than 1 the posts are read in that many processes; the options must then be picklable.
    """
    found = search.find([os.fspath(path) for path in paths], _raise)
    for result in batch.run(job.Loading(options or Options()), found, jobs):
        if isinstance(result, batch.Crash):
            raise RuntimeError(f"a fault of fitpost's own in {result.path}:\n{result.trace}")  # noqa: TRY004 - no type of the caller's
        yield result


def _raise(error: OSError) -> None:
    raise ReadError(str(error.filename), error.strerror or "it cannot be opened") from error
