"""The outline of a post: everything that is titled or stands on its own, as a tree of `Part`s with their places.

Layout is read here and nothing else; what a part means is decided later. A heading owns what follows it up to the next
heading of its level; a bold line is a heading below all headings; a bold lead opens a smaller part; an item owns what
is nested in it; a line that ends in a colon owns the list that it announces.

    ## Knees                     heading
    **Warm up:** five minutes    lead       title "Warm up", rest "five minutes"
    Do these daily:              paragraph
    1. Squat - 3 x 10            item       title "Squat", rest "3 x 10", number 1
       - Sit back.               item
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from fitpost import inline
from fitpost.blocks import Text
from fitpost.extract.numbered import number_headings
from fitpost.extract.part import Layout, Part
from fitpost.extract.raw_html import html_parts
from fitpost.extract.rejoin import rejoin
from fitpost.extract.titles import Title, split_title
from fitpost.extract.typed_items import typed_items
from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fitpost.blocks import Block
    from fitpost.inline import Inline
    from fitpost.source import Source

# How far down the outline a part opens; a part closes all open parts of its rank or below. Headings are 1 to 6.
BOLD, LEAD, INTRO = 7, 8, 9
RANKS: dict[Layout, int] = {"bold": BOLD, "lead": LEAD}
UNWRAPPED_LINE = 48
"""Characters that no editor wraps at: a paragraph of such lines was written line by line."""
LINE_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
NAME_WORDS = 4
"""Words up to which a line of a cell may be a name."""
SHORT_LINE = 60
"""Characters up to which a line that nothing ends was not wrapped for its length."""


def outline(source: Source, blocks: Sequence[Block], title: Text) -> Part:
    """The root of the outline of these blocks; its text is the post's title, where that stands in the file."""
    root = Part(source, "root", inline.read(source, title), None)
    _grow(root, blocks)
    number_headings(root)
    return root


def _grow(owner: Part, blocks: Sequence[Block]) -> None:
    """Hang the parts of a run of sibling blocks below their owner."""
    growth = _Growth(owner)
    for block in rejoin(owner.source, blocks):
        growth.add(block)


class _Growth:
    """Sibling blocks being hung below their owner: the parts that are open, each with its rank."""

    def __init__(self, owner: Part) -> None:
        self.source = owner.source
        self.opened: list[tuple[int, Part]] = [(0, owner)]

    @property
    def innermost(self) -> Part:
        return self.opened[-1][1]

    def close(self, rank: int) -> Part:
        """Close the open parts of a rank or below; the part that is the innermost then."""
        while self.opened[-1][0] >= rank:
            self.opened.pop()
        return self.innermost

    def add(self, block: Block) -> None:
        """Hang one block below the part that it belongs to."""
        match block.kind:
            case "heading":
                self._head(block)
            case "paragraph" | "code":
                self._say(block)
            case "rule":
                self.close(BOLD)
            case "list":
                _items(self.innermost, block)
                self.close(INTRO)
            case "table":
                _rows(self.innermost, block)
            case "definitions":
                _definitions(self.innermost, block)
            case "quote":
                _grow(self.innermost, block.children)
            case "html":
                html_parts(self.innermost, block, _piece)

    def _head(self, block: Block) -> None:
        part = _part("heading", block, self.close(block.level))
        part.level = block.level
        self.opened.append((block.level, part))

    def _say(self, block: Block) -> None:
        assert block.text is not None
        items = typed_items(self.source, block.text) if block.kind == "paragraph" else []
        for number, lines in items:
            if number is None:
                self._say(replace(block, text=lines))
            else:
                part = Part(self.source, "item", inline.read(self.source, lines), self.innermost)
                part.number = number or None
        if not items:
            self._say_lines(block)

    def _say_lines(self, block: Block) -> None:
        for layout, text, title in _pieces(self.source, block):
            rank = RANKS.get(layout, INTRO)
            part = Part(self.source, layout, text, self.close(rank), title)
            if rank != INTRO or text.text.rstrip().endswith(":"):
                self.opened.append((rank, part))


def _part(layout: Layout, block: Block, parent: Part) -> Part:
    assert block.text is not None
    return Part(parent.source, layout, inline.read(parent.source, block.text), parent)


