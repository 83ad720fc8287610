"""A post with exercises is about pain, an injury, pregnancy or surgery, and nowhere says to see a professional.

Who reads such a post may have what no exercise mends. One sentence sends them to the right person; it also keeps the
author on the safe side.

The words are looked for where a post says what it is about: in its title, summary, tags and headings.

Bad:

```markdown
---
title: Five moves against knee pain
---
1. **Wall sit**
   - Slide down the wall until your thighs are level.
2. **Step-up**
   - Stand up through the heel.
```

Good:

```markdown
---
title: Five moves against knee pain
---
1. **Wall sit**
   - Slide down the wall until your thighs are level.
2. **Step-up**
   - Stand up through the heel.

If the pain stays for more than a week, consult a doctor or a physical therapist.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.rule import Context, Problem, rule
from fitpost.rules.looking import SURE, value_span

if TYPE_CHECKING:
    from collections.abc import Iterator

TOPICS = re.compile(
    r"\b(?:(?:back|knee|hip|neck|shoulder|heel|joint)[ -]?(?:pain|ache)(?! prevention)|"
    r"(?<!no )(?<!prevent )pain(?![ -]?free| prevention)(?:s|ful)?|"
    r"injured|(?:after|with|recover\w{0,3} from) (?:an |your )?injury|injury (?:rehab|recovery)|"
    r"pregnan(?:t|cy)|prenatal|postpartum|surger(?:y|ies)|post-?op(?:erative)?|herniated|sciatica|rehab(?:ilitation)?|tendinitis|"
    r"arthritis|arthrose|schmerz(?:en)?|verletzung(?:en)?|schwanger(?:schaft)?|operation|dolor(?:es)?|lesi(?:ón|ones)|embarazo|cirugía)\b",
    re.IGNORECASE,
)
PROFESSIONALS = re.compile(
    r"\b(?:doctors?|physicians?|gp|midwife|surgeons?|physio(?:s|therapists?)?|physical therapists?|"
    r"(?:health(?:care)?|medical) (?:professionals?|providers?|advice)|chiropractors?|clinicians?|"
    r"arzt|ärztin|ärzt(?:e|lich\w{0,4})|hebamme|physiotherapeut(?:in|en)?|"
    r"médic[oa]s?|doctor(?:a|es)?|fisioterapeutas?|matrona|profesional(?:es)?)\b",
    re.IGNORECASE,
)


@rule("FIT501", on=Document)
def doctor_not_mentioned(document: Document, _context: Context) -> Iterator[Problem]:
    """Look for the topic where the post names it, and for the advice anywhere in the body."""
    sure = [exercise for exercise in document.exercises if exercise.confidence >= SURE]
    if len(sure) < 2 or PROFESSIONALS.search(document.source.text, document.front_matter.body):
        return
    if about := topic(document):
        message = f'the post is about "{about}", and nowhere says to see a professional'
        yield Problem(value_span(document, "title"), message, "say when to see a doctor or a physical therapist")


def topic(document: Document) -> str | None:
    """The words for pain, an injury or the like in what a post says it is about."""
    found = next(filter(None, map(TOPICS.search, _subjects(document))), None)
    return found[0] if found else None


def _subjects(document: Document) -> Iterator[str]:
    """The title, the summary, the tags and the headings."""
    meta = document.meta
    yield meta.title or ""
    yield meta.summary or ""
    yield from (tag.replace("-", " ") for tag in meta.tags)
    yield from (block.text.raw(document.source) for block in document.blocks if block.kind == "heading" and block.text)
