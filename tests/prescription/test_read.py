"""`read` against the tables of `tests/specs/prescription`: a row is a text, its doses and their words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from fitpost.prescription import Dose, dose_words, read
from fitpost.vocabulary import Vocabulary

if TYPE_CHECKING:
    from fitpost.model import Range

SPECS = Path(__file__).parents[1] / "specs" / "prescription"
NUMBERS = ("sets", "reps", "duration_s", "rest_s", "distance_m")
FLAGS = ("per_side", "amrap", "total", "counted")


class Row(NamedTuple):
    language: str
    item: bool
    text: str
    doses: str
    words: str

    def __str__(self) -> str:
        return f"{self.language}: {self.text}"


def rows() -> list[Row]:
    found = []
    for path in sorted(SPECS.glob("*.md")):
        item = True
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line.startswith("#"):
                item = "prose" not in line.lower()
            elif line.startswith("| `"):
                text, doses, words = (cell.strip() for cell in line.strip("|").split("|"))
                found.append(Row(path.stem, item, text.strip("`").replace("\\n", "\n"), doses, words))
    return found


def shown(dose: Dose) -> str:
    said = [f"{name}={amount(value)}" for name in NUMBERS if (value := getattr(dose, name))]
    if dose.reps_by_set:
        said.append("by_set=" + "/".join(map(str, dose.reps_by_set)))
    if dose.load:
        said.append("load=" + dose.load.text.replace(" ", "_"))
    if dose.effort:
        said.append(f"{dose.effort.kind}={amount(dose.effort.amount)}")
    if dose.tempo:
        said.append("tempo=" + dose.tempo)
    return " ".join(said + [name for name in FLAGS if getattr(dose, name)])


def amount(value: Range) -> str:
    low, high = (f"{round(end, 3):.10g}" for end in value)
    return low if low == high else f"{low}-{high}"


@pytest.mark.parametrize("row", rows(), ids=str)
def test_row(row: Row) -> None:
    """A text gives the doses of its row, from the words of its row."""
    found = read(row.text, dose_words((row.language,)), item=row.item)
    assert ("; ".join(map(shown, found)) or "-") == row.doses
    assert ("; ".join(dose.text.replace("\n", "\\n") for dose in found) or "-") == row.words


def test_tables_cover_each_language() -> None:
    """There are tables for each language that has words of its own, two hundred rows and more in all."""
    assert {row.language for row in rows()} == set(Vocabulary.default().languages)
    assert len(rows()) > 200


def test_load_and_effort_keep_amount_and_unit() -> None:
    """Loads have their unit, shares of the one-repetition maximum and exertion their kind."""
    (bench,) = read("Bench 5x5 @ 80-85% 1RM", dose_words(("en",)), item=True)
    assert bench.effort
    assert (bench.effort.text, bench.effort.kind, bench.effort.amount) == ("80-85% 1RM", "percent_1rm", (80, 85))
    (press,) = read("Press 135 lbs x 5", dose_words(("en",)), item=True)
    assert press.load
    assert (press.load.text, press.load.amount, press.load.unit) == ("135 lbs", (135, 135), "lb")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("3 x 10", "work"),
        ("3 rounds", "sets"),
        ("Rest 60 s", "rest"),
        ("each side", "side"),
        ("EMOM 10 min", "total"),
        ("30-minute workout", "total"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    """A dose tells whether it is work, or only sets, rest, sides, or the time of a whole workout."""
    (dose,) = read(text, dose_words(("en",)), item=True)
    assert dose.kind == kind


def test_languages_together() -> None:
    """The words of several languages can be read at once."""
    words = dose_words(("fr", "en"))
    assert [shown(dose) for dose in read("Squats : 3 séries de 10 reps, rest 60 s", words)] == [
        "sets=3 reps=10 rest_s=60"
    ]


def test_a_word_that_is_no_dose_in_english_may_be_one_in_the_language_of_the_post() -> None:
    """Swedish "i" is "for", and "st" are pieces, whatever "I" and "1st" are in English."""
    words = dose_words(("en", "sv"))
    assert [shown(dose) for dose in read("Håll i 30 sekunder, 10 st per ben.", words)] == [
        "reps=10 duration_s=30 per_side"
    ]


def test_unknown_language_adds_nothing() -> None:
    """A language without dose words still has numbers and signs."""
    assert [shown(dose) for dose in read("Kyykky 3x10", dose_words(("fi",)), item=True)] == ["sets=3 reps=10"]
