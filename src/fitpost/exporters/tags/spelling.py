"""Labels that may be one label in several spellings: `knee-pain`, `Knee pain`, `kneepain`, `knee-pains`, `knee-pian`.

Two ways to belong together, both found without comparing all pairs:

- the same normal form: compatibility characters, case, accents, a leading `#`, punctuation, spaces and an English
  plural `s` away, `&` is `and`. One dictionary look-up a label.
- one slip apart: a letter more, less, other, or two swapped. Such forms become equal when at most one letter is deleted
  from each, so each form is filed under all its deletions (Garbe's symmetric delete), and only forms in one drawer are
  compared, each with its next few neighbours in order, so that a crowded drawer stays linear too.

A slip counts only where it is likely one: forms of six letters or more that begin alike (`hiking` is not `biking`),
have the same digits (`week-1` is not `week-2`), and are no known opposites (`abduction`, `adduction`).
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

MIN_SLIP, MAX_SLIP = 6, 64
NEIGHBOURS = 4
KEPT = frozenset("#+")
"""Signs that tell labels apart: `c++`, `c#`."""
OPPOSITES = (("abduct", "adduct"), ("afferent", "efferent"), ("intra", "inter"), ("weight", "height"))
ACCENTS = re.compile("[\u0300-\u036f]")
DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Spellings:
    """Labels that look like one, the most used first."""

    labels: tuple[str, ...]
    kind: Literal["same", "slip"]
    """`same`: they differ in case, signs, spaces or plural only. `slip`: some also in one letter, so look closely."""


def clusters(uses: Mapping[str, int]) -> tuple[Spellings, ...]:
    """The groups of two or more labels that may be one, the most used group first; `uses` is how often each stands."""
    forms: dict[str, list[str]] = defaultdict(list)
    for label in sorted(uses, key=lambda label: (-uses[label], label)):
        forms[normal_form(label)].append(label)
    groups = [_spellings(group, forms, uses) for group in _joined(forms)]
    large = (group for group in groups if len(group.labels) > 1)
    return tuple(sorted(large, key=lambda group: (-sum(uses[label] for label in group.labels), group.labels)))


def _spellings(group: list[str], forms: Mapping[str, list[str]], uses: Mapping[str, int]) -> Spellings:
    labels = sorted((label for form in group for label in forms[form]), key=lambda label: (-uses[label], label))
    return Spellings(tuple(labels), "same" if len(group) == 1 else "slip")


@lru_cache(maxsize=1 << 12)
def normal_form(label: str) -> str:
    """What is left of a label without case, accents, signs, spaces and plural; the label itself where nothing is."""
    folded = ACCENTS.sub("", unicodedata.normalize("NFKD", label).casefold()).lstrip("#").replace("&", " and ")
    words = "".join(" " if _separates(char) else char for char in folded).split()
    return unicodedata.normalize("NFC", "".join(map(_singular, words))) or label


@lru_cache(maxsize=1024)
def _separates(char: str) -> bool:
    return unicodedata.category(char)[0] in "ZPC" and char not in KEPT


def _singular(word: str) -> str:
    if len(word) <= 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word[:-1]


def _joined(forms: Iterable[str]) -> Iterator[list[str]]:
    """The forms in groups: those that slips connect, and each of the others alone."""
    leader = {form: form for form in forms}

    def find(form: str) -> str:
        while leader[form] != form:
            leader[form] = form = leader[leader[form]]
        return form

    for one, other in _slips(leader):
        leader[find(other)] = find(one)
    groups: dict[str, list[str]] = defaultdict(list)
    for form in leader:
        groups[find(form)].append(form)
    yield from groups.values()


def _slips(forms: Iterable[str]) -> Iterator[tuple[str, str]]:
    drawers: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms):
        if MIN_SLIP <= len(form) <= MAX_SLIP:
            for key in _deletions(form):
                drawers[key].append(form)
    for drawer in drawers.values():
        for place, form in enumerate(drawer):
            for other in drawer[place + 1 : place + 1 + NEIGHBOURS]:
                if _is_slip(form, other):
                    yield form, other


def _deletions(form: str) -> set[str]:
    """The form, and all it becomes when one letter but the first is left out."""
    return {form} | {form[:place] + form[place + 1 :] for place in range(1, len(form))}


def _is_slip(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA

    return (
        one[0] == other[0]
        and OSA.distance(one, other, score_cutoff=1) <= 1
        and DIGITS.findall(one) == DIGITS.findall(other)
        and not any(_swapped(one, other, *pair) for pair in OPPOSITES)
    )


def _swapped(one: str, other: str, word: str, opposite: str) -> bool:
    return one.replace(word, opposite) == other or other.replace(word, opposite) == one
