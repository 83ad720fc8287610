"""The charts, as Vega-Lite specifications, and the drawing that holds those of the tags.

Each function gives a specification that `drawing.draw` can draw alone or in a row with others, or None where there is
too little to show.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.exporters.tags.drawing import PRINT, Palette, Spec, draw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from fitpost.exporters.tags.summary import Facet, Label, Summary

TOP_BARS = 30
TOP_ROWS = 16
FEW_MONTHS = 40
"""Up to so many months from first to last are shown month by month, more by quarter, and many more by year."""
FEW_QUARTERS = 60
WIDTH = 460
LONGEST = 26
WHOLE = "datum.value % 1 ? '' : format(datum.value, 'd')"
"""There are no half posts."""


def to_svg(summary: Summary) -> str:
    """One drawing of posts over time and of the tags, in light colours.

    Raises:
        OptionsError: where the extra `charts` is not installed.
    """
    charts = list(_present(timeline(summary.months, PRINT), *facet_charts(summary.tags, PRINT)))
    nothing: Spec = {"data": {"values": [{}]}, "mark": {"type": "text", "text": "No posts with tags or dates"}}
    return draw({"vconcat": charts} if charts else nothing, PRINT)


def facet_charts(facet: Facet, palette: Palette) -> Iterator[Spec]:
    """The charts of one facet that have something to show."""
    return _present(bars(facet.labels, palette), calendar(facet.labels, palette), matrix(facet, palette))


def timeline(months: dict[str, int], palette: Palette) -> Spec | None:
    """Posts over time, one bar a month, quarter or year."""
    if not months:
        return None
    rows = [{"month": month, "posts": posts} for month, posts in months.items()]
    return {
        **_chart("Posts over time", "", rows),
        "height": 140,
        "mark": {"type": "bar", "color": palette.bar},
        "encoding": {
            "x": _time(months),
            "y": {
                **_sum_of("posts"),
                "axis": {"grid": True, "gridColor": palette.faint, "gridOpacity": 0.3, "labelExpr": WHOLE},
            },
        },
    }


def bars(labels: tuple[Label, ...], palette: Palette) -> Spec | None:
    """The most used labels, one bar each with its figures."""
    if not labels:
        return None
    short = _short(labels[:TOP_BARS])
    rows = [
        {"name": short[label.name], "posts": label.posts, "figures": f"{label.posts}  ({label.share:.0%})"}
        for label in labels[:TOP_BARS]
    ]
    y = {"field": "name", "type": "nominal", "sort": None}
    x = {"field": "posts", "type": "quantitative", "axis": None}
    return {
        **_chart("Most used", "posts, and their share of all posts", rows),
        "height": {"step": 22},
        "encoding": {"y": y, "x": x},
        "layer": [
            {"mark": {"type": "bar", "color": palette.bar, "height": 14, "cornerRadiusEnd": 3}},
            {"mark": {"type": "text", "align": "left", "dx": 5}, "encoding": {"text": {"field": "figures"}}},
        ],
    }


def calendar(labels: tuple[Label, ...], palette: Palette) -> Spec | None:
    """When the most used labels stand in posts: the darker, the more."""
    short = _short(labels[:TOP_ROWS])
    rows = [
        {"name": short[label.name], "month": month, "posts": posts}
        for label in labels[:TOP_ROWS]
        for month, posts in label.months.items()
    ]
    months = {month for label in labels[:TOP_ROWS] for month in label.months}
    if len(months) < 2:
        return None
    return {
        **_chart("When", "the deeper, the more posts", rows),
        "height": {"step": 22},
        "mark": {"type": "rect", "color": palette.bar, "cornerRadius": 2},
        "encoding": {
            "x": _time(months),
            "y": {"field": "name", "type": "nominal", "sort": None},
            "opacity": {**_sum_of("posts"), "scale": {"range": [0.25, 1]}, "legend": None},
        },
    }


def matrix(facet: Facet, palette: Palette) -> Spec | None:
    """Which of the most used labels stand together more often than their frequencies explain."""
    shown = _short(facet.labels[:TOP_ROWS])
    rows = [
        {
            "a": shown[one],
            "b": shown[other],
            "posts": pair.posts,
            "strength": pair.strength,
            "rim": int(pair.significant),
        }
        for pair in facet.pairs
        if pair.strength > 0 and pair.first in shown and pair.second in shown
        for one, other in [(pair.first, pair.second), (pair.second, pair.first)]
    ]
    if len(rows) < 4:
        return None
    names = {"type": "nominal", "sort": None, "scale": {"domain": list(shown.values())}}
    return {
        **_chart("Together", "larger: more posts; deeper: a stronger bond; rim: not by chance", rows),
        "width": {"step": 21},
        "height": {"step": 21},
        "mark": {"type": "circle", "color": palette.mark, "stroke": palette.ink},
        "encoding": {
            "x": {**names, "field": "a", "axis": {"labelAngle": -55}},
            "y": {**names, "field": "b"},
            "size": {"field": "posts", "type": "quantitative", "scale": {"range": [30, 300]}, "legend": None},
            "fillOpacity": {
                "field": "strength",
                "type": "quantitative",
                "scale": {"zero": True, "range": [0.25, 1]},
                "legend": None,
            },
            "strokeOpacity": {"field": "rim", "type": "quantitative", "scale": None},
        },
    }


def _short(labels: Iterable[Label]) -> dict[str, str]:
    """Each name, short enough for an axis, and unlike the others still.

    Vega would shorten them too, but between the halves of a character beyond U+FFFF, and vl-convert refuses those.
    """
    short: dict[str, str] = {}
    for place, label in enumerate(labels, 1):
        name = label.name if len(label.name) <= LONGEST else label.name[: LONGEST - 1] + "…"
        short[label.name] = f"{name} ({place})" if name in short.values() else name
    return short


def _chart(title: str, legend: str, rows: Sequence[Mapping[str, object]]) -> Spec:
    data = {"values": rows, "format": {"parse": {"month": "utc:'%Y-%m'"}}}
    return {"title": {"text": title, "subtitle": legend}, "width": WIDTH, "data": data}


def _time(months: Iterable[str]) -> Spec:
    """The axis of time, in steps that the width has room for; UTC, or the machine's zone would move the months."""
    ordered = sorted(months)
    span = 1 + _ordinal(ordered[-1]) - _ordinal(ordered[0])
    if span <= FEW_MONTHS:
        unit, axis = "utcyearmonth", {"format": "%b %Y", "tickCount": "month"}
    elif span <= 3 * FEW_QUARTERS:
        unit, axis = "utcyearquarter", {"format": "%Y", "tickCount": "year"}
    else:  # a mistyped year may make it thousands: no tick for each
        unit, axis = "utcyear", {"format": "%Y"}
    axis |= {"labelOverlap": "greedy"}
    return {"field": "month", "type": "temporal", "timeUnit": unit, "scale": {"type": "utc"}, "axis": axis}


def _ordinal(month: str) -> int:
    year, number = month.split("-")
    return 12 * int(year) + int(number)


def _sum_of(field: str) -> Spec:
    return {"field": field, "type": "quantitative", "aggregate": "sum"}


def _present(*charts: Spec | None) -> Iterator[Spec]:
    return (chart for chart in charts if chart)
