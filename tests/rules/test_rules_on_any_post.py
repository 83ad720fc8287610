"""What holds of every rule and every fix, whatever a post says."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from fitpost import Options, parse, to_record
from fitpost.checker import Gathered, check
from fitpost.fixing import apply, compatible
from fitpost.rules import RULES
from fitpost.tag_list import TagList

TODAY = date(2026, 11, 22)
OPTIONS = Options(tags=TagList.read({"knee": {"aliases": ["knees"]}, "hip": {"deprecated": True}}))

HEAD = st.sampled_from(
    [
        "title: Five exercises for knee pain",
        "title: no",
        "title: 2-minute plank, no equipment",
        "summary: no",
        "tags: [knee, knee, Knees, hip]",
        "tags:\n  - knee\n  - Knee # one\n  - knee",
        "tags: knee, knee",
        "date: 2099-01-01",
        "modified: 2020-01-01",
        "slug: 0123",
        "draft: yes",
        "hold: 1:30",
    ]
)
BODY = st.sampled_from(
    [
        "## Exercises",
        "### 1. Squat",
        "### 3. Side plank",
        "1. **Squat** - 0 reps",
        '2. **Side plank** - 3 x 30"',
        "2. **Step-up:**",
        "4. **Dumbbell row** - 3 sets of 12-8 reps @ 900 kg",
        "- Stand tall and brace your core.",
        "   - Stand tall and brace your core.",
        "   - **Setup:**",
        "   more of it",
        "![](squat.jpg) ![ ](<a b.jpg>)",
        "| Exercise | Sets | Reps |\n|---|---|---|\n| Squat | 3 | 10 |\n| Side plank | 50 | 1 |",
        "> Push through the pain. TODO",
        "20 lb here, 10 kg there",
        "",
        "\t- odd",
    ]
)
POSTS = st.builds(
    lambda head, body, end: end.join(["---", *head, "---", *body, ""]),
    st.lists(HEAD, max_size=5),
    st.lists(BODY, max_size=14),
    st.sampled_from(["\n", "\r\n"]),
)


@given(POSTS | st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_findings_and_fixes_lie_in_the_text(text: str) -> None:
    """No rule raises; every place is in the post; the edits of a fix do not overlap and change something."""
    document = parse(text, OPTIONS, path="post.md")
    gathered = Gathered.of(document, RULES).finish(RULES, OPTIONS, TODAY)
    findings = [*check(document, RULES, OPTIONS, TODAY), *(each for found in gathered.values() for each in found)]
    for finding in findings:
        assert "\n" not in finding.message
        assert finding.span is None or 0 <= finding.span.start <= finding.span.end <= len(text)
        if finding.fix:
            assert compatible([finding.fix]) == (finding.fix,)
            places = sorted(edit.span for edit in finding.fix.edits)
            assert all(one.end <= other.start for one, other in pairwise(places))
            assert apply(text, [finding.fix]) != text


@given(POSTS)
@settings(max_examples=40, deadline=None)
def test_safe_fixes_change_nothing_that_is_read(text: str) -> None:
    """The record of a post is the same afterwards, but for places and findings."""
    findings = check(parse(text), RULES, OPTIONS, TODAY)
    fixed = apply(text, [finding.fix for finding in findings if finding.fix and finding.fix.safe])
    assert said(to_record(parse(fixed))) == said(to_record(parse(text)))


def said(value: object) -> object:
    """A record without places and findings."""
    if isinstance(value, dict):
        return {key: said(each) for key, each in value.items() if key not in ("span", "sources", "findings")}
    return [said(each) for each in value] if isinstance(value, list) else value
