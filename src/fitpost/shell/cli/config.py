"""`fitpost config`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import click

from fitpost.exporters.strict_json import dumps
from fitpost.reporters.paint import printable
from fitpost.shell.output import output

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.shell.config import Loaded

EXAMPLES = """\b
Examples:
  fitpost config
  fitpost config posts/knee.md
  fitpost config --format json
"""


@click.command(epilog=EXAMPLES)
@click.argument("path", default=".")
@click.option("--config", "named", metavar="FILE", help="The configuration; by default the nearest one to PATH.")
@click.option("--isolated", is_flag=True, help="Pass over every configuration: show the defaults.")
@click.option(
    "--format",
    "--output-format",
    "format_",
    type=click.Choice(["toml", "json"]),
    default="toml",
    show_default=True,
    help="How to print it.",
)
def config(path: str, named: str | None, isolated: bool, format_: str) -> int:
    """Show the configuration that is in force for PATH, and which file says each thing."""
    from fitpost.shell.config import Configurations

    loaded = Configurations(named, isolated=isolated).of(path)
    with output(None) as write:
        if format_ == "json":
            record = {key: {"value": value, "from": file} for key, value, file in _in_force(loaded)}
            write(dumps(record, indent=2) + "\n")
        else:
            write("".join(map(_line, *zip(*_in_force(loaded), strict=True))))
    return 0


def _in_force(loaded: Loaded) -> Iterator[tuple[str, Any, str | None]]:
    """Key, value, and the file that says so."""
    values = loaded.config.model_dump(mode="json", by_alias=True)
    for name, field in type(loaded.config).model_fields.items():
        key, file = field.alias or name, loaded.origins.get(name)
        yield key, values[key], os.path.relpath(file) if file else None


def _line(key: str, value: Any, file: str | None) -> str:  # noqa: ANN401 - of any type that TOML has
    said = f"{key} = {_toml(value)}" if value is not None else f"# {key} is not set"
    return f"{said}  # {printable(file) if file else 'by default'}\n"


def _toml(value: Any) -> str:  # noqa: ANN401 - as above
    """A value as TOML, on one line; its strings are those of JSON."""
    if isinstance(value, dict):
        inner = ", ".join(f"{dumps(key)} = {_toml(each)}" for key, each in value.items() if each is not None)
        return f"{{{inner}}}"
    return f"[{', '.join(map(_toml, value))}]" if isinstance(value, list) else dumps(value)
