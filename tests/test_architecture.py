"""The layout of the code, held by its syntax trees."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType

import pytest

import fitpost

ROOT = Path(fitpost.__file__).parent
ORDER = (
    "_version source errors finding faults blocks markup model options site tag_list document",
    "frontmatter inline engines meta",
    "prescription vocabulary",
    "extract",
    "parse interop",
    "exporters",
    "rule policy checker fixing suppression baseline rules tagging",
    "reporters",
    "shell",
    "__init__ __main__",
)
"""The parts from earlier to later; what stands on one line may know each other."""
RANK = {part: rank for rank, parts in enumerate(ORDER) for part in parts.split()}
EXCEPTIONS = {
    ("document", "frontmatter"): "Post.to_frontmatter, the way out, imported where it is used",
    ("document", "interop"): "as above",
    ("exporters", "reporters"): "the outline is printed on a terminal, as findings are",
}
WORLD = frozenset(
    [
        "os",
        "sys",
        "time",
        "pathlib",
        "subprocess",
        "socket",
        "tempfile",
        "shutil",
        "random",
        "signal",
        "multiprocessing",
    ]
)
ALLOWED = {
    ("vocabulary", "pathlib"): "its data are files beside the code, or those that the caller names",
    ("rule", "sys"): "a rule looks up its own module",
}
"""What a part may import all the same, and why."""
FILES = sorted(ROOT.rglob("*.py"))


def part_of(file: Path) -> str:
    return file.relative_to(ROOT).parts[0].removesuffix(".py")


def imports(file: Path) -> Iterator[tuple[str, str]]:
    """Module and name of each import that runs; those for the type checker alone do not."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    typing_only = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for statement in node.body
        for inner in ast.walk(statement)
    }
    for node in ast.walk(tree):
        if id(node) in typing_only:
            continue
        if isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", alias.name) for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_imports_point_one_way(file: Path) -> None:
    """From later work to earlier, and from the shell to the core."""
    own = part_of(file)
    for module, name in imports(file):
        if module.partition(".")[0] == "fitpost":
            imported = module.split(".")[1] if "." in module else name if name in RANK else "__init__"
            allowed = RANK[imported] <= RANK[own] or (own, imported) in EXCEPTIONS
            assert allowed, f"{own} must not know {imported}"


@pytest.mark.parametrize(
    "file",
    [file for file in FILES if part_of(file) not in ("shell", "__main__")],
    ids=lambda file: str(file.relative_to(ROOT)),
)
def test_core_touches_no_world(file: Path) -> None:
    """No files, no clock, no environment outside the shell."""
    for module, name in imports(file):
        top = module.partition(".")[0]
        pure = name in ("PurePath", "PurePosixPath")
        assert top not in WORLD or pure or (part_of(file), top) in ALLOWED, f"{module} in the core"
    text = file.read_text(encoding="utf-8")
    assert not any(call in text for call in ("datetime.now(", "date.today(", "sys.argv", "sys.stdout"))


def test_every_part_has_its_place() -> None:
    """A new module is put into the order above."""
    assert {part_of(file) for file in FILES} == set(RANK)


def test_public_names_agree() -> None:
    """What is said to the type checker, what `__all__` names and what is loaded on first use are the same."""
    tree = ast.parse((ROOT / "__init__.py").read_text(encoding="utf-8"))
    (typing_only,) = (node for node in tree.body if isinstance(node, ast.If))
    shown = {
        (alias.name, statement.module)
        for statement in typing_only.body
        if isinstance(statement, ast.ImportFrom)
        for alias in statement.names
    }
    assert shown == {(name, module) for name, module in fitpost._HOME.items()}
    assert sorted(fitpost.__all__) == fitpost.__all__ == sorted(["__version__", *fitpost._HOME])
    assert all(getattr(fitpost, name) is not None for name in fitpost.__all__)
    assert dir(fitpost) == fitpost.__all__


def test_public_things_are_documented() -> None:
    """Each public class and function says what it is."""
    for name in fitpost.__all__:
        thing = getattr(fitpost, name)
        assert not isinstance(thing, (type, FunctionType)) or thing.__doc__, name


def test_unknown_names_are_refused() -> None:
    """As a module does."""
    with pytest.raises(AttributeError, match="no attribute 'squat'"):
        fitpost.squat  # noqa: B018 - the look-up is the test
