"""The public names of the package."""

from __future__ import annotations

import subprocess
import sys

import pytest

import fitpost


def test_every_name_is_there() -> None:
    """Each name of `__all__` leads to what is called so, and is the name of nothing else."""
    assert sorted(fitpost.__all__) == sorted({*fitpost.__all__})
    assert all(hasattr(fitpost, name) for name in fitpost.__all__)


@pytest.mark.parametrize("name", ["parse", "rule"])
def test_a_function_wins_over_the_module_of_its_name(name: str) -> None:
    """Whoever imports the module first, inside fitpost or outside."""
    code = f"import fitpost.{name}; from fitpost import {name}; print(callable(fitpost.{name}), callable({name}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "True"]
