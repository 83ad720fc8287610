"""The summary for a terminal: tables with bars, by rich.

Names come from posts and are made printable; every row begins with words or figures of ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

from fitpost.exporters.tags.counting import FACETS
from fitpost.reporters.paint import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType
    from rich.table import Table

    from fitpost.exporters.tags.cooccurrence import Pair
    from fitpost.exporters.tags.counting import FacetName
    from fitpost.exporters.tags.summary import Facet, Label, Summary

TITLES: dict[FacetName, str] = {
    "tags": "Tags",
    "categories": "Categories",
    "exercises": "Exercises",
    "muscles": "Muscles",
    "equipment": "Equipment",
}


@dataclass(frozen=True, slots=True)
class Layout:
    """How the table is set."""

    width: int = 80
    """Columns of the terminal."""
    colour: bool = False
    """Whether ANSI colours are written."""
    top: int = 20
    """How many rows, at most, each table has."""


def to_text(summary: Summary, layout: Layout) -> str:
    """The summary as lines of text that fit the layout's width."""
    from rich.console import Console

    out = StringIO()
    console = Console(
        file=out,
        width=layout.width,
        color_system="standard" if layout.colour else None,
        force_terminal=layout.colour,
        legacy_windows=False,
        highlight=False,
        emoji=False,
        markup=False,
        _environ={},
    )
    for part in _parts(summary, layout):
        console.print(part)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _parts(summary: Summary, layout: Layout) -> Iterator[RenderableType]:
    yield overview(summary)
    for name in FACETS:
        facet = summary.facet(name)
        if facet.labels:
            yield ""
            yield from _facet(TITLES[name], facet, layout)
        if name == "tags":
            yield from _list("Posts without tags", facet.without, layout)
    if summary.months:
        yield ""
        yield _months(summary.months, layout)


def overview(summary: Summary) -> str:
    """How many posts there are and of which days, in one line."""
    dated = f", {summary.first} to {summary.last}" if summary.first else ""
    undated = f", {summary.undated} without a date" if summary.undated else ""
    return f"{_posts(summary.posts)}{dated}{undated}"


def _posts(count: int) -> str:
    return "1 post" if count == 1 else f"{count} posts"


def _facet(title: str, facet: Facet, layout: Layout) -> Iterator[RenderableType]:
    yield _labels(title, facet.labels, layout)
    pairs = [pair for pair in facet.pairs if pair.significant]
    if pairs:
        yield _pairs(pairs, layout)
    if facet.singletons:
        yield _words("In one post only", facet.singletons, layout)
    yield from _list("Perhaps one", (" = ".join(group.labels) for group in facet.spellings), layout)


def _labels(title: str, labels: tuple[Label, ...], layout: Layout) -> Table:
    shown = labels[: layout.top]
    table = _table(f"{title} ({len(shown)} of {len(labels)})", layout)
    table.add_column("#", justify="right", style="dim")
    table.add_column("name", overflow="ellipsis", no_wrap=True, ratio=1)
    table.add_column("posts", justify="right")
    table.add_column("share", justify="right")
    table.add_column("", width=18)
    table.add_column("first", style="dim", width=10)
    table.add_column("last", style="dim", width=10)
    for rank, label in enumerate(shown, 1):
        dates = (str(label.first or ""), str(label.last or ""))
        figures = (str(label.posts), f"{label.share:.0%}", _bar(label.posts, labels[0].posts))
        table.add_row(str(rank), printable(label.name), *figures, *dates)
    return table


def _pairs(pairs: list[Pair], layout: Layout) -> Table:
    table = _table("Together more often than by chance", layout)
    table.add_column("#", justify="right", style="dim")
    table.add_column("names", overflow="ellipsis", no_wrap=True, ratio=1)
    table.add_column("posts", justify="right")
    table.add_column("by chance", justify="right")
    table.add_column("strength", justify="right")
    for rank, pair in enumerate(pairs[: layout.top], 1):
        names = f"{printable(pair.first)} + {printable(pair.second)}"
        table.add_row(str(rank), names, str(pair.posts), f"{pair.expected:.1f}", f"{pair.strength:.2f}")
    return table


def _months(months: dict[str, int], layout: Layout) -> Table:
    shown = list(months.items())[-layout.top :]
    table = _table(f"Posts per month (the last {len(shown)} with posts)", layout)
    table.add_column("month")
    table.add_column("posts", justify="right")
    table.add_column("", ratio=1)
    for month, posts in shown:
        table.add_row(month, str(posts), _bar(posts, max(count for _, count in shown), width=40))
    return table


def _table(title: str, layout: Layout) -> Table:
    from rich.table import Table

    return Table(title=title, title_justify="left", title_style="bold", box=None, width=layout.width, pad_edge=False)


def _bar(value: int, largest: int, width: int = 18) -> RenderableType:
    from rich.bar import Bar

    return Bar(size=largest, begin=0, end=value, width=width, color="green")


def _words(title: str, names: tuple[str, ...], layout: Layout) -> RenderableType:
    """The names after one another, as many as a table has rows."""
    from rich.text import Text

    more = [f"and {len(names) - layout.top} more"] if len(names) > layout.top else []
    shown = ", ".join([*map(printable, names[: layout.top]), *more])
    return Text.assemble((f"{title}: {len(names)}", "bold"), f"\n  {shown}")


def _list(title: str, names: Iterable[str], layout: Layout) -> Iterator[RenderableType]:
    """One item a line, as many as a table has rows; nothing where there is none."""
    from rich.text import Text

    items = list(names)
    if not items:
        return
    yield Text(f"{title}: {len(items)}", style="bold")
    for item in items[: layout.top]:
        yield Text(f"  - {printable(item)}", no_wrap=True, overflow="ellipsis")
    if len(items) > layout.top:
        yield Text(f"  ... and {len(items) - layout.top} more", style="dim")
