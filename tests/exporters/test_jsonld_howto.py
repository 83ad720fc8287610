"""Routines as HowTo, where it takes more than a text to show: pictures, cautions, groups."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import fitpost
from fitpost.model import Advice, Caution, Content, Exercise, Group, Image, Routine, Step
from fitpost.source import Span

HERE = Span(0, 0)
SQUAT = Exercise("squat", "Squat", HERE, steps=(Step("Sit back.", Span(0, 9)),))


def how_to(*exercises: Exercise, groups: tuple[Group, ...] = (), cautions: tuple[Caution, ...] = ()) -> dict[str, Any]:
    """The HowTo of a post with one routine."""
    content = Content(routines=(Routine("Legs", HERE, exercises, groups),), cautions=cautions)
    post = fitpost.parse("---\ntitle: Legs\n---\n", path="legs.md").require_post()
    graph = fitpost.to_jsonld(replace(post, content=content, blocks=()), base_url="https://example.org/")
    found: dict[str, Any] = graph["@graph"][1]
    return found


def test_pictures_stand_at_their_step() -> None:
    """One or several, with their words; one that no browser could load is left out."""
    images = (Image("/a.png", "Half way down", HERE), Image("b.png", "", HERE), Image("../c.png", "", HERE))
    assert how_to(replace(SQUAT, images=images[:1]))["step"][0]["image"] == {
        "@type": "ImageObject",
        "url": "https://example.org/a.png",
        "caption": "Half way down",
    }
    assert how_to(replace(SQUAT, images=images))["step"][0]["image"][1] == {
        "@type": "ImageObject",
        "url": "https://example.org/legs/b.png",
    }


def test_a_caution_goes_to_its_exercise() -> None:
    """One for the whole post is left to the prose."""
    cautions = (Caution("Not after surgery.", Span(20, 30), "squat"), Caution("Ask a doctor.", Span(40, 50)))
    made = how_to(SQUAT, cautions=cautions)
    assert [line["text"] for line in made["step"][0]["itemListElement"]] == ["Sit back.", "Not after surgery."]


def test_tools_belong_to_the_how_to() -> None:
    """Each once, in the order of the text."""
    made = how_to(replace(SQUAT, equipment=("mat", "band")), replace(SQUAT, id="two", equipment=("band", "box")))
    assert [tool["name"] for tool in made["tool"]] == ["mat", "band", "box"]


def test_only_named_groups_are_sections() -> None:
    """Exercises of no group, or of one without a title, are steps between the sections."""
    groups = (Group("day-1", "Day 1", "day", HERE), Group("rest", "", "section", HERE))
    names = ["day-1", "day-1", None, "rest", "day-1"]
    made = how_to(*(replace(SQUAT, id=f"squat-{at}", group=name) for at, name in enumerate(names)), groups=groups)
    assert [(each["@type"], each["position"]) for each in made["step"]] == [
        ("HowToSection", 1),
        ("HowToStep", 2),
        ("HowToStep", 3),
        ("HowToSection", 4),
    ]
    assert [each["position"] for each in made["step"][0]["itemListElement"]] == [1, 2]


def test_advice_is_a_part_of_the_page() -> None:
    """With a URL where its title is a heading; a post that has nothing else has no HowTo."""
    text = "---\ntitle: Sleep\n---\n\n## Go to bed early\n\n**Skip a day:**\nRest.\n"
    post = fitpost.parse(text, path="a.md").require_post()
    heading, lead = post.body.index("Go") + post.body_start, post.body.index("Skip") + post.body_start
    advice = (Advice("Go to bed early", "", Span(heading, lead)), Advice("Skip a day", "Rest.", Span(lead, lead + 9)))
    graph = fitpost.to_jsonld(replace(post, content=Content(advice=advice)), base_url="https://example.org")
    assert [each["@type"] for each in graph["@graph"]] == ["BlogPosting"]
    url = "https://example.org/a/#go-to-bed-early"
    assert graph["@graph"][0]["hasPart"] == [
        {"@type": "WebPageElement", "@id": url, "name": "Go to bed early", "url": url},
        {"@type": "WebPageElement", "name": "Skip a day", "text": "Rest."},
    ]
