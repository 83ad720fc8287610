"""`words` and `Lexicon.scan`: what holds of every text, and how hits of one and of several categories lie."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitpost.vocabulary import Hit, Lexicon, Vocabulary, Words
from fitpost.vocabulary.words import fold

PIECES = st.sampled_from(
    ["squat", "Leg press", "machine", "push-up", "Pushups", "don't", "child’s", "Wadendehnung", "à", "e\u0301", "ß",
     "ﬁ", "İ", "\ud800", "²", "no", "weights", "—", "_", ".", "\n", "(", ")", " ", "  ", "-", "'s", "Montag", "10"]
)  # fmt: skip
TEXTS = st.text(max_size=80) | st.lists(PIECES, max_size=20).map(" ".join) | st.lists(PIECES, max_size=20).map("".join)
TABLES = Vocabulary.default().tables("en")
KINDS = {*TABLES["titles"], *TABLES["groups"], "day"}
LANGUAGES = st.sampled_from([None, "en", "de", "fr", "es", "it", "pt", "nl", "sv", "xx"])


def lexicon(language: str | None = "en") -> Lexicon:
    return Vocabulary.default().lexicon(language)


@given(TEXTS)
def test_a_words_span_holds_the_word(text: str) -> None:
    """The key is the folded text at the span; words do not overlap and stand in order."""
    found = Words(text)
    places = list(zip(found.starts, found.ends, strict=True))
    assert [fold(text[start:end]) for start, end in places] == found.keys
    assert all(end <= start < stop for end, (start, stop) in zip([0, *found.ends], places, strict=False))


@given(TEXTS)
def test_words_and_what_stands_between_them_make_up_the_text(text: str) -> None:
    """There is a gap before each word and one after the last."""
    found = Words(text)
    assert len(found.gaps) == len(found) + 1
    assert "".join(gap + word for gap, word in zip(found.gaps, [*found.written, ""], strict=True)) == text


@given(TEXTS, LANGUAGES)
def test_hits_lie_in_the_words_and_do_not_overlap_within_a_category(text: str, language: str | None) -> None:
    found = Words(text)
    ends: dict[str, int] = {}
    for hit in lexicon(language).scan(found):
        assert ends.get(hit.category, 0) <= hit.first < hit.last <= len(found)
        ends[hit.category] = hit.last


@given(TEXTS, LANGUAGES)
def test_questions_have_an_answer_for_every_text(text: str, language: str | None) -> None:
    """An exercise found is one of the vocabulary's."""
    known = lexicon(language)
    assert known.exercise(text) in {None, *TABLES["exercises"]}
    assert len(set(known.equipment(text))) == len(known.equipment(text))
    assert len(set(known.muscles(text))) == len(known.muscles(text))
    assert known.title_kinds(text) <= KINDS


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Push-ups don't", ["push", "ups", "don", "t"]),
        ("Développé l'épaule", ["developpe", "l", "epaule"]),
        ("Großer Fuß", ["grosser", "fuss"]),
        ("Child’s pose_2", ["child", "pose", "2"]),
    ],
)
def test_keys_of_words(text: str, keys: list[str]) -> None:
    assert Words(text).keys == keys


def hits(text: str, *categories: str, language: str | None = "en") -> list[Hit]:
    return [hit for hit in lexicon(language).scan(Words(text)) if hit.category in categories]


def test_the_longest_phrase_of_a_category_counts() -> None:
    assert hits("the leg press machine", "equipment") == [Hit("equipment", "leg press machine", 1, 4)]


def test_categories_overlap() -> None:
    found = hits("Hip flexor stretch", "exercise", "muscle", "head", "body")
    assert [(hit.category, hit.first, hit.last) for hit in sorted(found)] == [
        ("body", 0, 1),
        ("exercise", 0, 3),
        ("head", 2, 3),
        ("muscle", 0, 2),
    ]


def test_a_compound_word_is_known_by_its_end() -> None:
    assert hits("Flankendehnübung", "head", language="de") == [Hit("head", "stretch", 0, 1)]


def test_a_long_run_of_letters_is_looked_at_once() -> None:
    """Looking for the end of a compound takes no longer for a longer word; else this one would take minutes."""
    assert hits("a" * 1_000_000 + "dehnung", "head", language="de") == [Hit("head", "stretch", 0, 1)]


def test_english_is_known_in_every_language() -> None:
    assert hits("drei Burpees", "exercise", language="de") == [Hit("exercise", "burpee", 1, 2)]


def test_a_plain_word_is_not_what_it_is_in_english() -> None:
    """Dutch "door" is "through", and no door frame; a longer English name that begins with such a word is one."""
    assert hits("door de knieën", "equipment", language="nl") == []
    assert hits("leg press", "exercise", language="nl") == [Hit("exercise", "leg-press", 0, 2)]


@pytest.mark.parametrize(
    ("text", "category"),
    [("Swimming", "activity"), ("Mobility", "activity"), ("easy", "empty"), ("Repeat", "empty"), ("Plank", "exercise")],
)
def test_a_word_that_is_hardly_a_name_is_found_as_what_it_is(text: str, category: str) -> None:
    """A sport or a group is an activity, "repeat" is nothing to do; what goes by the word is known all the same."""
    assert {hit.category for hit in hits(text, "exercise", "head", "activity", "empty")} - {"head"} == {category}
    assert hits(f"{text} and a jump squat", "exercise")[-1].key == "jump-squat"
    assert lexicon().exercise("Swimming") == "swimming"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("of squats", "squats"),
        ("of the squat", "squat"),
        ("on the rower", "rower"),
        ("Perform a floor press", "floor press"),
        ("Start with the hundred", "hundred"),
        ("Start by doing a plank", "plank"),
        ("The hundred", None),
        ("Do", None),
    ],
)
def test_what_only_says_that_a_name_follows_is_no_part_of_it(text: str, rest: str | None) -> None:
    """An article by itself is: "The hundred"."""
    glue = lexicon().joints.glue.match(text)
    assert (text[glue.end() :] if glue else None) == rest


@pytest.mark.parametrize("language", ["xx", "", None, "EN", "en-GB"])
def test_an_unknown_language_is_read_as_english(language: str | None) -> None:
    assert lexicon(language) is lexicon("en")


@pytest.mark.parametrize("language", ["DE", "de-AT", "de_CH"])
def test_a_region_does_not_matter(language: str) -> None:
    assert lexicon(language) is lexicon("de")
