"""The clues of each question, in words: what a person would point at to say "this is an exercise" or "this is advice".

A clue is present or not. Counts come in steps ("3-4 words"), shares in quarters. Clues are strings that read well,
since `fitpost explain` shows them; what each is worth was learned and stands in `weights.json`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import wraps
from operator import attrgetter
from typing import TYPE_CHECKING

from fitpost.extract.wording import TOLD_APART

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence

    from fitpost.extract.candidate import Candidate
    from fitpost.extract.outline import Part
    from fitpost.extract.wording import Wording
    from fitpost.inline import MarkKind

STEPS = (0, 1, 2, 3, 5, 8, 13, 21, 34, 55)
LABELS = ("0", "1", "2", "3-4", "5-7", "8-12", "13-20", "21-33", "34-54", "55+")
QUARTERS = ("none", "few", "some", "many", "most", "all")


COUNTS = tuple(LABELS[bisect_right(STEPS, number) - 1] for number in range(STEPS[-1] + 1))


def count(number: int) -> str:
    """A count in steps that widen."""
    return COUNTS[number] if number < STEPS[-1] else LABELS[-1]


def share(part: float, whole: float) -> str:
    """A share in words."""
    if not whole or not part:
        return QUARTERS[0]
    return QUARTERS[-1] if part >= whole else QUARTERS[1 + int(4 * part / whole)]


def _once(find: Callable[[Part], Iterable[str]]) -> Callable[[Part], list[str]]:
    """Work out the clues of a part when they are first asked for: many questions are about one part."""

    @wraps(find)
    def found(part: Part) -> list[str]:
        clues = part.clues.get(find.__name__)
        if clues is None:
            clues = part.clues[find.__name__] = list(find(part))
        return clues

    return found


def name_clues(candidate: Candidate, post: Iterable[str]) -> list[str]:
    """What speaks for and against a run of words being the name of an exercise."""
    part, origin, layout = candidate.part, candidate.origin, candidate.part.layout
    name = part.reading.wording(candidate.start, candidate.end)
    known = _known(name)
    dosed = "dosed" if _is_dosed(candidate) else "no dose"
    titled = "head" if origin != "head" or not part.title.whole else "title"
    clues = [
        f"name: {known}",
        f"name: {count(name.words)} words",
        f"name: covered {share(name.covered, 1)}",
        f"{layout}: {known}",
        f"{origin} of {layout}",
        f"{origin}: {known}",
        f"{layout}: {dosed}",
        f"{known}, {dosed}",
        *[f"name: holds {category}" for category in name.hits],
        *[f"{titled}: {kind}" for kind in part.kinds],
        *_name_marks(candidate, name),
        *_dose_clues(candidate, known),
        *_place_clues(part),
        *post,
    ]
    if origin in {"within", "sequence"}:
        clues += _within_clues(candidate)
    if candidate.size > 1:
        clues += _series_clues(candidate)
    elif origin in {"head", "rest"}:
        clues += _rest_clues(part, candidate.end)
    return clues


def _is_dosed(candidate: Candidate) -> bool:
    """Whether a dose stands in the range that is the name's own, or anywhere after a lone name."""
    part = candidate.part
    if not part.doses:
        return False
    return _doses(part, *candidate.scope) or (candidate.size == 1 and _doses(part, candidate.end, len(part.text)))


BESIDE = re.compile(r"[\s:,;@×xX*(\[/–—-]*(?:(?:of|for|de|à|mit|je|con|the|por|pour|für)\s+)?")
"""What may stand between a dose and the name that it is for."""
NEAR = 12


def _dose_clues(candidate: Candidate, known: str) -> Iterator[str]:
    """Whether a dose stands right before or behind a name, which says more than one somewhere in the text."""
    part = candidate.part
    if not part.doses:
        return
    text, doses = part.text, part.doses
    after = bisect_right(doses, candidate.start, key=attrgetter("end"))
    before = doses[after - 1] if after else None
    following = next((dose for dose in doses[after:] if dose.start >= candidate.end), None)
    sides = []
    if before and BESIDE.fullmatch(text, before.end, candidate.start):
        sides.append("before")
    if following and following.start - candidate.end <= NEAR and BESIDE.fullmatch(text, candidate.end, following.start):
        sides.append("behind")
    where = " and ".join(sides) or "elsewhere"
    yield f"a dose {where}"
    yield f"a dose {where}: {known}"
    yield f"a dose {where}: {candidate.origin} of {part.layout}"


