"""The hooks, the action and the recipes run."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
PAGE = (ROOT / "docs/how-to/ci.md").read_text(encoding="utf-8")
PATH = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
FAULTY = "---\ntitle: ''\n---\nRest.\n"
GOOD = "---\ntitle: Rest\n---\nRest.\n"
FIXABLE = "---\ntitle: Plank\ntags: [core, no]\n---\nHold it for long.\n"


def run(*command: object, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command with fitpost at hand."""
    variables = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "GITHUB_", "FITPOST_"))}
    variables |= {"PATH": PATH, "PRE_COMMIT_HOME": str(cwd.parent / "cache"), **environment}
    arguments = [str(each) for each in command]
    return subprocess.run(
        arguments, cwd=cwd, env=variables, text=True, capture_output=True, check=False, encoding="utf-8"
    )


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A repository with a good post."""
    site = tmp_path / "site"
    (site / "my posts").mkdir(parents=True)
    (site / "my posts/good.md").write_text(GOOD, encoding="utf-8")
    (site / "fitpost.toml").write_text('ignore = ["FIT2"]\n', encoding="utf-8")
    run("git", "init", "-q", cwd=site)
    run("git", "config", "user.email", "a@example.org", cwd=site)
    run("git", "config", "user.name", "A", cwd=site)
    return site


def commit(site: Path) -> subprocess.CompletedProcess[str]:
    run("git", "add", "-A", cwd=site)
    return run("git", "commit", "-q", "-m", "posts", cwd=site)


def test_hooks_stop_a_commit(site: Path) -> None:
    """The fixing one edits the file, the checking one names the place; other files are left alone.

    The hooks' own definitions, but without an environment of their own, which would be installed from a registry.
    """
    local = [{**hook, "language": "system"} for hook in HOOKS]
    config = {"repos": [{"repo": "local", "hooks": local}]}
    (site / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    installed = run("pre-commit", "install", cwd=site)
    assert installed.returncode == 0, installed.stdout + installed.stderr
    (site / "text.txt").write_text(FAULTY, encoding="utf-8")
    assert commit(site).returncode == 0
    (site / "my posts/bad.md").write_text(FAULTY, encoding="utf-8")
    (site / "my posts/odd.md").write_text(FIXABLE, encoding="utf-8")
    stopped = commit(site)
    assert stopped.returncode == 1
    assert "my posts/bad.md:2:" in stopped.stderr + stopped.stdout
    assert "text.txt" not in stopped.stderr + stopped.stdout
    assert '[core, "no"]' in (site / "my posts/odd.md").read_text(encoding="utf-8")
    (site / "my posts/bad.md").unlink()
    assert commit(site).returncode == 0


def steps() -> dict[str, dict[str, Any]]:
    """The action's own steps, by name."""
    return {step["name"]: step for step in ACTION["runs"]["steps"] if "run" in step}


def environment(step: dict[str, Any], **given: str) -> dict[str, str]:
    """What the runner makes of `${{ inputs.x }}`."""
    inputs = {name: each["default"] for name, each in ACTION["inputs"].items()} | given
    return {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: inputs[match[1]], value)
        for name, value in step.get("env", {}).items()
    }


def check(site: Path, **given: str) -> subprocess.CompletedProcess[str]:
    """Run the action's main step as the runner does."""
    step = steps()["Check posts"]
    script = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    inputs = {name.replace("_", "-"): value for name, value in given.items()}
    return run(*script, cwd=site, GITHUB_ACTIONS="true", **environment(step, **inputs))


def test_the_action_checks_and_annotates(site: Path) -> None:
    """Paths with blanks, one a line; further options; code 1 where something is wrong."""
    assert check(site).returncode == 0
    (site / "-bad $(touch x).md").write_text(FAULTY, encoding="utf-8")
    ran = check(site, paths="my posts\n-bad $(touch x).md\n", args="--format concise --fail-on warning")
    assert ran.returncode == 1, ran.stderr
    assert "::error file=-bad $(touch x).md,line=2," in ran.stdout
    assert not (site / "x").exists()


def test_the_action_writes_sarif(site: Path) -> None:
    """Where that is asked for, besides annotations."""
    (site / "bad.md").write_text(FAULTY, encoding="utf-8")
    ran = check(site, sarif_file="out.sarif")
    assert (ran.returncode, ran.stdout.startswith("::error file=bad.md,")) == (1, True)
    assert json.loads((site / "out.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]


def test_the_action_installs_what_stands_beside_it(site: Path) -> None:
    """With the pip of the Python that then runs it; here a stand-in takes down what is asked of it."""
    stand_in = site / "bin/python"
    stand_in.parent.mkdir()
    stand_in.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', encoding="utf-8")
    stand_in.chmod(0o755)
    step = steps()["Install fitpost"]
    ran = run("bash", "-c", step["run"], cwd=site, GITHUB_ACTION_PATH="/an action", PATH=f"{stand_in.parent}:{PATH}")
    asked = ran.stdout.splitlines()
    assert (asked[:3], asked[-1]) == (["-m", "pip", "install"], "/an action")
    assert (ROOT / "pyproject.toml").exists()
    assert ACTION["runs"]["using"] == "composite"
    assert all(step.get("shell") == "bash" for step in ACTION["runs"]["steps"] if "run" in step)


def fences(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_recipes_are_yaml_and_name_what_there_is() -> None:
    """Hooks and inputs in the page exist; each recipe is YAML."""
    recipes = [yaml.safe_load(text) for text in fences("yaml")]
    named = {hook["id"] for recipe in recipes for hook in find(recipe, "id")}
    assert named == {hook["id"] for hook in HOOKS}
    steps = [step for recipe in recipes for step in find(recipe, "uses") if step["uses"].startswith("example/fitpost")]
    assert steps
    assert {name for step in steps for name in step["with"]} <= set(ACTION["inputs"])


def find(value: Any, key: str) -> list[dict[str, Any]]:  # noqa: ANN401 - whatever YAML holds
    """All mappings with a key, however deep."""
    if isinstance(value, dict):
        return [*([value] if key in value else []), *(each for inner in value.values() for each in find(inner, key))]
    return [each for inner in value for each in find(inner, key)] if isinstance(value, list) else []


def test_recipes_run(site: Path) -> None:
    """The shell script; GitLab's second line, whose first installs."""
    (site / "posts").mkdir()
    (site / "posts/bad.md").write_text(FAULTY, encoding="utf-8")
    (script,) = fences("sh")
    ran = run("bash", "-c", script, cwd=site)
    assert (ran.returncode, "posts/bad.md:2:" in ran.stdout) == (1, True)
    assert "<testsuites" in (site / "fitpost.xml").read_text(encoding="utf-8")
    (gitlab,) = (yaml.safe_load(text)["fitpost"]["script"] for text in fences("yaml") if text.startswith("fitpost:"))
    assert run("bash", "-c", gitlab[1].replace("content/posts", "posts"), cwd=site).returncode == 1
    assert json.loads((site / "fitpost.json").read_text(encoding="utf-8"))[0]["location"]["path"] == "posts/bad.md"
