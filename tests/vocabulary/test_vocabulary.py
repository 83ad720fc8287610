"""`Vocabulary`: how a site adds its own words, and what is said of faults in them."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

from fitpost.errors import VocabularyError
from fitpost.vocabulary import Vocabulary, detect_language

TEXTS = {
    "en": "Stand with your feet apart and hold the weight in front of you. Lower it to the floor.",
    "de": "Stelle dich mit den Füßen auseinander hin und halte das Gewicht vor dir. Es ist nicht schwer.",
    "fr": "Tenez-vous debout avec les pieds écartés et gardez le poids devant vous. Ne forcez pas sur le dos.",
    "es": "Ponte de pie con los pies separados y sujeta el peso delante de ti. No fuerces la espalda.",
    "it": "In piedi con i piedi divaricati, tieni il peso davanti a te. Non forzare la schiena.",
    "pt": "Fique em pé com os pés afastados e segure o peso à sua frente. Não force as costas.",
    "nl": "Ga rechtop staan met je voeten uit elkaar en houd het gewicht voor je. Het is niet zwaar.",
    "sv": "Stå med fötterna isär och håll vikten framför dig. Det är inte tungt, och du kan sänka den till golvet.",
    None: "Squat Lunge Burpee Plank Deadlift",
}


@pytest.mark.parametrize("language", TEXTS)
def test_the_language_of_a_text(language: str | None) -> None:
    """Names of exercises tell no language."""
    assert detect_language(TEXTS[language]) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("10 Liegestütze, 20 Kniebeugen", "de"),
        ("| Übung | Sätze | Wdh. | Pause |\n| Kniebeugen | 3 | 12 | 60 s |", "de"),
        ("Lundi : footing lent\nDimanche : sortie longue", "fr"),
        ("Sentadillas 3x10\nPlancha 45 s, descanso 30 s", "es"),
        ("Monday: run 5 km\nTuesday: rest", "en"),
        ("Affondi 3x10, trazioni 3x5", "it"),
        ("Knäböj 3x10, utfall 3x8", "sv"),
    ],
)
def test_a_text_without_sentences_is_known_by_its_words_of_training(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    "text", ["", "12345", "日本語のテキスト", "the", "Stanie prosto, ramiona wzdłuż ciała, i oddychaj spokojnie"]
)
def test_a_text_of_no_clear_language_has_none(text: str) -> None:
    assert detect_language(text) is None


def test_the_default_is_one_object() -> None:
    assert Vocabulary.default() is Vocabulary.default()


def test_a_mapping_adds_names() -> None:
    """An English key is a name itself."""
    extended = Vocabulary.default().extended({"exercises": {"gizmo-lift": "thingamajig"}})
    known = extended.lexicon("en")
    assert [known.exercise(name) for name in ("Gizmo lifts", "thingamajig", "squat")] == ["gizmo-lift"] * 2 + ["squat"]
    assert Vocabulary.default().lexicon("en").exercise("thingamajig") is None


def test_what_is_added_counts_before_what_was_there() -> None:
    extended = Vocabulary.default().extended({"exercises": {"bench-press": "goblet squat"}})
    assert extended.lexicon("en").exercise("Goblet squats") == "bench-press"


def test_a_file_adds_a_language(tmp_path: Path) -> None:
    path = tmp_path / "site.toml"
    path.write_text('language = "eo"\n[exercises]\nsquat = "kaŭriĝo, genufleksio"\n', "utf-8")
    known = Vocabulary.default().extended(path).lexicon("eo")
    assert (known.exercise("Kaŭriĝo"), known.exercise("Burpees")) == ("squat", "burpee")


def test_a_folder_of_languages_can_stand_alone(tmp_path: Path) -> None:
    """Its language file makes the language known to `detect_language`."""
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "language.toml").write_text('[language]\nfunction = "het, een, en, met, je"\n', "utf-8")
    (tmp_path / "nl" / "exercises.toml").write_text('[exercises]\nsquat = ["kniebuiging"]\n', "utf-8")
    vocabulary = Vocabulary.load([tmp_path])
    assert vocabulary.languages == ("nl",)
    assert vocabulary.lexicon("nl").exercise("kniebuiging") == "squat"
    assert vocabulary.detect_language("Het is een oefening met je knie en een stoel") == "nl"


def test_a_vocabulary_can_be_sent_to_another_process() -> None:
    extended = Vocabulary.default().extended({"exercises": {"gizmo-lift": "thingamajig"}})
    assert pickle.loads(pickle.dumps(extended)).lexicon("en").exercise("thingamajig") == "gizmo-lift"  # noqa: S301 - our own bytes


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"exercices": {}}, "<mapping>: exercices: no such table"),
        ({"exercises": "squat"}, "<mapping>: exercises: a table is wanted"),
        ({"exercises": {"Goblet Squat": "x"}}, "<mapping>: exercises.Goblet Squat: a key is"),
        ({"exercises": {"squat": 3}}, "<mapping>: exercises.squat: phrases are wanted"),
        ({"exercises": {"squat": ["a", 3]}}, "<mapping>: exercises.squat: phrases are wanted"),
        ({"language": 3}, "<mapping>: language: a table is wanted"),
        ({"language": {"endings": "ies"}}, "<mapping>: language.endings: 'ies': a rule is"),
    ],
)
def test_a_fault_is_told_with_its_place(data: dict[str, Any], message: str) -> None:
    with pytest.raises(VocabularyError, match="^" + message.replace(".", r"\.")):
        Vocabulary.default().extended(data)


@pytest.mark.parametrize("content", [b"[exercises", b"\xff", None])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "site.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(VocabularyError, match=r"site\.toml"):
        Vocabulary.load([path])


def test_a_folder_without_languages_is_named(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="no folder of a language"):
        Vocabulary.load([tmp_path])
