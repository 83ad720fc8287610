"""What several rules look at: exercises that are so for certain, siblings, fields, blocks as plain text."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from fitpost.meta.keys import assign
from fitpost.source import Span
from fitpost.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fitpost.blocks import Block, Kind
    from fitpost.document import Document
    from fitpost.frontmatter.nodes import Entry
    from fitpost.inline import Inline
    from fitpost.model import Exercise, Prescription, Routine
    from fitpost.rule import Context
    from fitpost.source import Source
    from fitpost.vocabulary import Lexicon

SURE = 0.7
"""The confidence from which a rule may build upon something being an exercise."""


def sure(exercises: Sequence[Exercise]) -> bool:
    """Whether all of them are exercises, as far as one can tell."""
    return all(exercise.confidence >= SURE for exercise in exercises)


def own_doses(exercise: Exercise, source: Source) -> list[Prescription]:
    """The doses that stand in the lines of the exercise itself, not with its group."""
    lines = whole_lines(source, exercise.span)
    return [dose for dose in exercise.prescriptions if dose.sources and all(map(lines.holds, dose.sources))]


def siblings(routine: Routine) -> list[list[Exercise]]:
    """The exercises of a routine by group: day, circuit, warm-up."""
    groups: dict[str | None, list[Exercise]] = defaultdict(list)
    for exercise in routine.exercises:
        groups[exercise.group].append(exercise)
    return list(groups.values())


def field(document: Document, name: str) -> Entry | None:
    """The entry of the front matter that a field of the meta data was read from."""
    return assign(document.front_matter.values, type(document.meta)).fields.get(name)


def value_span(document: Document, name: str) -> Span | None:
    """Where the value of a field stands."""
    entry = field(document, name)
    return entry.value.span if entry else None


def texts(context: Context, *kinds: Kind) -> Iterator[tuple[Block, Inline]]:
    """The blocks of these kinds, wherever they stand, and their plain text."""
    return ((block, text) for block, text in context.plain if block.kind in kinds)


def lexicon(context: Context) -> Lexicon:
    """The words of the document's language."""
    options, document = context.options, context.doc
    vocabulary = options.vocabulary or Vocabulary.default()
    said = options.language or document.meta.language
    return vocabulary.lexicon(said or vocabulary.detect_language(document.source.text[document.front_matter.body :]))


def whole_lines(source: Source, span: Span) -> Span:
    """The lines that hold a span, from the first character to after the last line end."""
    first, last = source.line_of(span.start), source.line_of(max(span.start, span.end - 1))
    starts = source.line_starts
    return Span(starts[first - 1], starts[last] if last < len(starts) else len(source.text))
