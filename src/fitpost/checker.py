"""Running rules over documents: `check` over one, `Gathered` over all of them together.

gathered = merged((Gathered.of(document, rules) for document in documents), rules)
findings_by_path = gathered.finish(rules, options, today)
"""

from __future__ import annotations

import traceback
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import reduce
from typing import TYPE_CHECKING, Any

from fitpost.document import Document
from fitpost.errors import RuleError
from fitpost.faults import TOO_MANY_FINDINGS
from fitpost.model import Advice, Caution, Exercise, Routine
from fitpost.rule import CollectionRule, Context, Rule, unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from fitpost.finding import Finding
    from fitpost.options import Options
    from fitpost.rule import AnyRule
    from fitpost.source import Source, Span

MOST_FINDINGS = 5_000
"""Findings of one file that are told."""
THINGS: Mapping[type, Callable[[Document], Iterable[Any]]] = {
    Document: lambda document: (document,),
    Advice: lambda document: document.advice,
    Routine: lambda document: document.routines,
    Exercise: lambda document: document.exercises,
    Caution: lambda document: document.cautions,
}
"""What a rule may be `on`, and where a document has it."""


@dataclass(frozen=True)
class Report:
    """What is to be told of one file."""

    path: str
    """As the user named it, or as it was found below a folder that the user named."""
    source: Source | None
    """The text; None where it could not be read."""
    findings: tuple[Finding, ...]


def check(
    document: Document,
    rules: Sequence[AnyRule],
    options: Options,
    today: date,
    exists: Callable[[str], bool | None] = unknown,
) -> tuple[Finding, ...]:
    """The document's own findings and those of the rules over one document, in the order of the file.

    `exists` tells of the files that a post links to; without it, nothing is said of them. RuleError for a rule that
    raises.
    """
    context = Context(options, today, document, exists)
    return in_order((*document.findings, *_of_rules(document, rules, context)))


def readable(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings of a file, of very many the gravest and the first; how many are left out is a finding, too.

    Cut last, when it is known which findings a site wants to see, and how grave they are to it.
    """
    if len(findings) <= MOST_FINDINGS:
        return findings
    kept = sorted(findings, key=lambda finding: -finding.severity)[:MOST_FINDINGS]
    message = f"{len(findings) - MOST_FINDINGS:,} more findings are left out"
    return in_order((*kept, TOO_MANY_FINDINGS.at(None, message)))


def _of_rules(document: Document, rules: Iterable[AnyRule], context: Context) -> Iterator[Finding]:
    for rule in rules:
        if isinstance(rule, Rule):
            with blaming(rule):
                for thing in THINGS[rule.on](document):
                    yield from map(rule.finding, rule.check(thing, context))


@contextmanager
def blaming(rule: AnyRule) -> Iterator[None]:
    """Turn whatever a rule raises into a RuleError, which names it."""
    try:
        yield
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        raise RuleError(rule.code, reason, traceback.format_exc()) from error


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in the order of the file, those about the whole file first."""
    return tuple(sorted(findings, key=_place))


def _place(finding: Finding) -> tuple[Span | tuple[()], str, str]:
    return finding.span or (), finding.code, finding.message


@dataclass(frozen=True)
class Gathered:
    """What the rules over all posts keep of those read so far, by code; the empty value is the unit of `merge`."""

    by_code: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document, rules: Iterable[AnyRule]) -> Gathered:
        """What they keep of one document."""
        kept = {}
        for rule in _over_all(rules):
            with blaming(rule):
                kept[rule.code] = rule.of(document)
        return cls(kept)

    def merge(self, other: Gathered, rules: Iterable[AnyRule]) -> Gathered:
        """What they keep of both; of a rule that only one of them knows, what that one has."""
        both = {**self.by_code, **other.by_code}
        for rule in _over_all(rules):
            if rule.code in self.by_code and rule.code in other.by_code:
                with blaming(rule):
                    both[rule.code] = rule.merge(self.by_code[rule.code], other.by_code[rule.code])
        return Gathered(both)

    def finish(self, rules: Iterable[AnyRule], options: Options, today: date) -> dict[str, tuple[Finding, ...]]:
        """What the rules find in all of it, by the path of the file where it stands; RuleError for one that raises."""
        found: dict[str, list[Finding]] = {}
        for rule in _over_all(rules):
            if rule.code in self.by_code:
                with blaming(rule):
                    for path, problem in rule.check(self.by_code[rule.code], Context(options, today)):
                        found.setdefault(path, []).append(rule.finding(problem))
        return {path: tuple(findings) for path, findings in found.items()}


def merged(parts: Iterable[Gathered], rules: Sequence[AnyRule]) -> Gathered:
    """What the rules keep of all parts.

    Equal amounts are merged, as in a merge sort: one by one, the first would be copied once for each that follows.
    """
    heaps: list[tuple[int, Gathered]] = []
    for part in parts:
        heap = (1, part)
        while heaps and heaps[-1][0] <= heap[0]:
            size, before = heaps.pop()
            heap = (size + heap[0], before.merge(heap[1], rules))
        heaps.append(heap)
    return reduce(lambda later, heap: heap[1].merge(later, rules), reversed(heaps), Gathered())


def _over_all(rules: Iterable[AnyRule]) -> Iterator[CollectionRule]:
    return (rule for rule in rules if isinstance(rule, CollectionRule))
