"""Which findings count, and how much: `Policy`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from fitpost.finding import Finding, Severity


@dataclass(frozen=True)
class Policy:
    """What `--select`, `--ignore` and the severity table ask for.

    A selector is a code or its beginning: `FIT301`, `FIT3`, `FIT`. Of two that fit a code, the longer one counts; of
    two equally long, `ignore`.
    """

    select: tuple[str, ...] = ()
    """What is looked for; nothing stands for everything."""
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    """Severities other than the rules' own, by selector."""

    def wants(self, code: str) -> bool:
        """Whether findings of this code are told."""
        return _fit(self.select or ("",), code) > _fit(self.ignore, code)

    def apply(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings that are told, each as severe as the table says."""
        return tuple(self._weighed(finding) for finding in findings if self.wants(finding.code))

    def _weighed(self, finding: Finding) -> Finding:
        fitting = [selector for selector in self.severities if finding.code.startswith(selector)]
        return replace(finding, severity=self.severities[max(fitting, key=len)]) if fitting else finding


def _fit(selectors: Iterable[str], code: str) -> int:
    """The length of the longest selector that fits, or -1."""
    return max((len(selector) for selector in selectors if code.startswith(selector)), default=-1)
