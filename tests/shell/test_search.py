"""Which files are read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from fitpost.shell.search import find


def fail(error: OSError) -> None:
    raise error


def tree(folder: Path, *names: str, **texts: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(texts.get(name, "# A post\n"), encoding="utf-8")


def names(folder: Path, *paths: str) -> list[str]:
    """What is found below a folder, relative to it."""
    found = find([str(folder / path) for path in paths or (".",)], fail)
    return [os.path.relpath(path, folder).replace(os.sep, "/") for path in found]


def test_folders_are_searched_for_markdown_in_the_order_of_paths(tmp_path: Path) -> None:
    """Three suffixes in any case; names with a dot before them and node_modules are passed over."""
    tree(tmp_path, "b.md", "a/z.mdx", "a/b.MARKDOWN", "c.txt", ".draft.md", ".git/x.md", "node_modules/x.md", "md")
    assert names(tmp_path) == ["a/b.MARKDOWN", "a/z.mdx", "b.md"]


def test_what_is_named_outright_is_always_read(tmp_path: Path) -> None:
    """Whatever its suffix, and though it is ignored or hidden; each file once."""
    tree(tmp_path, "notes.txt", "x/.a.md", "x/b.md")
    (tmp_path / ".gitignore").write_text("*.txt\nx/\n", encoding="utf-8")
    (tmp_path / ".git").mkdir()
    assert names(tmp_path, "notes.txt", "x/.a.md", "x", "x/b.md", "gone.md") == [
        "notes.txt",
        "x/.a.md",
        "x/b.md",
        "gone.md",
    ]


def test_gitignore_of_each_folder_counts(tmp_path: Path) -> None:
    """The nearest one that says anything decides; those above the folder count up to the repository's root."""
    tree(tmp_path, "repo/posts/a.md", "repo/posts/b.md", "repo/posts/drafts/c.md", "repo/posts/sub/b.md")
    (tmp_path / ".gitignore").write_text("*\n", encoding="utf-8")
    (tmp_path / "repo/.git").mkdir()
    (tmp_path / "repo/.gitignore").write_text("drafts/\nb.md\n[\n", encoding="utf-8")
    (tmp_path / "repo/posts/sub/.gitignore").write_text("!b.md\n", encoding="utf-8")
    assert names(tmp_path, "repo/posts") == ["repo/posts/a.md", "repo/posts/sub/b.md"]


def test_loops_of_links_end(tmp_path: Path) -> None:
    """A link to a folder is not followed; one to a file is."""
    tree(tmp_path, "a/x.md")
    (tmp_path / "a/loop").symlink_to(tmp_path)
    (tmp_path / "y.md").symlink_to(tmp_path / "a/x.md")
    assert names(tmp_path) == ["a/x.md", "y.md"]


def test_deep_trees_are_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """1,200 folders in one another: deeper than functions may call one another."""
    monkeypatch.chdir(tmp_path)
    for _ in range(1200):
        os.mkdir("d")  # noqa: PTH102 - Path would walk the whole path each time
        os.chdir("d")
    Path("x.md").write_text("# Deep\n", encoding="utf-8")
    found = len(list(find([str(tmp_path)], fail)))
    os.remove("x.md")  # noqa: PTH107 - as above; pytest's own cleaning calls itself once a level
    for _ in range(1200):
        os.chdir("..")
        os.rmdir("d")  # noqa: PTH106 - as above
    assert found == 1


def test_unreadable_folder_is_told_and_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other folders are still searched."""
    tree(tmp_path, "a/x.md", "b/y.md")
    scandir = os.scandir

    def refuse(path: str) -> os.ScandirIterator[str]:  # type: ignore[name-defined]
        if path.endswith("a"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    told: list[OSError] = []
    assert [Path(path).name for path in find([str(tmp_path)], told.append)] == ["y.md"]
    assert [error.strerror for error in told] == ["Permission denied"]
