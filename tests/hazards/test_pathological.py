"""Every hostile text is read, checked and written in every form, in bounded time and memory; no process dies of it.

The tests that every run makes are short. Those marked `long` give each text in a megabyte: `make test-long`.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hostile_texts import BODIES, FRONT_MATTER, TEXTS

ALONE = Path(__file__).with_name("alone.py")
DEEP = [name for name in FRONT_MATTER if "lists" in name or "maps" in name or "arrays" in name or "objects" in name]
"""Brackets and dashes: what overflows the stack of a parser that descends."""
NESTED = ["quotes", "quotes without blanks", "quotes and lists by turns", "lists", "lists of numbers"]
MANY = [name for name in BODIES if name not in NESTED]
SHARES = 4
LONG_SHARES = 12


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


@pytest.mark.parametrize("share", range(SHARES))
def test_bodies(share: int) -> None:
    """Every construct of Markdown, of templates, of doses and of posts, many times."""
    assert broken(1_000, MANY[share::SHARES]) == ""


@pytest.mark.long
@pytest.mark.parametrize("share", range(LONG_SHARES))
def test_a_megabyte(share: int) -> None:
    """A million characters of anything take ten seconds at most, and a gibibyte."""
    assert broken(1_000_000, list(TEXTS)[share::LONG_SHARES]) == ""
