"""Reads JSON front matter, with the place of every key and value.

    value = object | array | string | number | "true" | "false" | "null"           https://www.rfc-editor.org/rfc/rfc8259

The standard library's parser gives no places. What it would refuse is a finding here; a missing or a needless comma
costs nothing else, and of an object that cannot be read to its end what was read before stays.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NoReturn

from fitpost.faults import CONTROL_CHARACTER, LIMIT_EXCEEDED, NOT_A_TABLE, SYNTAX
from fitpost.frontmatter.characters import whole
from fitpost.frontmatter.nodes import Entry, Mapping, Node, Scalar, Sequence
from fitpost.frontmatter.reading import MAX_DEPTH, MAX_NODES, Reading
from fitpost.source import Span

if TYPE_CHECKING:
    from fitpost.finding import Finding

_BLANK = re.compile(r"[ \t\r\n]*+")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,99})(?:\.[0-9]{1,99})?(?:[eE][-+]?[0-9]{1,9})?")
_WORD = re.compile(r"[^\s,:\[\]{}\"][^,\[\]{}\"\r\n]*+")
_DECODER = json.JSONDecoder()
_WORDS = {"true": True, "false": False, "null": None}


def read(text: str, offset: int) -> Reading:
    """The values of JSON `text`, which stands at `offset` in the file."""
    reader = _Reader(text, offset)
    try:
        values = reader.value()
        reader.end()
    except _Stop:
        values = reader.outermost()
    if not isinstance(values, Mapping):
        fault = NOT_A_TABLE.at(values.span, "The front matter is no JSON object", "Write it as {...}")
        return Reading(Mapping((), Span(offset, offset)), (*reader.findings, fault))
    return Reading(values, tuple(reader.findings))


class _Stop(Exception):
    """Reading cannot go on; the finding is noted."""


class _Reader:
    """Reads one text; `at` is how far it has come."""

    def __init__(self, text: str, offset: int) -> None:
        self._text = text
        self._offset = offset
        self._at = 0
        self._depth = 0
        self._size = 0
        self._first: list[Entry] = []
        self.findings: list[Finding] = []

    def value(self) -> Node:
        """The value that comes next."""
        sign = self._peek()
        self._size += 1
        if self._size > MAX_NODES:
            self._limit(f"The front matter holds more than {MAX_NODES} keys and values")
        if sign in ("{", "["):
            return self._nested(sign)
        return self._string() if sign == '"' else self._word()

    def end(self) -> None:
        """Nothing may follow the value."""
        if self._peek():
            self._stop("Text follows the end of the front matter's object", "Close the object where it ends")

    def outermost(self) -> Mapping:
        """The entries of the outermost object that could be read."""
        return Mapping(tuple(self._first), Span(self._offset, self._offset + len(self._text)))

    def _nested(self, sign: str) -> Node:
        if self._depth == MAX_DEPTH:
            self._limit(f"Lists and tables lie more than {MAX_DEPTH} deep in one another")
        start = self._at
        self._at += 1
        self._depth += 1
        node: Node
        if sign == "{":
            entries = self._entries(start)
            node = Mapping(tuple(entries), self._span(start))
        else:
            items: list[Node] = []
            while self._another("]", start, first=not items):
                items.append(self.value())
            node = Sequence(tuple(items), self._span(start))
        self._depth -= 1
        return node

    def _entries(self, start: int) -> list[Entry]:
        entries: list[Entry] = self._first if self._depth == 1 else []
        while self._another("}", start, first=not entries):
            if self._peek() != '"':
                self._stop("A key is not in double quotes", 'Write keys as "key"')
            key = self._string()
            if self._peek() == ":":
                self._at += 1
            else:
                self._note(self._at, "A colon is missing after the key", 'Write it as "key": value')
            entries.append(Entry(key.text, key.span, self.value()))
        return entries

    def _another(self, closing: str, start: int, *, first: bool) -> bool:
        """Whether one more comes before `closing`, which is passed over; commas are seen to."""
        sign = self._peek()
        comma = self._at
        if sign == ",":
            self._at += 1
            if first or self._peek() == closing:
                self._note(comma, "Nothing follows this comma", "Delete the comma")
        elif not first and sign not in ("", closing):
            self._note(self._at, "A comma is missing before this", "Put a comma between the values")
        sign = self._peek()
        if not sign:
            self._at = start
            self._stop("The bracket that opens here is not closed", f"Close it with {closing}")
        self._at += sign == closing
        return sign != closing

    def _string(self) -> Scalar:
        start = self._at
        try:
            text, self._at = _DECODER.raw_decode(self._text, start)
        except json.JSONDecodeError as error:
            self._string_fault(start, error)
        if whole(text) != text:
            message = "An escape stands for half a character, which no file can hold"
            self.findings.append(CONTROL_CHARACTER.at(self._span(start), message, "Write the character itself"))
        return Scalar(whole(text), self._span(start), whole(text), "quoted")

    def _string_fault(self, start: int, error: json.JSONDecodeError) -> NoReturn:
        if "escape" in error.msg:
            self._at = self._text.rindex("\\", start, error.pos + 1)
            self._stop("A backslash begins an escape that JSON does not know", "Write \\\\ for a backslash")
        if self._text[error.pos : error.pos + 1] == "\t":
            self._at = error.pos
            self._stop("A tab stands inside quotes, which JSON does not allow", "Write \\t or a blank")
        self._stop("The quote that opens here is not closed", "Close the quote")

    def _word(self) -> Scalar:
        start = self._at
        word = _WORD.match(self._text, start)
        if word is None:
            self._stop("A value is missing here", "Write a value, or null")
        text = word[0].rstrip()
        self._at = start + len(text)
        if text in _WORDS:
            return Scalar(text, self._span(start), _WORDS[text])
        if _NUMBER.fullmatch(text):
            return Scalar(text, self._span(start), float(text) if set(text) & set(".eE") else int(text))
        self._note(start, "The value is text without double quotes", "Put it in double quotes")
        return Scalar(text, self._span(start), text)

    def _peek(self) -> str:
        """The sign that comes next, after blanks; empty at the end."""
        blank = _BLANK.match(self._text, self._at)
        assert blank
        self._at = blank.end()
        return self._text[self._at : self._at + 1]

    def _note(self, at: int, message: str, hint: str) -> None:
        place = Span(at + self._offset, min(at + 1, len(self._text)) + self._offset)
        self.findings.append(SYNTAX.at(place, message, hint))

    def _stop(self, message: str, hint: str) -> NoReturn:
        self._note(self._at, message, hint)
        raise _Stop

    def _limit(self, message: str) -> NoReturn:
        place = Span(self._at + self._offset, self._at + 1 + self._offset)
        self.findings.append(LIMIT_EXCEEDED.at(place, message, "Keep the front matter to plain keys and values"))
        raise _Stop

    def _span(self, start: int) -> Span:
        return Span(start + self._offset, self._at + self._offset)
