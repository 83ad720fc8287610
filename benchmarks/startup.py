"""What starting costs: `fitpost --version`, and the first words of the other commands, against `python -c pass`.

    python benchmarks/startup.py [--rounds 20]

Time is the processor's, user and system, of the child; the best of the rounds, which take turns. The goal is that
`--version` takes at most 60 ms more than the interpreter alone.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

GOAL_MS = 60
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "fitpost --version": ["-m", "fitpost", "--version"],
    "fitpost --help": ["-m", "fitpost", "--help"],
    "fitpost rule FIT301": ["-m", "fitpost", "rule", "FIT301"],
    "fitpost extract (an empty post)": ["-m", "fitpost", "extract", "--isolated", os.devnull],
    "import fitpost": ["-c", "import fitpost"],
    "fitpost.parse('')": ["-c", "import fitpost; fitpost.parse('')"],
}


def milliseconds(arguments: list[str]) -> float:
    """The processor time of one run of the interpreter."""
    process = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return 1e3 * (usage.ru_utime + usage.ru_stime)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    best = dict.fromkeys(COMMANDS, float("inf"))
    for _ in range(rounds):
        for name, arguments in COMMANDS.items():
            best[name] = min(best[name], milliseconds(arguments))
    bare = best["python -c pass"]
    for name, spent in best.items():
        print(f"{name:<34} {spent:7.0f} ms   {spent - bare:+7.0f}")
    over = best["fitpost --version"] - bare
    print(f"--version over the interpreter: {over:.0f} ms   (goal: {GOAL_MS})")
    return 0 if over <= GOAL_MS else 1


if __name__ == "__main__":
    sys.exit(main())
