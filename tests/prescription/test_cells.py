"""Heads and cells of tables."""

from __future__ import annotations

import pytest

from fitpost.prescription import Column, column_of, dose_words, read_cell

WORDS = dose_words()


@pytest.mark.parametrize(
    ("head", "column"),
    [
        ("Sets", "sets"), ("Sätze", "sets"), ("Séries", "sets"), ("Series", "sets"),
        ("Reps", "reps"), ("Wdh.", "reps"), ("Répétitions", "reps"), ("Repeticiones", "reps"),
        ("Rest", "rest"), ("Pause", "rest"), ("Repos", "rest"), ("Descanso", "rest"),
        ("Time", "duration"), ("Dauer", "duration"), ("Durée", "duration"), ("Duración", "duration"),
        ("Weight", "load"), ("Gewicht", "load"), ("Charge", "load"), ("Peso", "load"),
        ("Tempo", "tempo"), ("RPE", "effort"), ("Distance", "distance"),
        ("Sets x Reps", "sets_reps"), ("Sätze x Wdh", "sets_reps"), ("  sets ×  reps ", "sets_reps"),
        ("Exercise", "exercise"), ("Übung", "exercise"), ("Exercice", "exercise"), ("Ejercicio", "exercise"),
        ("Notes", "notes"), ("Hinweise", "notes"), ("**Notes:**", "notes"), ("Muscles", "notes"),
        ("Répétitions/Temps", "dose"), ("Wdh. / Dauer", "dose"), ("Reps/Colour", None), ("/", None),
        ("Colour", None), ("", None),
    ],
)  # fmt: skip
def test_column_of(head: str, column: Column | None) -> None:
    """A head is known in each language, whatever its case and blanks."""
    assert column_of(head, WORDS) == column


@pytest.mark.parametrize(
    ("text", "column", "field", "value"),
    [
        ("3", "sets", "sets", (3, 3)),
        ("3-4", "sets", "sets", (3, 4)),
        (" 10-12 ", "reps", "reps", (10, 12)),
        ("10 each leg", "reps", "reps", (10, 10)),
        ("30 s", "reps", "duration_s", (30, 30)),
        ("3 x 10", "sets_reps", "sets", (3, 3)),
        ("30", "duration", "duration_s", (30, 30)),
        ("2 min", "duration", "duration_s", (120, 120)),
        ("90", "rest", "rest_s", (90, 90)),
        ("60s", "rest", "rest_s", (60, 60)),
        ("1-2 min", "rest", "rest_s", (60, 120)),
        ("400 m", "distance", "distance_m", (400, 400)),
        ("3010", "tempo", "tempo", "3010"),
        ("2-1-1-1", "tempo", "tempo", "2-1-1-1"),
        ("3-0-1", "notes", "tempo", "3-0-1"),
        ("5x5", "dose", "reps", (5, 5)),
    ],
)
def test_read_cell(text: str, column: Column, field: str, value: object) -> None:
    """A cell says what its column is about, and its words are its own."""
    dose = read_cell(text, WORDS, column)
    assert dose
    assert getattr(dose, field) == value
    assert dose.text == text[dose.start : dose.end]
    assert dose.text in text


def test_load_and_effort_cells() -> None:
    """Loads have a unit of their own or none; a bare effort is what its column says."""
    load = read_cell("12-20 kg", WORDS, "load")
    assert load
    assert load.load
    assert load.load.text == "12-20 kg"
    effort = read_cell("8", WORDS, "effort")
    assert effort
    assert effort.effort
    assert (effort.effort.kind, effort.effort.amount) == ("rpe", (8, 8))


@pytest.mark.parametrize("text", ["", "-", "—", "heavy", "as needed"])
@pytest.mark.parametrize("column", ["sets", "rest", "load", "dose"])
def test_empty_cells(text: str, column: Column) -> None:
    """A cell without a dose has none."""
    assert read_cell(text, WORDS, column) is None
