"""The forms in which `fitpost check` tells its findings, by name, each imported when it is first asked for.

A reporter is a function from reports and a `Paint` to text. To add one, write such a function and name it here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from fitpost.checker import Report
    from fitpost.reporters.paint import Paint


@dataclass(frozen=True)
class Telling:
    """What a reporter is given."""

    reports: Sequence[Report]
    """Of the files with findings, in the order of the files."""
    files: int
    """How many files were checked."""
    names: Mapping[str, str]
    """The name of each code."""
    paint: Paint
    pages: Mapping[str, str] = field(default_factory=dict)
    """The page of each code, Markdown."""
    summary: bool = True
    """Whether a form for people is to say how many findings there are."""


if TYPE_CHECKING:
    Reporter = Callable[[Telling], str]

REPORTERS: Mapping[str, str] = {
    "full": "fitpost.reporters.full:full",
    "concise": "fitpost.reporters.concise:concise",
    "grouped": "fitpost.reporters.grouped:grouped",
    "json": "fitpost.reporters.as_json:as_json",
    "jsonl": "fitpost.reporters.as_json:as_jsonl",
    "github": "fitpost.reporters.github:github",
    "gitlab": "fitpost.reporters.gitlab:gitlab",
    "sarif": "fitpost.reporters.sarif:sarif",
    "junit": "fitpost.reporters.junit:junit",
}
"""Each reporter's name and where its function stands, as `module:function`."""
FOR_PEOPLE = frozenset({"full", "concise", "grouped"})


def get(name: str) -> Reporter:
    """The reporter of that name."""
    module, _, function = REPORTERS[name].partition(":")
    return cast("Reporter", getattr(import_module(module), function))
