"""`Part`: one titled thing of a post or one piece of its text, with its place and with what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from fitpost.extract.titles import Title, split_title
from fitpost.extract.wording import NOTHING, UNREAD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fitpost.extract.clues import Shared
    from fitpost.extract.wording import Reading, Wording
    from fitpost.inline import Cover, Inline, MarkKind
    from fitpost.prescription import Dose
    from fitpost.source import Source, Span
    from fitpost.vocabulary import Hit, Words

Layout = Literal["root", "heading", "bold", "lead", "paragraph", "line", "item", "table", "row", "cell", "term"]


class Part:
    """One titled thing or one piece of text, with what belongs to it."""

    __slots__ = (
        "children",
        "clues",
        "column",
        "column_kind",
        "covers",
        "inline",
        "kinds",
        "layout",
        "level",
        "named",
        "number",
        "parent",
        "places",
        "reading",
        "said",
        "source",
        "text",
        "title",
    )

    def __init__(
        self,
        source: Source,
        layout: Layout,
        text: Inline,
        parent: Part | None,
        title: Title | None = None,
    ) -> None:
        self.source = source
        self.layout = layout
        self.inline = text
        self.text = text.text
        """All of the part's own text, plain, without what is nested in it."""
        self.parent = parent
        self.children: list[Part] = []
        self.level = 0
        self.number: int | None = None
        """The number that a list gives it."""
        self.column = ""
        """The head over a table's cell."""
        self.column_kind = ""
        """What that head says the column holds: "exercise", "sets", "rest" ..., or nothing."""
        self.reading: Reading = UNREAD
        self.kinds: frozenset[str] = frozenset()
        """What kinds of titles the title belongs to."""
        self.named: Wording = NOTHING
        """What the words of the title say."""
        self.said: Wording = NOTHING
        """What the words of the whole text say, title included."""
        self.places: dict[Part, int] = {}
        self.covers: dict[tuple[MarkKind, ...], Cover] = {}
        self.clues: dict[str, Shared] = {}
        """Clues about its place and its children, worked out when they are first asked for."""
        self.title: Title = title or split_title(text, layout)
        if parent is not None:
            parent.children.append(self)

    @property
    def words(self) -> Words:
        """The words of the text."""
        return self.reading.words

    @property
    def hits(self) -> Sequence[Hit]:
        """Known phrases among the words."""
        return self.reading.hits

    @property
    def doses(self) -> Sequence[Dose]:
        """The doses that the text states, in order."""
        return self.reading.doses

    @property
    def head(self) -> str:
        """The title, or all of the text where nothing sets a title apart."""
        return self.text[self.title.start : self.title.end]

    @property
    def rest(self) -> str:
        """What follows the title in the part's own text."""
        return self.text[self.title.rest :]

    @property
    def manner(self) -> str:
        """How it is laid out and set apart."""
        title = self.title
        depth = self.level or [above.layout for above in self.ancestors()].count(self.layout)
        return f"{self.layout} {depth}{title.bold:b}{title.apart:b}{title.whole:b}{self.number is not None:b}"

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The place in the file of a range of the part's own text."""
        return self.inline.span(start, len(self.text) if end is None else end)

    def marked(self, kinds: tuple[MarkKind, ...], place: int) -> bool:
        """Whether markup of one of these kinds covers the character at a place of the part's own text."""
        if not self.inline.marks:
            return False
        if kinds not in self.covers:
            self.covers[kinds] = self.inline.cover(kinds)
        return self.covers[kinds].holds(place)

    @property
    def end(self) -> int:
        """The offset in the file where the part ends, with all that belongs to it."""
        last = self
        while last.children:
            last = last.children[-1]
        return last.span().end

    def walk(self) -> Iterator[Part]:
        """This part and all below it, in the order of the text."""
        stack = [self]
        while stack:
            part = stack.pop()
            yield part
            if part.children:
                stack.extend(reversed(part.children))

    def positions(self) -> dict[Part, int]:
        """The place of each child among the children."""
        if len(self.places) != len(self.children):
            self.places = {child: place for place, child in enumerate(self.children)}
        return self.places

    def ancestors(self) -> Iterator[Part]:
        """The parts that this one belongs to, the nearest first, the root last."""
        part = self.parent
        while part is not None:
            yield part
            part = part.parent

    def untie(self) -> None:
        """Take the way back from all below it to what they belong to, so that no cycle keeps them alive.

        A tree without cycles is freed at once; cycles wait for the collector, which takes longer than this.
        """
        for part in self.walk():
            part.parent = None
