"""Comments by which a writer has findings passed over, each with the codes that it is about, and best with a reason.

    comment = "fitpost:" ("ignore" | "ignore-file") "[" code ("," code)* "]" reason

A code may be given by its name. In the body the comment is Markdown's or MDX's (`<!-- -->`, `{/* */}`): on lines of its
own it is about the block that follows, behind other text about its line. In YAML and TOML front matter it is `# ...`,
about its line, or, on a line of its own, about the key on the next one. `ignore-file` is about the whole file wherever
it stands. What a comment is about are the findings that begin there; one that none is found for, or that names what is
no code, is a finding itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from fitpost.faults import UNKNOWN_SUPPRESSION, UNUSED_SUPPRESSION
from fitpost.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from fitpost.document import Document
    from fitpost.finding import Finding

MARK = "fitpost:"
COMMENT = re.compile(
    r"<!--\s{0,20}fitpost:((?:(?!-->).){0,1000})-->|\{/\*\s{0,20}fitpost:((?:(?!\*/).){0,1000})\*/\}", re.DOTALL
)
DIRECTIVE = re.compile(r"\s{0,20}(ignore-file|ignore)\[([^\]\r\n]{0,500})\](.{0,1000})", re.DOTALL)
HINT = "write `fitpost: ignore[FIT301] reason`, with codes or names that `fitpost rule` lists"
NOWHERE = Span(-1, -1)
"""What a comment is about that nothing follows."""


@dataclass(frozen=True, slots=True)
class Suppression:
    """One comment."""

    span: Span
    scope: Span | None
    """What it is about; None is the whole file."""
    names: tuple[str, ...]
    """Codes or names, as written; none where the comment is not understood."""
    reason: str = ""


def suppressions(document: Document) -> tuple[Suppression, ...]:
    """The comments of a document, in the order of the file."""
    if MARK not in document.source.text:
        return ()
    return (*_in_front_matter(document), *_in_body(document))


def _in_front_matter(document: Document) -> Iterator[Suppression]:
    source = document.source
    for comment in document.front_matter.comments:
        if comment.text.startswith(MARK):
            line = source.line_of(comment.span.start)
            scope = source.line_span(line)
            if not source[Span(scope.start, comment.span.start)].strip():
                scope = _next_entry(document, line)
            yield _suppression(comment.span, scope, comment.text.removeprefix(MARK))


def _next_entry(document: Document, line: int) -> Span:
    """The next line that is no comment, to the end of the entry whose key stands there."""
    source = document.source
    following = source.line_span(line + 1)
    while source[following].lstrip().startswith("#"):
        line += 1
        following = source.line_span(line + 1)
    ends = [
        entry.value.span.end
        for entry in document.front_matter.values
        if following.start <= entry.key_span.start <= following.end
    ]
    return Span(following.start, max([following.end, *ends]))


def _in_body(document: Document) -> Iterator[Suppression]:
    source = document.source
    blocks = [block for top in document.blocks for block in top.walk()]
    waiting: list[tuple[Span, str]] = []
    for block in blocks:
        if block.kind == "comment":
            waiting += _comments(source.text, block.span)
            continue
        yield from (_suppression(span, block.span, text) for span, text in waiting)
        waiting.clear()
        for line in block.text.lines if block.text and block.kind != "code" else ():
            whole = source.line_span(source.line_of(line.start))
            yield from (_suppression(span, whole, text) for span, text in _comments(source.text, line))
    yield from (_suppression(span, NOWHERE, text) for span, text in waiting)


def _comments(text: str, where: Span) -> Iterator[tuple[Span, str]]:
    """The comments in a part of the text and what they say; those within backticks are examples."""
    for match in COMMENT.finditer(text, *where):
        if text.count("`", where.start, match.start()) % 2 == 0:
            yield Span(*match.span()), match[1] or match[2] or ""


def _suppression(span: Span, scope: Span, text: str) -> Suppression:
    match = DIRECTIVE.fullmatch(text.rstrip())
    if match is None:
        return Suppression(span, scope, ())
    names = tuple(name.strip() for name in match[2].split(",") if name.strip())
    return Suppression(span, None if match[1] == "ignore-file" else scope, names, match[3].strip())


def suppress(
    findings: Sequence[Finding],
    comments: Sequence[Suppression],
    codes: Mapping[str, str],
    looked_for: Callable[[str], bool],
) -> tuple[Finding, ...]:
    """The findings that no comment is about, and those about the comments themselves.

    `codes` has each code by itself and by its name; `looked_for` says whether findings of a code were looked for, so
    that a comment on others is not taken for one that nothing is found for.
    """
    if not comments:
        return tuple(findings)
    claims = _Claims(comments, codes)
    kept = claims.unclaimed(findings)
    return (*kept, *claims.unclaimed((*_unknown(comments, codes), *claims.unused(looked_for))))


class _Claims:
    """Which comment is about which findings."""

    def __init__(self, comments: Iterable[Suppression], codes: Mapping[str, str]) -> None:
        self.by_code: dict[str, list[Suppression]] = {}
        for comment in comments:
            for code in {codes[name] for name in comment.names if name in codes}:
                self.by_code.setdefault(code, []).append(comment)
        self.used: set[tuple[str, Suppression]] = set()

    def unclaimed(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings that no comment is about."""
        by_code: dict[str, list[Finding]] = {}
        for finding in findings:
            by_code.setdefault(finding.code, []).append(finding)
        return [each for code, found in by_code.items() for each in self._unclaimed(code, found)]

    def _unclaimed(self, code: str, findings: list[Finding]) -> Iterator[Finding]:
        """Go through findings and comments in the order of the text, the narrowest comment at the head of a heap."""
        comments = self.by_code.get(code, [])
        whole_file = [comment for comment in comments if comment.scope is None]
        placed = sorted((*comment.scope, at) for at, comment in enumerate(comments) if comment.scope is not None)
        begun: list[tuple[int, int]] = []
        at = 0
        for finding in sorted(findings, key=lambda each: each.span or ()):
            start = finding.span.start if finding.span else -2
            while at < len(placed) and placed[at][0] <= start:
                heappush(begun, placed[at][1:])
                at += 1
            while begun and begun[0][0] < start:
                heappop(begun)
            if claim := next(iter([comments[begun[0][1]]] if begun else whole_file), None):
                self.used.add((code, claim))
            else:
                yield finding

    def unused(self, looked_for: Callable[[str], bool]) -> Iterator[Finding]:
        """A finding for each code of a comment that nothing is found for."""
        for code, comments in self.by_code.items():
            for comment in comments:
                if looked_for(code) and code not in OWN and (code, comment) not in self.used:
                    message = f"there is no finding of {code} here that would be ignored"
                    yield UNUSED_SUPPRESSION.at(comment.span, message, f"take {code} out of the comment")


OWN = frozenset((UNUSED_SUPPRESSION.code, UNKNOWN_SUPPRESSION.code))


def _unknown(comments: Iterable[Suppression], codes: Mapping[str, str]) -> Iterator[Finding]:
    for comment in comments:
        if not comment.names:
            yield UNKNOWN_SUPPRESSION.at(comment.span, "the comment names no codes that are to be ignored", HINT)
        for name in comment.names:
            if name not in codes:
                yield UNKNOWN_SUPPRESSION.at(comment.span, f"there is no code {name}", HINT)
