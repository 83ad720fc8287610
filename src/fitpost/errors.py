"""What fitpost raises: for what the caller did wrong, never for what a post says.

FitpostError
+-- InvalidPost      a post was required of a document that has errors
+-- OptionsError     an option, an engine or a model that cannot be used
+-- VocabularyError  a vocabulary file that cannot be read
+-- ConfigError      a configuration that cannot be used
+-- ReadError        a file that cannot be read
+-- WriteError       output that cannot be written
+-- RuleError        a rule that raised
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fitpost.finding import Finding
    from fitpost.source import Source


class FitpostError(Exception):
    """The root of what fitpost raises."""


class InvalidPost(FitpostError):
    """A document has errors; `findings` holds each of them, in the order of the file."""

    def __init__(self, source: Source, findings: tuple[Finding, ...]) -> None:
        super().__init__(source, findings)
        self.source = source
        self.findings = findings

    def __str__(self) -> str:
        return "\n".join(self._line(finding) for finding in self.findings)

    def _line(self, finding: Finding) -> str:
        place = f":{self.source.position(finding.span)}" if finding.span else ""
        return f"{self.source.name}{place}: {finding.code} {finding.message}"


class OptionsError(FitpostError, ValueError):
    """An option, an engine or a model that cannot be used."""


class VocabularyError(FitpostError, ValueError):
    """A vocabulary file that cannot be read, with the place in it."""


class ConfigError(FitpostError, ValueError):
    """A configuration that cannot be used, with the file and the key."""


class ReadError(FitpostError, OSError):
    """A file that cannot be read: its `path` and the `reason`."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class WriteError(FitpostError, OSError):
    """Output that cannot be written: its `path` and the `reason`."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class RuleError(FitpostError, RuntimeError):
    """A rule that raised, which none is to do: its `code`, the `reason`, and the `trace` for whoever mends it."""

    def __init__(self, code: str, reason: str, trace: str) -> None:
        super().__init__(code, reason, trace)
        self.code = code
        self.reason = reason
        self.trace = trace

    def __str__(self) -> str:
        return f"the rule {self.code} broke: {self.reason}"
