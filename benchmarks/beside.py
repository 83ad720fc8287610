"""Puts the tests' folder on the path: import it first where a script uses what the tests use."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))
