"""A picture or link leads to a file that is not there.

It was renamed, or never added. Looked for are files beside the post (`wall-sit.jpg`, `../images/wall-sit.jpg`), not
addresses from the site's root and of other sites. Off by default, since some generators serve the pictures of a post
from elsewhere.

Bad:

```markdown
---
title: Strong knees
---
![A wall sit](missing.jpg)
```

Good:

```markdown
---
title: Strong knees
---
![A wall sit](wall-sit.jpg)
```
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from fitpost.document import Document
from fitpost.rule import Context, Problem, rule
from fitpost.rules.looking import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

BESIDE = re.compile(r"(?!/|\w{1,20}:|[{<])([^?#\s]{1,500}\.[A-Za-z0-9]{2,5})(?:[?#].*)?")
"""A target that names a file, from where the post is."""


@rule("FIT207", on=Document, default=False)
def file_missing(document: Document, context: Context) -> Iterator[Problem]:
    """Ask for the file of each picture and link."""
    folder = PurePosixPath(document.source.name.replace("\\", "/")).parent
    for _, text in texts(context, "heading", "paragraph", "cell", "term"):
        for mark in text.marks:
            target = BESIDE.fullmatch(mark.target) if mark.kind in ("image", "link") and mark.target else None
            if target and context.exists(str(folder / unquote(target[1]))) is False:
                message = f'there is no file "{target[1]}" beside the post'
                yield Problem(text.span(mark.start, mark.end), message, "add the file, or mend its name")