@_once
def _place_clues(part: Part) -> Iterator[str]:
    """All that a name's part says of it, whichever of the part's words the name is."""
    yield from _layout_clues(part)
    if "?" in part.head:
        yield QUESTION
    yield from _below_clues(part)
    yield from _above_clues(part)


QUESTION = "name: a question"


def _known(name: Wording) -> str:
    """How well the vocabulary knows a name."""
    if "exercise" in name.last:
        return "ends in a known exercise"
    if "exercise" in name.hits:
        return "holds a known exercise"
    if "head" in name.last:
        return "ends in a movement"
    if "head" in name.hits:
        return "holds a movement"
    return "not known"


SENTENCE = re.compile(r"[.!?;:]\s|\n")


def _within_clues(candidate: Candidate) -> Iterator[str]:
    """Where in its text a name inside a longer one stands."""
    part = candidate.part
    before = part.text[part.title.start : candidate.start]
    yield f"within: {count(len(before.split()))} words before"
    yield f"within {part.layout}: {count(len(part.words))} words in all"
    if part.marked(LINK_OR_BOLD, candidate.start):
        yield "within: marked"
    yield from _sentence_clues(candidate)
    if part.named.first_verb:
        yield "within: an instruction"
    for category in ("describing", "person"):
        if category in part.said.hits:
            yield f"within: text holds {category}"


def _sentence_clues(candidate: Candidate) -> Iterator[str]:
    """What the sentence around a name says before it, and how much the whole text is about movement."""
    part = candidate.part
    begins = (match.end() for match in SENTENCE.finditer(part.text, part.title.start, candidate.start))
    start = max(begins, default=part.title.start)
    ends = SENTENCE.search(part.text, candidate.end)
    said = part.reading.wording(start, candidate.start)
    known = _known(part.reading.wording(candidate.start, candidate.end))
    whole = part.reading.wording(start, ends.start() if ends else len(part.text))
    way = "instruction" if said.first_verb else "statement"
    yield f"sentence: {count(said.words)} words before"
    yield f"sentence: {way}, {count(min(said.words, 3))} words before"
    yield f"sentence: {way}, {known}"
    for teller in ("past", "writer", "describing"):
        if teller in whole.hits:
            yield f"sentence: {teller}"
            yield f"sentence: {teller}, {'dosed' if whole.dosed else 'no dose'}"
    yield f"text: {count(part.reading.movements)} known movements"
    yield f"text: {share(part.reading.movements * 4, len(part.words))} known movements of words"
    yield f"text: {count(len(part.doses))} doses, {part.layout}"


def _case(name: str) -> str:
    words = [word for word in name.split() if word[0].isalpha()]
    if not words:
        return "no words"
    upper = sum(word[0].isupper() for word in words)
    if name.isupper() and len(name) > 3:
        return "capitals"
    if upper == len(words):
        return "title case"
    if upper > len(words) / 2:
        return "mostly title case"
    return "sentence case" if words[0][0].isupper() else "lower case"


def _name_marks(candidate: Candidate, name: Wording) -> Iterator[str]:
    part, written = candidate.part, candidate.name
    yield f"name: {_case(written)}"
    if name.first_verb and name.covered < 1:  # "March" alone is a name, "March on the spot" may be an instruction
        yield "name: begins with an instruction"
        yield f"{part.layout}: begins with an instruction"
    if any(map(str.isdigit, written)):
        yield "name: holds a digit"
    if "://" in written or written.startswith("www."):
        yield "name: a web address"
    if written.endswith("?") and QUESTION not in _place_clues(part):
        yield QUESTION
    if part.marked(LINK, candidate.start):
        yield "name: linked"


LINK: tuple[MarkKind, ...] = ("link",)
LINK_OR_BOLD: tuple[MarkKind, ...] = ("link", "strong")


def _series_clues(candidate: Candidate) -> list[str]:
    return [
        f"series of {count(candidate.size)}",
        f"series: {share(candidate.part.reading.movements, candidate.size)} known",
        f"series: place {count(candidate.place)}",
    ]


def _layout_clues(part: Part) -> Iterator[str]:
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
    nesting = sum(above.layout == "item" for above in part.ancestors())
    yield f"nested: {count(nesting)}"


def _doses(part: Part, start: int, end: int) -> bool:
    return any(not dose.total for dose in part.reading.doses_within(start, end))


