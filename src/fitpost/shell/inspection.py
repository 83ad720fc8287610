"""Checking the posts of one configuration: each of them, then all together; what a rule breaks on is told, not raised.

inspection.look(files)
inspection.reports()            # by path
inspection.look_again(texts)    # with other texts for some files
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from fitpost.baseline import Places
from fitpost.checker import Gathered, Report, check, in_order, merged, readable
from fitpost.errors import RuleError
from fitpost.faults import FAULTS, NOT_UTF8, TEXT_TOO_LONG
from fitpost.shell.files import STDIN
from fitpost.shell.job import Loading, unreadable
from fitpost.suppression import suppress, suppressions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from fitpost.document import Document
    from fitpost.finding import Finding
    from fitpost.policy import Policy
    from fitpost.rule import AnyRule
    from fitpost.shell.config import Loaded
    from fitpost.source import Source
    from fitpost.suppression import Suppression


class Checked(NamedTuple):
    """What checking one file gives: its own findings, and what the rules over all files keep of it."""

    argument: str
    """How the file is read: its path, or `-`."""
    report: Report
    gathered: Gathered = Gathered()
    fault: str | None = None
    """Why the file could not be read."""
    intact: bool = False
    """Whether the text is all that stands in the file, so that the file may be written anew."""
    broken: tuple[RuleError, ...] = ()
    """Rules that raised."""
    comments: tuple[Suppression, ...] = ()
    """What is to be ignored."""
    places: Places = Places()


@dataclass(frozen=True)
class Checking:
    """Reads a file and checks it; can be sent to another process."""

    load: Loading
    rules: tuple[AnyRule, ...]
    today: date

    def __call__(self, path: str) -> Checked:
        """Read the file at `path` and check it."""
        document = self.load(path)
        name, source = document.source.name, document.source
        if fault := unreadable(document):
            return Checked(path, Report(name, source, document.findings), fault=fault)
        findings, gathered, broken = self._found(document)
        intact = not any(finding.code in (NOT_UTF8.code, TEXT_TOO_LONG.code) for finding in document.findings)
        comments = suppressions(document)
        return Checked(
            path, Report(name, source, findings), gathered, None, intact, broken, comments, Places.read(document)
        )

    def _found(self, document: Document) -> tuple[tuple[Finding, ...], Gathered, tuple[RuleError, ...]]:
        """What the rules find and keep, less those that raise."""
        rules, broken = self.rules, list[RuleError]()
        while True:
            try:
                findings = check(document, rules, self.load.options, self.today, exists)
                return findings, Gathered.of(document, rules), tuple(broken)
            except RuleError as error:
                broken.append(error)
                rules = tuple(rule for rule in rules if rule.code != error.code)


def exists(path: str) -> bool | None:
    """Whether there is a file; None where nobody can know."""
    try:
        return os.path.exists(path)
    except ValueError:  # a NUL in the name
        return None


@dataclass
class Inspection:
    """The posts of one configuration, as they were last looked at."""

    loaded: Loaded
    policy: Policy
    loading: Loading
    examine: Callable[[Checking, Sequence[str]], Iterable[Checked]]
    """Runs the task over files, here or in processes."""
    today: date
    checked: dict[str, Checked] = field(default_factory=dict)
    """By the name of the source."""
    broken: dict[str, RuleError] = field(default_factory=dict)
    """Rules over all posts that raised, by code."""

    @property
    def rules(self) -> tuple[AnyRule, ...]:
        """Those that are wanted."""
        return tuple(rule for rule in self.loaded.rules if self.policy.runs(rule))

    def look(self, files: Sequence[str]) -> None:
        """Check files.

        Only the texts that something was found in are kept, so that a clean collection of any size fits into memory.
        """
        task = Checking(self.loading, self.rules, self.today)
        for checked in self.examine(task, files):
            report = checked.report
            needed = report.findings or checked.argument == STDIN  # which is read only once
            kept = report if needed else replace(report, source=None)
            self.checked[report.path] = checked._replace(report=kept)

    def look_again(self, texts: Mapping[str, str]) -> None:
        """Check files, by their names, with other texts in place of what was read."""
        changed = {self.checked[path].argument: text for path, text in texts.items()}
        self.loading = replace(self.loading, texts={**self.loading.texts, **changed})
        self.look(list(changed))

    def reports(self) -> dict[str, Report]:
        """What is to be told of each file, by its name, in their order."""
        over_all = self._over_all()
        return {path: self._report(checked, over_all.get(path, ())) for path, checked in self.checked.items()}

    def _over_all(self) -> dict[str, tuple[Finding, ...]]:
        """What the rules over all posts find, less those that raise."""
        rules = self.rules
        while True:
            try:
                gathered = merged((checked.gathered for checked in self.checked.values()), rules)
                return gathered.finish(rules, self.loading.options, self.today)
            except RuleError as error:
                self.broken[error.code] = error
                rules = tuple(rule for rule in rules if rule.code != error.code)

    def _report(self, checked: Checked, over_all: tuple[Finding, ...]) -> Report:
        report = checked.report
        policy = self.policy_of(report.path)
        looked_for = self._looked_for(policy).__contains__
        left = suppress((*report.findings, *over_all), checked.comments, self.loaded.codes, looked_for)
        findings = readable(policy.apply(in_order(left)))
        return replace(
            report, source=report.source or (self._source(checked.argument) if findings else None), findings=findings
        )

    def policy_of(self, path: str) -> Policy:
        """Which findings count in a file."""
        return replace(self.policy, never=self.loaded.never(path))

    def looks_for(self, path: str, code: str) -> bool:
        """Whether findings of a code are told of a file."""
        return code in self._looked_for(self.policy_of(path))

    def _looked_for(self, policy: Policy) -> frozenset[str]:
        ran = (*(fault.code for fault in FAULTS), *(rule.code for rule in self.rules))
        return frozenset(filter(policy.wants, ran))

    def _source(self, argument: str) -> Source | None:
        """The text of a file that was read before; None where it has gone since, or was standard input."""
        document = self.loading(argument)
        return None if unreadable(document) else document.source
