"""From judgements to the content of a post: exercises with their parts, routines, advice, cautions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.extract.dosing import Dosing
from fitpost.extract.mentions import Mentions
from fitpost.extract.sections import Sections, group_kind
from fitpost.extract.slugs import Slugs
from fitpost.model import Advice, Caution, Content, Exercise, Group, Image, Note, Routine, Step
from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from fitpost.extract.belonging import Passage, Verdict
    from fitpost.extract.candidate import Candidate
    from fitpost.extract.judge import Judged
    from fitpost.extract.part import Part
    from fitpost.extract.prepare import Prepared
    from fitpost.model import StepKind
    from fitpost.vocabulary.lexicon import Scanned

GROUPING = frozenset({"heading", "bold", "lead", "item"})


def assemble(prepared: Prepared, judged: Judged, title: str) -> Content:
    """The content of a post whose parts were judged; `title` names a routine that no heading names."""
    return _Assembly(prepared, judged, title).content()


class _Assembly:
    """One post's content being put together."""

    def __init__(self, prepared: Prepared, judged: Judged, title: str) -> None:
        self.prepared = prepared
        self.judged = judged
        self.title = title
        self.slugs = Slugs()
        self.dosing = Dosing(judged.exercises, judged.passages, prepared.dose_words)
        self.sections = Sections(judged.exercises)
        self.mentions = Mentions(prepared.lexicon)
        self.steps = {id(passage) for passage in judged.steps}
        self.ids: dict[Candidate, str] = {}
        self.owned: dict[Candidate, list[Passage]] = {}
        self.owners: dict[Part, Candidate] = {}
        for passage in judged.passages:
            owner = passage.owners[-1].candidate
            self.owned.setdefault(owner, []).append(passage)
            self.owners.setdefault(passage.part, owner)

    def content(self) -> Content:
        routines = tuple(self._routines())
        return Content(
            intro=self._intro(),
            advice=tuple(_advice(part, likely) for part, likely in self.judged.advice),
            routines=routines,
            cautions=tuple(self._caution(part) for part in self.judged.cautions),
        )

    def _intro(self) -> str:
        """The prose before anything titled, and before the first exercise."""
        texts = []
        for part in self.prepared.root.children:
            if part.layout != "paragraph" or part in self.judged.exercises or part.children:
                break
            texts.append(_plain(part.text))
        return "\n\n".join(texts)

    def _routines(self) -> Iterator[Routine]:
        members: dict[Part | None, list[Part]] = {}
        for part, section in self.sections.routines().items():
            members.setdefault(section, []).append(part)
        for section, parts in members.items():
            yield self._routine(section, parts)

    def _routine(self, section: Part | None, parts: Sequence[Part]) -> Routine:
        groups: dict[Part, Group] = {}
        made = []
        for part in parts:
            above = self._grouping(part, section)
            if above is not None and above not in groups:
                groups[above] = self._group(above)
            group = groups[above] if above else None
            made += [self._exercise(verdict, group) for verdict in self.judged.exercises[part]]
        spans = [exercise.span for exercise in made]
        span = Span.around([section.span(section.title.start), *spans] if section else spans)
        return Routine(section.head if section else self.title, span, tuple(made), tuple(groups.values()))

    def _grouping(self, part: Part, section: Part | None) -> Part | None:
        """The nearest title between an exercise and the section of its routine."""
        for above in reversed(self.sections.above(part)):
            if above is section:
                return None
            if above.layout in GROUPING and (section is None or above.parent is not None):
                return above
        return None

    def _group(self, part: Part) -> Group:
        span = Span(part.span(part.title.start).start, part.end)
        return Group(self.slugs.make(part.head), part.head, group_kind(part), span, *self.dosing.group(part))

    def _exercise(self, verdict: Verdict, group: Group | None) -> Exercise:
        candidate = verdict.candidate
        part = candidate.part
        owned = self.owned.get(candidate, [])
        told = [passage for passage in owned if id(passage) in self.steps]
        steps = [_step(passage) for passage in told]
        below = [passage.part for passage in owned if passage.part is not part]
        pieces = [self.mentions.piece(*passage[:3]) for passage in told]
        name = candidate.name
        start = part.span(candidate.start, candidate.end)
        ends = [start.end, *(passage.part.span(passage.start, passage.end).end for passage in owned)]
        self.ids[candidate] = self.slugs.make(name)
        return Exercise(
            id=self.ids[candidate],
            name=name,
            span=Span(start.start, max(ends)),
            canonical=self.prepared.lexicon.exercise(name),
            number=part.number,
            group=group.id if group else None,
            steps=tuple(steps),
            prescriptions=self.dosing.prescriptions(verdict, below),
            equipment=self._equipment([*pieces, self.mentions.piece(*candidate[:3])]),
            muscles=self._muscles(pieces, below),
            benefits=tuple(_notes(below, "benefits")),
            variations=tuple(_notes(below, "variations")),
            images=tuple(_images([part, *below])),
            confidence=round(verdict.probability, 3),
        )

    def _equipment(self, pieces: Sequence[Scanned]) -> tuple[str, ...]:
        return tuple(dict.fromkeys([key for piece in pieces for key in self.mentions.equipment(piece)]))

    def _muscles(self, steps: Sequence[Scanned], below: Sequence[Part]) -> tuple[str, ...]:
        """The muscles that steps name as such, and all that a part on muscles names."""
        listed = [key for part in below if "muscles" in part.kinds for key in self.mentions.all_muscles(part)]
        named = [key for step in steps for key in self.mentions.muscles(step)]
        return tuple(dict.fromkeys([*listed, *named]))

    def _caution(self, part: Part) -> Caution:
        owner = self.owners.get(part)
        return Caution(_plain(part.text), part.span(), self.ids.get(owner) if owner else None)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _step(passage: Passage) -> Step:
    part = passage.part
    text = part.text[passage.start : passage.end]
    said = text.lstrip(" \t\n:.,;–—-(")
    start = passage.start + len(text) - len(said)
    title = part.title
    labelled = title.bold and title.apart and not title.whole and passage.start == title.start
    return Step(_plain(said), part.span(start, passage.end), part.head if labelled else None, _kind(part))


def _kind(part: Part) -> StepKind:
    each: Part | None = part
    while each is not None:
        if "mistakes" in each.kinds:
            return "mistake"
        if "tips" in each.kinds:
            return "tip"
        each = each.parent
    return "direction"


def _notes(parts: Iterable[Part], kind: str) -> Iterator[Note]:
    for part in parts:
        if kind in part.kinds and not part.title.whole:
            yield Note(_plain(part.rest), part.span(part.title.rest))
        elif kind in part.kinds or (part.parent and kind in part.parent.kinds):
            for each in [part] if part.parent and kind in part.parent.kinds else part.children:
                yield Note(_plain(each.text), each.span(each.title.start))


def _images(parts: Iterable[Part]) -> Iterator[Image]:
    for part in parts:
        for mark in part.inline.marks:
            if mark.kind == "image":
                yield Image(mark.target, mark.alt, part.span(mark.start, mark.end))


def _advice(part: Part, likely: float) -> Advice:
    below = [(each, _plain(each.text)) for each in part.walk() if each is not part and each.text]
    texts = ([] if part.title.whole else [_plain(part.rest)]) + [text for _, text in below]
    points = tuple([text for each, text in below if each.layout == "item"])
    span = Span(part.span(part.title.start).start, max(part.end, part.span().end))
    return Advice(_plain(part.head), "\n\n".join(texts), span, points, round(likely, 3))