def _rest_clues(part: Part, start: int) -> Iterator[str]:
    """What stands after the name, or after the title where the name does not stand in it."""
    rest = part.reading.wording(start, len(part.text))
    yield f"then: {count(rest.words)} words"
    if rest.words:
        yield f"then: {'instruction' if rest.first_verb else 'other words'}"
        yield f"then: {share(rest.directions, rest.sentences)} instruct"
        for category in ("muscle", "advice", "caution", "exercise"):
            if category in rest.hits:
                yield f"then: holds {category}"


def _below_clues(part: Part) -> Iterator[str]:
    """What belongs to the part."""
    children = part.children
    yield f"below: {count(len(children))} parts"
    if not children:
        return
    yield f"below: {children[0].layout}"
    whole = [child.said for child in children[:12]]
    yield f"below: {share(sum(w.first_verb for w in whole), len(whole))} instruct"
    yield f"below: {share(sum(w.dosed for w in whole), len(whole))} dosed"
    yield f"below: {share(sum('exercise' in w.hits and w.words < 8 for w in whole), len(whole))} name exercises"
    if any(w.dosed and w.words <= 2 for w in whole):
        yield "below: a dose alone"
    for kind in {kind for child in children for kind in child.kinds}:
        yield f"below: {kind}"
    if part.layout == "root" or part.level == 1:
        inner = [grandchild for child in children for grandchild in child.children]
        for kind in {kind for each in (*children, *inner) if each.layout in {"heading", "bold"} for kind in each.kinds}:
            yield f"whole post: {kind}"


@_once
def _above_clues(part: Part) -> Iterator[str]:
    """What the part belongs to, and what stands beside it."""
    seen: set[str] = set()
    for distance, above in enumerate(part.ancestors()):
        if above.layout == "root":
            break
        for kind in above.kinds - seen:
            yield f"{'under' if distance == 0 else 'below'}: {kind}"
        seen |= above.kinds
        if distance == 0:
            head = above.named
            yield f"under: {above.layout}, {_known(head)}"
            if above.text.rstrip().endswith(":"):
                yield "under: announced by a colon"
            if head.dosed:
                yield "under: dosed"
    if not seen:
        yield "under: nothing that tells"
    yield from _sibling_clues(part)


def _sibling_clues(part: Part) -> Sequence[str]:
    """What the parts beside it of its own layout are like, itself included, so that it is worked out once for all."""
    if part.parent is None:
        return ()
    shared, layout = part.parent.clues, f"siblings: {part.layout}"
    if layout not in shared:
        shared[layout] = list(_family([other for other in part.parent.children if other.layout == part.layout]))
    return shared[layout]


def _family(parts: list[Part]) -> Iterator[str]:
    yield f"siblings: {count(len(parts))}"
    heads = [part.named for part in parts]
    yield f"siblings: {share(sum('exercise' in h.hits or 'head' in h.last for h in heads), len(heads))} name movements"
    yield f"siblings: {share(sum(bool(part.doses) for part in parts), len(parts))} dosed"
    yield f"siblings: {share(sum(h.first_verb and h.covered < 1 for h in heads), len(heads))} instruct"
    yield f"siblings: {share(sum(part.title.apart for part in parts), len(parts))} apart"
    yield f"siblings: {share(sum(h.words <= 5 for h in heads), len(heads))} short"
    yield f"siblings: {share(sum(bool(part.kinds) for part in parts), len(parts))} titled as parts of a post"


def text_clues(part: Part, start: int, end: int, relation: str, post: Iterable[str]) -> list[str]:
    """What speaks for and against a piece of text being an instruction for the exercise that it belongs to.

    `relation` says how it belongs: "beside" the name on its line, "in brackets" beside it, or the layout and the depth
    of a part below it.
    """
    said = part.said if (start, end) == (part.title.start, len(part.text)) else part.reading.wording(start, end)
    verbs = share(said.directions, said.sentences)
    near = relation if relation in {"beside", "in brackets"} else "below"
    clues = [
        f"stands {relation}",
        f"stands {near}",
        f"{near}: {count(said.words)} words",
        f"{near}: {verbs} instruct",
        f"{near}: {'instruction first' if said.first_verb else 'no instruction first'}",
        f"text: {count(said.words)} words",
        f"text: {verbs} instruct",
        f"text: {'instruction first' if said.first_verb else 'no instruction first'}",
        f"text: {'dosed' if said.dosed else 'no dose'}, {count(said.words)} words",
        *(f"text: holds {category}" for category in said.hits),
        *(f"{near}: holds {category}" for category in said.hits if category in TELLING),
        *(f"label: {kind}" for kind in part.kinds),
        *post,
    ]
    if said.hits.keys().isdisjoint(TOLD_APART) and not said.hits.keys().isdisjoint({"verb", "body"}):
        clues.append(f"{near}: names body or movement, describes nothing")
    clues += [f"text: {end_mark}" for end_mark in _endings(part.text[start:end])]
    if part.layout == "cell":
        clues.append(f"cell: {part.column_kind or 'other'}")
    if part.title.bold and near == "below":
        clues.append("text: has a bold label")
    clues += _above_clues(part)
    return clues


