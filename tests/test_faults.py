"""The pages of reading faults: their examples show what they say."""

from __future__ import annotations

import re

import pytest

from fitpost.faults import FAULTS, Fault
from fitpost.frontmatter import split
from fitpost.meta import read_meta
from fitpost.options import Options
from fitpost.source import Source

EXAMPLE = re.compile(r"^(Bad|Good):\n\n(`{3,})markdown\n(.*?)^\2$", re.MULTILINE | re.DOTALL)
FRONT_MATTER = [fault for fault in FAULTS if fault.code.startswith("FIT1")]


def codes(text: str) -> set[str]:
    source = Source(text)
    front_matter, faults = split(source)
    _, more = read_meta(front_matter, source, Options(), fallback_title=None)
    return {finding.code for finding in (*faults, *more)}


@pytest.mark.parametrize("fault", FRONT_MATTER, ids=lambda fault: fault.name)
def test_a_front_matter_faults_examples_are_true(fault: Fault) -> None:
    """The bad one has that fault and no other, the good one none."""
    examples = {label: text for label, _, text in EXAMPLE.findall(fault.page)}
    assert set(examples) == {"Bad", "Good"}
    assert codes(examples["Bad"]) == {fault.code}
    assert codes(examples["Good"]) == set()


def test_codes_and_names_are_unique() -> None:
    """A code or a name stands for one fault."""
    assert len({fault.code for fault in FAULTS}) == len({fault.name for fault in FAULTS}) == len(FAULTS)
