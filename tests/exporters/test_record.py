"""The record and its schema."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitpost import Options, load, parse, to_record
from fitpost.exporters import schemas
from fitpost.exporters.record import span_record
from fitpost.exporters.strict_json import dumps
from fitpost.source import Source, Span

EXAMPLES = sorted((Path(__file__).parents[2] / "examples/posts").glob("*.md"))


@cache
def validator() -> jsonschema.Draft202012Validator:
    schema = schemas.record()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def described(schema: dict[str, Any]) -> dict[str, list[str]]:
    return {name: list(part["properties"]) for name, part in schema["$defs"].items() if "properties" in part}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_record_of_an_example_fits_the_schema(path: Path) -> None:
    """Each example post's record, through JSON and back, is what the schema describes."""
    validator().validate(json.loads(dumps(to_record(load(path)))))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---\ntitle: [\n---\n",
        "---\nodd: .nan\nmore: [.inf, 1e400]\n---\n",
        '+++\ntitle = "\\u0000"\n+++',
        "# \ud800 ##[x]",
    ],
)
def test_record_of_a_faulty_text_fits_the_schema(text: str) -> None:
    """A text with faults has a record too, in strict JSON."""
    validator().validate(json.loads(dumps(to_record(parse(text)))))


def test_every_required_name_of_the_design_is_there() -> None:
    """The names that readers of version 1 rely on."""
    names = described(schemas.record())
    for record, wanted in {
        "PrescriptionRecord": "sets reps duration_s rest_s distance_m load effort tempo per_side amrap text sources",
        "ExerciseRecord": "id name canonical number group span steps prescriptions equipment muscles",
        "GroupRecord": "id title kind rounds span",
        "StepRecord": "text label kind span",
        "AdviceRecord": "title text points span",
        "CautionRecord": "text span",
        "FindingRecord": "code severity message span",
        "SpanRecord": "start end start_line start_column end_line end_column",
    }.items():
        assert set(wanted.split()) <= set(names[record]), record


def test_span_has_offsets_and_places() -> None:
    """Offsets are 0-based and half-open; lines and columns 1-based, the end after the last character."""
    assert span_record(Span(3, 6), Source("ab\ncde")) == {
        "start": 3, "end": 6, "start_line": 2, "start_column": 1, "end_line": 2, "end_column": 4,
    }  # fmt: skip


@given(
    st.recursive(
        st.text() | st.integers() | st.none(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_strict_json_is_one_line_that_reads_back(value: object) -> None:
    """Whatever the words are, the JSON is one line of encodable text, and means the same but for lone surrogates."""
    text = dumps(value)
    assert json.loads(text) == json.loads(json.dumps(value).encode().decode("utf-8")) or "\ufffd" in text
    assert len(text.splitlines()) == 1
    assert "##[" not in text
    text.encode()


def test_strict_json_refuses_what_is_no_number() -> None:
    """JSON has no NaN; to print one would be to print no JSON."""
    with pytest.raises(ValueError, match="JSON compliant"):
        dumps(float("nan"))


def test_meta_schema_describes_the_front_matter() -> None:
    """`fitpost schema meta` names the fields of the model that reads."""
    assert {"title", "date", "tags"} <= set(schemas.meta(Options().model)["properties"])