TELLING = frozenset({"verb", "body", "describing", "person", "muscle", "exercise", "equipment", "caution", "advice"})


def _endings(text: str) -> Iterator[str]:
    stripped = text.rstrip()
    if stripped.endswith("?"):
        yield "a question"
    if stripped.endswith(":"):
        yield "ends in a colon"
    if stripped.endswith((".", "!")):
        yield "a sentence"
    if "http" in text or "www." in text:
        yield "holds a web address"


def advice_clues(part: Part, exercises: Container[Part], post: Iterable[str]) -> list[str]:
    """What speaks for and against a titled part telling the reader what to do."""
    texts = _texts(part)
    inside = sum(below in exercises for below in part.walk())
    owned = any(above in exercises for above in part.ancestors())
    titled = any(child.layout in {"heading", "bold"} for child in part.children)
    sentences = sum(text.sentences for text in texts)
    directions = share(sum(text.directions for text in texts), sentences)
    size = sum(text.words for text in texts)
    titles = part.kinds or {"no kind"}
    clues = [
        f"layout: {part.layout}{' bold' if part.title.bold else ''}",
        f"title: {count(part.named.words)} words",
        f"text: {count(size)} words",
        f"text: {directions} instruct",
        f"text: {share(_total(texts, 'advice'), sentences)} advise",
        f"text: {share(_total(texts, 'describing'), sentences)} describe",
        f"text: {share(_total(texts, 'writer'), sentences)} of the writer",
        f"text: {share(_total(texts, 'reader'), sentences)} to the reader",
        f"exercises inside: {count(inside)}",
        f"belongs to an exercise: {owned}",
        f"titled parts inside: {titled}, own text: {bool(size)}",
        *(f"title: {kind}" for kind in titles),
        *(f"title: {kind}, {directions} instruct" for kind in titles),
        *(f"title: holds {category}" for category in part.named.hits),
        *(f"text: holds {category}" for category in {category for text in texts for category in text.hits}),
        *post,
    ]
    if part.named.first_verb:
        clues.append(f"title: an instruction, {part.layout}")
    if "?" in part.head:
        clues.append("title: a question")
    if part.number is not None or part.title.start:
        clues.append("title: numbered")
    clues += [f"below: {child.layout}" for child in part.children[:1]]
    clues += _above_clues(part)
    return clues


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


def caution_clues(part: Part) -> list[str]:
    """What speaks for and against a block's purpose being safety."""
    said = part.said
    alarms = {hit.key for hit in part.hits if hit.category == "alarm"}
    length = "short" if said.words <= 40 else "long"
    clues = [
        f"layout: {part.layout}",
        f"text: {count(len(alarms))} kinds of alarm",
        f"text: {count(said.hits.get('alarm', 0))} alarms, {length}",
        f"text: {count(said.words)} words",
        *(f"alarm: {key}" for key in alarms),
        *(f"alarm: {key}, {length}" for key in alarms),
        *(f"label: {kind}" for kind in part.kinds),
    ]
    for category in ("advice", "person", "describing"):
        if category in said.hits:
            clues.append(f"text: holds {category}")
            clues += [f"alarm: {key}, {category}" for key in alarms]
    if said.first_verb:
        clues.append("text: instruction first")
    above = {kind for up in part.ancestors() for kind in up.kinds}
    clues += [f"below: {kind}" for kind in above & AROUND_CAUTIONS]
    clues += [f"below: caution, {'alarm' if alarms else 'no alarm'}"] if "caution" in above else []
    return clues


AROUND_CAUTIONS = frozenset({"caution", "advice", "boilerplate", "explanation", "mistakes", "tips"})
