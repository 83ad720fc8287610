"""Clues for "does this titled part tell the reader what to do?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.extract.clues.scale import count, share
from fitpost.vocabulary.joints import ASKING
from fitpost.vocabulary.words import KEYS

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from fitpost.extract.part import Part
    from fitpost.extract.wording import Wording


def advice_clues(part: Part, exercises: Container[Part]) -> list[str]:
    """What speaks for and against a titled part telling the reader what to do."""
    texts = _texts(part)
    inside = sum(below in exercises for below in part.walk())
    owned = any(above in exercises for above in part.ancestors())
    titled = any(child.layout in {"heading", "bold"} for child in part.children)
    sentences = sum(text.sentences for text in texts)
    directions = share(sum(text.directions for text in texts), sentences)
    urgings = share(sum(text.urgings for text in texts), sentences)
    size = sum(text.words for text in texts)
    titles = part.kinds or {"no kind"}
    clues = [
        f"layout: {part.layout}{' bold' if part.title.bold else ''}",
        f"title: {count(part.named.words)} words",
        f"text: {count(size)} words",
        f"text: {directions} instruct",
        f"text: {urgings} urge",
        f"text: {urgings} urge, {part.layout}",
        f"text: {share(_total(texts, 'advice'), sentences)} advise",
        f"text: {share(_total(texts, 'describing'), sentences)} describe",
        f"text: {share(_total(texts, 'writer'), sentences)} of the writer",
        f"text: {share(_total(texts, 'reader'), sentences)} to the reader",
        f"text: {share(_total(texts, 'owner'), sentences)} of what is the reader's",
        f"exercises inside: {count(inside)}",
        f"belongs to an exercise: {owned}",
        f"titled parts inside: {titled}, own text: {bool(size)}",
        *(f"title: {kind}" for kind in titles),
        *(f"title: {kind}, {urgings} urge" for kind in titles),
        *(f"title: {kind}, {'some' if inside else 'no'} exercises inside" for kind in titles),
        *(f"title: holds {category}" for category in part.named.hits),
        *(f"text: holds {category}" for category in {category for text in texts for category in text.hits}),
    ]
    if part.named.first_verb:
        clues.append(f"title: an instruction, {part.layout}")
    if part.named.urgings:
        clues.append("title: urges")
    clues += _asking(part)
    if "?" in part.head:
        clues.append("title: a question")
        clues.append(f"title: a question, {urgings} urge")
    if part.number is not None or part.title.start:
        clues.append("title: numbered")
    clues += [f"below: {child.layout}" for child in part.children[:1]]
    return clues


def _asking(part: Part) -> Iterator[str]:
    """What a title begins to ask, question mark or not: "Why it helps" explains, "When to rest" advises."""
    first, last = part.reading.range(part.title.start, part.title.end)
    if first == last:  # a title of signs alone
        return
    key = KEYS[part.words.written[first]]
    for name in ASKING:
        if key in part.reading.joints.small[name]:
            yield f"title: asks {name}"
            yield f"title: asks {name}, {_of_whom(part.named)}"


def _of_whom(title: Wording) -> str:
    return next((teller for teller in ("writer", "owner", "reader") if teller in title.hits), "nobody")


def _total(texts: Iterable[Wording], what: str) -> int:
    return sum(text.hits.get(what, 0) for text in texts)


def _texts(part: Part) -> list[Wording]:
    """What is said right below a title: what follows it, and the texts that no further title sets apart."""
    texts = [] if part.title.whole else [part.reading.wording(part.title.rest, len(part.text))]
    for child in part.children[:12]:
        if child.layout in {"paragraph", "line", "item", "lead"}:
            texts.append(child.said)
            texts += [below.said for below in child.children[:12] if below.layout == "item"]
    return texts
