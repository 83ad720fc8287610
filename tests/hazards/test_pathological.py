"""Every hostile text is read, checked and written in every form, in bounded time and memory; no process dies of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hostile_texts import BODIES, FRONT_MATTER

ALONE = Path(__file__).with_name("alone.py")
DEEP = [name for name in FRONT_MATTER if "lists" in name or "maps" in name or "arrays" in name or "objects" in name]
"""Brackets and dashes: what overflows the stack of a parser that descends."""
NESTED = ["quotes", "quotes without blanks", "quotes and lists by turns", "lists", "lists of numbers"]
RUNS = ["blank lines", "blanks", "lines of blanks", "one word", "links of blanks", "digits and a long gap"]
"""What makes few parts of a post out of many characters."""
MANY = [name for name in BODIES if name not in NESTED]
SHARES = 4


def broken(length: int, names: list[str]) -> str:
    """What a run of `alone.py` says of these texts."""
    command = [sys.executable, str(ALONE), str(length), *names]
    ran = subprocess.run(command, capture_output=True, check=True, text=True)
    return ran.stdout + ran.stderr


def test_deep_front_matter() -> None:
    """200,000 characters of brackets, dashes and braces, in every format."""
    assert broken(200_000, DEEP) == ""


def test_long_front_matter() -> None:
    """Many keys, tags, tables and quotes, and faults in them."""
    assert broken(2_000, [name for name in FRONT_MATTER if name not in DEEP]) == ""


def test_deep_bodies() -> None:
    """Containers within containers: 100,000 characters of their markers."""
    assert broken(100_000, NESTED) == ""


def test_long_runs() -> None:
    """A megabyte of one thing."""
    assert broken(1_000_000, RUNS) == ""


@pytest.mark.parametrize("share", range(SHARES))
def test_bodies(share: int) -> None:
    """Every construct of Markdown, of templates, of doses and of posts, many times."""
    assert broken(1_000, MANY[share::SHARES]) == ""
