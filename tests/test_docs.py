"""What the documentation says is so."""

from __future__ import annotations

import ast
import importlib.util
import re
from pathlib import Path

import click
import pytest

import fitpost
from fitpost.faults import FAULTS
from fitpost.rules import RULES
from fitpost.shell.cli import fitpost as command

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
PATH = re.compile(r"`((?:src|tests|docs|examples|\.ci)/[\w./-]*)`")


def generator() -> object:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs/generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GENERATED = dict(generator().generated())  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", GENERATED, ids=lambda path: path.name)
def test_generated_text_is_current(path: Path) -> None:
    """What commands print, and the reference; `make docs` brings it up to date."""
    assert path.read_text(encoding="utf-8") == GENERATED[path]


@pytest.mark.parametrize("code", PYTHON.findall((ROOT / "README.md").read_text(encoding="utf-8")))
def test_examples_run(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The README's Python, from the project's root."""
    monkeypatch.chdir(ROOT)
    exec(compile(ast.parse(code), "README.md", "exec"), {})  # noqa: S102 - our own text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_paths_lead_somewhere(page: Path) -> None:
    """Each relative link, and each path in code marks (`fitNNN.py` stands for a rule to come)."""
    text = page.read_text(encoding="utf-8")
    places = [place for place in (*LINK.findall(text), *PATH.findall(text)) if "NNN" not in place]
    assert [place for place in places if not (ROOT / place).exists()] == []


def test_every_command_and_option_is_documented() -> None:
    """In the reference, and with a word of help each."""
    page = (ROOT / "docs/reference/command.md").read_text(encoding="utf-8")
    for name, each in command.commands.items():
        assert f"## fitpost {name}\n" in page
        assert each.help
        for option in each.params:
            if isinstance(option, click.Option):
                assert option.help, f"{name} {option.name}"
                assert all(spelling in page for spelling in option.opts)


def test_every_code_is_documented() -> None:
    """In the reference."""
    page = (ROOT / "docs/reference/codes.md").read_text(encoding="utf-8")
    assert [code for code in (each.code for each in (*FAULTS, *RULES)) if f"## {code} " not in page] == []


def test_changelog_speaks_of_this_version() -> None:
    """The newest heading is the version."""
    headings = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == fitpost.__version__
