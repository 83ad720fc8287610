"""What each rule finds beyond its page's examples."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date

import pytest

from fitpost import Options, parse
from fitpost.checker import check
from fitpost.fixing import apply
from fitpost.model import Exercise, Load, Prescription, Range
from fitpost.rule import AnyRule, Context
from fitpost.rules import RULES
from fitpost.rules.fit401 import dose_implausible
from fitpost.rules.said_counts import EXERCISES, MINUTES, said
from fitpost.source import Span

TODAY = date(2026, 11, 22)
LINE = "Squat" + " " * 45


def found(code: str, text: str) -> list[str]:
    """The messages of one rule."""
    return [each.message for each in check(parse(text), RULES, Options(), TODAY) if each.code == code]


def fixed(code: str, text: str) -> str:
    """The text after the fixes of one rule."""
    findings = check(parse(text), RULES, Options(), TODAY)
    return apply(text, [each.fix for each in findings if each.code == code and each.fix])


def tagged(tags: str) -> str:
    return f"---\ntitle: Calm knees\n{tags}\n---\nRest your knees.\n"


def numbered(numbers: list[int]) -> str:
    names = ("Squat", "Wall sit", "Step-up", "Glute bridge", "Calf raise")
    items = zip(numbers, names, strict=False)
    steps = "   - Stand tall and brace your core.\n   - Come up slowly.\n"
    return "# Strong knees\n\n" + "".join(f"{number}. **{name}**\n{steps}" for number, name in items)


@pytest.mark.parametrize(
    ("numbers", "right"),
    [
        ([1, 2, 3], [1, 2, 3]),
        ([1, 1, 1], [1, 1, 1]),
        ([1, 2, 1, 2], [1, 2, 1, 2]),
        ([1, 2, 4], [1, 2, 3]),
        ([1, 2, 4, 5], [1, 2, 3, 4]),
        ([1, 2, 2, 3], [1, 2, 3, 4]),
        ([1, 3, 4, 6], [1, 2, 3, 4]),
        ([1, 3, 3], [1, 2, 3]),
        ([5, 4, 3], [5, 4, 3]),
        ([3, 4, 5], [3, 4, 5]),
    ],
)
def test_numbers_are_mended_in_one_round(numbers: list[int], right: list[int]) -> None:
    """A number that does not follow is told, once for all that follow it; habits and countdowns are left alone."""
    assert bool(found("FIT302", numbered(numbers))) == (numbers != right)
    assert fixed("FIT302", numbered(numbers)) == numbered(right)


@pytest.mark.parametrize(
    ("dose", "count"),
    [
        (Prescription(sets=Range(3, 3), reps=Range(8, 12)), 0),
        (Prescription(sets=Range(21, 21)), 1),
        (Prescription(reps=Range(0, 0)), 1),
        (Prescription(sets=Range(0, 99)), 1),
        (Prescription(reps=Range(12, 8)), 1),
        (Prescription(rest_s=Range(0, 0)), 0),
        (Prescription(rest_s=Range(7200, 7200), duration_s=Range(90_000, 90_000)), 2),
        (Prescription(load=Load("900 lb", Range(900, 900), "lb")), 0),
        (Prescription(load=Load("900 kg", Range(900, 900), "kg")), 1),
        (Prescription(load=Load("bodyweight")), 0),
    ],
)
def test_implausible_doses(dose: Prescription, count: int) -> None:
    """Each quantity beyond its limits is told once, and so is a range that is upside down."""
    exercise = Exercise("squat", "Squat", Span(0, 50), prescriptions=(replace(dose, sources=(Span(6, 12),)),))
    context = Context(Options(), TODAY, parse(LINE))
    assert len(list(dose_implausible.check(exercise, context))) == count


def test_holds_have_a_limit_of_their_own() -> None:
    """Two hours on a bicycle are plausible; of planking they are not."""
    hours = Prescription(duration_s=Range(7200, 7200), sources=(Span(6, 12),))
    context = Context(Options(), TODAY, parse(LINE))
    for name, count in (("Ride", 0), ("Plank", 1)):
        exercise = Exercise("it", name, Span(0, 50), prescriptions=(hours,))
        assert len(list(dose_implausible.check(exercise, context))) == count


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("7 exercises for runners", 7),
        ("Five easy stretches", 5),
        ("The 4 best knee-friendly exercises", 4),
        ("3 Dehnübungen", 3),
        ("5 ejercicios para la espalda", 5),
        ("5-7 exercises", None),
        ("over 20 exercises", None),
        ("10 minute exercises", None),
        ("3 days of exercises", None),
        ("2 workouts with 8 exercises", 8),
        ("Exercises for 3 muscles", None),
        ("4 stretches and 5 exercises", None),
        ("Top 10+ exercises", None),
        ("3 types of exercises", None),
    ],
)
def test_exercises_that_a_title_counts(text: str, number: int | None) -> None:
    """Only an exact number of exercises is one, and two are none."""
    counted = said(EXERCISES, text)
    assert (counted and counted[0]) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("10-minute core workout", 10),
        ("Ten minutes to stronger legs", 10),
        ("15 Minuten Rückentraining", 15),
        ("20 min HIIT", 20),
        ("5-10 minute stretch", None),
        ("Run a mile under 8 minutes", None),
        ("10 reps a minute", None),
    ],
)
def test_minutes_that_a_title_says(text: str, number: int | None) -> None:
    """A range or a limit is no exact time."""
    counted = said(MINUTES, text)
    assert (counted and counted[0]) == number


@pytest.mark.parametrize(
    ("tags", "right"),
    [
        ("tags: [knee, hip, knee]", "tags: [knee, hip]"),
        ("tags: [knee , knee , hip]", "tags: [knee , hip]"),
        ('tags: ["knee", "Knee"]', 'tags: ["knee"]'),
        ("tags:\n  - knee\n  - hip\n  - knee", "tags:\n  - knee\n  - hip"),
        ("tags:\n- knee\n- knee # again\n- hip", "tags:\n- knee\n- hip"),
        ("tags: [\n  knee,\n  knee,\n]", "tags: [\n  knee,\n]"),
    ],
)
def test_second_tag_is_taken_out(tags: str, right: str) -> None:
    """In flow and block lists, with what parts it from its neighbours."""
    assert fixed("FIT602", tagged(tags)) == tagged(right)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('+++\ntitle = "T"\ntags = ["knee", "hip", "knee"]\n+++\n', '+++\ntitle = "T"\ntags = ["knee", "hip"]\n+++\n'),
        ('{"title": "T", "tags": ["knee", "knee"]}\n', '{"title": "T", "tags": ["knee"]}\n'),
    ],
)
def test_second_tag_is_taken_out_of_toml_and_json(before: str, after: str) -> None:
    """Their lists are parted as those of YAML are."""
    assert fixed("FIT602", before) == after


@pytest.mark.parametrize("value", ["no", "Off", "y", "1:30", "0123", "1_000", "12:30:45"])
def test_values_that_yaml_versions_read_differently(value: str) -> None:
    """They are put in quotes, in a value and in a list."""
    assert fixed("FIT156", tagged(f"tags: [{value}]\nx: {value}")) == tagged(f'tags: ["{value}"]\nx: "{value}"')


@pytest.mark.parametrize(
    "value", ["2024-01-14", "2024-01-14 10:11:52", "true", "12", "1.5", "note", '"no"', "10:99", "0.5"]
)
def test_values_that_all_yaml_versions_read_alike(value: str) -> None:
    """Dates are for the fields of dates to read."""
    assert found("FIT156", tagged(f"x: {value}")) == []


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("1. A:\n- x\n- y\n\n2. B:\n- z\n", "1. A:\n   - x\n   - y\n\n2. B:\n   - z\n"),
        ("1. A:\n- x\n1. B:\n- z\n", "1. A:\n   - x\n1. B:\n   - z\n"),
        ("9. A:\n- x\n  more\n10. B:\n- z\n11. C\n", "9. A:\n   - x\n     more\n10. B:\n    - z\n11. C\n"),
        ("1. A:\r\n- x\r\n2. B\r\n", "1. A:\r\n   - x\r\n2. B\r\n"),
        ("1. A\n2. B\n\n- x\n- y\n", "1. A\n2. B\n\n- x\n- y\n"),
        ("1. A:\n- x\n\n## Next\n\n2. B:\n- z\n", "1. A:\n- x\n\n## Next\n\n2. B:\n- z\n"),
    ],
)
def test_bullets_are_indented_below_their_number(body: str, right: str) -> None:
    """As wide as the number is; only where the numbers go on after the bullets."""
    assert fixed("FIT303", body) == right


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Push through the pain.", 1),
        ("No pain, no gain!", 1),
        ("Never push through the pain.", 0),
        ("Forget no pain, no gain.", 0),
        ("Don't ignore pain.", 0),
        ("Soreness is normal.", 0),
    ],
)
def test_sentences_for_and_against_pain(sentence: str, count: int) -> None:
    """What speaks against it is good advice."""
    assert len(found("FIT503", f"# Legs\n\n{sentence}\n")) == count


@pytest.mark.parametrize(
    ("name", "count"),
    [("Single-leg bridge", 1), ("Side plank or single-leg bridge", 1), ("Push press or single-arm press", 0)],
)
def test_one_of_two_exercises_for_both_sides_is_enough(name: str, count: int) -> None:
    """Of "A or B" both have to be for one side, or 10 reps may be the whole."""
    text = f"# Legs\n\n1. **{name}**: 3 x 10 reps\n2. **Squat**: 3 x 10 reps\n3. **Lunge**: 3 x 10 reps\n"
    assert len(found("FIT305", text)) == count


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rule_survives_pickling(rule: AnyRule) -> None:
    """A rule is sent to other processes; what arrives is the rule itself."""
    assert pickle.loads(pickle.dumps(rule)) is rule  # noqa: S301 - our own bytes


@pytest.mark.parametrize("text", ["", "---\n---\n", "+++\n", "{", "---\ntags:\n---\n", "# \n\n1.\n- \n2.\n", "![]()\n"])
def test_rules_are_quiet_about_nothing(text: str) -> None:
    """An empty post, or the beginning of one, breaks no rule over one document but those that see something there."""
    own = [each.code for each in check(parse(text), RULES, Options(), TODAY) if each.code >= "FIT150"]
    assert set(own) <= {"FIT151", "FIT303"}
