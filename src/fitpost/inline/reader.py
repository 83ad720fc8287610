"""One pass over the Markdown of a text: each token is cut out, replaced, or marks something."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from fitpost.inline.emphasis import Run, pair, run
from fitpost.inline.plain import Mark
from fitpost.markup import tag_at

if TYPE_CHECKING:
    from collections.abc import Callable
    from re import Match

    from fitpost.inline.plain import Cut

TOKEN = re.compile(
    r"(?P<escape>\\(?:[!-/:-@\[-`{-~]|(?=\n)))"
    r"|(?P<code>`++)"
    r"|(?P<run>\*++|_++|~~++|==++)"
    r"|(?P<wikilink>!?\[\[(?P<page>[^\[\]|\n]{1,300})(?:\|(?P<label>[^\[\]\n]{1,300}))?\]\])"
    r"|(?P<footnote>\[\^[^\[\]\s]{1,200}\])"
    r"|(?P<open>!?\[)"
    r"|(?P<close>\])"
    r"|(?P<entity>&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});)"
    r"|(?P<autolink><(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{0,2000}|[^\s<>@]{1,100}@[^\s<>@]{1,100})>)"
    r"|(?P<url>https?://[^\s<>\[\]()\"'`*|]{1,2000})"
    r"|(?P<attributes>\{[#.][A-Za-z][^{}\n]{0,200}\})"
    r"|(?P<tag>\{[{%:/]|%%|<(?=[A-Za-z/!]))"
)
FIRST = re.compile(r"[\\`*_~=!\[\]&<{%]")
FIRST_OR_H = re.compile(r"[\\`*_~=!\[\]&<{%h]")
"""What a token begins with: a set of characters is found far faster than a choice of tokens."""
DESTINATION = re.compile(
    r"\(\s{0,100}+(?:<(?P<angle>[^<>\n]{0,2000}+)>|(?P<bare>(?:[^\s()\\]++|\\.|\((?:[^\s()\\]++|\\.)*+\))*+))"
    r"(?:\s{1,100}+(?:\"(?:[^\"\\]++|\\.)*+\"|'(?:[^'\\]++|\\.)*+'|\((?:[^()\\]++|\\.)*+\)))?\s{0,100}+\)",
)
LONGEST_DESTINATION = 4_000
LONGEST_ALT = 4_000
"""Characters of an image's alternative text that are kept: images within images would keep theirs many times over."""
REFERENCE = re.compile(r"\[[^\[\]\n]{0,300}\]")
BREAK = re.compile(r"<br\s{0,10}/?>", re.IGNORECASE)
BACKTICKS = re.compile(r"`+")
UNESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


class _Bracket(NamedTuple):
    """A bracket that may open a link or an image."""

    start: int
    end: int
    runs: int
    """How many delimiter runs stand before it."""


