"""Number and ending: brings the forms of a word to one, by the rules of the languages at hand.

A rule `ies>y` puts `y` in place of a final `ies`; the first rule that fits a word is the one that counts, and what is
left is two letters at least. The form need not be a word ("lunges" and "lunge" may both become `lung`): names and
texts go the same way, so it only has to be the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from fitpost.errors import VocabularyError

SHORTEST = 2
"""Letters that a rule leaves at least."""

Rule = tuple[str, str]
Normal = Callable[[str], str]


def rules(written: Iterable[str]) -> tuple[Rule, ...]:
    """Rules as the data files write them, `ies>y`; VocabularyError for one without its sign."""
    return tuple(_rule(text) for text in written)


def _rule(text: str) -> Rule:
    ending, sign, instead = (part.strip() for part in text.partition(">"))
    if not sign or not ending:
        raise VocabularyError(f"language.endings: {text!r}: a rule is an ending, >, and what stands in its place")
    return ending, instead


def inflection(languages: Iterable[tuple[Rule, ...]], keep: Iterable[str]) -> Normal:
    """The function from a word's key to its common form: each language's rules in turn, but for the words to `keep`."""
    steps = tuple(languages)
    kept = frozenset(keep)

    @lru_cache(maxsize=1 << 15)
    def normal(key: str) -> str:
        if key in kept:
            return key
        for step in steps:
            key = _apply(step, key)
        return key

    return normal


def _apply(step: tuple[Rule, ...], key: str) -> str:
    for ending, instead in step:
        if key.endswith(ending) and len(key) - len(ending) >= SHORTEST:
            return key[: len(key) - len(ending)] + instead
    return key
