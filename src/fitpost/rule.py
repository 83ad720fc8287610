"""What a rule is: one function over one kind of thing, its code, and its page.

    @rule("FIT301", on=Routine)
    def exercise_without_steps(routine: Routine, context: Context) -> Iterator[Problem]:
        ...

The function's name is the rule's name, its module's docstring the rule's page. The function says where and what
(`Problem`); code and severity are put to it by the rule. A rule over all posts is two functions more: what to gather
from each document (`of`), and how two such gatherings become one (`merge`, associative and commutative), so that
posts may be read in several processes:

    @collection_rule("FIT601", of=spellings, merge=merge)
    def tag_spelt_in_two_ways(gathered: Spellings, context: Context) -> Iterator[Place]:
        ...
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from fitpost.finding import Finding, Fix, Severity
from fitpost.source import LINE_END, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from fitpost.blocks import Block
    from fitpost.document import Document
    from fitpost.inline import Inline
    from fitpost.model import Exercise
    from fitpost.options import Options

T = TypeVar("T")


class Problem(NamedTuple):
    """What a rule found: a finding without its code and severity, which are the rule's."""

    span: Span | None
    """Where it stands; None where it concerns the whole file."""
    message: str
    """One sentence; line breaks of what it quotes become blanks."""
    hint: str | None = None
    """What to do about it, as an imperative."""
    fix: Fix | None = None
    """What would mend it, where that is known."""


class PlacedProblem(NamedTuple):
    """What a rule over all posts found, and in which."""

    path: str
    """As `Source.name` has it."""
    problem: Problem
    """What is wrong there."""


def unknown(_path: str) -> bool | None:
    """What `Context.exists` says where nobody can look."""
    return None


@dataclass(frozen=True)
class Context:
    """What a rule may look at besides the thing itself."""

    options: Options
    """How the posts were read."""
    today: date
    """The day of the check."""
    document: Document | None = None
    """The document that holds the thing; None for a rule over all posts."""
    exists: Callable[[str], bool | None] = unknown
    """Whether there is a file at a path, which is relative to where the paths of sources are; None where unknown."""

    @cached_property
    def plain(self) -> tuple[tuple[Block, Inline], ...]:
        """Every block of the document that has a text, and that text without markup: read once for all rules."""
        from fitpost import inline

        blocks = (block for top in self.doc.blocks for block in top.walk())
        return tuple((block, inline.read(self.doc.source, block.text)) for block in blocks if block.text)

    @property
    def doc(self) -> Document:
        """The document, where there is one for certain: in every rule but one over all posts."""
        assert self.document is not None
        return self.document


@dataclass(frozen=True)
class About:
    """What is known of a rule besides what it does."""

    code: str
    """Stable, never used again for something else."""
    name: str
    """Kebab case; names the fault, not the cure."""
    severity: Severity
    """Its own; a configuration may set another."""
    default: bool
    """Whether it runs where nobody asks for it by its code: what is a matter of taste does not."""
    module: str
    """Where it stands."""
    attribute: str
    """What it is called there."""

    @property
    def page(self) -> str:
        """Markdown: what it is, why it matters, and `Bad:` and `Good:` posts, which the tests run."""
        return (sys.modules[self.module].__doc__ or "").strip() + "\n"

    def finding(self, problem: Problem) -> Finding:
        """The finding that a problem is."""
        message, hint = _one_line(problem.message), problem.hint and _one_line(problem.hint)
        return Finding(self.code, self.severity, message, problem.span, hint, problem.fix)

    def __reduce__(self) -> tuple[Callable[[str, str], object], tuple[str, str]]:
        """A rule is sent to another process by name: functions cannot be sent otherwise."""
        return _imported, (self.module, self.attribute)


@dataclass(frozen=True)
class Rule(About):
    """A rule over one kind of thing: Document, Routine, Exercise, Advice."""

    on: type
    """The type of the things that it is given."""
    check: Callable[[Any, Context], Iterable[Problem]]
    """The function that looks at one of them."""

    __reduce__ = About.__reduce__


@dataclass(frozen=True)
class CollectionRule(About):
    """A rule over all posts."""

    of: Callable[[Document], Any]
    """What to keep of one document: picklable and small."""
    merge: Callable[[Any, Any], Any]
    check: Callable[[Any, Context], Iterable[PlacedProblem]]

    __reduce__ = About.__reduce__


AnyRule = Rule | CollectionRule


def name_span(exercise: Exercise) -> Span:
    """Where the name of an exercise stands: what a problem with all of the exercise points at."""
    start, end = exercise.span
    return Span(start, min(end, start + len(exercise.name)))


def rule(
    code: str, *, on: type[T], severity: Severity = Severity.WARNING, default: bool = True
) -> Callable[[Callable[[T, Context], Iterable[Problem]]], Rule]:
    """Make a rule of a function that is given each thing of the type `on`."""

    def decorate(check: Callable[[T, Context], Iterable[Problem]]) -> Rule:
        return Rule(code, _kebab(check), severity, default, check.__module__, check.__name__, on, check)

    return decorate


def collection_rule(
    code: str,
    *,
    of: Callable[[Document], T],
    merge: Callable[[T, T], T],
    severity: Severity = Severity.WARNING,
    default: bool = True,
) -> Callable[[Callable[[T, Context], Iterable[PlacedProblem]]], CollectionRule]:
    """Make a rule of a function that is given what was gathered from all posts."""

    def decorate(check: Callable[[T, Context], Iterable[PlacedProblem]]) -> CollectionRule:
        name = _kebab(check)
        return CollectionRule(code, name, severity, default, check.__module__, check.__name__, of, merge, check)

    return decorate


def _one_line(text: str) -> str:
    return LINE_END.sub(" ", text)


def _kebab(function: Callable[..., Any]) -> str:
    return function.__name__.replace("_", "-")


def _imported(module: str, attribute: str) -> object:
    return getattr(import_module(module), attribute)
