"""The block structure of a post's body, and the seam behind which a Markdown engine works.

Everything above the seam knows only these types. An engine is a function from a source and the offset where its
body begins to the top-level blocks, in the order of the text. Block kinds:

    heading          level 1-6; `text`
    paragraph        `text`
    list             `ordered`; children are items
    item             `number` as written where the list is ordered, `task` where it has a check box; children are blocks
    quote            children are blocks
    table            children are rows, the head first (`head` is true on it)
    row              children are cells
    cell             `text`
    definitions      children are terms and descriptions, in turn
    term             `text`
    description      children are blocks
    code             fenced or indented; `info` is the fence's word; `text` is its content
    html             raw HTML; `text` is its source
    directive        a line of a template (Hugo shortcode, Liquid tag, MDX import or component); `text` is its source
    comment          an HTML, Liquid or MDX comment; `text` is its source
    footnote         `info` is its label; children are blocks
    rule             a thematic break
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from fitpost.source import Source, Span

if TYPE_CHECKING:
    from fitpost.finding import Finding

Kind = Literal[
    "heading",
    "paragraph",
    "list",
    "item",
    "quote",
    "table",
    "row",
    "cell",
    "definitions",
    "term",
    "description",
    "code",
    "html",
    "directive",
    "comment",
    "footnote",
    "rule",
]


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a block: the pieces of the file that make it up, one a line, without markers, indents and line ends.

    A paragraph in a quote in a list is not one range of the file: each of its lines begins after columns that belong
    to the quote and the list.
    """

    lines: tuple[Span, ...]

    def raw(self, source: Source) -> str:
        """The Markdown of the text, its lines joined by line feeds."""
        return "\n".join(source.text[start:end] for start, end in self.lines)


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the body; the module's docstring says which fields each kind has."""

    kind: Kind
    """What it is; the module's docstring lists the kinds."""
    span: Span
    """From the block's first character, its marker included, to the end of its last line's text."""
    text: Text | None = None
    """Its own text, where it has one."""
    children: tuple[Block, ...] = ()
    """The blocks in it, in the order of the text."""
    level: int = 0
    """Of a heading, 1 to 6."""
    number: int | None = None
    """An ordered item's number as it is written, whatever Markdown makes of it."""
    ordered: bool = False
    """Whether a list is numbered."""
    head: bool = False
    """Whether a table's row is its head."""
    task: bool | None = None
    """Whether an item's check box is ticked; None where it has none."""
    info: str = ""
    """What stands after the fence of a code block; the label of a footnote."""

    def walk(self) -> Iterator[Block]:
        """This block and all below it, in the order of the text."""
        stack = [self]
        while stack:
            block = stack.pop()
            yield block
            stack.extend(reversed(block.children))


class Body(NamedTuple):
    """What an engine makes of a body: its blocks, and what it could not read as Markdown."""

    blocks: tuple[Block, ...]
    """In the order of the text."""
    findings: tuple[Finding, ...] = ()
    """What could not be read as Markdown."""


Engine = Callable[[Source, int], Body]
"""An engine reads the body that begins at an offset of the source; total: it never raises for what the text says."""
