"""One file's work, as values that can be sent to another process: `Loading`, `Extracting`, `Checking`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from fitpost.checker import Gathered, Report, check
from fitpost.errors import ReadError
from fitpost.exporters.outline import outline
from fitpost.faults import UNREADABLE
from fitpost.shell.files import STDIN, read

if TYPE_CHECKING:
    from datetime import date

    from fitpost.document import Document
    from fitpost.exporters import Exporter
    from fitpost.options import Options
    from fitpost.reporters.paint import Paint
    from fitpost.rule import AnyRule
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

    def __call__(self, path: str) -> Document:
        """Read the file at `path`."""
        from fitpost.parse import parse

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


class Checked(NamedTuple):
    """What checking one file gives: its own findings, and what the rules over all files keep of it."""

    report: Report
    gathered: Gathered
    fault: str | None
    """Why the file could not be read."""


@dataclass(frozen=True)
class Checking:
    """Reads a file and checks it."""

    load: Loading
    rules: tuple[AnyRule, ...]
    today: date

    def __call__(self, path: str) -> Checked:
        """Read the file at `path` and check it."""
        document = self.load(path)
        if fault := unreadable(document):
            return Checked(Report(document.source.name, document.source, document.findings), Gathered(), fault)
        findings = check(document, self.rules, self.load.options, self.today)
        return Checked(Report(document.source.name, document.source, findings), Gathered.of(document, self.rules), None)


def unreadable(document: Document) -> str | None:
    """Why the file could not be read; None where it could."""
    return next((each.message for each in document.findings if each.code == UNREADABLE.code), None)
