"""The Markdown engines by name, each imported when it is first asked for.

An engine is a function (`fitpost.blocks.Engine`); to add one, write a module with such a function and name it here.
"""

from __future__ import annotations

from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING, cast

from fitpost.errors import OptionsError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fitpost.blocks import Engine

ENGINES: Mapping[str, str] = {"mistune": "fitpost.engines.mistune:read"}
"""Each engine's name and where its function stands, as `module:function`."""


def get(name: str) -> Engine:
    """The engine called `name`; OptionsError, with the nearest name, where there is none."""
    if name not in ENGINES:
        near = get_close_matches(name, ENGINES, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(sorted(ENGINES))}"
        raise OptionsError(f"no Markdown engine is called {name!r}; {hint}")
    module, _, function = ENGINES[name].partition(":")
    return cast("Engine", getattr(import_module(module), function))
