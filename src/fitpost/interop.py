"""The way in for people who use python-frontmatter. The way out is `Post.to_frontmatter`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.parse import parse

if TYPE_CHECKING:
    from frontmatter import Post as FrontMatterPost

    from fitpost.document import Document
    from fitpost.options import Options


def from_frontmatter(post: FrontMatterPost, options: Options | None = None, *, path: str | None = None) -> Document:
    """Read a post of python-frontmatter: its metadata, rendered by its handler (YAML if it has none), over its content.

    The body is the post's content, to the character; `frontmatter.dumps` would strip it. `path` is as in `parse`. What
    the handler cannot render raises what the handler raises.
    """
    from frontmatter.default_handlers import YAMLHandler

    handler = post.handler or YAMLHandler()
    fences = (handler.START_DELIMITER or "", handler.export(post.metadata).strip(), handler.END_DELIMITER or "")
    above = "".join(f"{part}\n" for part in fences if part)
    return parse(above + post.content, options, path=path)
