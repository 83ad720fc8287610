"""Which language a text is in, by its function words: "the", "und", "avec" ... make up a third of running text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

LETTERS = re.compile(r"[^\W\d_]+")
SAMPLE = 2400
"""Characters of the text that are looked at, some 400 words."""
FEWEST = 3
"""Function words that a language must be known by at least."""
SHARE = 0.08
"""The share of the sample's words that they must make up."""

FunctionWords = Mapping[str, tuple[str, ...]]
"""A casefolded word to the languages in which it is a function word."""


def function_words(languages: Mapping[str, tuple[str, ...]]) -> FunctionWords:
    """The table that `guess` needs, from the function words of each language."""
    table: dict[str, tuple[str, ...]] = {}
    for language, listed in languages.items():
        for word in listed:
            table[word.casefold()] = (*table.get(word.casefold(), ()), language)
    return table


def guess(text: str, table: FunctionWords) -> str | None:
    """The language whose function words are most frequent in the beginning of `text`; None where it is unclear."""
    sample = LETTERS.findall(text[:SAMPLE].casefold())
    counts: Counter[str] = Counter()
    for languages, count in Counter(map(table.get, sample)).items():
        for language in languages or ():
            counts[language] += count
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < max(FEWEST, SHARE * len(sample)):
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > ranked[1][1] else None
