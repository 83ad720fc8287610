"""Which findings count, and how much: `Policy`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from fitpost.finding import Finding, Severity
    from fitpost.rule import AnyRule


@dataclass(frozen=True)
class Policy:
    """What `--select`, `--ignore` and the severity table ask for.

    A selector is a code or its beginning: `FIT301`, `FIT3`, `FIT`. Of two that fit a code, the longer one counts; of
    two equally long, `ignore`.
    """

    select: tuple[str, ...] = ()
    """What is looked for; nothing stands for everything but the rules that are off by default."""
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    """Severities other than the rules' own, by selector."""
    extend_select: tuple[str, ...] = ()
    """What is looked for besides, rules that are off by default among it."""
    never: tuple[str, ...] = ()
    """What is passed over whatever else is said."""

    def wants(self, code: str) -> bool:
        """Whether findings of this code are told."""
        selected = (*(self.select or ("",)), *self.extend_select)
        return _fit(selected, code) > _fit(self.ignore, code) and _fit(self.never, code) < 0

    def runs(self, rule: AnyRule) -> bool:
        """Whether a rule is to run: one that is off by default only where it is selected."""
        named = _fit((*self.select, *self.extend_select), rule.code) >= 0
        return self.wants(rule.code) and (rule.default or named)

    def apply(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings that are told, each as severe as the table says."""
        return tuple(self._weighed(finding) for finding in findings if self.wants(finding.code))

    def _weighed(self, finding: Finding) -> Finding:
        fitting = [selector for selector in self.severities if finding.code.startswith(selector)]
        return replace(finding, severity=self.severities[max(fitting, key=len)]) if fitting else finding


def misfit(selectors: Iterable[str], codes: Iterable[str]) -> str | None:
    """What is wrong with the first selector that fits no code: a sentence; None where each fits one."""
    known = sorted(codes)
    for selector in selectors:
        beginnings = dict.fromkeys(code[: len(selector)] for code in known)
        if selector not in beginnings:
            near = get_close_matches(selector, beginnings, n=1, cutoff=0.5)
            return f"there is no code that begins with {selector}" + (f"; did you mean {near[0]}?" if near else "")
    return None


def _fit(selectors: Iterable[str], code: str) -> int:
    """The length of the longest selector that fits, or -1."""
    return max((len(selector) for selector in selectors if code.startswith(selector)), default=-1)
