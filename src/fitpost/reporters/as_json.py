"""The findings as JSON objects: those of the record, with the file and the rule's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.exporters.record import finding_record
from fitpost.exporters.strict_json import dumps
from fitpost.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.reporters import Telling


def as_json(telling: Telling) -> str:
    """A JSON list, one finding a line; `[]` where there is none."""
    lines = list(_objects(telling))
    return "[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n"


def as_jsonl(telling: Telling) -> str:
    """One finding a line and nothing else."""
    return "".join(f"{line}\n" for line in _objects(telling))


def _objects(telling: Telling) -> Iterator[str]:
    for report in telling.reports:
        for finding in report.findings:
            record = finding_record(finding, report.source or Source(""))
            yield dumps({"path": report.path, "name": telling.names.get(finding.code), **record})
