"""What checking costs over reading: every rule, those that are off by default too, over generated posts.

    python benchmarks/checking.py [--posts 500] [--largest 2000]

Reading and checking take turns over the same documents; the best of three rounds counts, the processor's time. The goal
is at most 15% more. Then every rule over ever more posts, those over the whole collection included: the exponent of
time over the number of posts, at most 1.2.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from datetime import date
from math import log
from time import process_time
from typing import TYPE_CHECKING

from fitpost import Options, parse
from fitpost.checker import Gathered, check, merged
from fitpost.rules import RULES
from generate import posts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fitpost import Document

GOAL, GOAL_GROWTH = 0.15, 1.2
TODAY = date(2024, 1, 1)


def read(texts: Sequence[str]) -> list[Document]:
    """Read all posts."""
    return [parse(text, path=f"posts/{index}.md") for index, text in enumerate(texts)]


def checked(documents: Sequence[Document]) -> Counter[str]:
    """How often each code is found by all rules."""
    options = Options()
    found = Counter(finding.code for each in documents for finding in check(each, RULES, options, TODAY))
    parts = (Gathered.of(each, RULES) for each in documents)
    for findings in merged(parts, RULES).finish(RULES, options, TODAY).values():
        found.update(finding.code for finding in findings)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--posts", type=int, default=500)
    parser.add_argument("--largest", type=int, default=2000)
    arguments = parser.parse_args()
    texts = list(posts(arguments.posts))
    readings, checkings = [], []
    checked(read(texts[:20]))
    for _ in range(3):
        begun = process_time()
        documents = read(texts)
        between = process_time()
        found = checked(documents)
        readings.append(between - begun)
        checkings.append(process_time() - between)
    more = min(checkings) / min(readings)
    print(f"{len(texts)} posts, {len(RULES)} rules: reading {min(readings):.2f} s, checking {min(checkings):.2f} s")
    print(f"checking adds {more:.1%}   (goal: {GOAL:.0%})")
    print("found:", ", ".join(f"{code} {number}" for code, number in sorted(found.items())))
    slope = _growth(arguments.largest)
    return 0 if more <= GOAL and slope <= GOAL_GROWTH else 1


def _growth(largest: int) -> float:
    sizes = [largest // 4, largest // 2, largest]
    documents = read(list(posts(largest)))
    times = []
    for size in sizes:
        begun = process_time()
        checked(documents[:size])
        times.append(process_time() - begun)
        print(f"{size:>6,} posts checked in {times[-1]:6.2f} s")
    slope = log(times[-1] / times[0]) / log(sizes[-1] / sizes[0])
    print(f"exponent {slope:.2f}   (goal: {GOAL_GROWTH})")
    return slope


if __name__ == "__main__":
    sys.exit(main())
