"""Applying fixes: `apply(text, fixes)`.

A fix is applied whole or not at all. Of two that overlap, the one that begins first is applied, and the other is left
for the next round, when the findings are worked out anew from the text that came of this one.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fitpost.finding import Edit, Fix
    from fitpost.source import Span


def apply(text: str, fixes: Iterable[Fix]) -> str:
    """The text with as many of the fixes as can be applied at once; their order does not matter."""
    parts = []
    end = 0
    for edit in sorted((edit for fix in compatible(fixes) for edit in fix.edits), key=_place):
        parts += [text[end : edit.span.start], edit.text]
        end = edit.span.end
    return "".join([*parts, text[end:]])


def compatible(fixes: Iterable[Fix]) -> tuple[Fix, ...]:
    """The fixes that can be applied at once: none overlaps one that begins before it; of equal ones, one."""
    chosen: list[Fix] = []
    taken: list[Span] = []
    for fix in sorted(set(fixes), key=_order):
        if all(_free(edit.span, taken) for edit in fix.edits):
            chosen.append(fix)
            for edit in fix.edits:
                insort(taken, edit.span)
    return tuple(chosen)


def _free(span: Span, taken: list[Span]) -> bool:
    """Whether a span overlaps none of those taken; two insertions at one place do, since neither is the first."""
    at = bisect_left(taken, span)
    before, after = taken[at - 1 : at], taken[at : at + 1]
    return all(one.end <= span.start for one in before) and all(span.end <= one.start and span != one for one in after)


def _place(edit: Edit) -> tuple[int, int]:
    return edit.span


def _order(fix: Fix) -> tuple[list[tuple[int, int, str]], str, bool]:
    return sorted((*edit.span, edit.text) for edit in fix.edits), fix.title, fix.safe
