"""Posts of our own with what a careful reader finds in them written at the end of each line.

    ## A name                                     the specs in tests/specs/extraction
    ~~~~~ post
    1. **Wall sit** %% E Wall sit | duration_s=30 rest_s=15 per_side
       - Slide down the wall. %% S
    ## Warm up properly %% A Warm up properly
    Stop if it hurts. %% C
    ~~~~~

E is an exercise with its dose, S a step, A advice, C a caution, ? unsure; several are parted by " ; ". What stands
after " %% " is no part of the post.
"""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING, Any

from labelled import Labelled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CASE = re.compile(r"^## (?P<name>.+)$|^(?P<fence>~{5,}) *post[^\n]*$", re.MULTILINE)
MARK = re.compile(r" *%% (?P<notes>.*)$")
OWN, PAGE = "own", "page"
"""What the site of a post of our own begins with; PAGE where its layout is that of a page of the web."""
PAGES = "pages"
"""The folder of those."""


def annotated_posts(folder: Path) -> Iterator[Labelled]:
    """The posts of all specs below a folder, in the order of the files."""
    for path in sorted(folder.glob("*.md")):
        yield from _posts(path)


def _posts(path: Path) -> Iterator[Labelled]:
    text, name, number = path.read_text("utf-8"), "", 0
    at = 0
    while match := CASE.search(text, at):
        at = match.end()
        if match["name"]:
            name = match["name"].strip()
            continue
        end = text.find(f"\n{match['fence']}", at)
        number += 1
        yield _post(f"{path.stem}:{number} {name}", path, text[at + 1 : end].split("\n"))
        at = end + 1 + len(match["fence"])


def _post(name: str, path: Path, lines: list[str]) -> Labelled:
    exercises: list[dict[str, Any]] = []
    advice, cautions, unsure, plain = [], set(), set(), []
    for line, written in enumerate(lines, start=1):
        mark = MARK.search(written)
        plain.append(written[: mark.start()] if mark else written)
        for note in mark["notes"].split(" ; ") if mark else ():
            kind, _, said = note.strip().partition(" ")
            if kind == "E":
                exercises.append(_exercise(said, line))
            elif kind == "S":
                exercises[-1]["steps"].append(line)
            elif kind == "A":
                advice.append({"title": said.strip(), "line": line})
            elif kind == "C":
                cautions.add(line)
            elif kind == "?":
                unsure.add(line)
            else:
                raise ValueError(f"{path}: {name}: unknown annotation {note!r}")
    text = "\n".join(plain) + "\n"
    return Labelled(
        name,
        f"{PAGE if path.parent.name == PAGES else OWN} {name}",
        "",
        "",
        path,
        text,
        exercises,
        advice,
        frozenset(cautions),
        frozenset(unsure),
    )


def _exercise(said: str, line: int) -> dict[str, Any]:
    name, _, dose = said.partition(" | ")
    fields: dict[str, Any] = {}
    for word in shlex.split(dose):
        field, _, value = word.partition("=")
        fields[field] = True if field == "per_side" else value if field in {"load", "tempo"} else _range(value)
    return {"name": name.strip(), "line": line, "steps": [], "rx": fields}


def _range(value: str) -> list[float]:
    low, _, high = value.partition("-")
    return [float(low), float(high or low)]
