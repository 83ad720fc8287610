"""Reads one TOML value with the place of every part of it.

    value  = scalar | "[" (value ("," value)* ","?)? "]" | "{" (key "=" value ("," key "=" value)*)? "}"
    key    = part ("." part)*            part = letters, digits, - and _, or a string             https://toml.io/en/v1.0.0

Structure is read here; what a scalar means is left to the standard library, one scalar at a time, so that a fault in
one costs no other.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, NoReturn

from fitpost.faults import LIMIT_EXCEEDED, SYNTAX
from fitpost.frontmatter.characters import whole
from fitpost.frontmatter.nodes import Entry, Mapping, Node, Scalar, Sequence
from fitpost.frontmatter.reading import MAX_DEPTH, MAX_NODES
from fitpost.source import LINE_END, Span

if TYPE_CHECKING:
    from fitpost.finding import Finding

_STRING = re.compile(
    r'"""(?:[^"\\]|\\[\s\S]|"{1,2}(?!"))*+"""(?:"{1,2})?'
    r"|'''(?:[^']|'{1,2}(?!'))*+'''(?:'{1,2})?"
    r'|"(?:[^"\\\r\n]|\\[^\r\n])*+"'
    r"|'[^'\r\n]*+'"
)
_BARE = re.compile(r"[^\s,#\[\]{}\"'=][^,#\[\]{}\r\n]*+")
_PART = re.compile(r"""[A-Za-z0-9_-]{1,200}|"(?:[^"\\\r\n]|\\[^\r\n])*+"|'[^'\r\n]*+'""")
_BLANK = re.compile(r"[ \t]*+")
_GAP = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*+)*+")
_DATE = re.compile(r"\d{4}-\d\d?-\d\d?")


class Stop(Exception):
    """A statement cannot be read on; the finding is noted."""


class Limit(Stop):
    """The front matter is more than is read; the finding is noted."""


class Key(list[tuple[str, Span]]):
    """The parts of a key, each with its place."""


class Values:
    """Reads keys and values from one text; `at` is how far it has come."""

    def __init__(self, text: str, offset: int) -> None:
        self.text = text
        self.offset = offset
        self.at = 0
        self.findings: list[Finding] = []
        self._depth = 0
        self._size = 0

    def key(self) -> Key:
        """The key that comes next."""
        self._count()
        parts = Key()
        while True:
            self._skip(_BLANK)
            start = self.at
            part = _PART.match(self.text, start)
            if part is None:
                self.stop("A key is missing here", "Write it as `key = value`")
            self.at = part.end()
            name = str(self._meaning(part[0], start)) if part[0][0] in "\"'" else part[0]
            parts.append((name, self.span(start)))
            self._skip(_BLANK)
            if not self._passes("."):
                return parts

    def value(self) -> Node:
        """The value that comes next."""
        self._count()
        sign = self.text[self.at : self.at + 1]
        if sign not in ("[", "{"):
            return self._scalar()
        if self._depth == MAX_DEPTH:
            self.limit(f"Lists and tables lie more than {MAX_DEPTH} deep in one another")
        self._depth += 1
        node = self._array() if sign == "[" else self._table()
        self._depth -= 1
        return node

    def _count(self) -> None:
        self._size += 1
        if self._size > MAX_NODES:
            self.limit(f"The front matter holds more than {MAX_NODES} keys and values")

    def _array(self) -> Sequence:
        start = self.at
        items: list[Node] = []
        while self._another("]", start, first=not items):
            items.append(self.value())
        return Sequence(tuple(items), self.span(start))

    def _table(self) -> Mapping:
        start = self.at
        entries: list[Entry] = []
        while self._another("}", start, first=not entries):
            key = self.key()
            self.equals()
            entries.append(nested(key, self.value()))
        return Mapping(tuple(entries), self.span(start))

    def equals(self) -> None:
        """Pass over the sign between a key and its value."""
        if not self._passes("="):
            colon = self.text[self.at : self.at + 1] == ":"
            self.stop(
                "TOML has = between a key and its value" if colon else "No = follows the key", "Write `key = value`"
            )
        self._skip(_BLANK)

    def _another(self, closing: str, start: int, *, first: bool) -> bool:
        """Whether one more comes before `closing`, which is passed over, as are commas."""
        if first:
            self.at += 1
        self._skip(_GAP)
        if not first and not self._passes(",") and self.text[self.at : self.at + 1] not in ("", closing):
            self.at = start
            self.stop("The bracket that opens here is not closed, or misses a comma", f"Close it with {closing}")
        self._skip(_GAP)
        if self.at >= len(self.text):
            self.at = start
            self.stop("The bracket that opens here is not closed", f"Close it with {closing}")
        return not self._passes(closing)

    def _scalar(self) -> Scalar:
        start = self.at
        string = _STRING.match(self.text, start)
        if string:
            self.at = string.end()
            text = str(self._meaning(string[0], start))
            return Scalar(text, self.span(start), text, "block" if string[0][:3] in ('"""', "'''") else "quoted")
        if self.text[start : start + 1] in ('"', "'"):
            self.stop("The quote that opens here is not closed", "Close the quote")
        bare = _BARE.match(self.text, start)
        if bare is None:
            self.stop("A value is missing here", 'Write a value; an empty text is ""')
        text = bare[0].rstrip()
        self.at = start + len(text)
        return Scalar(text, self.span(start), self._meaning(text, start))

    def _meaning(self, written: str, start: int) -> str | int | float | bool | None:
        """What the standard library reads in `written`; the text as written where that is no TOML."""
        try:
            value = tomllib.loads("v = " + LINE_END.sub("\n", written))["v"]
        except ValueError:
            if not _DATE.match(written):  # an impossible date is for the field to refuse
                self._note(start, len(written), *self._why(written))
            return written.strip('"')
        return whole(value) if isinstance(value, str) else value

    def _why(self, written: str) -> tuple[str, str]:
        if written[0] == '"':
            return "A backslash in double quotes begins an escape that TOML does not know", "Use single quotes"
        return "The value is text without quotes", "Put it in double quotes"

    def _passes(self, sign: str) -> bool:
        """Whether `sign` comes next; then it is passed over."""
        if self.text[self.at : self.at + 1] != sign:
            return False
        self.at += 1
        return True

    def _skip(self, blanks: re.Pattern[str]) -> None:
        found = blanks.match(self.text, self.at)
        assert found
        self.at = found.end()

    def _note(self, at: int, length: int, message: str, hint: str) -> None:
        place = Span(at + self.offset, min(at + length, len(self.text)) + self.offset)
        self.findings.append(SYNTAX.at(place, message, hint))

    def stop(self, message: str, hint: str) -> NoReturn:
        """Note a fault here and give the statement up."""
        self._note(self.at, 1, message, hint)
        raise Stop

    def limit(self, message: str) -> NoReturn:
        """Note here that the front matter is more than is read, and give it up."""
        place = Span(self.at + self.offset, self.at + self.offset)
        self.findings.append(LIMIT_EXCEEDED.at(place, message, "Keep the front matter to plain keys and values"))
        raise Limit

    def span(self, start: int) -> Span:
        """From `start` to where the reader is, in the file."""
        return Span(start + self.offset, self.at + self.offset)


def nested(key: Key, value: Node) -> Entry:
    """The entry of a key in an inline table; each further part of a dotted key is a table of its own."""
    for name, span in reversed(key[1:]):
        value = Mapping((Entry(name, span, value),), Span(span.start, value.span.end))
    return Entry(*key[0], value)
