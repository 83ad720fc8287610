"""Codes on the command line: the pages of reading faults and rules, and lists of selectors."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from fitpost.faults import FAULTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    import click

    from fitpost.finding import Severity
    from fitpost.rule import AnyRule


class Page(NamedTuple):
    """What is to be said of a code."""

    code: str
    name: str
    severity: Severity
    text: str
    """Markdown."""

    @property
    def summary(self) -> str:
        """The first paragraph, on one line."""
        return " ".join(self.text.split("\n\n", 1)[0].split())


def pages(rules: Iterable[AnyRule]) -> list[Page]:
    """The pages of all codes, in their order."""
    return sorted(Page(each.code, each.name, each.severity, each.page) for each in (*FAULTS, *rules))


def selectors(_context: click.Context, _option: click.Parameter, value: str | None) -> tuple[str, ...]:
    """The codes of a list such as `FIT1,FIT301`."""
    return tuple(code.strip().upper() for code in (value or "").split(",") if code.strip())
