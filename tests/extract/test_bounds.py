"""A bound on how much of a body is read for what it means."""

from __future__ import annotations

import pytest

import fitpost
from hostile_texts import BODIES


def test_a_body_of_very_many_lines_is_read_up_to_a_limit() -> None:
    """A finding says from where on nothing is extracted, in lists as in paragraphs; the blocks are all there."""
    options = fitpost.Options(max_lines=9)
    for text, names in (("- Squat 3x10\n" * 20, 4), ("squat 3x10\n" * 20, 9)):
        document = fitpost.parse(f"---\ntitle: Many\n---\n{text}", options)
        (finding,) = document.findings
        assert finding.code == "FIT013"
        assert finding.span is not None
        assert document.source.position(finding.span).line == 4 + names
        assert len(document.exercises) == names
        assert document.blocks[-1].span.end >= len(document.source.text) - 1


@pytest.mark.parametrize("name", BODIES)
def test_a_bound_cuts_any_body_anywhere(name: str) -> None:
    """Between items, in the midst of a table or a paragraph: what is left is a body as any other."""
    for most in (1, 2, 3, 5, 8, 13):
        document = fitpost.parse(BODIES[name].of(300), fitpost.Options(max_lines=most))
        whole = fitpost.parse(BODIES[name].of(300))
        assert document.blocks == whole.blocks
        assert len(document.exercises) <= max(len(whole.exercises), most * 12)


LONG = "word " * 12_000


@pytest.mark.parametrize("before", [f"> {LONG}", f"- {LONG}", f"| {LONG} |\n|---|", LONG])
def test_a_text_that_is_too_long_leaves_the_rest_as_it_is(before: str) -> None:
    """Wherever it stands, what follows is read, and the finding stands at the text."""
    document = fitpost.parse(f"# T\n\n{before}\n\n## Workout\n\n- Squats: 3x10\n- Push-ups: 3x12\n")
    assert [exercise.name for exercise in document.exercises] == ["Squats", "Push-ups"]
    (place,) = (document.source.position(each.span) for each in document.findings if each.code == "FIT013")
    assert place is not None
    assert place.line == 3


def test_a_cell_that_is_too_long_moves_no_other() -> None:
    """Each cell stays under its head."""
    table = f"| Exercise | Notes | Sets | Reps |\n|---|---|---|---|\n| Squats | {LONG} | 3 | 10 |\n"
    (squats,) = fitpost.parse(f"# T\n\n{table}").exercises
    assert (squats.prescriptions[0].sets, squats.prescriptions[0].reps) == ((3, 3), (10, 10))
