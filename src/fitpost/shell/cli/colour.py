"""Whether to print in colours: on a terminal, unless NO_COLOR is set; anywhere, where FORCE_COLOR is."""

from __future__ import annotations

import os
import sys

from fitpost.reporters.paint import Paint


def paint_for(output_file: str | None) -> Paint:
    """What to colour with, where the output goes to that file, or to standard output."""
    if os.environ.get("NO_COLOR"):
        return Paint(on=False)
    if os.environ.get("FORCE_COLOR"):
        return Paint(on=True)
    return Paint(on=output_file is None and sys.stdout is not None and sys.stdout.isatty())
