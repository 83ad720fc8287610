"""Tags of site generators and of HTML, in a line or on lines of their own: where one ends, and what it is.

    {{< x >}}  {{% x %}}     Hugo shortcodes            {{ x }}  {% x %}   Liquid, Jinja, Nunjucks
    {: .x}  {:toc}           kramdown attributes        <Tag a="b" c={d}>  HTML elements, MDX components
    %% x %%                  Obsidian comment           {/* x */}          MDX comment
    {{/* x */}}              Hugo comment               {% comment %} x {% endcomment %}
    <!-- x -->               HTML comment               {::comment} x {:/comment}

A comment or an element is at most `LONGEST` characters long, another tag `LONGEST_TEMPLATE`; none but a comment runs
over a blank line. What does not end so is text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST = 4_000
LONGEST_TEMPLATE = 1_000
BLANK_LINE = re.compile(r"\n[ \t]*+(?:\n|\Z)")
BRACES = r"\{(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+\}"
VALUE = rf"(?:\"[^\"]*+\"|'[^']*+'|{BRACES}|[^\s\"'=<>`{{}}]++)"
ELEMENT = re.compile(
    rf"</?[A-Za-z][\w.:-]*+(?:\s++(?:[A-Za-z_:@][\w.:@-]*+(?:\s*+=\s*+{VALUE})?+|{BRACES}))*+\s*+/?>",
)
PAIRS = (
    # opening, closing, is a comment
    ("{{/*", "*/}}", True),
    ("{{</*", "*/>}}", True),
    ("{{%/*", "*/%}}", True),
    ("{{<", ">}}", False),
    ("{{%", "%}}", False),
    ("{{", "}}", False),
    ("{% comment %}", "{% endcomment %}", True),
    ("{%- comment -%}", "{%- endcomment -%}", True),
    ("{%", "%}", False),
    ("{::comment}", "{:/comment}", True),
    ("{:", "}", False),
    ("{/*", "*/}", True),
    ("%%", "%%", True),
    ("<!--", "-->", True),
)


class Tag(NamedTuple):
    """A tag of a text: where it ends, and whether it is a comment."""

    end: int
    comment: bool


def tag_at(text: str, start: int) -> Tag | None:
    """The tag that begins at `start`, or None."""
    for opening, closing, comment in PAIRS:
        if text.startswith(opening, start):
            longest = LONGEST if comment else LONGEST_TEMPLATE
            end = text.find(closing, start + len(opening), start + longest)
            if end < 0 or (not comment and BLANK_LINE.search(text, start, end)):
                return None
            return Tag(end + len(closing), comment)
    element = ELEMENT.match(text, start, start + LONGEST)
    return Tag(element.end(), comment=False) if element else None
