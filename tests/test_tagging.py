"""Tags get other names where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitpost import Options, parse
from fitpost.tagging import retagged

NAMES = {"knees": "knee-pain", "sore": "knee-pain"}


def renamed(text: str, names: dict[str, str] | None = None) -> str | None:
    return retagged(parse(text), names or NAMES, Options())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\ntags: [core, knees]\n---\n", "---\ntags: [core, knee-pain]\n---\n"),
        ("---\ntags: [knees, core, sore]\n---\n", "---\ntags: [knee-pain, core]\n---\n"),
        ("---\ntags: [\"knees\" , 'sore']\n---\n", '---\ntags: ["knee-pain"]\n---\n'),
        ("---\r\ntags:\r\n- knees # a\r\n- core\r\n---\r\n", "---\r\ntags:\r\n- knee-pain # a\r\n- core\r\n---\r\n"),
        ("---\ntags:\n- core\n- knees\n- sore\nx: 1\n---\n", "---\ntags:\n- core\n- knee-pain\nx: 1\n---\n"),
        ("---\ntags: knees\n---\n", "---\ntags: knee-pain\n---\n"),
        ("---\ntags: core, knees,sore, x\n---\n", "---\ntags: core, knee-pain, x\n---\n"),
        ('---\ntags: "core knees"\n---\n', '---\ntags: "core knee-pain"\n---\n'),
        ('+++\ntags = ["knees", "core", "sore"]\n+++\n', '+++\ntags = ["knee-pain", "core"]\n+++\n'),
        ('+++\n[taxonomies]\ntags = [\n "knees",\n]\n+++\n', '+++\n[taxonomies]\ntags = [\n "knee-pain",\n]\n+++\n'),
        ('{\n "title": "A", "tags": ["knees", "sore"]\n}\n', '{\n "title": "A", "tags": ["knee-pain"]\n}\n'),
        ("Title: A\nTags: core, knees\n\nText.\n", "Title: A\nTags: core, knee-pain\n\nText.\n"),
        ("---\ntags: [core]\n---\nknees\n", "---\ntags: [core]\n---\nknees\n"),
    ],
)
def test_only_the_tags_are_edited(before: str, after: str) -> None:
    """In each format, in the quotation marks they have; two that become one are there once."""
    assert renamed(before) == after


@pytest.mark.parametrize("text", ["---\nx: &k knees\ntags: [*k]\n---\n", "---\ntags:\n  - >-\n    knees\n---\n"])
def test_what_cannot_be_edited_is_not(text: str) -> None:
    """Aliases and the like: the post is left to a person."""
    assert renamed(text) is None


def test_names_get_the_quotation_marks_they_need() -> None:
    """So that they stay texts."""
    assert renamed("---\ntags: [knees]\n---\n", {"knees": "no"}) == '---\ntags: ["no"]\n---\n'
    assert renamed("---\ntags: [knees]\n---\n", {"knees": "a: b"}) == '---\ntags: ["a: b"]\n---\n'
    assert renamed("---\ntags: core knees\n---\n", {"knees": "two words"}) is None


LAYOUTS = st.sampled_from(["[{}]", "\n- {}", "{}", "'{}'"])
TAGS = st.lists(st.sampled_from(["knees", "core", "a-b", "sore"]), min_size=1, max_size=5)


@given(TAGS, st.text(min_size=1).filter(lambda name: name.strip() == name), LAYOUTS)
def test_the_post_says_what_was_asked_for(tags: list[str], name: str, layout: str) -> None:
    """Whatever the name; or nothing is done."""
    joined = layout.format(("\n- " if "-" in layout else ", ").join(tags))
    text = f"---\ntitle: A\ntags: {joined}\ndraft: true\n---\nBody.\n"
    after = renamed(text, {"knees": name})
    if after is not None:
        document = parse(after)
        assert document.meta.tags == tuple(dict.fromkeys(name if tag == "knees" else tag for tag in tags))
        assert (document.meta.title, document.meta.draft) == ("A", True)
        assert after.endswith("\ndraft: true\n---\nBody.\n")
