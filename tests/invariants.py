"""What holds of every post, whatever it says: assertions that the property tests and the fuzzer share."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import jsonschema

from fitpost import Document, Options, Span, TagStats, parse, to_jsonld, to_record
from fitpost.checker import Gathered, check
from fitpost.exporters import schemas
from fitpost.exporters.strict_json import dumps
from fitpost.exporters.tags import merge
from fitpost.rules import RULES
from jsonld_checks import faults

TODAY = date(2024, 1, 1)
PLACES = frozenset({"span", "sources", "source"})


class Placed(NamedTuple):
    """A thing's place, and words that stand there."""

    span: Span
    words: str


def placed(document: Document) -> Iterator[Placed]:
    """Everything that was extracted from a body, with its place."""
    for advice in document.advice:
        yield Placed(advice.span, advice.title)
    for caution in document.cautions:
        yield Placed(caution.span, caution.text)
    for routine in document.routines:
        yield Placed(routine.span, "")
        yield from (Placed(group.span, group.title) for group in routine.groups)
    for exercise in document.exercises:
        yield Placed(exercise.span, exercise.name)
        yield from (Placed(step.span, step.text) for step in exercise.steps)
        yield from (Placed(note.span, note.text) for note in (*exercise.benefits, *exercise.variations))
        yield from (Placed(image.span, "") for image in exercise.images)
        yield from (Placed(source, "") for dose in exercise.prescriptions for source in dose.sources)


def holds(text: str, words: str) -> bool:
    """Whether the letters stand in the text, in their order, whatever markup lies between or within words."""
    there = iter(text)
    return all(letter in there for letter in words if letter.isalnum())


def everything_stands_in_its_place(document: Document) -> None:
    """Every span lies in the text and holds what was extracted; an exercise's and a step's lie in their routine's."""
    whole = Span(0, len(document.source.text))
    spans = [*placed(document), *(Placed(finding.span, "") for finding in document.findings if finding.span)]
    assert [span for span, _ in spans if not (0 <= span.start <= span.end and whole.holds(span))] == []
    plain = [each for each in placed(document) if "&" not in document.source[each.span]]  # an entity is another letter
    assert [words for span, words in plain if not holds(document.source[span], words)] == []
    for routine in document.routines:
        inner = [exercise.span for exercise in routine.exercises]
        inner += [step.span for exercise in routine.exercises for step in exercise.steps]
        assert [span for span in inner if not routine.span.holds(span)] == []


def names_are_unique(document: Document) -> None:
    """Ids of exercises and groups are given once, and those that are spoken of are there."""
    ids = [exercise.id for exercise in document.exercises]
    groups = [group.id for routine in document.routines for group in routine.groups]
    assert len({*ids, *groups}) == len(ids) + len(groups)
    assert {exercise.group for exercise in document.exercises} - {None} <= set(groups)
    assert {caution.exercise for caution in document.cautions} - {None} <= set(ids)


@cache
def validator() -> jsonschema.Draft202012Validator:
    """Of the record's own schema."""
    return jsonschema.Draft202012Validator(schemas.record())


def record_is_valid(document: Document) -> None:
    """The record is one line of strict JSON in UTF-8, and validates against its schema."""
    line = dumps(to_record(document))
    assert "\n" not in line
    assert "##[" not in line
    validator().validate(json.loads(line.encode()))


def graph_is_whole(document: Document) -> None:
    """The graph of a valid post has no gap, nothing empty, unique ids, and is strict JSON."""
    assert document.valid == (document.post is not None)
    if document.post:
        graph = to_jsonld(document.post, base_url="https://example.org/")
        assert faults(graph) == []
        dumps(graph).encode()


def counting_works(document: Document) -> None:
    """A document can be counted; merging with nothing changes nothing."""
    stats = TagStats.collect([document])
    assert merge(TagStats(), stats) == stats == merge(stats, TagStats())


def checking_works(document: Document) -> None:
    """Rules find the same in any order, and say it on one line, of places in the text."""
    found = check(document, RULES, Options(), TODAY)
    assert found == check(document, RULES[::-1], Options(), TODAY)
    assert [each for each in found if "\n" in each.message + (each.hint or "")] == []
    assert [
        each for each in found if each.span and not 0 <= each.span.start <= each.span.end <= len(document.source.text)
    ] == []
    Gathered.of(document, RULES).finish(RULES, Options(), TODAY)


def meaning(document: Document) -> Any:  # noqa: ANN401 - JSON
    """The record without places."""
    return _without_places({name: value for name, value in to_record(document).items() if name != "findings"})


def _without_places(value: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, dict):
        return {name: _without_places(inner) for name, inner in value.items() if name not in PLACES}
    return [_without_places(inner) for inner in value] if isinstance(value, list) else value


def line_ends_change_places_only(text: str) -> None:
    """CR LF for LF: the same meaning."""
    if "\r" not in text:
        assert meaning(parse(text.replace("\n", "\r\n"))) == meaning(parse(text))


def a_blank_line_at_the_end_changes_nothing(text: str) -> None:
    """A post that ends with a line's end means the same with a blank line after it."""
    text = text.rstrip("\r\n") + "\n"
    assert meaning(parse(text + "\n")) == meaning(parse(text))


OF_A_DOCUMENT = (
    everything_stands_in_its_place,
    names_are_unique,
    record_is_valid,
    graph_is_whole,
    counting_works,
    checking_works,
)
"""What holds of every document."""
OF_A_TEXT = (line_ends_change_places_only, a_blank_line_at_the_end_changes_nothing)
"""What holds of two texts that differ in nothing that means anything."""
