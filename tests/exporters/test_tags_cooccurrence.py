"""Pairs of labels: their strength, the chance that they are none, and the guard."""

from math import comb, isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitpost.exporters.tags import TagStats, summarise
from fitpost.exporters.tags.cooccurrence import associate
from labelled_posts import labelled


@st.composite
def tables(draw: st.DrawFn) -> tuple[int, int, int, int]:
    """Posts, uses of a, uses of b, posts with both: such as can be."""
    posts = draw(st.integers(2, 60))
    a = draw(st.integers(2, posts))
    b = draw(st.integers(2, posts))
    both = draw(st.integers(max(2, a + b - posts), max(2, min(a, b))))
    return posts, a, b, min(both, a, b)


@given(tables())
def test_chance_is_the_hypergeometric_tail(table: tuple[int, int, int, int]) -> None:
    """`chance` is Fisher's one-sided probability, or 1 where the pair is no more frequent than by chance."""
    posts, a, b, both = table
    (pair,) = associate(posts, {"a": a, "b": b}, {("a", "b"): both})
    tail = sum(comb(a, k) * comb(posts - a, b - k) for k in range(both, min(a, b) + 1)) / comb(posts, b)
    assert isclose(pair.chance, 1.0 if both * posts <= a * b else tail, rel_tol=1e-9)
    assert -1 <= pair.strength <= 1


@pytest.mark.parametrize(
    ("posts", "a", "b", "both", "strength"),
    [
        (100, 10, 10, 10, 1.0),  # never apart
        (100, 20, 50, 10, 0.0),  # as chance has it
        (100, 50, 50, 10, -0.398),  # rather apart
        (7, 7, 7, 7, 1.0),  # in every post
    ],
)
def test_strength(posts: int, a: int, b: int, both: int, strength: float) -> None:
    """Strength runs from apart over chance to never apart, whatever the frequencies."""
    (pair,) = associate(posts, {"a": a, "b": b}, {("a", "b"): both})
    assert isclose(pair.strength, strength, abs_tol=0.001)


def test_frequent_labels_are_not_favoured() -> None:
    """A pair of rare labels that belong together stands before two frequent ones that meet by chance."""
    posts = [labelled("fitness", "health")] * 60 + [labelled("fitness")] * 20 + [labelled("health")] * 15
    posts += [labelled("patella", "tendon", "fitness")] * 5
    first, *others = summarise(TagStats.collect(posts)).tags.pairs
    assert (first.first, first.second, first.posts, first.significant) == ("patella", "tendon", 5, True)
    assert not any(pair.significant for pair in others if {pair.first, pair.second} == {"fitness", "health"})


def test_one_post_proves_nothing() -> None:
    """Two labels that stand once, in one post, are no pair; two that do so twice in four posts are not significant."""
    assert summarise(TagStats.collect([labelled("a", "b")] + [labelled("c")] * 50)).tags.pairs == ()
    (pair,) = summarise(TagStats.collect([labelled("a", "b")] * 2 + [labelled("c")] * 2)).tags.pairs
    assert (pair.strength, pair.significant) == (1.0, False)


def test_the_more_pairs_are_looked_at_the_more_proof_is_wanted() -> None:
    """What is significant among few labels is not among many."""
    few = {"a": 3, "b": 3}
    many = few | {f"label {number}": 1 for number in range(3_000)}
    together = {("a", "b"): 3}
    assert associate(60, few, together)[0].significant
    assert not associate(60, many, together)[0].significant
