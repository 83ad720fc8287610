"""`fitpost schema`."""

from __future__ import annotations

import click

from fitpost.exporters.strict_json import dumps
from fitpost.shell.output import output

EXAMPLES = """\b
Examples:
  fitpost schema record > record.schema.json
  fitpost schema meta > post.schema.json      for editors that check front matter
"""


@click.command(epilog=EXAMPLES)
@click.argument("of", type=click.Choice(["record", "meta"]))
@click.option(
    "--config", metavar="FILE", help="The configuration; by default the nearest fitpost.toml or pyproject.toml."
)
@click.option("--isolated", is_flag=True, help="Pass over every configuration, and run no code but fitpost's own.")
def schema(of: str, config: str | None, isolated: bool) -> int:
    """Print the JSON Schema (2020-12) of the record that `extract` prints, or of the front matter."""
    from fitpost.exporters import schemas
    from fitpost.shell.config import Loaded, load

    if of == "record":
        described = schemas.record()
    else:
        described = schemas.meta((Loaded() if isolated else load(config)).options().model)
    with output(None) as write:
        write(dumps(described, indent=2) + "\n")
    return 0
