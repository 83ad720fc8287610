"""The small words between names and doses: what parts one thing to do from the next, and what ties a dose to a name.

10 burpees, 15 squats and 200 m run          parted by a comma and a joining word
3 sets of squats for 45 seconds              tied by linking words
Perform a floor press, 8 reps on the rower   told to be done: a doing word, an article
"""

from __future__ import annotations

import re
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

NEVER = "(?!)"
WARY = ("negation", "either", "any", "until", "should")
"""What languages list of the small words that many warnings have."""
PLACE = "place"
"""What they list of the words of place and direction."""
ASKING = ("what", "why", "how", "when", "who", "whether")
"""What they list of the words that questions begin with."""
SMALL = (*WARY, PLACE, *ASKING)
"""The names of all of these in the table `language`."""


class Joints:
    """The joining, linking and doing words and the articles of some languages, as patterns."""

    def __init__(
        self,
        joining: Collection[str] = (),
        linking: Collection[str] = (),
        doing: Collection[str] = (),
        articles: Collection[str] = (),
        small: Mapping[str, frozenset[str]] = MappingProxyType({}),
    ) -> None:
        self.small = {**dict.fromkeys(SMALL, frozenset[str]()), **small}
        """The keys of other small words, by the names of `SMALL`."""
        self._joining = _either(joining)
        self._doing = _either(doing)
        self._articles = _either(articles)
        self.articles = frozenset(word.lower() for word in articles)
        self._linking = _either(word for word in linking if len(word) > 1)
        self.linking = frozenset(word.lower() for word in linking) | {"x", "×", "@"}
        """Words that are no end of a name, and the signs that stand for such."""

    @cached_property
    def parting(self) -> re.Pattern[str]:
        """What stands between two things to do in a row, each with its dose."""
        return re.compile(rf"(?:[,;·•→+&/\n]|->|[.!](?=\s)|\s(?:{self._joining})(?=\s))\s*", re.IGNORECASE)

    @cached_property
    def parted(self) -> re.Pattern[str]:
        """What parts a dose from a name that is not its own."""
        return re.compile(rf"[,;.+&/·•→|\n]|\b(?:{self._joining})\b", re.IGNORECASE)

    @cached_property
    def pause(self) -> re.Pattern[str]:
        """Where the few words that follow a dose end."""
        return re.compile(rf"[,;:.()+\n]|\s(?:{self._joining})\s|\s[-–—]\s", re.IGNORECASE)

    @cached_property
    def glue(self) -> re.Pattern[str]:
        """Doing words, linking words and signs, one after another, where a name could begin, and an article behind.

        An article by itself belongs to the name: "The Hundred". "A skip" and "X jump" are names.
        """
        letters = "".join(word for word in self.linking if len(word) == 1 and word.isalpha())
        letter = rf"(?-i:[{letters}])(?:['’]|(?=\s))"
        linking = rf"(?:(?:(?:{self._linking})(?=\s)|{letter}|[×@])\s*)"
        doing = rf"(?:(?:{self._doing})\s+)"
        return re.compile(rf"(?:{doing}+{linking}*|{linking}+)(?:(?:{self._articles})\s+)?", re.IGNORECASE)

    @cached_property
    def beside(self) -> re.Pattern[str]:
        """What may stand between a dose and the name that it is for."""
        return re.compile(rf"[\s:,;@×xX*(\[/·|–—-]*(?:(?:{self._linking})\s+)?", re.IGNORECASE)


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(set(words), key=len, reverse=True))) or NEVER
