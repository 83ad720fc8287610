"""Vega-Lite charts drawn as SVG, offline, by vl-convert.

vl-convert is one compiled wheel without dependencies that holds Vega-Lite and its runtime, so that a chart becomes a
static drawing: no script reaches the reader's browser and nothing is fetched. (plotly and bokeh put megabytes of
JavaScript into each page, matplotlib brings numpy and cannot follow a page's light and dark theme, altair would only
write the same specifications and calls vl-convert to draw them.)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fitpost.errors import OptionsError

Spec = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a chart, as CSS writes them."""

    ink: str
    """Words."""
    faint: str
    """Grid lines and figures."""
    bar: str
    """What stands for posts."""
    mark: str
    """What stands for pairs."""
    paper: str
    """The background."""


PRINT = Palette(ink="#1d2b2a", faint="#8a9896", bar="#2a9d8f", mark="#e76f51", paper="#ffffff")
"""For a drawing that stands alone."""
THEMED = Palette("var(--ink)", "var(--faint)", "var(--bar)", "var(--mark)", "transparent")
"""For a page that sets these custom properties, light or dark."""


def draw(spec: Spec, palette: Palette) -> str:
    """The chart as an `<svg>` element; all text in it is escaped.

    Raises:
        OptionsError: where vl-convert is not installed.
    """
    try:
        from vl_convert import vegalite_to_svg
    except ImportError:
        raise OptionsError("charts need the extra 'charts': pip install 'fitpost[charts]'") from None
    return str(vegalite_to_svg({**spec, "config": _config(palette)}, allowed_base_urls=[]))


def _config(palette: Palette) -> Spec:
    return {
        "background": palette.paper,
        "font": "Arial, sans-serif",
        "padding": {"left": 12, "top": 8, "right": 24, "bottom": 8},
        "view": {"stroke": None},
        "axis": {
            "domain": False,
            "ticks": False,
            "grid": False,
            "labelColor": palette.ink,
            "labelFontSize": 12,
            "labelLimit": 0,
            "labelPadding": 8,
            "title": None,
        },
        "title": {
            "anchor": "start",
            "color": palette.ink,
            "fontSize": 16,
            "frame": "group",
            "offset": 12,
            "subtitleColor": palette.faint,
            "subtitleFontSize": 12,
        },
        "text": {"color": palette.faint, "fontSize": 11},
        "concat": {"spacing": 40},
    }
