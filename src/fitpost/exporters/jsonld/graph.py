"""A whole post as one schema.org graph: the driver of this package."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from fitpost.exporters.jsonld.howto import how_to
from fitpost.exporters.jsonld.node import Node, reference
from fitpost.exporters.jsonld.page import Page
from fitpost.exporters.jsonld.posting import posting, section
from fitpost.site import Site

if TYPE_CHECKING:
    from fitpost.document import Post
    from fitpost.model import Caution


def to_jsonld(post: Post, *, base_url: str | None = None, site: Site | None = None) -> Node:
    """The post as schema.org data: a JSON-LD graph of a BlogPosting, a HowTo for each routine, and the doses.

    `base_url` is the address below which the post's page stands, in place of `site.url`; without either, names are
    relative to the page that the graph is put into. Holds nothing that post and site do not state. OptionsError where
    `base_url` is not absolute.
    """
    site = site or Site()
    site = site if base_url is None else replace(site, url=base_url)
    page = Page(post, site)
    top = posting(post, page, site)
    cautions = _by_exercise(post.cautions)
    routines = [how_to(routine, cautions, page, top) for routine in post.routines if routine.exercises]
    _tie(top, [routine[0] for routine in routines], [section(advice, page) for advice in post.advice])
    return {"@context": "https://schema.org", "@graph": [top, *chain.from_iterable(routines)]}


def _tie(top: Node, how_tos: list[Node], advice: list[Node]) -> None:
    """Let a single routine be what the post is about, and several be parts of it, as advice is."""
    pointers = [reference(each) for each in how_tos]
    if len(how_tos) == 1:
        top["mainEntity"] = pointers.pop()
    for each in how_tos if pointers else ():
        each["isPartOf"] = reference(top)
    if parts := [*pointers, *advice]:
        top["hasPart"] = parts


def _by_exercise(cautions: tuple[Caution, ...]) -> dict[str, list[Caution]]:
    """The cautions of each exercise; those of the whole post stay in its prose."""
    found: dict[str, list[Caution]] = defaultdict(list)
    for caution in cautions:
        if caution.exercise is not None:
            found[caution.exercise].append(caution)
    return found
