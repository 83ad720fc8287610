"""Codes on the command line: the pages of reading faults and rules, and selectors that must fit one of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import click

from fitpost.faults import FAULTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fitpost.finding import Severity
    from fitpost.rule import AnyRule

SELECTOR = re.compile(r"FIT\d{0,3}")


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
    codes = tuple(code.strip().upper() for code in (value or "").split(",") if code.strip())
    for code in codes:
        if not SELECTOR.fullmatch(code):
            raise click.BadParameter(f"{code!r} is no code and no beginning of one; say FIT301, FIT3 or FIT")
    return codes
