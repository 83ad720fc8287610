"""The literate specs of front matter: `specs/frontmatter/*.md`.

A case has a `post`; of `values` (the front matter as JSON), `meta` (the fields that are not at their default), `body`
and `findings` (one a line: `line:column severity CODE what stands there`), what is there is held against it. Without
`findings` there must be none.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fitpost.frontmatter import split
from fitpost.meta import read_meta
from fitpost.options import Options
from fitpost.source import Source
from spec_files import Case, folder_cases

if TYPE_CHECKING:
    from fitpost.finding import Finding

SPECS = folder_cases(Path(__file__).parent / "specs" / "frontmatter")


def shown(source: Source, finding: Finding) -> str:
    """A finding as a line of a spec."""
    place = f"{source.position(finding.span)} " if finding.span else ""
    written = f" {json.dumps(source[finding.span])}" if finding.span else ""
    return f"{place}{finding.severity} {finding.code}{written}"


@pytest.mark.parametrize("case", SPECS, ids=str)
def test_front_matter_is_read_as_specified(case: Case) -> None:
    """Values, fields, body and findings are those of the spec."""
    source = Source(case.blocks["post"], "a-post.md")
    front_matter, faults = split(source)
    meta, more = read_meta(front_matter, source, Options(), fallback_title=None)
    found = sorted((*faults, *more), key=lambda finding: (finding.span or (), finding.code))
    lines = [shown(source, finding) for finding in found]
    assert lines == case.blocks.get("findings", "").split("\n")[:-1]
    seen = {
        "values": front_matter.values.plain(),
        "meta": meta.model_dump(mode="json", exclude_defaults=True),
    }
    expected = {label: json.loads(case.blocks[label]) for label in seen if label in case.blocks}
    assert {label: seen[label] for label in expected} == expected
    if "body" in case.blocks:
        assert source.text[front_matter.body :] == case.blocks["body"]
    if "format" in case.blocks:
        assert front_matter.format == case.blocks["format"].strip()
