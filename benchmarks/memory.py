"""Whether memory stays flat: the peak of `fitpost extract --format jsonl` over 1,000 posts and over 10,000.

    python benchmarks/memory.py [--jobs 1]

The goal is that ten times the posts need at most a tenth more.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from generate import posts

GOAL = 1.1
SIZES = (1_000, 10_000)


def peak(folder: Path, jobs: int) -> int:
    """The peak resident size in KiB of a run over a folder, and of the largest of its processes."""
    command = [
        sys.executable,
        "-m",
        "fitpost",
        "extract",
        "--isolated",
        "--format",
        "jsonl",
        "-j",
        str(jobs),
        str(folder),
    ]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode in {0, 1}, process.returncode
    return usage.ru_maxrss


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--jobs", type=int, default=1)
    jobs = parser.parse_args().jobs
    peaks = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, text in enumerate(posts(SIZES[-1]), start=1):
            (folder / f"{number:05}.md").write_text(text, encoding="utf-8")
            if number in SIZES:
                peaks.append(peak(folder, jobs))
                print(f"{number:>6,} posts  {peaks[-1] / 1024:7.1f} MiB", flush=True)
    print(f"growth {peaks[-1] / peaks[0]:.2f}   (goal: {GOAL})")
    return 0 if peaks[-1] <= GOAL * peaks[0] else 1


if __name__ == "__main__":
    sys.exit(main())
