"""What a configuration may say: `Config`. The docstrings are the descriptions in its JSON Schema."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from fitpost.site import Site

SeverityWord = Literal["info", "warning", "error"]
FormatName = Literal["full", "concise", "grouped", "json", "jsonl", "github", "gitlab", "sarif", "junit"]


class Config(BaseModel):
    """What a configuration may say; everything has a default. Paths are relative to the file that names them."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        alias_generator=lambda name: name.replace("_", "-"),
        use_attribute_docstrings=True,
        title="fitpost configuration",
    )

    extend: str | None = None
    """A configuration that this one is built upon: what is not said here is taken from there."""
    select: tuple[str, ...] = ()
    """Codes, or beginnings of codes, that `check` looks for; without it, all but those that are off by default."""
    ignore: tuple[str, ...] = ()
    """Codes, or beginnings of codes, that `check` passes over."""
    extend_select: tuple[str, ...] = ()
    """Codes, or beginnings of codes, that `check` looks for besides: rules that are off by default."""
    per_file_ignores: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Codes, or beginnings of codes, to pass over in the files that a pattern, as in `.gitignore`, fits."""
    severity: dict[str, SeverityWord] = Field(default_factory=dict)
    """Severities other than the rules' own, by code or beginning of one."""
    fail_on: SeverityWord = "error"
    """The severity from which `check` exits with 1."""
    format: FormatName = "full"
    """How `check` tells the findings."""
    baseline: str | None = None
    """The file with the findings of old posts, which `check` does not tell."""
    exclude: tuple[str, ...] = ()
    """Patterns, as in `.gitignore`, of posts that are passed over, unless they are named outright."""
    model: str | None = None
    """The front matter's model, as `module:Class`: a subclass of `fitpost.Meta`. It runs the site's code."""
    required: tuple[str, ...] = ()
    """Front matter fields, besides a title, that a post must have."""
    min_confidence: float = Field(default=0.0, ge=0, le=1)
    """Exercises and advice that are less likely to be some are left out."""
    language: str | None = None
    """BCP 47 language of posts that do not say; without it, it is found out from each text."""
    tags: str | None = None
    """A TOML file with the tags that posts may have."""
    vocabulary: tuple[str, ...] = ()
    """TOML files, or folders with one folder a language, that add names of exercises, muscles, equipment and words."""
    rules: tuple[str, ...] = ()
    """Python files with rules of the site's own. It runs their code."""
    site: Site = Site()
    """The site on which the posts are published, for JSON-LD."""
