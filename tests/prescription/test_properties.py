"""What holds of `read` for every text."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fitpost.prescription import combine, dose_words, read
from fitpost.prescription.rules import RULES, first_letters

WORDS = dose_words()
PIECES = st.sampled_from(
    [*"0123456789xX×/-–.,:;()@%+'\"~ \n²½", "10", "3", "reps", "sets", "s", "sec", "min", "m", "kg", "km", "rest",
     "each", "side", "per", "hold", "for", "squat", "tempo", "AMRAP", "RPE", "1RM", "week", "to", "of", "a",
     "Sätze", "séries"]
)  # fmt: skip
TEXTS = st.text(max_size=60) | st.lists(PIECES, max_size=25).map("".join) | st.lists(PIECES, max_size=25).map(" ".join)
COUNTS = st.integers(1, 50)
SECONDS = st.integers(5, 99)
NOTATIONS = ["{0}x{1}", "{0} x {1}", "{0} × {1} reps", "{0} sets of {1}", "{0} sets x {1} reps", "Sets: {0}, Reps: {1}"]
NAMES = st.lists(
    st.sampled_from(["slow", "deep", "squat", "bridge", "clam", "bird", "dog", "lunge"]), min_size=1, max_size=4
)


@given(TEXTS, st.booleans())
def test_doses_lie_in_the_text_in_order(text: str, item: bool) -> None:
    """Nothing raises; doses lie inside the text, in order, apart, and hold their words."""
    end = 0
    for dose in read(text, WORDS, item=item):
        assert end <= dose.start < dose.end <= len(text)
        assert text[dose.start : dose.end].startswith(dose.text)
        assert dose.text
        end = dose.end


@given(TEXTS, st.booleans())
def test_amounts_are_positive_and_bounded(text: str, item: bool) -> None:
    """A range runs upwards, and nothing is absurd."""
    for dose in read(text, WORDS, item=item):
        for name in ("sets", "reps", "duration_s", "rest_s", "distance_m"):
            if (amount := getattr(dose, name)) is not None:
                assert 0 <= amount.min <= amount.max < 1e10


@given(TEXTS)
def test_prescriptions_hold_what_doses_say(text: str) -> None:
    """Doses that are no whole workout's time make at least one prescription, with their words."""
    doses = [dose for dose in read(text, WORDS, item=True) if dose.kind not in {"total", "counted"}]
    prescriptions = combine(doses)
    assert bool(prescriptions) == bool(doses)
    assert all(prescription.text for prescription in prescriptions)


@given(COUNTS, COUNTS, st.sampled_from(NOTATIONS), NAMES)
def test_notations_mean_the_same(sets: int, reps: int, notation: str, name: list[str]) -> None:
    """Sets and repetitions are read back from each notation, whatever name stands before; "15 x 3" is three sets."""
    assume(sets < 10 or reps not in (2, 3, 4))
    dose_text = notation.format(sets, reps)
    (dose,) = read(f"{' '.join(name)}: {dose_text}", WORDS, item=True)
    assert (dose.sets, dose.reps, dose.text) == ((sets, sets), (reps, reps), dose_text)


@given(SECONDS, SECONDS, st.sampled_from(["{} s", "{} sec", "{} seconds", "{} Sekunden", "{} secondes", "{} segundos"]))
def test_times_with_rest(work: int, rest: int, unit: str) -> None:
    """A time and a rest are told apart in every language's units."""
    (dose,) = read(f"Plank: {unit.format(work)}, rest {unit.format(rest)}", WORDS, item=True)
    assert (dose.duration_s, dose.rest_s) == ((work, work), (rest, rest))


@pytest.mark.parametrize(
    "piece",
    ["1", " ", "1 ", "1-", "1/", "1,", "1.", "1:", "a ", "3x", "x", "(", "1'", "each ", "½", "10 to ", "q", "1 min "],
)
@pytest.mark.parametrize("item", [True, False])
def test_long_runs(piece: str, item: bool) -> None:
    """Thirty thousand characters of anything are read in one go; growth by the square would never end here."""
    for dose in read("10 reps " + piece * (30_000 // len(piece)), WORDS, item=item):
        assert dose.end > dose.start


@given(st.text("NnLTUCDMWPYXosrkxzhGqQfbcl:_-/<>,;=&@ABEVRIJOSZHeijpyv", min_size=1, max_size=12))
def test_rules_are_found_by_their_first_letter(codes: str) -> None:
    """A rule takes at least one token, and the letters that it is looked up by hold the first one."""
    for rule in RULES:
        if match := re.match(rule.pattern, codes):
            assert match.end() > 0
            assert codes[0] in first_letters(rule.pattern)
