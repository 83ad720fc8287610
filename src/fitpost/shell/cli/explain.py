"""`fitpost explain`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from fitpost.shell.cli.common import Run
from fitpost.shell.output import output

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fitpost.document import Document
    from fitpost.extract.explain import Decision

EXAMPLES = """\b
Examples:
  fitpost explain posts/knee.md        all that was taken, and what nearly was
  fitpost explain posts/knee.md:41     every decision about line 41, with all clues
"""
PLACE = re.compile(r"(?P<path>.+?):(?P<line>[1-9][0-9]{0,8})$")
NEARLY = 0.15
"""The probability from which a thing that was not taken is worth a line."""
FEW, ALL = 4, 40
"""Clues shown of each decision: for a whole file, and for one line."""


@click.command(epilog=EXAMPLES)
@click.argument("place", metavar="FILE[:LINE]")
@click.option("--config", metavar="FILE", help="The configuration; by default the nearest of the post.")
@click.option("--isolated", is_flag=True, help="Pass over every configuration, and run no code but fitpost's own.")
def explain(place: str, config: str | None, *, isolated: bool) -> int:
    """Say why a thing was or was not taken for an exercise, the subject of the post, a step, advice or a caution."""
    from fitpost.extract.explain import explain as decisions_of
    from fitpost.shell.job import load

    match = PLACE.match(place)
    path, line = (match["path"], int(match["line"])) if match else (place, None)
    options = Run((path,), 1, config, isolated, None).home.options
    document = load(path, options)
    with output(None) as write:
        write(_text(document, decisions_of(document, options), line))
    return 0


def _text(document: Document, decisions: Sequence[Decision], line: int | None) -> str:
    shown = [decision for decision in decisions if _wanted(document, decision, line)]
    if not shown:
        return f"{document.source.name}{f':{line}' if line else ''}: nothing was asked there; it is read as prose\n"
    return "\n".join("\n".join(_lines(document, decision, ALL if line else FEW)) for decision in shown) + "\n"


def _wanted(document: Document, decision: Decision, line: int | None) -> bool:
    if line is None:
        return decision.answer or decision.probability >= NEARLY
    place = document.source.position(decision.span)
    return place.line <= line <= place.end_line


def _lines(document: Document, decision: Decision, most: int) -> Iterator[str]:
    place = document.source.position(decision.span)
    words = decision.words if len(decision.words) <= 60 else decision.words[:57] + "..."
    yield f"{place} {decision.asked}: {'yes' if decision.answer else 'no'}, {decision.probability:.0%} ({words})"
    for evidence in decision.evidence[:most]:
        yield f"    {evidence.weight:+6.2f}  {evidence.clue}"
