"""The loader of literate specs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from spec_files import Case, cases

if TYPE_CHECKING:
    from pathlib import Path


def load(folder: Path, text: str) -> list[Case]:
    (folder / "spec.md").write_text(text, encoding="utf-8")
    return cases(folder / "spec.md")


def test_a_case_is_a_heading_with_its_blocks(tmp_path: Path) -> None:
    """A heading names the case; the last word after a fence labels a block; prose is passed over."""
    text = (
        "# Spec\n\nProse.\n\n## One\n\n```markdown post\na\n```\n\n```json\n1\n```\n\n"
        "## Only prose\n\n### Two\n\n~~~ post\n~~~\n"
    )
    assert load(tmp_path, text) == [Case("One", 5, {"post": "a\n", "json": "1\n"}), Case("Two", 17, {"post": ""})]


def test_a_longer_fence_holds_fences_and_headings(tmp_path: Path) -> None:
    """What stands between longer fences is text."""
    text = "## One\n````md post\n```\n## a\n```\n````\n"
    assert load(tmp_path, text) == [Case("One", 1, {"post": "```\n## a\n```\n"})]


def test_a_python_block_is_a_string(tmp_path: Path) -> None:
    """What a file cannot show is written as a Python string."""
    assert load(tmp_path, "## One\n```python post\n'\\ufeffa\\r'\n'b'\n```\n")[0].blocks == {"post": "\ufeffa\rb"}


@pytest.mark.parametrize("text", ["```a\n```\n", "## A\n```\n```\n", "## A\n```a\n```\n```a\n```\n", "## A\n```a\n"])
def test_a_wrong_spec_is_refused(tmp_path: Path, text: str) -> None:
    """A block without a case, without a label, with a label used twice, without an end: ValueError."""
    with pytest.raises(ValueError, match=r"fence|block"):
        load(tmp_path, text)
