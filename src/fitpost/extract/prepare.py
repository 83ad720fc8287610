"""A post made ready for judgement: its outline with all words read, and clues about the post as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fitpost.blocks import Text
from fitpost.extract.clues import Shared, count, share
from fitpost.extract.outline import outline
from fitpost.extract.wording import annotate
from fitpost.frontmatter.nodes import Scalar
from fitpost.prescription import dose_words
from fitpost.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fitpost.blocks import Block
    from fitpost.extract.part import Part
    from fitpost.frontmatter import FrontMatter
    from fitpost.options import Options
    from fitpost.prescription import DoseWords
    from fitpost.source import Source
    from fitpost.vocabulary import Lexicon


@dataclass(frozen=True, slots=True)
class Prepared:
    """What judgement works on."""

    root: Part
    parts: Sequence[Part]
    """The parts of the post itself, the root first, in the order of the text."""
    about: Shared
    """Clues about the post as a whole."""
    lexicon: Lexicon
    dose_words: DoseWords
    min_confidence: float
    """The probability that exercises and advice must have at least."""


def prepare(source: Source, blocks: Sequence[Block], front_matter: FrontMatter, options: Options) -> Prepared:
    """Read the outline and the words of a body."""
    vocabulary = options.vocabulary or Vocabulary.default()
    language = (
        _said_language(front_matter) or options.language or vocabulary.detect_language(source.text[front_matter.body :])
    )
    lexicon = vocabulary.lexicon(language)
    doses = dose_words(tuple(dict.fromkeys((vocabulary.known_language(language), "en"))))
    root = outline(source, blocks, _title_text(source, front_matter))
    annotate(root, lexicon, doses)
    parts = list(_of_the_post(root))
    return Prepared(root, parts, _about(parts), lexicon, doses, options.min_confidence)


def _of_the_post(root: Part) -> Iterator[Part]:
    """All parts but those of comments, references, related posts and the like, which stand behind a post."""
    stack = [root]
    while stack:
        part = stack.pop()
        yield part
        if part.children:
            stack.extend(reversed(_without_back(part.children)))


def _without_back(parts: Sequence[Part]) -> Sequence[Part]:
    """Siblings without the sections that are back matter by their titles and have no other section behind them.

    "Comment ?" before the sections of a French post is a question, and none of what follows it are comments.
    """
    sections = [at for at, part in enumerate(parts) if part.layout in {"heading", "bold"}]
    last = next((at for at in reversed(sections) if "backmatter" not in parts[at].kinds), -1)
    back = {at for at in sections if at > last}
    return [part for at, part in enumerate(parts) if at not in back]


def _said_language(front_matter: FrontMatter) -> str | None:
    value = front_matter.values.get("lang") or front_matter.values.get("language")
    return value.text if isinstance(value, Scalar) and value.text else None


def _title_text(source: Source, front_matter: FrontMatter) -> Text:
    """The title in the front matter as a text with its place, since a post on one exercise names it there."""
    value = front_matter.values.get("title") or front_matter.values.get("Title")
    if not isinstance(value, Scalar) or "\n" in source[value.span]:
        return Text(())
    start, end = value.span
    if value.style == "quoted" and end - start > 1:
        start, end = start + 1, end - 1
    return Text((type(value.span)(start, end),))


def _about(parts: Sequence[Part]) -> Shared:
    """Clues about a post as a whole: what its title says, and how much of it is about movement."""
    root, *rest = parts
    words = sum(len(part.words) for part in rest)
    known = sum(hit.category == "exercise" for part in rest for hit in part.hits)
    dosed = sum(bool(part.doses) for part in rest)
    clues = [
        f"post: {count(int(1000 * known / words) if words else 0)} exercises in 1000 words",
        f"post: {share(dosed, len(rest))} parts dosed",
        f"post: {count(len(rest) // 10)}0 parts",
    ]
    titles = root.kinds or {"nothing"}
    clues += [f"post title: {kind}" for kind in titles]
    clues += [f"post title: holds {category}" for category in root.named.hits]
    return Shared(clues)
