"""`Reading`: counts over a range are what a look at every word would give; clues add up in any order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fitpost import inline
from fitpost.blocks import Text
from fitpost.extract.clues import Shared
from fitpost.extract.scorer import Look, Scorer
from fitpost.extract.wording import ELSEWHERE, Reading
from fitpost.prescription import Dose
from fitpost.source import Source, Span
from fitpost.vocabulary import Vocabulary, Words

PIECES = st.sampled_from(["Squat", "push-ups", "3 x 10", "slowly.", "Lower", "the hips", "(both)", " - ", "knee:"])
TEXTS = st.lists(PIECES, max_size=12).map(" ".join)
PLACES = st.tuples(st.integers(0, 80), st.integers(0, 80)).map(sorted)
LINK: tuple[inline.MarkKind, ...] = ("link",)
LEXICON = Vocabulary.default().lexicon("en")


def doses_of(text: str) -> list[Dose]:
    """A dose wherever "3 x 10" stands."""
    return [Dose(at, at + 6) for at in range(len(text)) if text.startswith("3 x 10", at)]


@given(TEXTS, PLACES)
def test_ranges_are_counted_as_if_every_word_were_looked_at(text: str, places: list[int]) -> None:
    start, end = places
    words, doses = Words(text), doses_of(text)
    reading = Reading(words, LEXICON.scan(words), doses, LEXICON.joints)
    inside = [at for at in words.starts if start <= at < end]
    assert reading.count(start, end) == sum(not any(d.start <= at < d.end for d in doses) for at in inside)
    whole = [d for d in doses if start <= d.start and d.end <= end]
    assert list(reading.doses_within(start, end)) == whole
    assert list(reading.doses_touching(start, end)) == [d for d in doses if d.end > start and d.start < end]
    said = reading.wording(start, end)
    assert said.words == sum(not any(d.start <= at < d.end for d in whole) for at in inside)
    assert said.dosed == bool(whole)
    first, last = reading.range(start, end)
    within = [hit for hit in reading.hits if first <= hit.first and hit.last <= last and hit.category not in ELSEWHERE]
    assert sum(said.hits.get(hit.category, 0) > 0 for hit in within) == len(within)


WEIGHTS = {"a": 0.1, "b": 0.2, "c": -0.3, "d": 1e5, "e": -1e5}


@given(st.lists(st.sampled_from("abcdef"), max_size=6), st.lists(st.sampled_from("abcdef"), max_size=6))
def test_both_looks_weigh_what_their_clues_weigh(own: list[str], shared: list[str]) -> None:
    """Packed together, shared or not, in any order."""
    halves = {clue: -weight / 2 for clue, weight in WEIGHTS.items()}
    scorer = Scorer("asked", Look(0.1, 0.5, WEIGHTS), Look(-0.1, 0.5, halves))
    total = scorer.total(own, [Shared(shared)])
    assert total == scorer.total(sorted([*own, *shared]))
    weight = sum(WEIGHTS.get(clue, 0) for clue in [*own, *shared])
    assert scorer.at_first(total) == scorer.first.probability(round(100 * weight))
    assert scorer.at_second(total) == scorer.second.probability(round(-50 * weight))


def test_a_place_in_markup_within_markup_is_covered() -> None:
    """The outer mark reaches beyond the inner one."""
    source = Source("**a *b* c** d")
    read = inline.read(source, Text((Span(0, len(source.text)),)))
    cover = read.cover(("strong", "emphasis"))
    assert [cover.holds(at) for at in range(len(read.text))] == [True] * 5 + [False] * 2
    assert not read.cover(LINK).holds(0)