class Reader:
    """One reading of Markdown: gathers what is to be cut out of it, and the marks over its offsets."""

    def __init__(self, markdown: str) -> None:
        self.markdown = markdown
        self.cuts: list[Cut] = []
        self.marks: list[Mark] = []
        self.runs: list[Run] = []
        self.brackets: list[_Bracket] = []
        self.ticks: dict[int, list[int]] | None = None

    def read(self) -> tuple[list[Cut], list[Mark]]:
        """What is to be cut out, and what is marked."""
        position = 0
        markdown, match = self.markdown, TOKEN.match
        search = (FIRST_OR_H if "http" in markdown else FIRST).search
        while first := search(markdown, position):
            position = first.end()
            m = match(markdown, position - 1)
            if m and m.lastgroup:
                position = HANDLERS[m.lastgroup](self, m) or m.end()
        if self.runs:
            self._emphasis(0)
        return self.cuts, self.marks

    def _cut(self, start: int, end: int, instead: str = "") -> None:
        self.cuts.append((start, end, instead))

    # -- one method a token; each returns where to go on if that is not the token's end --

    def escape(self, m: Match[str]) -> None:
        """A backslash before punctuation goes, and one that breaks a line."""
        self._cut(m.start(), m.start() + 1)

    def code(self, m: Match[str]) -> int | None:
        """A code span ends at the next run of as many backticks; without one the backticks are text."""
        width = m.end() - m.start()
        if self.ticks is None:
            self.ticks = {}
            for ticks in BACKTICKS.finditer(self.markdown):
                self.ticks.setdefault(ticks.end() - ticks.start(), []).append(ticks.start())
        same = self.ticks.get(width, [])
        index = bisect_right(same, m.start())
        if index == len(same):
            return None
        start, end = m.end(), same[index]
        content = self.markdown[start:end]
        padded = content[:1] in " \n" and content[-1:] in " \n" and content.strip(" \n") != ""
        self._cut(m.start(), start + padded)
        self._cut(end - padded, end + width)
        self.marks.append(Mark("code", start + padded, end - padded))
        return end + width

    def run(self, m: Match[str]) -> None:
        """Delimiters are paired when all are known, or at the end of a link that they stand in."""
        self.runs.append(run(self.markdown, m.start(), m.end()))

    def _emphasis(self, bottom: int) -> None:
        """Pair the delimiter runs from the one numbered `bottom` on; the others are text."""
        for kind, start, opened, closed, end in pair(self.runs[bottom:]):
            self.cuts += ((start, opened, ""), (closed, end, ""))
            self.marks.append(Mark(kind, opened, closed))
        del self.runs[bottom:]

    def open(self, m: Match[str]) -> None:
        """A bracket is text unless a closing one finds it."""
        self.brackets.append(_Bracket(m.start(), m.end(), len(self.runs)))

    def close(self, m: Match[str]) -> int | None:
        """A closing bracket ends a link or an image if an address or a label follows."""
        if not self.brackets:
            return None
        bracket = self.brackets.pop()
        target = DESTINATION.match(self.markdown, m.end(), m.end() + LONGEST_DESTINATION)
        after = target or REFERENCE.match(self.markdown, m.end())
        if not after:
            return None
        address = UNESCAPE.sub(r"\1", target["angle"] or target["bare"] or "") if target else ""
        if self.markdown[bracket.start] == "!":
            self._image(bracket, m.start(), after.end(), address)
        else:
            self._emphasis(bracket.runs)
            self._cut(bracket.start, bracket.end)
            self._cut(m.start(), after.end())
            self.marks.append(Mark("link", bracket.end, m.start(), address))
            self.brackets = [outer for outer in self.brackets if self.markdown[outer.start] == "!"]
        return after.end()

    def _image(self, bracket: _Bracket, alt_end: int, end: int, address: str) -> None:
        alt = self.markdown[bracket.end : min(alt_end, bracket.end + LONGEST_ALT)]
        del self.runs[bracket.runs :]
        self._cut(bracket.start, end)
        self.marks.append(Mark("image", bracket.start, bracket.start, address, alt))

    def wikilink(self, m: Match[str]) -> None:
        """`[[page]]` and `[[page|text]]`; `![[file]]` puts in an image or another note."""
        if m[0].startswith("!"):
            self._cut(m.start(), m.end())
            self.marks.append(Mark("image", m.start(), m.start(), m["page"], m["label"] or ""))
            return
        start, end = m.span("label" if m["label"] else "page")
        self._cut(m.start(), start)
        self._cut(end, m.end())
        self.marks.append(Mark("link", start, end, m["page"]))

    def entity(self, m: Match[str]) -> None:
        """An entity becomes its character; unknown ones are text."""
        decoded = html.unescape(m[0])
        if decoded != m[0]:
            self._cut(m.start(), m.end(), decoded)

    def autolink(self, m: Match[str]) -> None:
        """An address in angle brackets is a link."""
        self._cut(m.start(), m.start() + 1)
        self._cut(m.end() - 1, m.end())
        self.marks.append(Mark("link", m.start() + 1, m.end() - 1, m[0][1:-1]))

    def url(self, m: Match[str]) -> int:
        """A bare address is a link, without the punctuation of the sentence after it."""
        address = m[0].rstrip(".,;:!?_~=&\\")
        end = m.start() + len(address)
        self.marks.append(Mark("link", m.start(), end, address))
        return end

    def attributes(self, m: Match[str]) -> None:
        """Attributes at the end of a line take the blanks before them with them."""
        start = m.start()
        if self.markdown[m.end() : m.end() + 1] in {"", "\n"}:
            start = len(self.markdown[:start].rstrip(" \t"))
        self._cut(start, m.end())

    def footnote(self, m: Match[str]) -> None:
        """A reference to a footnote goes."""
        self._cut(m.start(), m.end())

    def tag(self, m: Match[str]) -> int | None:
        """Tags go; a line break is one, and the others keep the words around them apart as they are."""
        tag = tag_at(self.markdown, m.start())
        if not tag:
            return None
        self._cut(m.start(), tag.end, "\n" if BREAK.match(self.markdown, m.start()) else "")
        return tag.end


HANDLERS: dict[str, Callable[[Reader, Match[str]], int | None]] = {
    "escape": Reader.escape,
    "code": Reader.code,
    "run": Reader.run,
    "wikilink": Reader.wikilink,
    "footnote": Reader.footnote,
    "open": Reader.open,
    "close": Reader.close,
    "entity": Reader.entity,
    "autolink": Reader.autolink,
    "url": Reader.url,
    "attributes": Reader.attributes,
    "tag": Reader.tag,
}
