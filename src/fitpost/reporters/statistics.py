"""How many findings of each code there are, the most frequent first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fitpost.reporters import Telling


def statistics(telling: Telling) -> str:
    """A line for each code: how many, the code, the name, and whether some can be fixed."""
    findings = [finding for report in telling.reports for finding in report.findings]
    count = Counter(finding.code for finding in findings)
    fixable = {finding.code for finding in findings if finding.fix}
    width = max((len(str(each)) for each in count.values()), default=0)
    ordered = sorted(count.items(), key=lambda item: (-item[1], item[0]))
    return "".join(
        f"{number:{width}}  {telling.paint(code, 'bold')}  {telling.names.get(code, '')}"
        f"{' (fixable)' if code in fixable else ''}\n"
        for code, number in ordered
    )
