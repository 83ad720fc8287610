"""Tag statistics: count labels over documents (`of`, `merge`, `TagStats.collect`), then `render` the counts.

    stats = TagStats.collect(fitpost.walk("posts"))
    print(render(stats))

One document is counted at a time and counts are added up, so parts can be counted anywhere: see `counting`. What the
figures mean stands in `summary`, `cooccurrence` and `spelling`; each form of output has a file of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from fitpost.errors import OptionsError
from fitpost.exporters.tags.chart import to_svg
from fitpost.exporters.tags.counting import FACETS, TagStats, merge, merge_all, of
from fitpost.exporters.tags.page import to_html
from fitpost.exporters.tags.record import schema, to_json
from fitpost.exporters.tags.sheet import to_csv
from fitpost.exporters.tags.summary import Summary, summarise
from fitpost.exporters.tags.table import Layout, to_text

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "FACETS",
    "FORMATS",
    "Format",
    "Layout",
    "Summary",
    "TagStats",
    "merge",
    "merge_all",
    "of",
    "render",
    "schema",
    "summarise",
]

Format = Literal["table", "json", "csv", "svg", "html"]
FORMATS: tuple[Format, ...] = get_args(Format)

WRITERS: dict[str, Callable[[Summary], str]] = {"json": to_json, "csv": to_csv, "svg": to_svg, "html": to_html}


def render(stats: TagStats, form: Format = "table", layout: Layout | None = None) -> str:
    """The statistics as text in one of `FORMATS`; `layout` is for the table.

    Raises:
        OptionsError: for a format that there is not, and for `svg` and `html` without the extra `charts`.
    """
    if form not in FORMATS:
        raise OptionsError(f"there is no format {form!r} for tag statistics; choose one of {', '.join(FORMATS)}")
    summary = summarise(stats)
    return to_text(summary, layout or Layout()) if form == "table" else WRITERS[form](summary)
