"""Directions and tips: what is said of one exercise, once, in the order of the text."""

from __future__ import annotations

import pytest

from fitpost.exporters.jsonld.lines import lines
from fitpost.model import Caution, Exercise, Prescription, Range, Step
from fitpost.source import Span

HOLD = Range(30, 30)


def exercise(*steps: Step, doses: tuple[Prescription, ...] = ()) -> Exercise:
    return Exercise("squat", "Squat", Span(0, 100), steps=steps, prescriptions=doses)


def direction(text: str, **more: str) -> dict[str, str]:
    return {"@type": "HowToDirection", **more, "text": text}


def test_the_order_is_that_of_the_text() -> None:
    """A dose between two steps is said between them; a caution behind them, behind."""
    steps = (Step("Stand.", Span(10, 16)), Step("Sit.", Span(30, 34)))
    dose = Prescription(reps=Range(8, 10), text="8-10 times", sources=(Span(20, 30),))
    said = lines(exercise(*steps, doses=(dose,)), [Caution("Stop if it hurts.", Span(40, 57), "squat")])
    assert said == [
        direction("Stand."),
        direction("8-10 times"),
        direction("Sit."),
        {"@type": "HowToTip", "text": "Stop if it hurts.", "keywords": "warning"},
    ]


def test_nothing_is_said_twice() -> None:
    """A dose or a caution that stands in a step is in the graph once; a hold gives its direction a time."""
    step = Step("Hold for 30 seconds, stop if it hurts.", Span(10, 48))
    dose = Prescription(duration_s=HOLD, text="30 seconds", sources=(Span(19, 29),))
    said = lines(exercise(step, doses=(dose,)), [Caution("Stop if it hurts.", Span(31, 48), "squat")])
    assert said == [{**direction(step.text), "performTime": "PT30S"}]


@pytest.mark.parametrize(
    ("words", "unsaid"),
    [("3 sets; 30 seconds", "3 sets"), ("3 sets; or so; 30 seconds", "3 sets; or so; 30 seconds")],
)
def test_of_a_dose_of_several_places_the_rest_is_said(words: str, unsaid: str) -> None:
    """Sets in the heading and a hold in a step: the sets are said; all is where the words cannot be told apart."""
    step = Step("Hold for 30 seconds.", Span(50, 70))
    dose = Prescription(Range(3, 3), text=words, sources=(Span(10, 16), Span(59, 69)))
    said = lines(exercise(step, doses=(dose,)), [])
    assert [line["text"] for line in said] == [unsaid, "Hold for 30 seconds."]


def test_a_label_is_a_name() -> None:
    """The bold lead-in of a step names it, and is not said again; alone it is the text."""
    steps = (Step("Grip: as wide as your hips", Span(0, 1), "Grip"), Step("Breathe:", Span(2, 3), "Breathe"))
    assert lines(exercise(*steps), []) == [direction("as wide as your hips", name="Grip"), direction("Breathe:")]


def test_mistakes_and_warnings_are_marked_tips() -> None:
    """What not to do is no direction; a mere tip needs no mark."""
    steps = (
        Step("Look ahead.", Span(0, 1), kind="tip"),
        Step("Rounding your back", Span(1, 2), kind="mistake"),
        Step("Not with a sore knee.", Span(2, 3), kind="warning"),
    )
    assert [(line["@type"], line.get("keywords")) for line in lines(exercise(*steps), [])] == [
        ("HowToTip", None),
        ("HowToTip", "mistake"),
        ("HowToTip", "warning"),
    ]


def test_empty_texts_are_left_out() -> None:
    """A step without text, a dose without words: no line."""
    assert lines(exercise(Step(" ", Span(0, 1)), doses=(Prescription(reps=Range(3, 3)),)), []) == []
