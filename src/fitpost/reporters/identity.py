"""What a finding is known again by from one run to the next, for services that compare runs."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.checker import Report


def fingerprints(report: Report) -> Iterator[str]:
    """One for each finding, each different: of the path, the code and the words at the place, whatever their line."""
    seen: Counter[tuple[str, str]] = Counter()
    for finding in report.findings:
        words = report.source[finding.span] if report.source and finding.span else ""
        seen[finding.code, words] += 1
        parts = (report.path, finding.code, words, str(seen[finding.code, words]))
        yield sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()
