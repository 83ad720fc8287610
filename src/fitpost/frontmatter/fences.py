"""Where a fenced front matter stands.

    fenced   = opening line* closing
    opening  = ("---" ("yaml" | "toml" | "json")? | "+++" | ";;;") blank* line-end
    closing  = ("---" | "..." in YAML) blank* (line-end | end of file)        the opening's own sign

Only a line that is nothing but a fence is one: `----`, an indented `---` and `--- a` are not. Blank lines before the
opening fence are accepted, as Hugo does, with a finding, as Jekyll, Astro and Eleventy then show the front matter as
text. A `---` that is never closed, with nothing like a key below it, is a thematic break of the body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from fitpost.faults import SPACE_BEFORE_FRONT_MATTER, UNCLOSED_FRONT_MATTER
from fitpost.source import LINE_END, Span

if TYPE_CHECKING:
    from fitpost.finding import Finding
    from fitpost.frontmatter.nodes import Format
    from fitpost.source import Source

_LEAD = re.compile(r"(?:[ \t]*+(?>\r\n|\r|\n))*+")
_OPENING = re.compile(r"(---|\+\+\+|;;;)[ \t]{0,8}(yaml|toml|json)?[ \t]*+(?>\r\n|\r|\n|\Z)")
_KEY = re.compile(r"""\s*+(?:["']?[\w-]{1,60}["']?[ \t]{0,8}[:=]|[#{\[])""")
_INNER = re.compile(r"""[ \t]|["']?[\w-]{1,60}["']?[ \t]{0,8}[:=]|- |[#\[\]{}]""")
_CLOSING = {
    sign: re.compile(rf"(?<=[\r\n]){fence}[ \t]*+(?>\r\n|\r|\n|\Z)")
    for sign, fence in {"---": r"(?:---|\.\.\.)", "---json": "---", "+++": r"\+\+\+", ";;;": ";;;"}.items()
}
_FORMATS: dict[str, Format] = {"---": "yaml", "+++": "toml", ";;;": "json"}


@dataclass(frozen=True, slots=True)
class Fenced:
    """The place of a fenced front matter."""

    format: Format
    span: Span
    """The fences included, the line end of the closing one not."""
    content: Span
    """What stands between the fences."""
    body: int
    findings: tuple[Finding, ...]


def find(source: Source, start: int) -> Fenced | None:
    """The fenced front matter that begins at `start`, blank lines passed over."""
    lead = _LEAD.match(source.text, start)
    assert lead
    opening = _OPENING.match(source.text, lead.end())
    if opening is None:
        return None
    sign, word = opening[1], opening[2]
    format_ = cast("Format", word) if word else _FORMATS[sign]
    closing = _CLOSING[sign if format_ == "yaml" or sign != "---" else "---json"].search(source.text, opening.end())
    looks_right = _KEY.match(source.text, opening.end())
    if (closing is None or lead[0]) and not looks_right:
        return None
    findings = (_space(lead.span()),) if lead[0] else ()
    if closing is None:
        return _unclosed(source, opening, format_, findings)
    span = Span(opening.start(), closing.start() + len(closing[0].rstrip()))
    return Fenced(format_, span, Span(opening.end(), closing.start()), closing.end(), findings)


def _space(place: tuple[int, int]) -> Finding:
    return SPACE_BEFORE_FRONT_MATTER.at(
        Span(*place),
        "Blank lines stand before the front matter; several generators then show it as text",
        "Begin the file with the front matter",
    )


def _unclosed(source: Source, opening: re.Match[str], format_: Format, findings: tuple[Finding, ...]) -> Fenced:
    """Lines are read as front matter up to the first that does not look it, so that a title is still there."""
    end = _end_of_keys(source.text, opening.end())
    fault = UNCLOSED_FRONT_MATTER.at(
        Span(opening.start(), opening.end(1)),
        f"The front matter that begins here has no closing {opening[1]} line",
        f"End the front matter with a line that is exactly {opening[1]}",
    )
    return Fenced(format_, Span(opening.start(), end), Span(opening.end(), end), end, (*findings, fault))


def _end_of_keys(text: str, start: int) -> int:
    """The end of the lines from `start` that look like front matter: keys, items, comments, indented lines."""
    while start < len(text) and _INNER.match(text, start):
        end = LINE_END.search(text, start)
        start = end.end() if end else len(text)
    return start
