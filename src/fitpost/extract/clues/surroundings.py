"""Clues from where a part stands: its layout, what it belongs to, what stands beside it, and what belongs to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from fitpost.extract.clues.scale import Shared, count, share

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from fitpost.extract.part import Layout, Part
    from fitpost.extract.wording import Wording

PARTS_OF_AN_EXERCISE = frozenset(
    {"setup", "execution", "tips", "mistakes", "muscles", "benefits", "variations", "dose", "equipment"}
)
"""Kinds of titles in a post, or a part of one, that is about a single exercise."""
ACTIVITY = "an activity"
"""How well the vocabulary knows a name that is one of sport, or of a kind of exercises."""
MOST_CHILDREN = 12
"""Parts below another one that are looked at."""
NOTHING_THAT_TELLS = "under: nothing that tells"
LONE = Shared([NOTHING_THAT_TELLS])
"""Of a part that belongs to none."""


def _once(part: Part, name: str, find: Callable[[Part], Iterable[str]]) -> Shared:
    """The clues of a part, worked out when they are first asked for."""
    clues = part.clues.get(name)
    if clues is None:
        clues = part.clues[name] = Shared(find(part))
    return clues


def place_clues(part: Part) -> tuple[Shared, ...]:
    """All that a name's part says of it, whichever of the part's words the name is."""
    return _once(part, "place", _place), *above_clues(part)


def above_clues(part: Part) -> tuple[Shared, ...]:
    """What a part belongs to, and what stands beside it: the same for all parts of one layout below one parent."""
    parent = part.parent
    if parent is None:
        return (LONE,)
    return _once(parent, "above what is below", _above), _once(parent, part.layout, partial(_family, part.layout))


def _place(part: Part) -> Iterator[str]:
    yield from _layout(part)
    yield from _below(part)


def knownness(name: Wording) -> str:
    """How well the vocabulary knows a name."""
    if "exercise" in name.last:
        return "ends in a known exercise"
    if "exercise" in name.hits:
        return "holds a known exercise"
    if "head" in name.last:
        return "ends in a movement"
    if "head" in name.hits:
        return "holds a movement"
    if "activity" in name.hits:
        return ACTIVITY
    return "not known"


def _layout(part: Part) -> Iterator[str]:
    yield f"layout: {part.layout}"
    yield f"layout: {part.layout}{' bold' if part.title.bold else ''}{' apart' if part.title.apart else ''}"
    if not part.title.apart and len(part.words) > 3 and part.text.rstrip().endswith((".", "!")):
        yield "text: a sentence"
        yield f"text: a sentence of {count(len(part.words))} words"
    if part.layout == "heading":
        yield f"heading: level {part.level}"
    if part.number is not None:
        yield "numbered"
    if part.title.start and any(map(str.isdigit, part.text[: part.title.start])):
        yield f"{part.layout}: numbered by hand"
    if part.layout == "cell" and part.parent:
        yield f"cell: column {min(part.parent.positions()[part], 4)}"
        yield f"cell: under {part.column_kind}"
    nesting = [above.layout for above in part.ancestors()].count("item")
    yield f"nested: {count(nesting)}"


def _below(part: Part) -> Iterator[str]:
    """What belongs to the part."""
    children = part.children
    yield f"below: {count(len(children))} parts"
    if not children:
        return
    yield f"below: {children[0].layout}"
    whole = [child.said for child in children[:MOST_CHILDREN]]
    yield f"below: {share(sum(w.first_verb for w in whole), len(whole))} instruct"
    yield f"below: {share(sum(w.dosed for w in whole), len(whole))} dosed"
    yield f"below: {share(sum('exercise' in w.hits and w.words < 8 for w in whole), len(whole))} name exercises"
    if any(w.dosed and w.words <= 2 for w in whole):
        yield "below: a dose alone"
    for kind in {kind for child in children for kind in child.kinds}:
        yield f"inside: {kind}"
    if part.layout == "root" or part.level == 1:
        inner = [grandchild for child in children for grandchild in child.children]
        for kind in {kind for each in (*children, *inner) if each.layout in {"heading", "bold"} for kind in each.kinds}:
            yield f"whole post: {kind}"


def _above(parent: Part) -> Iterator[str]:
    """What the parts below a parent belong to."""
    seen: set[str] = set()
    for distance, above in enumerate((parent, *parent.ancestors())):
        if above.layout == "root":
            break
        for kind in above.kinds - seen:
            yield f"{'under' if distance == 0 else 'below'}: {kind}"
        seen |= above.kinds
        if distance == 0:
            head = above.named
            yield f"under: {above.layout}, {knownness(head)}"
            if above.text.rstrip().endswith(":"):
                yield "under: announced by a colon"
            if head.dosed:
                yield "under: dosed"
    if not seen:
        yield NOTHING_THAT_TELLS


def _family(layout: Layout, parent: Part) -> Iterator[str]:
    """What the parts of one layout below a parent are like."""
    parts = [part for part in parent.children if part.layout == layout]
    heads = [part.named for part in parts]
    yield f"siblings: {count(len(parts))}"
    yield f"siblings: {share(sum('exercise' in h.hits or 'head' in h.last for h in heads), len(heads))} name movements"
    yield f"siblings: {share(sum(bool(part.doses) for part in parts), len(parts))} dosed"
    yield f"siblings: {share(sum(h.first_verb and h.covered < 1 for h in heads), len(heads))} instruct"
    yield f"siblings: {share(sum(part.title.apart for part in parts), len(parts))} apart"
    yield f"siblings: {share(sum(h.words <= 5 for h in heads), len(heads))} short"
    titled = sum(not part.kinds.isdisjoint(PARTS_OF_AN_EXERCISE) for part in parts)
    yield f"siblings: {share(titled, len(parts))} titled as parts of an exercise"
