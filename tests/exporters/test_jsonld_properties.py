"""What holds of the graph of any post whatever."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from hypothesis import given
from hypothesis import strategies as st

from fitpost.document import Post
from fitpost.engines import get
from fitpost.exporters.jsonld import to_html, to_jsonld
from fitpost.meta import Meta
from fitpost.model import (
    Advice,
    Caution,
    Content,
    Effort,
    Exercise,
    Group,
    Image,
    Load,
    Prescription,
    Range,
    Routine,
    Step,
)
from fitpost.site import Site
from fitpost.source import Source, Span
from jsonld_checks import faults, read_back

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

T = TypeVar("T")

HOSTILE = ["", " ", "</script>", "<!--<script>", "&quot;\u2028\u2029", "\\", '"', "\ud800", "\x00", "#", "a b", "//["]
TEXTS = st.sampled_from(HOSTILE) | st.text(max_size=8)
NAMES = TEXTS.filter(str.strip)
BODY = "# Squat\n\n## Squat {#squat}\n\ntext\n\n### post\n\n## advice\n"
SPANS = st.tuples(st.integers(0, len(BODY)), st.integers(0, 20)).map(lambda pair: Span(pair[0], sum(pair)))
RANGES = st.builds(lambda low, more: Range(low, low + more), st.floats(0, 1e6), st.sampled_from([0, 0.5, 2]))
MAYBE = st.none() | RANGES
IDS = ["squat", "squat-2", "squat-plan", "post", "routine", "advice"]


def tuples(values: SearchStrategy[T], size: int = 3) -> SearchStrategy[tuple[T, ...]]:
    return st.lists(values, max_size=size).map(tuple)


STEPS = st.builds(Step, TEXTS, SPANS, st.none() | TEXTS, st.sampled_from(["direction", "tip", "mistake", "warning"]))
DOSES = st.builds(
    Prescription,
    sets=MAYBE,
    reps=MAYBE,
    duration_s=MAYBE,
    rest_s=MAYBE,
    distance_m=MAYBE,
    load=st.none() | st.builds(Load, NAMES),
    effort=st.none() | st.builds(Effort, NAMES, st.just("rpe"), RANGES),
    tempo=st.none() | NAMES,
    text=TEXTS,
    sources=tuples(SPANS, 2),
)
GROUPS = st.builds(
    Group, st.sampled_from(["day", "rest"]), NAMES | st.just(""), st.just("circuit"), SPANS, rounds=MAYBE, rest_s=MAYBE
)
EXERCISES = st.builds(
    Exercise,
    st.just(""),
    NAMES,
    SPANS,
    group=st.sampled_from([None, "day", "rest"]),
    steps=tuples(STEPS),
    prescriptions=tuples(DOSES, 2),
    equipment=tuples(NAMES, 2),
    muscles=tuples(NAMES, 2),
    images=tuples(st.builds(Image, TEXTS | st.just("/squat.png"), TEXTS, SPANS), 2),
)
CAUTIONS = tuples(st.builds(Caution, TEXTS, SPANS, st.sampled_from([None, *IDS])))
ADVICE = tuples(st.builds(Advice, NAMES, TEXTS, SPANS), 2)
SITES = st.builds(
    Site,
    name=st.none() | NAMES,
    url=st.none() | st.just("https://example.org"),
    language=st.none() | NAMES,
    publisher=st.none() | NAMES,
    logo=st.none() | NAMES,
)


@st.composite
def posts(draw: st.DrawFn) -> Post:
    """A post with any content; its exercises have ids of their own, as those of a text have."""
    exercises = draw(st.lists(EXERCISES, max_size=len(IDS)))
    named = [replace(exercise, id=name) for exercise, name in zip(exercises, draw(st.permutations(IDS)), strict=False)]
    cut = draw(st.integers(0, len(named)))
    groups = draw(st.lists(GROUPS, max_size=2, unique_by=lambda group: group.id).map(tuple))
    routines = (
        Routine(draw(NAMES), draw(SPANS), tuple(named[:cut]), groups),
        Routine(draw(NAMES), draw(SPANS), tuple(named[cut:])),
    )
    source = Source(BODY, draw(st.sampled_from([None, "index.md", "posts/Sore knee.md", "2024-01-05-a%b.md"])))
    content = Content(advice=draw(ADVICE), routines=routines, cautions=draw(CAUTIONS))
    return Post(
        source,
        Meta(title="Squats", url=draw(st.none() | TEXTS), images=(draw(TEXTS),)),
        0,
        content,
        get("mistune")(source, 0).blocks,
    )


@given(posts(), SITES)
def test_a_graph_is_whole(post: Post, site: Site) -> None:
    """Positions without gaps, nothing empty, ids unique and none dangling, whatever the post and the site say."""
    assert faults(to_jsonld(post, site=site)) == []


@given(posts())
def test_a_graph_is_strict_json_in_utf_8(post: Post) -> None:
    """It can be written and read back by anybody, without numbers that JSON does not have."""
    graph = to_jsonld(post, base_url="https://example.org/")
    written = json.dumps(graph, ensure_ascii=False, allow_nan=False).encode("utf-8")
    assert json.loads(written) == graph


@given(posts())
def test_a_script_element_holds_the_graph(post: Post) -> None:
    """The element is one line, ends where it should, and reads back as the graph."""
    html = to_html(to_jsonld(post))
    assert read_back(html) == to_jsonld(post)
    assert html.count("<") == 2
    assert "\n" not in html


@given(st.text(), st.text())
def test_any_text_survives_in_a_script_element(name: str, text: str) -> None:
    """In keys as in values; line separators are escaped, for older JavaScript reads them as line ends."""
    html = to_html({name: text + "\u2028\u2029"})
    assert read_back(html) == {name: text + "\u2028\u2029"}
    assert not {"\u2028", "\u2029"} & set(html)


def test_half_a_character_does_not_reach_a_page() -> None:
    """A lone surrogate, which UTF-8 cannot hold, is replaced."""
    assert "a\ufffdb" in to_html({"name": "a\ud800b"})
