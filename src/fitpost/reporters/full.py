"""Each finding with the lines it is about, and carets under the place.

FIT302 exercise-numbers-jump: number 4 follows 2
  --> posts/knee.md:12:1
   |
11 |
12 | 4. **Lunge**
   | ^^
   = help: number it 3
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from fitpost.finding import Severity
from fitpost.reporters.concise import COLOURS, place
from fitpost.reporters.paint import printable, width

if TYPE_CHECKING:
    from fitpost.checker import Report
    from fitpost.finding import Finding
    from fitpost.reporters import Telling
    from fitpost.reporters.paint import Paint
    from fitpost.source import Source, Span

LINES_BEFORE = 2
COLUMNS = 100
"""How much of a long line is shown; a paragraph is often one line."""
LEFT_OF_PLACE = 30


def full(telling: Telling) -> str:
    """All findings with their places in the text, and how many they are."""
    told = [_told(report, finding, telling) for report in telling.reports for finding in report.findings]
    return "\n".join([*told, _summary(telling)] if telling.summary else told)


def _told(report: Report, finding: Finding, telling: Telling) -> str:
    paint = telling.paint
    code = paint(finding.code, "bold", COLOURS[finding.severity])
    name = telling.names.get(finding.code, "")
    lines = [f"{code} {paint(name, 'dim')}: {paint(printable(finding.message), 'bold')}"]
    gutter = 1
    if report.source and finding.span:
        numbered = _excerpt(report.source, finding.span)
        gutter = max(len(number) for number, _ in numbered)
        bar = paint("|", "blue")
        lines += [f"{' ' * gutter} {bar}"]
        lines += [f"{paint(number.rjust(gutter), 'blue')} {bar} {text}".rstrip() for number, text in numbered]
        lines += [f"{' ' * gutter} {bar} {_carets(report.source, finding, paint)}"]
    lines.insert(1, f"{' ' * gutter}{paint('-->', 'blue')} {place(report, finding, paint)}")
    if finding.hint:
        lines.append(f"{' ' * gutter} {paint('=', 'blue')} {paint('help', 'bold')}: {printable(finding.hint)}")
    return "\n".join(lines) + "\n"


def _excerpt(source: Source, span: Span) -> list[tuple[str, str]]:
    last = source.line_of(span.start)
    window = _window(source, span)
    return [(str(line), _cut(_line(source, line), *window)) for line in range(max(1, last - LINES_BEFORE), last + 1)]


def _line(source: Source, line: int) -> str:
    return source[source.line_span(line)]


def _window(source: Source, span: Span) -> tuple[int, int]:
    """Which columns of the lines are shown: all, unless the place is far to the right."""
    column = source.position(span).column - 1
    start = 0 if column < COLUMNS - LEFT_OF_PLACE else column - LEFT_OF_PLACE
    return start, start + COLUMNS


def _cut(line: str, start: int, end: int) -> str:
    shown = printable(line[start:end])
    return "…" * (start > 0 and bool(shown)) + shown + "…" * (len(line) > end)


def _carets(source: Source, finding: Finding, paint: Paint) -> str:
    """Carets under the place, to the end of its first line."""
    assert finding.span
    start, end = _window(source, finding.span)
    first = source.line_span(source.line_of(finding.span.start))
    line = source[first]
    here = finding.span.start - first.start
    there = min(finding.span.end - first.start, len(line), end)
    before = width("…" * (start > 0) + printable(line[start:here]))
    return " " * before + paint("^" * max(1, width(printable(line[here:there]))), "bold", COLOURS[finding.severity])


def _summary(telling: Telling) -> str:
    paint = telling.paint
    files = f"{telling.files} {'post' if telling.files == 1 else 'posts'}"
    count = Counter(finding.severity for report in telling.reports for finding in report.findings)
    if not count:
        return paint(f"Nothing wrong in {files}.", "bold", "green") + "\n"
    parts = [
        paint(
            f"{count[severity]} {severity}{'s' * (count[severity] != 1 and severity != Severity.INFO)}",
            COLOURS[severity],
        )
        for severity in sorted(count, reverse=True)
    ]
    return f"Found {', '.join(parts)} in {files}. {paint('`fitpost rule CODE` explains a finding.', 'dim')}\n"
