"""What the documentation says is so: examples run, what is made from code is current, and nothing is left out."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import click
import pytest

import fitpost
from fitpost.exporters.schemas import record
from fitpost.faults import FAULTS
from fitpost.frontmatter import Format
from fitpost.meta.keys import SYNONYMS
from fitpost.rules import RULES
from fitpost.shell.cli import fitpost as command
from fitpost.vocabulary.load import OTHER_TABLES, TABLES
from generating import pages
from generating.codes import code_pages
from generating.examples import refreshed

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
WRITTEN = pages.written()
PAGES = [*WRITTEN, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]
FENCE = re.compile(r"^(`{3,}).*?^\1$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
PATH = re.compile(r"`((?:src|tests|docs|examples|training|benchmarks|\.ci)/[\w./-]*)`")


def read(page: str) -> str:
    return (DOCS / page).read_text(encoding="utf-8")


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", WRITTEN, ids=name)
def test_examples_run_and_print_what_is_shown(page: Path) -> None:
    """Each example of a page, from top to bottom; `make docs` brings what they print up to date."""
    assert page.read_text(encoding="utf-8") == pages.renewed(page)


@pytest.mark.parametrize("page", pages.WHOLE, ids=name)
def test_page_made_from_code_is_current(page: Path) -> None:
    """`make docs` brings it up to date."""
    assert page.read_text(encoding="utf-8") == pages.WHOLE[page]()


def test_pages_of_codes_are_current() -> None:
    """There is one for each code, and none for another."""
    shown = {page.name: page.read_text(encoding="utf-8") for page in pages.CODES.glob("*.md")}
    assert shown == code_pages()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_and_paths_lead_somewhere(page: Path) -> None:
    """Each relative link, and each path in code marks (`fitNNN.py` stands for a rule to come)."""
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    places = [*(page.parent / link for link in LINK.findall(text)), *(ROOT / path for path in PATH.findall(text))]
    assert [place for place in places if "NNN" not in place.name and not place.exists()] == []


def test_every_page_is_in_the_navigation() -> None:
    """But the pages of codes, to which the tables lead."""
    site = tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))
    there = {page.relative_to(DOCS).as_posix() for page in DOCS.rglob("*.md") if page.parent != pages.CODES}
    assert there == set(leaves(site["project"]["nav"]))


def leaves(nav: object) -> Iterator[str]:
    """The pages that a part of the navigation names."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict | list):
        for each in nav.values() if isinstance(nav, dict) else nav:
            yield from leaves(each)


def test_every_command_and_option_is_documented() -> None:
    """In the reference, and with a word of help each."""
    page = read("reference/command.md")
    groups = {name: each for name, each in command.commands.items() if isinstance(each, click.Group)}
    below = {f"{name} {inner}": each for name, group in groups.items() for inner, each in group.commands.items()}
    for name, each in {**command.commands, **below}.items():
        assert f"## fitpost {name}\n" in page
        assert each.help
        for option in each.params:
            if isinstance(option, click.Option):
                assert option.help, f"{each.name} {option.name}"
                assert all(spelling in page for spelling in option.opts)


def test_every_command_is_shown_in_use() -> None:
    """On a page that tells how to do something."""
    text = "".join(page.read_text(encoding="utf-8") for page in (DOCS / "how-to").glob("*.md"))
    assert [each for each in command.commands if f"fitpost {each} " not in text] == []


def test_every_code_is_in_a_table() -> None:
    """With a link to its page."""
    page = read("reference/rules.md")
    codes = [each.code for each in (*FAULTS, *RULES)]
    assert [code for code in codes if f"[{code}](codes/{code}.md)" not in page] == []


def test_every_field_of_the_record_is_described() -> None:
    """In its schema, which the reference is made from."""
    schema = record()
    parts = {"the whole": schema, **schema["$defs"]}
    fields = [(part, field, about) for part, each in parts.items() for field, about in each["properties"].items()]
    # A field that is one of the parts is described there.
    assert [(part, field) for part, field, about in fields if not {"description", "$ref"} & set(about)] == []


def test_every_field_and_format_of_front_matter_is_described() -> None:
    """With the other keys that it goes by."""
    page = read("reference/front-matter.md")
    fields = fitpost.Meta.model_fields
    assert [name for name, field in fields.items() if f"| `{name}` |" not in page or not field.description] == []
    assert [key for keys in SYNONYMS.values() for key in keys if f"`{key}`" not in page] == []
    formats = get_args(Format)
    assert [each for each in formats if f" {each} Knees" not in page] == []


def test_every_public_name_is_documented() -> None:
    """In the reference of the library, under a title of its own."""
    titles = re.findall(r"^### (\w+)$", read("reference/python.md"), re.MULTILINE)
    assert sorted(titles) == sorted(set(fitpost.__all__) - {"__version__"})


def test_every_field_and_method_of_a_public_class_is_described() -> None:
    """By a docstring below it, from which the reference is made."""
    assert re.findall(r"^\| `(\w+).*\|  \|$", read("reference/python.md"), re.MULTILINE) == []


def test_every_table_of_a_vocabulary_is_documented() -> None:
    """For those who add words of their own."""
    page = read("how-to/own-vocabulary.md")
    assert [table for table in (*TABLES, *OTHER_TABLES) if f"`{table}`" not in page] == []


def test_changelog_speaks_of_this_version() -> None:
    """The newest heading is the version."""
    headings = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == fitpost.__version__


def test_an_example_prints_what_it_prints() -> None:
    """What stands on the page as output is put anew, and files of one example are there for the next."""
    file = '```text title="a/b.txt"\nwords\n```\n'
    page = f"{file}```console\n$ cat a/b.txt\nold\n```\n```python\nprint(1)\n```\n\n```output\n2\n```\n"
    assert refreshed(page) == page.replace("old", "words").replace("2", "1")


def test_an_example_that_is_not_run_says_why() -> None:
    """A shell's own language is not run, and needs a reason."""
    page = "<!-- not run: it installs -->\n```sh\npip\n```\n"
    assert refreshed(page) == page
    with pytest.raises(ValueError, match="why it is not run"):
        refreshed("```sh\npip\n```\n")
