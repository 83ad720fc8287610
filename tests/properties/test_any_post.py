"""What holds of every post, whatever it says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fitpost import Document, parse
from hostile_texts import TEXTS
from invariants import OF_A_DOCUMENT, OF_A_TEXT

LINES = st.sampled_from(
    [
        *(
            "",
            "",
            "---",
            "+++",
            "title: Knees",
            "tags: [a, b]",
            "tags: a b",
            "date: 2024-01-14",
            "date: 20240114",
            "x: [",
        ),
        *(
            "# Knees",
            "## Circuit, 3 rounds",
            "### 1. Squat",
            "**Warm-up:**",
            "**Lunge** - 3 x 10",
            "Tips",
            "====",
            "## Tips",
        ),
        *(
            "1. Squat",
            "1. **Squat:**",
            "2. Lunge 3x10",
            "- Sit back.",
            "   - Stand up.",
            "- Rest 60 s",
            "* [ ] Plank 30 s",
        ),
        *(
            "> Stop if it hurts.",
            "> - Squat",
            "| Exercise | Sets |",
            "|---|---|",
            "| Squat | 3 x 10 |",
            "squat, lunge, plank",
        ),
        *("Do 3 sets of 10 reps each side.", "Squats\\", ": 20 reps", "![Squat](/a.png)", "[Lunge](b) &amp; *plank*"),
        *(
            "```",
            "<div>",
            "</div>",
            "<!-- x",
            "-->",
            "{{< x >}}",
            "{% comment %}",
            "%%",
            "    code",
            "\t- tab",
            "[^1]: note",
        ),
        *(
            "Week 1: 3x8, week 2: 4x8",
            "12-10-8 burpees",
            "Wall sit: 2 x 45\u2033 @ RPE 7",
            "\u2028",
            "İ",
            "深蹲 3x10",
            "\0",
        ),
    ]
)
POSTS = st.lists(LINES, max_size=25).map("\n".join)
TEXTS_OF_ANY_KIND = POSTS | st.text(max_size=120)
FOUND = [
    "## o\n### D\n1. Am circle \n2.",  # an item without words that a routine ends with
    "---\nt: [",  # a bracket that is the last character
    ".\n--a\n-",  # a heading of two lines, which a message quotes
    "- 45-4,5",  # a range that runs downwards, with a decimal comma
    "| a |\n|-|\n||\n\n- \n",
    "20s\x0c*",  # a name of nothing but white space beside a dose
    "\x85--|---|---|\u2028-",  # the same in a table
    "s. Stop if",  # a caution that begins with what could be its number
    "---\n: \n? ?\n---",  # a key that is a table over the end of a line
    "---\n[\n",  # a bracket that is the last character but the line's end
    "]]]]}\n]]]]]]}\n-",  # a title of signs alone
]
"""What fuzzing found."""
SHORT = [hostile.of(150) for hostile in TEXTS.values()]


@pytest.mark.parametrize("holds", OF_A_DOCUMENT, ids=lambda holds: holds.__name__)
@given(TEXTS_OF_ANY_KIND)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_of_any_document(holds: Callable[[Document], None], text: str) -> None:
    """Reading never raises, and what comes of it is whole."""
    holds(parse(text, path="posts/knee.md"))


@pytest.mark.parametrize("holds", OF_A_TEXT, ids=lambda holds: holds.__name__)
@given(TEXTS_OF_ANY_KIND)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_of_any_text(holds: Callable[[str], None], text: str) -> None:
    """What means nothing changes nothing."""
    holds(text)


def test_of_hostile_texts() -> None:
    """The same of every hostile text, made short, and of those that broke something once."""
    for text in (*SHORT, *FOUND):
        document = parse(text, path="posts/knee.md")
        for holds in OF_A_DOCUMENT:
            holds(document)
    for text in FOUND:
        for holds_of_text in OF_A_TEXT:
            holds_of_text(text)
