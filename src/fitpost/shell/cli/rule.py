"""`fitpost rule`."""

from __future__ import annotations

import click

from fitpost.exporters.strict_json import dumps
from fitpost.shell.cli.codes import Page, pages
from fitpost.shell.cli.colour import paint_for
from fitpost.shell.output import output

EXAMPLES = """\b
Examples:
  fitpost rule
  fitpost rule FIT301
  fitpost rule --format json
"""


@click.command(epilog=EXAMPLES)
@click.argument("code", required=False)
@click.option(
    "--format",
    "--output-format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print it.",
)
def rule(code: str | None, format_: str) -> int:
    """Explain a CODE, given as code or name, or list all of them."""
    from fitpost.shell.config import Configurations

    known = pages(Configurations().of(".").rules)
    shown = [page for page in known if code is None or code.lower() in (page.code.lower(), page.name)]
    if not shown:
        raise click.BadParameter(f"there is no {code}; `fitpost rule` lists all codes", param_hint="CODE")
    with output(None) as write:
        if format_ == "json":
            write(dumps([_record(page) for page in shown], indent=2) + "\n")
        else:
            write(_page(shown[0]) if code else "".join(map(_line, shown)))
    return 0


def _record(page: Page) -> dict[str, str]:
    return {"code": page.code, "name": page.name, "severity": str(page.severity), "page": page.text}


def _line(page: Page) -> str:
    return f"{paint_for(None)(page.code, 'bold')}  {page.severity!s:<7}  {page.name}\n"


def _page(page: Page) -> str:
    return f"{paint_for(None)(f'{page.code} {page.name}', 'bold')} ({page.severity})\n\n{page.text}"
