"""A site's list of tags is read from a table, or refused with the name of the tag that is at fault."""

from __future__ import annotations

import pytest

from fitpost.errors import OptionsError
from fitpost.tag_list import TagList

LISTED = TagList.read(
    {
        "knee-pain": {"label": "Knee pain", "aliases": ["knee-ache"]},
        "rehab": {"deprecated": "rehabilitation"},
        "fitspo": {"deprecated": True, "aliases": ["fitspiration"]},
        "mobility": {},
    }
)


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("knee-pain", "knee-pain"),
        ("knee-ache", "knee-pain"),
        ("rehab", "rehabilitation"),
        ("fitspo", False),
        ("fitspiration", False),
        ("mobility", "mobility"),
        ("Mobility", None),
        ("Knee pain", None),
    ],
)
def test_right_name(written: str, right: str | bool | None) -> None:
    """Names stand for themselves, aliases and given-up tags for another, or for nothing."""
    assert LISTED.right_name(written) == right


@pytest.mark.parametrize(
    "entry", ["Knee pain", ["a"], {"alias": []}, {"aliases": "a"}, {"aliases": [1]}, {"label": 1}, {"deprecated": 1}]
)
def test_faulty_entries(entry: object) -> None:
    """What is of another shape is an error that names the tag."""
    with pytest.raises(OptionsError, match="'knee'"):
        TagList.read({"knee": entry})
