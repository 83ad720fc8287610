"""What a collection of posts has, as far as a configuration can say it, and the generator that makes the site."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from fitpost.shell.job import unreadable

if TYPE_CHECKING:
    from fitpost.shell.job import Loading

GENERATORS = {
    "Hugo": ("hugo.toml", "hugo.yaml", "hugo.json", "archetypes"),
    "Jekyll": ("_config.yml", "_posts"),
    "Astro": ("astro.config.mjs", "astro.config.ts", "astro.config.js"),
    "Eleventy": ("eleventy.config.js", ".eleventy.js", "eleventy.config.mjs"),
    "Docusaurus": ("docusaurus.config.js", "docusaurus.config.ts"),
    "Pelican": ("pelicanconf.py",),
    "MkDocs": ("mkdocs.yml",),
    "Zola": ("config.toml", "sass"),
}
"""Files and folders at the root of a site by which its generator is told."""


class Seen(NamedTuple):
    """What one post has."""

    format: str
    fields: tuple[str, ...]
    language: str | None
    tags: tuple[str, ...]


@dataclass(frozen=True)
class Surveying:
    """Reads a file and takes down what it has; can be sent to another process."""

    load: Loading

    def __call__(self, path: str) -> Seen | None:
        """Read the file at `path`; None where that cannot be done."""
        from fitpost.meta.keys import assign
        from fitpost.vocabulary import detect_language

        document = self.load(path)
        if unreadable(document):
            return None
        front_matter, meta = document.front_matter, document.meta
        body = document.source.text[front_matter.body :]
        fields = tuple(assign(front_matter.values, type(meta)).fields)
        return Seen(front_matter.format, fields, meta.language or detect_language(body), meta.tags)


def generator_of(path: str) -> str | None:
    """The generator whose files stand in the folder or in one above, up to the root of the repository."""
    folder = os.path.abspath(path)
    while True:
        there = set(os.listdir(folder))
        for name, signs in GENERATORS.items():
            if there.intersection(signs):
                return name
        above = os.path.dirname(folder)
        if ".git" in there or above == folder:
            return None
        folder = above
