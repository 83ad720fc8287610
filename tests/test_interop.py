"""python-frontmatter's posts in and out."""

from __future__ import annotations

from datetime import date

import frontmatter
import pytest
from frontmatter.default_handlers import BaseHandler, JSONHandler, TOMLHandler, YAMLHandler

import fitpost

HANDLERS = [YAMLHandler, JSONHandler, TOMLHandler]
TEXT = "---\ntitle: 'Calm: knees'\ndescription: no\ndate: 2024-01-14\ncontent: 1\ntags: [10, a]\n---\n\n  Rest.\n\n"


@pytest.mark.parametrize("handler", HANDLERS)
def test_a_post_goes_out_and_comes_back(handler: type[BaseHandler]) -> None:
    """Through every handler: the same fields, and a body that is kept to the character."""
    before = fitpost.parse(TEXT).require_post()
    post = before.to_frontmatter()
    post.handler = handler()
    after = fitpost.from_frontmatter(post).require_post()
    assert after.meta == before.meta
    assert after.body == before.body == "\n  Rest.\n\n"
    assert fitpost.parse(frontmatter.dumps(post)).meta == before.meta


def test_a_post_has_the_files_keys() -> None:
    """Names as written, values without YAML 1.1's surprises."""
    post = fitpost.parse(TEXT).require_post().to_frontmatter()
    assert post["description"] == "no"
    assert post["content"] == 1
    assert post["date"] == "2024-01-14"


def test_a_post_may_come_from_python() -> None:
    """Dates as Python has them, no handler, options as in `parse`."""
    document = fitpost.from_frontmatter(
        frontmatter.Post("# Rest\n", date=date(2024, 1, 14)), fitpost.Options(required=("tags",)), path="a.md"
    )
    assert str(document.meta.date) == "2024-01-14"
    assert [finding.code for finding in document.errors] == ["FIT110"]
    assert document.source.path == "a.md"
