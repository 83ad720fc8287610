"""Folders of posts in which the command runs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ENVIRONMENT = ("NO_COLOR", "FORCE_COLOR", "FITPOST_OUTPUT_FORMAT", "GITHUB_ACTIONS")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository, where the command runs with an environment that says nothing."""
    monkeypatch.chdir(tmp_path)
    for name in ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.fixture(autouse=True)
def no_code_is_left() -> Iterator[None]:
    """Modules that a test's site brings, and their folders, are forgotten after it."""
    before, path = set(sys.modules), list(sys.path)
    yield
    sys.path[:] = path
    for name in set(sys.modules) - before:
        if not name.startswith("fitpost") and "pytest" in str(getattr(sys.modules[name], "__file__", "")):
            del sys.modules[name]
