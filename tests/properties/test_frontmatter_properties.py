"""What holds of front matter whatever stands in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from fitpost.frontmatter import FrontMatter, Mapping, Node, Scalar, Sequence, split
from fitpost.meta import read_meta
from fitpost.options import Options
from fitpost.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.finding import Finding

PIECES = st.one_of(
    st.sampled_from(
        ["---", "+++", ";;;", "...", "----", "---json", "\n", "\n", "\n", "\r\n", "\r", "\ufeff", " ", "\t"]
    ),
    st.sampled_from(
        ["title: ", "title = ", '"title": ', "Title: ", "tags:\n", "date: ", "[[a]]\n", "[a.b]\n", "a.b = 1\n"]
    ),
    st.sampled_from(
        ["a: &a ", "*a", "<<: ", "- ", "# c", "null", "1e999", "-0", "Knees", "2024-02-30", "no", "01", "\\u"]
    ),
    st.sampled_from([*"[]{},:='\"\\|>!@%?#", '"""', "\u2028", "\x85", "\x00", "\ud83d", "💪", "é"]),
)
TEXTS = st.one_of(
    st.text(st.characters(codec=None), max_size=60),
    st.lists(PIECES, max_size=30).map("".join),
    st.tuples(st.sampled_from(["---\n", "+++\n", '{"', "---json\n", "Title: "]), st.lists(PIECES, max_size=20)).map(
        lambda both: both[0] + "".join(both[1]) + "\n" + both[0].replace("json", "")
    ),
)
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12)
NO_NUMBERS = WORDS.filter(lambda word: word[0] not in "+-.0123456789")
"""What YAML 1.1, which PyYAML writes, and 1.2 take for text; `0E0` is a number for one of them."""
VALUES = st.recursive(
    st.one_of(NO_NUMBERS, st.integers(-(10**6), 10**6), st.booleans(), st.none(), st.just("a: 'b' # c\n\nd")),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)
TABLES = st.dictionaries(WORDS.filter(lambda word: word != "<<"), VALUES, min_size=1, max_size=5)


def read(text: str) -> tuple[Source, FrontMatter, list[Finding]]:
    source = Source(text, "a.md")
    front_matter, faults = split(source)
    meta, more = read_meta(front_matter, source, Options(), fallback_title=None)
    meta.model_dump_json()
    return source, front_matter, [*faults, *more]


def spans(node: Node) -> Iterator[Span]:
    yield node.span
    if isinstance(node, Sequence):
        for item in node.items:
            yield from spans(item)
    elif isinstance(node, Mapping):
        for entry in node:
            yield entry.key_span
            yield from spans(entry.value)


@given(TEXTS)
def test_any_text_is_read_and_every_place_is_in_it(text: str) -> None:
    """Nothing raises; spans lie in the text, above the body; values and findings can be written as UTF-8."""
    source, front_matter, findings = read(text)
    places = [*spans(front_matter.values), *(comment.span for comment in front_matter.comments)]
    assert all(0 <= start <= end <= front_matter.body <= len(text) for start, end in places)
    assert all(finding.span is None or 0 <= finding.span.start <= finding.span.end <= len(text) for finding in findings)
    assert front_matter.span is None or front_matter.span.end <= front_matter.body
    said = [(finding.message, finding.hint, source.path) for finding in findings]
    json.dumps([front_matter.values.plain(), said], ensure_ascii=False, allow_nan=False).encode()
    assert not any("\n" in (finding.message + (finding.hint or "")) for finding in findings)


@example("---\ne: \n-\nt\n---\n")
@given(TEXTS.filter(lambda text: "\r" not in text))
@example("---\n[\n")
def test_line_ends_change_places_only(text: str) -> None:
    """CR LF for LF: the same values, the same findings on the same lines."""
    source, front_matter, findings = read(text)
    other_source, other, other_findings = read(text.replace("\n", "\r\n"))
    assert other.values.plain() == front_matter.values.plain()
    assert other.format == front_matter.format
    assert len(other_source.text[other.body :].split("\r\n")) == len(text[front_matter.body :].split("\n"))
    assert [(f.code, f.message) for f in other_findings] == [(f.code, f.message) for f in findings]
    assert [f.span and other_source.position(f.span)[:2] for f in other_findings] == [
        f.span and source.position(f.span)[:2] for f in findings
    ]


@given(TABLES)
def test_yaml_and_json_that_is_written_is_read(table: dict[str, object]) -> None:
    """What PyYAML and json render comes back as it was."""
    rendered = {
        "yaml": f"---\n{yaml.safe_dump(table, allow_unicode=True)}---\n",
        "json": f"---json\n{json.dumps(table, ensure_ascii=False)}\n---\n",
    }
    for format_, text in rendered.items():
        front_matter, findings = split(Source(text))
        assert (front_matter.format, findings) == (format_, ())
        assert front_matter.values.plain() == table


@given(TABLES)
def test_the_text_at_a_values_span_holds_it(table: dict[str, object]) -> None:
    """What is cut out at a span reads as the same value when it stands alone."""
    source = Source(f"---json\n{json.dumps(table)}\n---\n")
    for entry in split(source)[0].values:
        assert json.loads(source[entry.value.span]) == entry.value.plain()
        assert json.loads(source[entry.key_span]) == entry.key
    source = Source(f"---\n{yaml.safe_dump(table, allow_unicode=True)}---\n")
    for entry in split(source)[0].values:
        if isinstance(entry.value, Scalar) and entry.value.style == "plain" and "\n" not in source[entry.value.span]:
            assert source[entry.value.span] == entry.value.text
