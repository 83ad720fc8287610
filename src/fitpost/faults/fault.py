"""`Fault`: one kind of reading fault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fitpost.finding import Finding, Severity

if TYPE_CHECKING:
    from fitpost.source import Span


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of reading fault."""

    code: str
    name: str
    """Kebab case; names the fault, not the cure."""
    severity: Severity
    page: str
    """Markdown: what it is, why it matters, and `Bad:` and `Good:` fences with whole posts; the tests run them."""

    def at(self, span: Span | None, message: str, hint: str | None = None) -> Finding:
        """A finding of this kind."""
        return Finding(self.code, self.severity, message, span, hint)
