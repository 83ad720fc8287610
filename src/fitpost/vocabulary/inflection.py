"""Number and ending: brings the forms of a word to one, by the rules of its language.

A rule `ies>y` puts `y` in place of a final `ies`; the first rule that fits a word is the one that counts, and two
letters at least are left. The form need not be a word ("Beuge" and "Beugen" may both become `beug`): names and texts
go the same way, so it only has to be the same.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from fitpost.vocabulary.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST = 2
"""Letters that a rule leaves at least."""

Rule = tuple[str, str]
Normal = Callable[[str], str]


def rules(written: Iterable[str]) -> tuple[Rule, ...]:
    """Rules as the data files write them, `ies>y`."""
    return tuple((ending, instead) for ending, _, instead in (rule.partition(">") for rule in written))


def inflection(endings: tuple[Rule, ...], keep: frozenset[str]) -> Normal:
    """The function from a word's key to its common form: by the rules, but for the words to `keep`."""
    finals = tuple(ending for ending, _ in endings)

    def normal(key: str) -> str:
        if key in keep or not key.endswith(finals):
            return key
        for ending, instead in endings:
            if key.endswith(ending) and len(key) - len(ending) >= SHORTEST:
                return key[: len(key) - len(ending)] + instead
        return key

    return Table(normal).__getitem__
