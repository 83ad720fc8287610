"""Which labels are taken for spellings of one."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from fitpost.exporters.tags import spelling
from fitpost.exporters.tags.spelling import NEIGHBOURS, clusters, normal_form

SAME = [
    ("knee-pain", "knee pain"),
    ("knee-pain", "kneepain"),
    ("knee-pain", "knee-pains"),
    ("knee-pain", "#KneePain"),
    ("stretch", "stretches"),
    ("injury", "injuries"),
    ("Café-Fit", "cafe fit"),
    ("strength & conditioning", "Strength and Conditioning"),
    ("ﬁtness", "fitness"),
]
SLIPS = [("tendonitis", "tendinitis"), ("knee-pian", "knee pain"), ("excercise", "exercises"), ("mobility", "mobilty")]
DISTINCT = [
    ("hip-abduction", "hip-adduction"),
    ("hiking", "biking"),
    ("weight", "height"),
    ("week-1 plan", "week-2 plan"),
    ("press", "dress"),
    ("c", "c++"),
    ("がく", "かく"),
    ("🏃", "🚴"),
    ("abs", "ab"),
    ("", "-"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_label(one: str, other: str) -> None:
    """Case, signs, spaces, accents and a plural make no other label; the more used spelling stands first."""
    (group,) = clusters({one: 2, other: 1, "yoga": 9})
    assert (group.labels, group.kind) == ((one, other), "same")


@pytest.mark.parametrize(("one", "other"), SLIPS)
def test_a_slip(one: str, other: str) -> None:
    """One letter more, less, other or swapped may be a slip."""
    (group,) = clusters({one: 1, other: 3, "yoga": 9})
    assert (group.labels, group.kind) == ((other, one), "slip")


@pytest.mark.parametrize(("one", "other"), DISTINCT)
def test_distinct_labels(one: str, other: str) -> None:
    """Short words, other beginnings, other numbers and opposites stay apart."""
    assert clusters({one: 1, other: 1}) == ()


def test_slips_connect() -> None:
    """A chain of spellings is one group, which stands before groups used less."""
    uses = {"knee-pain": 5, "kneepain": 1, "knee-pian": 1, "knee pians": 1, "Core": 2, "core": 3}
    first, second = clusters(uses)
    assert first.labels == ("knee-pain", "knee pians", "knee-pian", "kneepain")
    assert second.labels == ("core", "Core")


@given(st.sets(st.text("abé", min_size=6, max_size=8), min_size=2, max_size=NEIGHBOURS + 1))
def test_no_slip_is_missed(labels: set[str]) -> None:
    """Among few labels, the drawers find every pair that comparing all with all finds."""
    forms = {label: normal_form(label) for label in labels}
    grouped = {
        frozenset(pair) for group in clusters(dict.fromkeys(labels, 1)) for pair in combinations(group.labels, 2)
    }
    for one, other in combinations(sorted(labels), 2):
        alike = forms[one][0] == forms[other][0] and OSA.distance(forms[one], forms[other]) <= 1
        assert not alike or frozenset((one, other)) in grouped


def test_a_crowded_drawer_stays_linear(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands of labels that differ in the same letter cost a few comparisons each, and are one group."""
    calls = 0
    judge = spelling._is_slip

    def counted(one: str, other: str) -> bool:
        nonlocal calls
        calls += 1
        return judge(one, other)

    monkeypatch.setattr(spelling, "_is_slip", counted)
    labels = {f"knee{chr(0x4E00 + number)}pain": 1 for number in range(3_000)}
    (group,) = clusters(labels)
    assert len(group.labels) == 3_000
    assert calls <= 2 * NEIGHBOURS * len(labels)


@given(st.text())
def test_every_label_has_a_normal_form(label: str) -> None:
    """A form is never empty unless the label is, and a form's form is stable enough to compare."""
    assert bool(normal_form(label)) == bool(label)
    assert normal_form(label) == normal_form(label.upper().lower()) or not label.isascii()
