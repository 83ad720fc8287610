"""`fitpost schema`."""

from __future__ import annotations

import click

from fitpost.exporters.strict_json import dumps
from fitpost.shell.output import output

EXAMPLES = """\b
Examples:
  fitpost schema record > record.schema.json
  fitpost schema meta > post.schema.json      for editors that check front matter
  fitpost schema config > fitpost.schema.json  for editors that check TOML
"""


@click.command(epilog=EXAMPLES)
@click.argument("of", type=click.Choice(["record", "meta", "config"]))
@click.option(
    "--config", metavar="FILE", help="The configuration; by default the nearest fitpost.toml or pyproject.toml."
)
@click.option("--isolated", is_flag=True, help="Pass over every configuration, and run no code but fitpost's own.")
def schema(of: str, config: str | None, isolated: bool) -> int:
    """Print the JSON Schema (2020-12) of the record of `extract`, of the front matter, or of a configuration."""
    from fitpost.exporters import schemas
    from fitpost.shell.config import Config, Configurations

    if of == "record":
        described = schemas.record()
    elif of == "config":
        described = {"$schema": schemas.DIALECT, **Config.model_json_schema(mode="validation")}
    else:
        described = schemas.meta(Configurations(config, isolated=isolated).of(".").options.model)
    with output(None) as write:
        write(dumps(described, indent=2) + "\n")
    return 0
