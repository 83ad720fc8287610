"""Code that a site or an installed package brings: front matter models and rules.

A module beside a configuration is imported by its name with its folder on `sys.path`, so that its models and rules can
be sent to other processes, which is done by name.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING

from fitpost.errors import ConfigError
from fitpost.rule import CollectionRule, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import ModuleType

    from fitpost.meta import Meta
    from fitpost.rule import AnyRule


def model(name: str, folder: Path) -> type[Meta]:
    """The front matter model `module:Class`; ConfigError where there is none."""
    from fitpost.meta import Meta

    module, _, attribute = name.partition(":")
    found = getattr(_imported(module, folder, f"the model {name!r}"), attribute, None)
    if not (isinstance(found, type) and issubclass(found, Meta)):
        raise ConfigError(f"the model {name!r} is no subclass of fitpost.Meta")
    return found


def installed_rules() -> Iterator[AnyRule]:
    """The rules of installed packages: entry point `fitpost.rules`."""
    for point in entry_points(group="fitpost.rules"):
        try:
            loaded = point.load()
        except Exception as error:
            raise ConfigError(f"the entry point {point.name!r} of fitpost.rules cannot be loaded: {error}") from error
        if not isinstance(loaded, (Rule, CollectionRule)):
            raise ConfigError(f"the entry point {point.name!r} of fitpost.rules is no rule")
        yield loaded


def own_rules(files: Iterable[Path]) -> Iterator[AnyRule]:
    """The rules in files, in the order in which they are defined; ConfigError for a file without one."""
    for file in files:
        module = _imported(file.stem, file.parent, f"the file of rules {file}")
        if Path(module.__file__ or "").resolve() != file.resolve():
            raise ConfigError(f"{file}: another module is called {file.stem!r} already; give the file another name")
        rules = [each for each in vars(module).values() if isinstance(each, (Rule, CollectionRule))]
        if not rules:
            raise ConfigError(f"{file}: there is no rule in it; see `fitpost.rule`")
        yield from rules


def _imported(module: str, folder: Path, what: str) -> ModuleType:
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    try:
        return import_module(module)
    except Exception as error:
        raise ConfigError(f"{what} cannot be imported: {error}") from error
