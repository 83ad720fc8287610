"""Every page of the documentation, and what is made in it.

Two kinds of pages: those below `docs/reference` that are made as a whole, and those that people write, in which the
output of examples (`generating.examples`) and what stands between `<!-- made: NAME -->` and `<!-- end -->` is put anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from generating.codes import code_pages, faults_table, rules_table
from generating.command import command_page
from generating.examples import ROOT, refreshed
from generating.front_matter import fields_table
from generating.python import python_page
from generating.record import record_page
from generating.vocabulary import names_page, sizes_table

DOCS = ROOT / "docs"
REFERENCE = DOCS / "reference"
CODES = REFERENCE / "codes"
WHOLE: dict[Path, Callable[[], str]] = {
    REFERENCE / "command.md": command_page,
    REFERENCE / "record.md": record_page,
    REFERENCE / "python.md": python_page,
    REFERENCE / "vocabulary/exercises.md": partial(names_page, "Exercises", "exercises"),
    REFERENCE / "vocabulary/muscles.md": partial(names_page, "Muscles", "muscles"),
    REFERENCE / "vocabulary/equipment.md": partial(names_page, "Equipment", "equipment"),
}
"""Pages that are made as a whole."""
PARTS: dict[str, Callable[[], str]] = {
    "fields": fields_table,
    "rules": rules_table,
    "faults": faults_table,
    "sizes": sizes_table,
}
"""What can stand between two marks on a page that people write."""
MARKED = re.compile(r"(<!-- made: (\w+) -->\n).*?(^<!-- end -->$)", re.MULTILINE | re.DOTALL)


def written() -> list[Path]:
    """The pages that people write."""
    made = {*WHOLE, *CODES.glob("*.md")}
    return [ROOT / "README.md", *sorted(page for page in DOCS.rglob("*.md") if page not in made)]


def renewed(page: Path) -> str:
    """A page that people write, with all that is made in it as it should be."""
    text = MARKED.sub(lambda part: f"{part[1]}\n{PARTS[part[2]]()}\n{part[3]}", page.read_text(encoding="utf-8"))
    return refreshed(text)


def write_all() -> None:
    """Write every page; pages of codes that are no more go."""
    for path, make in WHOLE.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(make(), encoding="utf-8")
    codes = code_pages()
    CODES.mkdir(exist_ok=True)
    for page in CODES.glob("*.md"):
        if page.name not in codes:
            page.unlink()
    for name, text in codes.items():
        (CODES / name).write_text(text, encoding="utf-8")
    for page in written():
        page.write_text(renewed(page), encoding="utf-8")
