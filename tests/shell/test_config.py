"""Where rules and configurations come from."""

from __future__ import annotations

from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from fitpost import ConfigError
from fitpost.rules import RULES
from fitpost.shell import config


def installed(monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    """As if a package gave that place under the entry point."""
    points = (EntryPoint("theirs", place, "fitpost.rules"),)
    monkeypatch.setattr(config, "entry_points", lambda group: points if group == "fitpost.rules" else ())


def test_installed_rules_come_after_our_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """And are passed over by `--isolated`, which runs no code but fitpost's own."""
    installed(monkeypatch, "fitpost.rules.fit301:exercise_without_steps")
    assert config.all_rules() == (*RULES, RULES[0])
    assert config.all_rules(isolated=True) == RULES


def test_what_is_no_rule_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the entry point's name."""
    installed(monkeypatch, "json:dumps")
    with pytest.raises(ConfigError, match="'theirs'"):
        config.all_rules()


def test_the_nearest_configuration_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Upwards from the current folder to the repository's root; a pyproject.toml that is silent on fitpost is none."""
    (tmp_path / "fitpost.toml").write_text('select = ["FIT9"]', encoding="utf-8")
    inner = tmp_path / "repo/posts"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    assert config.load().config.select == ("FIT9",)
    (tmp_path / "repo/.git").mkdir()
    assert config.load().config.select == ()
    (tmp_path / "repo/.fitpost.toml").write_text('select = ["FIT1"]', encoding="utf-8")
    (inner / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert config.load().config.select == ("FIT1",)
    assert config.load(str(tmp_path / "fitpost.toml")).config.select == ("FIT9",)
