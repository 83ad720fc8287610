"""What `fitpost check --baseline` does: pass over the findings of old posts, and see that they only become fewer."""

from __future__ import annotations

import os
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, compress
from typing import TYPE_CHECKING

from fitpost.baseline import Baseline, Key
from fitpost.checker import Report
from fitpost.errors import ConfigError, ReadError
from fitpost.faults import MENDED_BASELINE_ENTRY, UNREADABLE
from fitpost.shell.cli.status import FINDINGS, complain
from fitpost.shell.files import read
from fitpost.shell.output import output

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from fitpost.finding import Finding
    from fitpost.shell.cli.check_options import Asked
    from fitpost.shell.cli.common import Run
    from fitpost.shell.inspection import Inspection

DEFAULT = "fitpost-baseline.json"
MAX_CHARS = 50_000_000
HINT = "run `fitpost check --write-baseline`, which takes out what is mended"


def sift(reports: list[Report], inspections: Sequence[Inspection], run: Run, asked: Asked) -> list[Report]:
    """The reports less what the baseline has, and with what it has too much; where asked for, it is written first."""
    file = asked.baseline or run.home.baseline or (DEFAULT if asked.write_baseline else None)
    if file is None:
        return reports
    ratchet = Ratchet(file, {path: each for each in inspections for path in each.checked})
    keys = [[*ratchet.keys(report)] for report in reports]
    every = list(chain.from_iterable(keys))
    old = _read(file, required=not asked.write_baseline)
    baseline = _write(ratchet, old, every, run, asked) if asked.write_baseline else old or Baseline()
    told = [ratchet.beyond(report, baseline, own) for report, own in zip(reports, keys, strict=True)]
    mended = baseline.mended(every, ratchet.looked_at)
    return [report for report in ratchet.with_mended(told, mended) if report.findings]


@dataclass(frozen=True)
class Ratchet:
    """Reports and a baseline, brought together."""

    file: str
    inspections: dict[str, Inspection]
    """By the path of each post."""

    def keys(self, report: Report) -> Iterator[Key]:
        """The key of each finding."""
        places = self.inspections[report.path].checked[report.path].places
        for finding in report.findings:
            yield Key(self._relative(report.path), finding.code, places.of(finding.span))

    def beyond(self, report: Report, baseline: Baseline, keys: Sequence[Key]) -> Report:
        """The report less what the baseline has; that a file cannot be read is told always."""
        new = (
            one or finding.code == UNREADABLE.code
            for one, finding in zip(baseline.beyond(keys), report.findings, strict=True)
        )
        return replace(report, findings=tuple(compress(report.findings, new)))

    def looked_at(self, key: Key) -> bool:
        """Whether this run would have found it: not in posts that were not checked, nor if its code was left out."""
        path = self._paths.get(key.path)
        if path is None:
            return not os.path.exists(self._folder(key.path))
        inspection = self.inspections[path]
        return inspection.checked[path].fault is None and inspection.looks_for(path, key.code)

    def with_mended(self, reports: Sequence[Report], mended: Baseline) -> Iterator[Report]:
        """The reports, and those of files of which the baseline has too much."""
        found: dict[str, list[Finding]] = defaultdict(list)
        for key, count in mended.counts.items():
            what = f"{count} {'finding' if count == 1 else 'findings'} of {key.code} at {key.place or 'the whole file'}"
            message = f"{what} {'is' if count == 1 else 'are'} in the baseline and mended"
            path = self._paths.get(key.path) or os.path.relpath(self._folder(key.path))
            found[path].append(MENDED_BASELINE_ENTRY.at(None, message, HINT))
        for report in reports:
            yield replace(report, findings=(*report.findings, *self._weighed(report.path, found.pop(report.path, ()))))
        for path, findings in found.items():
            yield Report(path, None, self._weighed(path, findings))

    def _weighed(self, path: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        inspection = self.inspections.get(path) or next(iter(self.inspections.values()))
        return inspection.policy_of(path).apply(findings)

    @cached_property
    def _paths(self) -> dict[str, str]:
        """The path of each post by its path from the baseline's folder."""
        return {self._relative(path): path for path in self.inspections}

    def _relative(self, path: str) -> str:
        return os.path.relpath(path, os.path.dirname(self.file) or ".").replace(os.sep, "/")

    def _folder(self, relative: str) -> str:
        return os.path.normpath(os.path.join(os.path.dirname(self.file), relative))


def _read(file: str, *, required: bool) -> Baseline | None:
    """The baseline in a file; None for one that is still to be made."""
    if not required and not os.path.exists(file):
        return None
    try:
        return Baseline.read(read(file, MAX_CHARS).text)
    except ReadError as error:
        raise ConfigError(f"{file}: {error.reason}; `fitpost check --write-baseline` makes a baseline") from error
    except ValueError as error:
        raise ConfigError(f"{file}: {error}") from error


def _write(ratchet: Ratchet, old: Baseline | None, keys: Sequence[Key], run: Run, asked: Asked) -> Baseline:
    """Write the baseline: a new one with all that was found, an old one without what was mended."""
    mended = (old or Baseline()).mended(keys, ratchet.looked_at)
    new = (old or Baseline()).without(mended)
    beyond = sum(new.beyond(keys))
    if old is None or asked.extend_baseline:
        new, beyond = new.with_all(keys), 0
    with output(ratchet.file) as write:
        write(new.render())
    total, gone = sum(new.counts.values()), sum(mended.counts.values())
    complain(f"{ratchet.file}: {total} {'finding' if total == 1 else 'findings'} in it; {gone} taken out as mended")
    if beyond:
        complain(f"{beyond} not added to it, since a baseline only shrinks; --extend-baseline adds what is found")
        run.status.at_least(FINDINGS)
    return new
