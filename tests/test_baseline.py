"""Findings that are known already, and where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitpost import Span, parse
from fitpost.baseline import Baseline, Key, Places

POST = """\
---
title: Knees
tags: [a]
---
Intro.

# Week 1

## Day *one*

1. **Squat**
   - Go down.
   - Come up.
2. **Lunge**
   - Step out.

## Notes

Rest.
"""
KEYS = st.lists(st.builds(Key, st.sampled_from("ab"), st.sampled_from(["FIT301", "FIT302"]), st.sampled_from("xy")))


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Knees", "title"),
        ("[a]", "tags"),
        ("Intro", ""),
        ("# Week", "Week 1"),
        ("Go down", "Week 1 > Day one > Squat"),
        ("Step out", "Week 1 > Day one > Lunge"),
        ("Rest", "Week 1 > Notes"),
    ],
)
def test_a_place_is_one_of_the_outline(words: str, place: str) -> None:
    """The key, or the headings and the exercise."""
    start = POST.index(words)
    assert Places.read(parse(POST)).of(Span(start, start + 1)) == place
    moved = "\r\n\r\n" + POST.partition("Intro.")[2]
    if words in moved:
        start = moved.index(words)
        assert Places.read(parse(moved)).of(Span(start, start + 1)) == place


def test_the_whole_file_has_an_empty_place() -> None:
    """As has what stands in a post without an outline."""
    assert Places.read(parse(POST)).of(None) == Places().of(Span(3, 4)) == ""


@given(KEYS)
def test_a_baseline_knows_what_it_was_made_of(keys: list[Key]) -> None:
    """Whatever way it takes through a file; one more is beyond it."""
    baseline = Baseline.read(Baseline.of(keys).render())
    assert not any(baseline.beyond(keys))
    assert not baseline.mended(keys, lambda _: True).counts
    assert [*baseline.beyond([*keys, Key("c", "FIT301", "")])][-1]


@given(KEYS, KEYS)
def test_a_baseline_shrinks(old: list[Key], found: list[Key]) -> None:
    """Without what is mended, nothing of it is mended any more; what was not looked at stays."""
    baseline = Baseline.of(old)
    less = baseline.without(baseline.mended(found, lambda _: True))
    assert all(count <= baseline.counts[key] for key, count in less.counts.items())
    assert not less.mended(found, lambda _: True).counts
    assert [*less.beyond(found)] == [*baseline.beyond(found)]
    assert not baseline.mended(found, lambda _: False).counts
    assert not any(less.with_all(found).beyond(found))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it is no JSON"),
        ("[" * 100_000, "it is no JSON"),
        ("[]", "its version is None"),
        ('{"version": 2}', "its version is 2"),
        ('{"version": 1}', "not NoneType"),
        ('{"version": 1, "findings": {"a": []}}', "not list"),
        ('{"version": 1, "findings": {"a": {"FIT301": {"x": 0}}}}', "a: FIT301: x: a count"),
        ('{"version": 1, "findings": {"a": {"FIT301": {"x": true}}}}', "a: FIT301: x: a count"),
    ],
)
def test_a_broken_baseline_says_what_is_wrong(text: str, reason: str) -> None:
    """In one line."""
    with pytest.raises(ValueError, match=reason):
        Baseline.read(text)
