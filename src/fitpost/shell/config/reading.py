"""Reading one configuration file: what it says, or a ConfigError with file, line, key and remedy of every fault."""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from pydantic import ValidationError

from fitpost.errors import ConfigError, ReadError
from fitpost.frontmatter import Mapping, toml_reader
from fitpost.shell.config.model import Config, FormatName, SeverityWord
from fitpost.shell.files import read
from fitpost.site import Site
from fitpost.source import Source

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pydantic_core import ErrorDetails

MAX_CHARS = 1_000_000
PYPROJECT = "pyproject.toml"
TABLE_IN_PYPROJECT = ("tool", "fitpost")
REMEDIES = {
    "string_type": "write a text in quotes",
    "tuple_type": "write a list in brackets",
    "dict_type": "write a table",
    "dataclass_type": "write a table",
}
"""What to do about a value of another type, by pydantic's type of error, which it promises not to change."""


class Stated(NamedTuple):
    """What one file says."""

    file: Path
    config: Config


def read_config(file: Path) -> Stated:
    """What a file says; ConfigError names every fault in it."""
    text = _text(file)
    prefix = TABLE_IN_PYPROJECT if file.name == PYPROJECT else ()
    table = _down(read_toml(file), prefix)
    try:
        return Stated(file, Config.model_validate({} if table is None else table))
    except ValidationError as error:
        raise ConfigError("\n".join(_fault(file, text, prefix, each) for each in error.errors())) from error


def speaks_of_fitpost(file: Path) -> bool:
    """Whether a file is a configuration: a `pyproject.toml` only where it has a table `[tool.fitpost]`."""
    return file.name != PYPROJECT or _down(read_toml(file), TABLE_IN_PYPROJECT) is not None


def read_toml(file: Path) -> dict[str, Any]:
    """The TOML in a file; ConfigError where there is none."""
    try:
        return tomllib.loads(_text(file))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{file}: it is no TOML: {error}") from error


def _text(file: Path) -> str:
    try:
        return read(str(file), MAX_CHARS).text.removeprefix("\ufeff")
    except ReadError as error:
        raise ConfigError(str(error)) from error


def _down(table: Any, keys: Sequence[str]) -> Any:  # noqa: ANN401 - whatever the file holds there
    for key in keys:
        table = table.get(key) if isinstance(table, dict) else None
    return table


def _fault(file: Path, text: str, prefix: tuple[str, ...], error: ErrorDetails) -> str:
    keys = [str(part) for part in error["loc"]]
    line = _line(text, [*prefix, *keys])
    return f"{file}{f':{line}' if line else ''}: {'.'.join(keys) or 'the whole'}: {_reason(keys, error)}"


def _line(text: str, keys: list[str]) -> int | None:
    """The line of the last of the keys that has a place of its own."""
    node, line = toml_reader.read(text, 0).values, None
    for key in keys:
        entry = node.entry(key)
        if entry is None:
            break
        line = Source(text).line_of(entry.key_span.start)
        if not isinstance(entry.value, Mapping):
            break
        node = entry.value
    return line


def _reason(keys: list[str], error: ErrorDetails) -> str:
    kind = error["type"]
    if kind in ("extra_forbidden", "unexpected_keyword_argument"):
        return "there is no such key" + _suggestion(keys)
    if kind == "literal_error":
        return f"it is none of {', '.join(get_args(FormatName if keys[0] == 'format' else SeverityWord))}"
    if kind == "value_error":
        return str(error["ctx"]["error"])
    return f"it has the wrong type: {REMEDIES.get(kind, 'see `fitpost schema config`')}"


def _suggestion(keys: list[str]) -> str:
    if keys[0] == "site" and len(keys) > 1:
        known = list(Site.__dataclass_fields__)
    else:
        known = [field.alias or name for name, field in Config.model_fields.items()]
    near = get_close_matches(keys[-1].replace("_", "-"), known, n=1)
    return f"; did you mean `{near[0]}`?" if near else f"; there are {', '.join(sorted(known))}"
