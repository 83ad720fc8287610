"""Text for a terminal: colours, what must not reach it, and how wide it is there."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

CODES = {"bold": 1, "dim": 2, "red": 31, "green": 32, "yellow": 33, "blue": 34, "magenta": 35, "cyan": 36}
UNSAFE = re.compile(
    r"^(?:\t|[^\S\x00-\x1f\x85\u2028\u2029])*+::|##(?=\[)"
    r"|[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""What a build server takes for a command, blanks before it or none; control characters, line ends among them; what
reverses text."""


@dataclass(frozen=True)
class Paint:
    """Colours text, or leaves it as it is."""

    on: bool = False

    def __call__(self, text: str, *styles: str) -> str:
        """The text in the styles, which are keys of `CODES`."""
        if not (self.on and text and styles):
            return text
        return f"\x1b[{';'.join(str(CODES[style]) for style in styles)}m{text}\x1b[0m"


def printable(text: str) -> str:
    """The words of a post or a file name as one line that a terminal shows and does not obey."""
    return UNSAFE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    unsafe = match[0]
    if unsafe == "\t":
        return "    "
    if len(unsafe) > 1:
        return unsafe[:-1].expandtabs(4) + " " + unsafe[-1]
    if "\ud800" <= unsafe <= "\udfff":
        return "\ufffd"
    return f"\\x{ord(unsafe):02x}" if unsafe < "\u0100" else f"\\u{ord(unsafe):04x}"


def width(text: str) -> int:
    """How many columns the text takes: two for a wide character, none for one that joins the one before."""
    return sum(map(_columns, text)) if not text.isascii() else len(text)


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Me", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
