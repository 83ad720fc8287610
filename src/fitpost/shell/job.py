"""One file's work, as values that can be sent to another process: `Loading`, `Extracting`, `Showing`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from fitpost.errors import ReadError
from fitpost.exporters.outline import outline
from fitpost.faults import UNREADABLE
from fitpost.shell.files import STDIN, read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fitpost.document import Document
    from fitpost.exporters import Exporter
    from fitpost.options import Options
    from fitpost.reporters.paint import Paint
    from fitpost.site import Site


def load(path: str, options: Options, *, stdin_path: str | None = None) -> Document:
    """Read one file, or standard input for `-`; ReadError where it cannot be read."""
    from fitpost.parse import parse

    text, findings = read(path, options.max_chars)
    document = parse(text, options, path=stdin_path if path == STDIN else path)
    return replace(document, findings=(*findings, *document.findings)) if findings else document


@dataclass(frozen=True)
class Loading:
    """Reads a file; one that cannot be read becomes an empty document that says so."""

    options: Options
    stdin_path: str | None = None
    """What standard input is called."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Texts to read in place of what stands in files, by their paths: fixed ones that are not written yet."""

    def __call__(self, path: str) -> Document:
        """Read the file at `path`."""
        from fitpost.parse import parse

        if path in self.texts:
            return parse(self.texts[path], self.options, path=self.stdin_path if path == STDIN else path)
        try:
            return load(path, self.options, stdin_path=self.stdin_path)
        except ReadError as error:
            finding = UNREADABLE.at(None, f"the file cannot be read: {error.reason}")
            return replace(parse("", self.options, path=path), findings=(finding,))


class Piece(NamedTuple):
    """One post's share of what `fitpost extract` prints."""

    path: str
    text: str | None
    """None where the post has no such form."""
    valid: bool
    fault: str | None
    """Why the file could not be read."""


@dataclass(frozen=True)
class Extracting:
    """Reads a file and writes it in one form."""

    load: Loading
    exporter: Exporter
    site: Site

    def __call__(self, path: str) -> Piece:
        """Read the file at `path` and write it."""
        document = self.load(path)
        text = self.exporter.load()(document, self.site)
        return Piece(document.source.name, text, document.valid, unreadable(document))


@dataclass(frozen=True)
class Showing:
    """Reads a file and outlines it for a person."""

    load: Loading
    paint: Paint

    def __call__(self, path: str) -> Piece:
        """Read the file at `path` and outline it."""
        document = self.load(path)
        fault = unreadable(document)
        return Piece(document.source.name, None if fault else outline(document, self.paint), document.valid, fault)


def unreadable(document: Document) -> str | None:
    """Why the file could not be read; None where it could."""
    return next((each.message for each in document.findings if each.code == UNREADABLE.code), None)
