"""The engine against markdown-it-py, which is CommonMark's, on generated documents.

Compared are kind and first line of each heading, paragraph, list, item, quote, fence, table, rule and piece of HTML.
The documents leave out what is read otherwise on purpose: text right below a heading in an item, a table right below
a paragraph that a quote or an item holds, a line without a pipe right below a table, a numbered line right below text
or bullets, tags of templates. So tables and lists have blank lines around them here, and lazy lines follow no heading.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from block_outline import read

MARKDOWN_IT = MarkdownIt("commonmark").enable("table")
KINDS = {
    "heading_open": "heading",
    "paragraph_open": "paragraph",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "list_item_open": "item",
    "blockquote_open": "quote",
    "fence": "code",
    "code_block": "code",
    "table_open": "table",
    "hr": "rule",
    "html_block": "html",
}
Lines = list[str]

TEXT = st.sampled_from(["Bend.", "**Hold:** it", "3 sets", "y | z", "8-12 reps"])
PARAGRAPHS = st.lists(TEXT, min_size=1, max_size=3)
LEAVES = PARAGRAPHS | st.sampled_from(
    [
        ["# Squat"],
        ["### Squat ###"],
        ["Squat", "---"],
        ["Squat", "low", "==="],
        ["```", "code", "", "  # more", "```"],
        ["~~~ sh", "- code", "~~~"],
        ["| a | b |", "|---|:-:|", "| 1 | 2 |"],
        ["***"],
        ["<div>", "x", "</div>", ""],
        ["<!-- c -->", ""],
        ["", "    code", "", "      more", ""],
    ]
)


def lists(bodies: st.SearchStrategy[Lines]) -> st.SearchStrategy[Lines]:
    """Lists of one to three items, bulleted or numbered, tight or loose."""
    return st.builds(_list, st.sampled_from(["-", "*", "+", "1.", "9)"]), st.lists(bodies, min_size=1, max_size=3))


def _list(marker: str, items: list[Lines]) -> Lines:
    lines: Lines = [""]
    for number, item in enumerate(items):
        sign = marker if marker in "-*+" else f"{int(marker[:-1]) + number}{marker[-1]}"
        indent = " " * (len(sign) + 1)
        first, *rest = _stripped(item)
        lines += [f"{sign} {first}", *(indent + line if line else "" for line in rest)]
    return [*lines, ""]


def quotes(bodies: st.SearchStrategy[Lines]) -> st.SearchStrategy[Lines]:
    """Quotes, some with a lazy line."""
    return st.builds(_quote, bodies, st.booleans())


def _quote(body: Lines, lazy: bool) -> Lines:
    lines = [f"> {line}" if line else ">" for line in _stripped(body)]
    open_paragraph = not any(sign in lines[-1] for sign in "#<|`~=*")
    return [*lines, "and on", ""] if lazy and open_paragraph else [*lines, ""]


def documents(blocks: st.SearchStrategy[Lines]) -> st.SearchStrategy[Lines]:
    """Blocks one after another, with or without blank lines between them."""
    return st.lists(st.tuples(blocks, st.booleans()), min_size=1, max_size=3).map(_document)


def _document(blocks: list[tuple[Lines, bool]]) -> Lines:
    lines: Lines = []
    for block, blank in blocks:
        table = block[0].startswith("|")
        lines += ["", *block] if table else block
        lines += [""] if blank or table else []
    return lines


def _stripped(lines: Lines) -> Lines:
    """Without blank lines at the ends; an item or a quote that begins with code would be another thing."""
    while not lines[0]:
        lines = lines[1:]
    while not lines[-1]:
        lines = lines[:-1]
    return ["Text.", "", *lines] if lines[0].startswith("    ") else lines


DOCUMENTS = st.recursive(
    documents(LEAVES),
    lambda bodies: documents(LEAVES | lists(bodies) | quotes(bodies)),
    max_leaves=12,
)


@given(DOCUMENTS)
def test_blocks_begin_where_commonmark_has_them(lines: Lines) -> None:
    """Kinds and first lines are the same."""
    text = "\n".join(lines) + "\n"
    assert ours(text) == theirs(text)


def ours(text: str) -> list[tuple[str, int]]:
    """Kind and first line of each block that CommonMark knows."""
    source, body = read(text)
    blocks = [block for outer in body.blocks for block in outer.walk()]
    kinds = {**{kind: kind for kind in KINDS.values()}, "comment": "html"}
    return [(kinds[block.kind], source.line_of(block.span.start)) for block in blocks if block.kind in kinds]


def theirs(text: str) -> list[tuple[str, int]]:
    """The same of markdown-it-py."""
    return [
        (KINDS[token.type], token.map[0] + 1) for token in MARKDOWN_IT.parse(text) if token.type in KINDS and token.map
    ]
