"""The configuration of a site: `fitpost.toml`, `.fitpost.toml`, or `[tool.fitpost]` in `pyproject.toml`.

The nearest one counts, from the current folder upwards to the root of the repository.
"""

from __future__ import annotations

import sys
import tomllib
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from fitpost.errors import ConfigError, ReadError
from fitpost.finding import Severity
from fitpost.options import Options
from fitpost.policy import Policy
from fitpost.rule import CollectionRule, Rule
from fitpost.rules import RULES
from fitpost.shell.files import read
from fitpost.site import Site

if TYPE_CHECKING:
    from fitpost.meta import Meta
    from fitpost.rule import AnyRule

NAMES = ("fitpost.toml", ".fitpost.toml", "pyproject.toml")
MAX_CHARS = 1_000_000


class Config(BaseModel):
    """What a configuration may say; everything has a default."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-"))

    model: str | None = None
    """The front matter's model, as `module:Class`: a subclass of `fitpost.Meta`. It runs the site's code."""
    required: tuple[str, ...] = ()
    """Front matter fields, besides a title, that a post must have."""
    language: str | None = None
    """BCP 47 language of posts that do not say."""
    select: tuple[str, ...] = ()
    """Codes, or beginnings of codes, that `check` looks for."""
    ignore: tuple[str, ...] = ()
    """Codes, or beginnings of codes, that `check` passes over."""
    fail_on: Literal["info", "warning", "error"] = "error"
    """The severity from which `check` exits with 1."""
    severity: dict[str, Literal["info", "warning", "error"]] = Field(default_factory=dict)
    """Severities other than the rules' own, by code or beginning of one."""
    site: Site = Site()
    """The site on which the posts are published, for JSON-LD."""

    def policy(self) -> Policy:
        """Which findings count, and how much."""
        return Policy(self.select, self.ignore, {code: Severity[word.upper()] for code, word in self.severity.items()})


class Loaded(BaseModel):
    """A configuration and the folder it stands in."""

    config: Config = Config()
    folder: Path | None = None

    def options(self) -> Options:
        """How posts are to be read; ConfigError where the model cannot be used."""
        model = self.config.model and _model(self.config.model, self.folder)
        return Options(model=model or None, required=self.config.required, language=self.config.language)


def load(named: str | None = None) -> Loaded:
    """The configuration in the file `named`, or the nearest one; ConfigError where it cannot be used."""
    file = Path(named) if named else _nearest(Path.cwd())
    if file is None:
        return Loaded()
    try:
        return Loaded(config=TypeAdapter(Config).validate_python(_table(file)), folder=file.absolute().parent)
    except ValidationError as error:
        first = error.errors()[0]
        raise ConfigError(f"{file}: {_key(first['loc'])}: {_reason(first['type'])}") from error


def _nearest(folder: Path) -> Path | None:
    for above in (folder, *folder.parents):
        for name in NAMES:
            file = above / name
            if file.is_file() and (name != "pyproject.toml" or _table(file)):
                return file
        if (above / ".git").exists():
            return None
    return None


def _table(file: Path) -> Any:  # noqa: ANN401 - whatever the file holds there
    try:
        table = tomllib.loads(read(str(file), MAX_CHARS).text)
    except ReadError as error:
        raise ConfigError(str(error)) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{file}: it is no TOML: {error}") from error
    if file.name != "pyproject.toml":
        return table
    tool = table.get("tool")
    return tool.get("fitpost", {}) if isinstance(tool, dict) else {}


def _key(location: tuple[int | str, ...]) -> str:
    return ".".join(map(str, location)) or "the whole"


def _reason(kind: str) -> str:
    return {
        "extra_forbidden": "there is no such key",
        "unexpected_keyword_argument": "there is no such key",
        "literal_error": "it is none of info, warning, error",
    }.get(kind, f"it has the wrong type ({kind})")


def _model(name: str, folder: Path | None) -> type[Meta]:
    from fitpost.meta import Meta

    module, _, attribute = name.partition(":")
    if folder and str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    try:
        model = getattr(import_module(module), attribute)
    except Exception as error:
        raise ConfigError(f"model {name!r} cannot be imported: {error}") from error
    if not (isinstance(model, type) and issubclass(model, Meta)):
        raise ConfigError(f"model {name!r} is no subclass of fitpost.Meta")
    return model


def all_rules(*, isolated: bool = False) -> tuple[AnyRule, ...]:
    """All rules: those here and, unless `isolated`, those of installed packages (entry point `fitpost.rules`)."""
    if isolated:
        return RULES
    return (*RULES, *(_third_party(point) for point in entry_points(group="fitpost.rules")))


def _third_party(point: Any) -> AnyRule:  # noqa: ANN401 - an EntryPoint, which importlib.metadata names differently by version
    loaded = point.load()
    if not isinstance(loaded, (Rule, CollectionRule)):
        raise ConfigError(f"the entry point {point.name!r} of fitpost.rules is no rule")
    return loaded
