"""Sets one after the other are one dose that keeps what each of them counts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fitpost.model import Range
from fitpost.prescription import dose_words, read
from fitpost.prescription.by_set import in_sets

WORDS = dose_words(("en",))
AMOUNTS = st.lists(st.integers(1, 60), min_size=2, max_size=8)


@given(AMOUNTS)
def test_a_list_of_repetitions_is_as_many_sets(amounts: list[int]) -> None:
    """Each set's repetitions are kept where they differ, and span the range."""
    said = in_sets(amounts)
    assert said.sets == Range(len(amounts), len(amounts))
    assert said.reps == Range(min(amounts), max(amounts))
    assert said.reps_by_set == (tuple(amounts) if len(set(amounts)) > 1 else ())


@given(AMOUNTS, st.sampled_from([", ", "; ", ","]))
def test_sets_in_words_are_the_same_as_a_list(amounts: list[int], sign: str) -> None:
    text = sign.join(f"{amount} reps" for amount in amounts)
    (dose,) = read(text, WORDS, item=True)
    assert dose.text == text
    assert (dose.sets, dose.reps, dose.reps_by_set) == in_sets(amounts)


@given(AMOUNTS)
def test_loads_that_differ_are_left_to_the_words(amounts: list[int]) -> None:
    text = ", ".join(f"{amount}@{50 + 5 * place}kg" for place, amount in enumerate(amounts))
    (dose,) = read(text, WORDS, item=True)
    assert (dose.load, dose.text) == (None, text)
    assert dose.sets == Range(len(amounts), len(amounts))


def test_a_list_gone_through_twice_has_no_sets_of_its_own() -> None:
    assert in_sets((12, 10, 8), Range(2, 2)) == (Range(2, 2), Range(8, 12), ())


def test_what_is_told_of_other_things_stays_apart() -> None:
    """Several sets each, sides, a word between, times for two kinds of readers."""
    for text in ("3x10, 2x8", "10 reps each side, 8 reps", "10 squats, 8 lunges", "30 s, 60 s"):
        assert len(read(text, WORDS, item=True)) == 2, text
