"""Documents as single lines: of JSON, or of HTML that holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.exporters.strict_json import dumps

if TYPE_CHECKING:
    from fitpost.document import Document
    from fitpost.site import Site


def record(document: Document, _site: Site) -> str:
    """The JSON record."""
    from fitpost.exporters.record import to_record

    return dumps(to_record(document))


def graph(document: Document, site: Site) -> str | None:
    """The schema.org graph; None where the document is no valid post."""
    from fitpost.exporters.jsonld import to_jsonld

    return dumps(to_jsonld(document.post, site=site)) if document.post else None


def script(document: Document, site: Site) -> str | None:
    """The schema.org graph as an HTML script element; None where the document is no valid post."""
    from fitpost.exporters.jsonld import to_html, to_jsonld

    return to_html(to_jsonld(document.post, site=site)) if document.post else None
