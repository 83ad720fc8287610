"""`fitpost init`."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

import click

from fitpost.exporters.strict_json import dumps
from fitpost.reporters.paint import printable
from fitpost.shell.cli.common import Run
from fitpost.shell.cli.status import UNUSABLE, complain
from fitpost.shell.output import output
from fitpost.shell.survey import Surveying, generator_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.shell.survey import Seen

EXAMPLES = """\b
Examples:
  fitpost init
  fitpost init content/posts
"""
FILE = "fitpost.toml"
NEVER_REQUIRED = frozenset({"title", "draft"})
"""A title is required anyway, and a post without a word on drafts is none."""
MOST = 0.8
"""The share of posts from which a field is worth a word."""
SITE = """
# For JSON-LD.
# [site]
# name = "Slow Strength"
# url = "https://example.org/"
"""
NO_POSTS = {"Hugo": "_index.md", "Zola": "_index.md"}
"""Files that are pages about a folder, not posts."""


@click.command(epilog=EXAMPLES)
@click.argument("path", default=".", type=click.Path(exists=True, file_okay=False))
def init(path: str) -> int:
    """Write a fitpost.toml into PATH, made from the posts that are found there; an old one is never touched."""
    target = os.path.normpath(os.path.join(path, FILE))
    if old := _old(path):
        complain(f"{old} is there already, and is left as it is")
        return UNUSABLE
    run = Run((path,), None, None, isolated=True, stdin_filename=None)
    seen = [each for each in run.results(lambda loaded: Surveying(run.loading(loaded))) if each]
    if not seen:
        return UNUSABLE
    with output(target) as write:
        write("\n".join(_lines(seen, path)))
    complain(f"{target} is written, from {_posts(len(seen))}")
    return run.status.code


def _old(path: str) -> str | None:
    """A configuration that the folder has."""
    from fitpost.shell.config import Configurations

    folder = os.path.realpath(path)
    origins = Configurations().of(path).origins.values()
    names = [os.path.join(path, name) for name in (FILE, f".{FILE}")]
    own = [os.path.relpath(file) for file in origins if os.path.realpath(file.parent) == folder]
    return next((name for name in (*names, *own) if os.path.lexists(name)), None)


def _lines(seen: list[Seen], path: str) -> Iterator[str]:
    generator = generator_of(path)
    yield f"# What fitpost is to know of this site; made by `fitpost init` from {_posts(len(seen))}."
    yield "# `fitpost schema config` describes every key, `fitpost config` shows what is in force."
    if generator:
        yield f"# By the look of it, {generator} makes the site."
    yield from _about_posts(generator)
    yield from _about_fields(seen)
    yield from _about_language(seen)
    yield from _about_tags(seen)
    yield SITE


def _about_posts(generator: str | None) -> Iterator[str]:
    yield "\n# Patterns, as in .gitignore, of Markdown files that are no posts."
    yield f"exclude = {dumps(['README.md', *filter(None, [NO_POSTS.get(generator or '')])])}"


def _about_fields(seen: list[Seen]) -> Iterator[str]:
    formats = Counter(each.format for each in seen)
    yield f"\n# Front matter: {_counted(formats)}."
    having = Counter(field for each in seen for field in each.fields if field not in NEVER_REQUIRED)
    everywhere = sorted(field for field, count in having.items() if count == len(seen))
    nearly = {field: count for field, count in having.items() if MOST * len(seen) <= count < len(seen)}
    yield "# Fields besides a title without which a post is wrong: those that each post has now."
    yield f"required = {dumps(everywhere)}"
    if nearly:
        yield f"# Most posts also have: {_counted(Counter(nearly))} (of {len(seen)})."


def _about_language(seen: list[Seen]) -> Iterator[str]:
    languages = Counter(each.language or "unclear" for each in seen)
    (first, _), *others = languages.most_common()
    yield f"\n# Language of posts that do not say; found out from each text without it: {_counted(languages)}."
    yield f"{'# ' if others or first == 'unclear' else ''}language = {dumps('en' if first == 'unclear' else first)}"


def _about_tags(seen: list[Seen]) -> Iterator[str]:
    tags = {tag for each in seen for tag in each.tags}
    yield f"\n# The tags that posts may have, with labels and aliases; there are {len(tags)} (`fitpost tags list`)."
    yield '# tags = "tags.toml"'
    yield "\n# What the exit code is 1 for: error, warning or info."
    yield 'fail-on = "error"'


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{printable(name)} {count}" for name, count in counts.most_common())


def _posts(count: int) -> str:
    return f"{count} {'post' if count == 1 else 'posts'}"
