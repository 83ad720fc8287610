"""What a user would write today, in forty lines, with python-frontmatter, mistune and pydantic: what fitpost is beside.

Frozen: it changes only where these libraries change. It takes the first-level items of ordered lists for exercises.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads it
from typing import Any

import frontmatter
import mistune
from pydantic import BaseModel, Field


class Meta(BaseModel):
    title: str
    date: dt.date | None = None
    tags: list[str] = Field(default_factory=list)


class Extracted(BaseModel):
    meta: Meta
    exercises: list[str]


MARKDOWN = mistune.create_markdown(renderer="ast")


def text_of(node: dict[str, Any]) -> str:
    return node.get("raw", "") + "".join(text_of(child) for child in node.get("children", ()))


def extract(text: str) -> str:
    post = frontmatter.loads(text)
    meta = Meta.model_validate({"title": "", **post.metadata})
    names = [
        text_of(item["children"][0])
        for node in MARKDOWN(post.content)
        if node["type"] == "list" and node["attrs"]["ordered"]
        for item in node["children"]
        if item["children"]
    ]
    return Extracted(meta=meta, exercises=names).model_dump_json()
