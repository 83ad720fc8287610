"""Which language a text is in, by its function words: "the", "und", "avec" ... make up a third of running text.

Lists and tables have hardly any; those are known by their words of training.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

LETTERS = re.compile(r"[^\W\d_]{2,}|[^\W\d_b-df-hj-np-tv-xz]|[^\W\d_](?=['’])")
"""Words; a consonant by itself is a unit ("60 s") unless it is elided ("s'asseoir")."""
SAMPLE = 2400
"""Characters of the text that are looked at, some 400 words."""
FEWEST = 3
"""Function words that a language must be known by at least."""
FEWEST_TELLING = 2
"""Words of training that do where there are too few function words."""
SHARE = 0.08
"""The share of the sample's words that they must make up."""

LanguageWords = Mapping[str, tuple[str, ...]]
"""A casefolded word to the languages that are known by it."""


def languages_of(words: Mapping[str, tuple[str, ...]]) -> LanguageWords:
    """The table that guessing needs, from the words that each language is known by."""
    table: dict[str, tuple[str, ...]] = {}
    for language, listed in words.items():
        for word in listed:
            table[word.casefold()] = (*table.get(word.casefold(), ()), language)
    return table


def guess(text: str, table: LanguageWords) -> str | None:
    """The language whose function words are most frequent in the beginning of `text`; None where it is unclear."""
    sample = LETTERS.findall(text[:SAMPLE].casefold())
    return _most(sample, table, max(FEWEST, SHARE * len(sample)))


def guess_by_subject(text: str, table: LanguageWords) -> str | None:
    """The language whose words of training are most frequent in a text that is too short or too terse for `guess`.

    >>> guess_by_subject("10 Kniebeugen, 20 Liegestütze", {"kniebeugen": ("de",), "liegestütze": ("de",)})
    'de'
    """
    return _most(LETTERS.findall(text[:SAMPLE].casefold()), table, FEWEST_TELLING)


def _most(sample: list[str], table: LanguageWords, fewest: float) -> str | None:
    """The language with the most words in the sample, each counted as often as it stands; None where two are even."""
    counts: Counter[str] = Counter()
    for languages, count in Counter(map(table.get, sample)).items():
        for language in languages or ():
            counts[language] += count
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < fewest:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > ranked[1][1] else None
