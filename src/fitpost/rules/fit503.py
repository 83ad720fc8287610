"""A post tells its readers to go on in spite of pain.

"No pain, no gain" is how strains become injuries: pain that is sharp, or stays, is a reason to stop. Soreness after a
workout is something else, and another word.

Nothing is said where the sentence speaks against it ("never push through pain", "forget no pain, no gain").

Bad:

```markdown
---
title: Strong legs
---
The last set hurts. Push through the pain and finish it.
```

Good:

```markdown
---
title: Strong legs
---
The last set is hard. Never push through the pain: stop when it is sharp.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitpost.document import Document
from fitpost.rule import Context, Problem, rule
from fitpost.rules.looking import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

URGED = re.compile(
    r"\b(?:(?:push|work|train|power|fight|run|play) (?:on )?(?:through|past) (?:the |your |any )?(?:sharp )?pain|"
    r"no pain,? no gain|ignore (?:the |your |any )?pain|ohne schmerz(?:en)? kein|sin dolor no hay)\b",
    re.IGNORECASE,
)
AGAINST = re.compile(
    r"\b(?:not|never|no longer|dont|avoid|forget|stop|instead|rather|myths?|mistakes?|wrong|outdated|old|"
    r"mentality|attitude|without|tempt\w{1,4}|nie|nicht|kein|falsch|nunca|mito|jamais|pas)\b|n[’']t\b|\?",
    re.IGNORECASE,
)
PAIN = re.compile("pain|schmerz|dolor", re.IGNORECASE)
"""A word of it is in whatever makes light of it, and in few texts."""
SENTENCE = re.compile(r"[^.!\n]{1,1000}[.!\n]?")


@rule("FIT503", on=Document)
def pain_made_light_of(_document: Document, context: Context) -> Iterator[Problem]:
    """Look at each sentence of the body."""
    for _, text in texts(context, "heading", "paragraph", "cell"):
        for sentence in SENTENCE.finditer(text.text) if PAIN.search(text.text) else ():
            urged = URGED.search(text.text, *sentence.span())
            if urged and not AGAINST.search(URGED.sub(" ", sentence[0])):
                yield Problem(text.span(*urged.span()), f'"{urged[0]}" makes light of pain', "say when to stop")
