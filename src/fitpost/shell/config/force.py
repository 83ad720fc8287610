"""What is in force for a post: `Configurations` finds the files, `Loaded` is what they say together."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fitpost.errors import ConfigError, OptionsError
from fitpost.faults import FAULTS
from fitpost.finding import Severity
from fitpost.options import Options
from fitpost.policy import Policy, misfit
from fitpost.rules import RULES
from fitpost.shell.config.code import installed_rules, model, own_rules
from fitpost.shell.config.model import Config
from fitpost.shell.config.reading import PYPROJECT, read_config, read_toml, speaks_of_fitpost
from fitpost.tag_list import TagList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from fitpost.rule import AnyRule
    from fitpost.vocabulary import Vocabulary

NAMES = ("fitpost.toml", ".fitpost.toml", PYPROJECT)


@dataclass(frozen=True, eq=False)
class Loaded:
    """A configuration in force, and which file says each thing."""

    config: Config = field(default_factory=Config)
    origins: Mapping[str, Path] = field(default_factory=dict)
    """The file that says it, by the attribute of `config`."""
    isolated: bool = False
    """Whether no code but fitpost's own is to run."""

    @cached_property
    def options(self) -> Options:
        """How posts are to be read; ConfigError where a model, tags or a vocabulary cannot be used."""
        config = self.config
        return Options(
            model=model(config.model, self._folder("model")) if config.model else None,
            required=config.required,
            language=config.language,
            min_confidence=config.min_confidence,
            tags=self._tags(config.tags) if config.tags else None,
            vocabulary=self._vocabulary() if config.vocabulary else None,
        )

    @cached_property
    def rules(self) -> tuple[AnyRule, ...]:
        """All rules: fitpost's, those of installed packages, the site's own; ConfigError for a code that two have."""
        if self.isolated:
            return RULES
        rules = (*RULES, *installed_rules(), *own_rules(map(self.path("rules"), self.config.rules)))
        codes = [rule.code for rule in rules]
        if twice := {code for code in codes if codes.count(code) > 1}:
            raise ConfigError(f"two rules have the code {', '.join(sorted(twice))}")
        return rules

    @cached_property
    def codes(self) -> Mapping[str, str]:
        """All codes that findings may have, each by itself and by its name."""
        known = (*FAULTS, *self.rules)
        return {each.code: each.code for each in known} | {each.name: each.code for each in known}

    @cached_property
    def policy(self) -> Policy:
        """Which findings count, and how much; ConfigError for what is no code."""
        config = self.config
        for name in ("select", "ignore", "extend_select", "severity"):
            self._all_fit(name, getattr(config, name))
        for codes in config.per_file_ignores.values():
            self._all_fit("per_file_ignores", codes)
        severities = {code: Severity[word.upper()] for code, word in config.severity.items()}
        return Policy(config.select, config.ignore, severities, config.extend_select)

    @property
    def name(self) -> str:
        """What to call it in messages."""
        files = list(dict.fromkeys(map(os.path.relpath, self.origins.values())))
        return " and ".join(sorted(files)) if files else "the defaults"

    @property
    def baseline(self) -> str | None:
        """The baseline's path."""
        return os.path.relpath(self.path("baseline")(self.config.baseline)) if self.config.baseline else None

    def never(self, path: str) -> tuple[str, ...]:
        """The codes that are passed over in a file."""
        table = self.config.per_file_ignores
        fitting = [codes for pattern, codes in table.items() if self._fits("per_file_ignores", [pattern], path)]
        return tuple(code for codes in fitting for code in codes)

    def excludes(self, path: str) -> bool:
        """Whether a file below a folder is passed over."""
        return self._fits("exclude", self.config.exclude, path)

    def path(self, name: str) -> Callable[[str], Path]:
        """What makes a path of the text that the configuration gives for an attribute."""
        return self._folder(name).joinpath

    def _folder(self, name: str) -> Path:
        return self.origins[name].parent if name in self.origins else Path.cwd()

    def _all_fit(self, name: str, selectors: Iterable[str]) -> None:
        if fault := misfit(selectors, self.codes.values()):
            raise ConfigError(f"{self.origins[name]}: {name.replace('_', '-')}: {fault}")

    def _fits(self, name: str, patterns: Iterable[str], path: str) -> bool:
        from pathspec import GitIgnoreSpec

        relative = os.path.relpath(os.path.abspath(path), self._folder(name)).replace(os.sep, "/")
        return not relative.startswith("../") and GitIgnoreSpec.from_lines(patterns).match_file(relative)

    def _tags(self, named: str) -> TagList:
        file = self.path("tags")(named)
        try:
            return TagList.read(read_toml(file))
        except OptionsError as error:
            raise ConfigError(f"{file}: {error}") from error

    def _vocabulary(self) -> Vocabulary:
        from fitpost.vocabulary import Vocabulary

        vocabulary = Vocabulary.default()
        for file in map(self.path("vocabulary"), self.config.vocabulary):
            vocabulary = vocabulary.extended(file)
        return vocabulary


class Configurations:
    """Finds the configuration for each post: the one that is `named`, else the nearest, none if `isolated`."""

    def __init__(self, named: str | None = None, *, isolated: bool = False) -> None:
        self.named = Path(named).absolute() if named else None
        self.isolated = isolated
        self._by_folder: dict[str, Path | None] = {}
        self._by_file: dict[Path | None, Loaded] = {}

    def of(self, path: str) -> Loaded:
        """What is in force for a file, or for a folder itself; ConfigError where it cannot be used."""
        file = None if self.isolated else self.named or self._nearest(os.path.abspath(path))
        if file not in self._by_file:
            self._by_file[file] = _loaded(file) if file else Loaded(isolated=self.isolated)
        return self._by_file[file]

    def _nearest(self, path: str) -> Path | None:
        folder = path if os.path.isdir(path) else os.path.dirname(path)
        if folder not in self._by_folder:
            self._by_folder[folder] = _nearest(Path(folder))
        return self._by_folder[folder]


def _nearest(folder: Path) -> Path | None:
    for above in (folder, *folder.parents):
        for file in map(above.joinpath, NAMES):
            if file.is_file() and speaks_of_fitpost(file):
                return file
        if (above / ".git").exists():
            return None
    return None


def _loaded(file: Path) -> Loaded:
    """What a file and those that it extends say; what stands nearer counts."""
    values: dict[str, Any] = {}
    origins: dict[str, Path] = {}
    seen: list[Path] = []
    following: Path | None = file
    while following:
        if following in seen:
            raise ConfigError(f"{seen[-1]}: extend: the files extend one another in a circle")
        seen.append(following)
        stated = read_config(following).config
        for name in stated.model_fields_set - values.keys():
            values[name], origins[name] = getattr(stated, name), following
        following = Path(os.path.normpath(following.parent / stated.extend)) if stated.extend else None
    return Loaded(Config.model_construct(**values), origins)
