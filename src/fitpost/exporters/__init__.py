"""The forms in which `fitpost extract` gives documents out, by name, each imported when it is first asked for.

To add one, write a function from a document (and the site) to text, and name it here.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fitpost.document import Document
    from fitpost.site import Site

    Write = Callable[[Document, Site], str | None]


@dataclass(frozen=True)
class Exporter:
    """One form: how a document is written, and what stands around and between documents."""

    function: str
    """Where the function stands, as `module:function`; it gives None for a document that has no such form."""
    summary: str
    """What it gives, for `--help`."""
    start: str = ""
    between: str = "\n"
    end: str = "\n"
    empty: str = ""
    """What is written where there is no document."""

    def load(self) -> Write:
        """The function that writes one document."""
        module, _, function = self.function.partition(":")
        return cast("Write", getattr(import_module(module), function))


EXPORTERS: Mapping[str, Exporter] = {
    "json": Exporter("fitpost.exporters.lines:record", "a list of records", "[\n", ",\n", "\n]\n", "[]\n"),
    "jsonl": Exporter("fitpost.exporters.lines:record", "one record a line"),
    "jsonld": Exporter("fitpost.exporters.lines:graph", "schema.org graphs, one a line"),
}
HTML: Mapping[str, Exporter] = {
    "jsonld": Exporter("fitpost.exporters.lines:script", "schema.org graphs as script elements, one a line"),
}
"""The forms that can be put into a page as they are, for `--html`."""
