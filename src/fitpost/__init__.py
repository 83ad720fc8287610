"""fitpost reads fitness posts written in Markdown: exercises, steps, doses, advice and cautions, each with its place.

The public names, each loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from fitpost._version import __version__

if TYPE_CHECKING:
    from fitpost.blocks import Block, Body, Engine
    from fitpost.document import Document, Post
    from fitpost.errors import (
        ConfigError,
        FitpostError,
        InvalidPost,
        OptionsError,
        ReadError,
        VocabularyError,
        WriteError,
    )
    from fitpost.exporters.jsonld import to_html, to_jsonld
    from fitpost.exporters.record import to_record
    from fitpost.exporters.tags import TagStats
    from fitpost.finding import Edit, Finding, Fix, Severity
    from fitpost.interop import from_frontmatter
    from fitpost.meta import Meta
    from fitpost.model import (
        Advice,
        Caution,
        Content,
        Effort,
        Exercise,
        Group,
        Image,
        Load,
        Note,
        Prescription,
        Range,
        Routine,
        Step,
    )
    from fitpost.options import Options
    from fitpost.parse import parse
    from fitpost.rule import Context, PlacedProblem, Problem, Rule, collection_rule, rule
    from fitpost.shell.walk import load, walk
    from fitpost.site import Site
    from fitpost.source import Position, Source, Span
    from fitpost.vocabulary import Vocabulary

__all__ = [
    "Advice",
    "Block",
    "Body",
    "Caution",
    "ConfigError",
    "Content",
    "Context",
    "Document",
    "Edit",
    "Effort",
    "Engine",
    "Exercise",
    "Finding",
    "FitpostError",
    "Fix",
    "Group",
    "Image",
    "InvalidPost",
    "Load",
    "Meta",
    "Note",
    "Options",
    "OptionsError",
    "PlacedProblem",
    "Position",
    "Post",
    "Prescription",
    "Problem",
    "Range",
    "ReadError",
    "Routine",
    "Rule",
    "Severity",
    "Site",
    "Source",
    "Span",
    "Step",
    "TagStats",
    "Vocabulary",
    "VocabularyError",
    "WriteError",
    "__version__",
    "collection_rule",
    "from_frontmatter",
    "load",
    "parse",
    "rule",
    "to_html",
    "to_jsonld",
    "to_record",
    "walk",
]

_HOMES = {
    "fitpost.blocks": "Block Body Engine",
    "fitpost.document": "Document Post",
    "fitpost.errors": "ConfigError FitpostError InvalidPost OptionsError ReadError VocabularyError WriteError",
    "fitpost.exporters.jsonld": "to_html to_jsonld",
    "fitpost.exporters.record": "to_record",
    "fitpost.exporters.tags": "TagStats",
    "fitpost.finding": "Edit Finding Fix Severity",
    "fitpost.interop": "from_frontmatter",
    "fitpost.meta": "Meta",
    "fitpost.model": "Advice Caution Content Effort Exercise Group Image Load Note Prescription Range Routine Step",
    "fitpost.options": "Options",
    "fitpost.parse": "parse",
    "fitpost.rule": "Context PlacedProblem Problem Rule collection_rule rule",
    "fitpost.shell.walk": "load walk",
    "fitpost.site": "Site",
    "fitpost.source": "Position Source Span",
    "fitpost.vocabulary": "Vocabulary",
}
_HOME = {name: module for module, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'fitpost' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOME[name]), name)
    return value


def __dir__() -> list[str]:
    return __all__


class _Package(ModuleType):
    """This package: `fitpost.parse` is the function, also after the import system has set it to the module."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOME and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


import_module(__name__).__class__ = _Package