def _pieces(source: Source, block: Block) -> Iterator[tuple[Layout, Inline, Title | None]]:
    """A paragraph, or its lines where each stands for itself: leads, a workout's lines, lines of a fence.

    Each comes with its title, where that was looked for as the part itself would.
    """
    assert block.text is not None
    lines = block.text.lines
    if block.kind == "code":
        if block.info in {"", "text", "txt", "plain"}:
            yield from (("line", inline.read(source, Text((line,))), None) for line in lines if source[line].strip())
        return
    apart = len(lines) > 1 and _stand_alone([source[line].rstrip("\r\n") for line in lines])
    for text in [Text((line,)) for line in lines] if apart else [block.text]:
        read = inline.read(source, text)
        if read.text.strip():
            title = split_title(read, "paragraph")
            layout = _layout(title, apart=apart)
            yield layout, read, None if layout == "line" else title


def _layout(title: Title, *, apart: bool) -> Layout:
    if title.bold:
        return "bold" if title.whole else "lead"
    return "line" if apart else "paragraph"


def _stand_alone(lines: Sequence[str]) -> bool:
    """Whether a paragraph's lines are things of their own and not one soft-wrapped text."""
    if max(map(len, lines)) <= UNWRAPPED_LINE:
        return True
    return all(_breaks(first, second) for first, second in pairwise(lines))


def _breaks(line: str, following: str) -> bool:
    """Whether a line ends for good before the following one."""
    if line.endswith(("  ", "\\", "<br>", "<br/>", "<br />")):
        return True
    ended, begins = line.rstrip(), following.lstrip()
    fresh = not begins[:1].islower() and not ended.endswith((",", ";", "(", "-"))
    return fresh and (len(ended) <= SHORT_LINE or ended.endswith((".", "!", "?", ":", "**")) or begins.startswith("**"))


def _piece(layout: Layout, text: Inline, parent: Part) -> Part:
    return Part(parent.source, layout, text, parent)


def _items(parent: Part, block: Block) -> None:
    for item in block.children:
        first, *more = item.children or (None,)
        if first is not None and first.kind in {"paragraph", "heading"}:
            part = _part("item", first, parent)
        else:
            part = _wordless("item", item, parent)
            more = list(item.children)
        part.number = item.number
        _grow(part, more)


def _wordless(layout: Layout, block: Block, parent: Part) -> Part:
    """A part without a text of its own; its place is where its block begins."""
    here = Text((Span(block.span.start, block.span.start),))
    return Part(parent.source, layout, inline.read(parent.source, here), parent)


def _rows(parent: Part, block: Block) -> None:
    """A table: its rows and their cells, each cell under the words of its column's head."""
    if not block.children:
        return
    head = block.children[0] if block.children[0].head else None
    table = _wordless("table", block, parent)
    heads = head.children if head else ()
    columns = [inline.read(parent.source, cell.text).text if cell.text else "" for cell in heads]
    for row in block.children[1 if head else 0 :]:
        part = _wordless("row", row, table)
        for at, cell in enumerate(row.children):
            if cell.text is None:
                continue
            lines = _plan(table.source, cell.text)
            piece = _wordless("cell", cell, part) if lines else _part("cell", cell, part)
            piece.column = columns[at] if at < len(columns) else ""
            for line in lines:
                Part(table.source, "line", inline.read(table.source, line), piece)


def _plan(source: Source, text: Text) -> list[Text]:
    """The lines of a cell that holds a session, one thing to do a line; none where it holds anything else."""
    if not text.lines:
        return []
    start, end = text.lines[0].start, text.lines[-1].end
    breaks = [match.span() for match in LINE_BREAK.finditer(source.text, start, end)]
    starts, ends = [start, *(last for _, last in breaks)], [*(first for first, _ in breaks), end]
    lines = [Span(first, last) for first, last in zip(starts, ends, strict=True) if source.text[first:last].strip()]
    if len(lines) < 2 or not all(_is_short(source[line]) for line in lines):
        return []
    return [Text((line,)) for line in lines]


def _is_short(line: str) -> bool:
    """Whether a line of a cell is a name, or counts something."""
    return len(line.split()) <= NAME_WORDS or (len(line) <= SHORT_LINE and any(map(str.isdigit, line)))


def _definitions(parent: Part, block: Block) -> None:
    term = parent
    for child in block.children:
        if child.kind == "term":
            term = _part("term", child, parent)
        else:
            _grow(term, child.children)
