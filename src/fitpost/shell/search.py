"""Which files a user means: those named outright, and the Markdown files below folders, less what `.gitignore` says.

Below a folder, names that begin with a dot and `node_modules` are passed over, and links to folders are not followed,
so that a search always ends. Files come in the order of their paths.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from fitpost.errors import ReadError
from fitpost.shell.files import STDIN, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pathspec import GitIgnoreSpec

SUFFIXES = (".md", ".markdown", ".mdx")
PASSED_OVER = frozenset({"node_modules"})
MAX_IGNORE_CHARS = 1_000_000


class Ignore(NamedTuple):
    """The `.gitignore` of one folder."""

    folder: str
    spec: GitIgnoreSpec


def find(paths: Iterable[str], on_error: Callable[[OSError], None]) -> Iterator[str]:
    """The files that `paths` mean, each once, in the order of `paths`; folders that cannot be read go to `on_error`."""
    seen: set[str] = set()
    for named in paths:
        is_folder = named != STDIN and os.path.isdir(named)
        for path in _below(named, on_error) if is_folder else (named,):
            if (key := os.path.normpath(path)) not in seen:
                seen.add(key)
                yield key if is_folder else path


def _below(top: str, on_error: Callable[[OSError], None]) -> Iterator[str]:
    stack: list[tuple[str, bool, tuple[Ignore, ...]]] = [(top, True, _above(top))]
    while stack:
        path, is_folder, ignores = stack.pop()
        if not is_folder:
            yield path
            continue
        try:
            with os.scandir(path) as entries:
                inner = sorted(
                    (entry for entry in entries if _wanted(entry)), key=lambda entry: entry.name, reverse=True
                )
        except OSError as error:
            on_error(error)
            continue
        ignores = (*_ignore_in(path), *ignores)
        for entry in inner:
            folder = entry.is_dir(follow_symlinks=False)
            if not _ignored(entry.path, ignores, is_folder=folder):
                stack.append((entry.path, folder, ignores))


def _wanted(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return False
    if entry.is_dir():
        return entry.name not in PASSED_OVER and not entry.is_symlink()
    return entry.name.lower().endswith(SUFFIXES)


def _above(top: str) -> tuple[Ignore, ...]:
    """The rules of the folders above, the nearest first, up to the repository's root.

    None if they ignore `top` itself: who names it wants it.
    """
    folder = os.path.abspath(top)
    ignores: list[Ignore] = []
    while not os.path.exists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return ()
        folder = parent
        ignores += _ignore_in(folder)
    return () if _ignored(top, tuple(ignores), is_folder=True) else tuple(ignores)


def _ignore_in(folder: str) -> tuple[Ignore, ...]:
    """The rules of one folder; those that are no patterns are passed over, as git does."""
    try:
        lines = read(os.path.join(folder, ".gitignore"), MAX_IGNORE_CHARS).text.split("\n")
    except ReadError:
        return ()
    from pathspec import GitIgnoreSpec

    def valid(line: str) -> bool:
        try:
            GitIgnoreSpec.from_lines([line])
        except ValueError:
            return False
        return True

    return (Ignore(os.path.abspath(folder), GitIgnoreSpec.from_lines(filter(valid, lines))),)


def _ignored(path: str, ignores: tuple[Ignore, ...], *, is_folder: bool) -> bool:
    """What the nearest `.gitignore` that says anything of the path says."""
    if not ignores:
        return False
    absolute = os.path.abspath(path)
    for folder, spec in ignores:
        relative = os.path.relpath(absolute, folder).replace(os.sep, "/")
        if (said := spec.check_file(relative + "/" * is_folder).include) is not None:
            return said
    return False
