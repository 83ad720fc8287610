"""The summary as one HTML page with charts that needs nothing else: no script, no font, no network.

Names come from posts, so every one is escaped, and a content security policy lets the page run and fetch nothing, even
if one were not.
"""

from __future__ import annotations

from html import escape
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING

from fitpost.exporters.tags.chart import WIDTH, facet_charts, timeline
from fitpost.exporters.tags.counting import FACETS
from fitpost.exporters.tags.drawing import THEMED, Spec, draw
from fitpost.exporters.tags.table import TITLES, overview

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fitpost.exporters.tags.cooccurrence import Pair
    from fitpost.exporters.tags.summary import Facet, Label, Summary

TOP_PAIRS = 100
FIT: Spec = {"width": 540, "autosize": {"type": "fit-x", "contains": "padding"}}
"""The width of a chart holds its names too, so that all charts show letters of one size."""


def to_html(summary: Summary) -> str:
    """The summary as a page of its own, light or dark as its reader prefers.

    Raises:
        OptionsError: where the extra `charts` is not installed.
    """
    template = Template(files("fitpost.exporters.tags").joinpath("page.html").read_text(encoding="utf-8"))
    return template.substitute(period=escape(overview(summary)), sections="\n".join(_sections(summary)))


def _sections(summary: Summary) -> Iterator[str]:
    yield _figures(summary)
    time = timeline(summary.months, THEMED)
    if time:
        yield _chart({**time, "width": 1120})
    for name in FACETS:
        facet = summary.facet(name)
        if facet.labels:
            yield f"<section><h2>{TITLES[name]}</h2>"
            yield from _facet(facet)
            yield "</section>"
    if summary.tags.without:
        yield _details(f"Posts without tags ({len(summary.tags.without)})", _items(summary.tags.without))


def _figures(summary: Summary) -> str:
    figures = {
        "posts": summary.posts,
        "tags": len(summary.tags.labels),
        "posts without tags": len(summary.tags.without),
        "tags in one post only": len(summary.tags.singletons),
        "tags perhaps spelt twice": len(summary.tags.spellings),
    }
    cells = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in figures.items())
    return f'<dl class="figures">{cells}</dl>'


def _facet(facet: Facet) -> Iterator[str]:
    cards = [_chart(chart if chart["width"] != WIDTH else {**chart, **FIT}) for chart in facet_charts(facet, THEMED)]
    pairs = [pair for pair in facet.pairs if pair.significant][:TOP_PAIRS]
    if pairs:
        cards.append(_card("<h3>Strongest pairs</h3>" + _pairs(pairs)))
    if facet.spellings:
        groups = ("&ensp;=&ensp;".join(map(_name, group.labels)) for group in facet.spellings)
        cards.append(_card("<h3>Perhaps one label</h3>" + _list(groups)))
    yield f'<div class="columns">{"".join(cards)}</div>'
    if facet.singletons:
        yield _details(f"In one post only ({len(facet.singletons)})", _items(facet.singletons, "chips"))
    yield _details(f"All {len(facet.labels)}, with their dates", _labels(facet.labels))


def _pairs(pairs: Iterable[Pair]) -> str:
    rows = (
        f"<tr><td>{_name(pair.first)} + {_name(pair.second)}</td>"
        f'<td class="n">{pair.posts}</td><td class="n">{pair.expected:.1f}</td>'
        f'<td class="n">{pair.strength:.2f}</td></tr>'
        for pair in pairs
    )
    return _table(("pair", "posts", "by chance", "strength"), rows)


def _labels(labels: Iterable[Label]) -> str:
    rows = (
        f'<tr><td>{_name(label.name)}</td><td class="n">{label.posts}</td><td class="n">{label.share:.1%}</td>'
        f'<td class="dates">{label.first or ""}</td><td class="dates">{label.last or ""}</td></tr>'
        for label in labels
    )
    return _table(("name", "posts", "share", "first", "last"), rows)


def _table(columns: Iterable[str], rows: Iterable[str]) -> str:
    numbers = {"posts", "by chance", "strength", "share"}
    head = "".join(f'<th class="n">{name}</th>' if name in numbers else f"<th>{name}</th>" for name in columns)
    return f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table></div>'


def _chart(spec: Spec) -> str:
    """A card with the chart, its title and legend as words of the page."""
    title = spec["title"]
    legend = f'<p class="faint">{title["subtitle"]}</p>' if title["subtitle"] else ""
    return _card(f"<h3>{title['text']}</h3>{legend}{draw({**spec, 'title': None}, THEMED)}")


def _details(summary: str, content: str) -> str:
    return f'<details class="card wide"><summary>{summary}</summary>{content}</details>'


def _items(names: Iterable[str], kind: str = "plain") -> str:
    return _list(map(_name, names), kind)


def _list(items: Iterable[str], kind: str = "plain") -> str:
    return f'<div class="scroll"><ul class="{kind}">{"".join(f"<li>{item}</li>" for item in items)}</ul></div>'


def _card(content: str) -> str:
    return f'<div class="card">{content}</div>'


def _name(name: str) -> str:
    """A name, escaped, whose direction of writing does not spill over."""
    return f"<bdi>{escape(name)}</bdi>"
