"""Every post of a folder that FITPOST_CORPUS names: no exception, a valid record, each span holds its thing."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import jsonschema
import pytest

from fitpost import Document, Span, load, to_record
from fitpost.exporters import schemas
from fitpost.exporters.strict_json import dumps

FOLDER = os.environ.get("FITPOST_CORPUS", "")
PATHS = sorted(Path(FOLDER).glob("*.md")) if FOLDER else []

pytestmark = pytest.mark.skipif(not PATHS, reason="FITPOST_CORPUS names no folder of posts")


@cache
def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(schemas.record())


def spans(document: Document) -> Iterator[tuple[Span, str]]:
    """Each thing's place, and words that stand there."""
    for advice in document.advice:
        yield advice.span, advice.title
    for caution in document.cautions:
        yield caution.span, caution.text
    for exercise in document.exercises:
        yield exercise.span, exercise.name
        yield from ((step.span, step.text) for step in exercise.steps)


def holds(text: str, words: str) -> bool:
    """Whether the letters stand in the text, in their order, whatever markup lies between or within words."""
    there = iter(text)
    return all(letter in there for letter in words if letter.isalnum())


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_post_of_the_corpus(path: Path) -> None:
    """It is read without an exception; its record is valid; what is extracted stands where it is said to stand."""
    document = load(path)
    validator().validate(json.loads(dumps(to_record(document))))
    whole = Span(0, len(document.source.text))
    assert all(whole.holds(span) for span, _ in spans(document))
    assert [words for span, words in spans(document) if not holds(document.source[span], words)] == []
