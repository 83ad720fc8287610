"""How long the way from text to JSON record takes, beside the forty lines of `baseline.py`; and where the time goes.

    python benchmarks/reading.py [--posts 1000] [--rounds 3]

Both read the same generated posts in this process, by turns, and the best round of each counts. Time is the
processor's. The goal is at most 1.5 times the baseline. The profile tells each stage's share of the time of one more
round; being watched makes small functions look slower than they are.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import sys
from time import process_time
from typing import TYPE_CHECKING

import baseline

from fitpost import parse, to_record
from fitpost.exporters.strict_json import dumps
from generate import posts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

GOAL = 1.5
STAGES = {
    "split": ("frontmatter/__init__.py", "split"),
    "meta": ("meta/reading.py", "read_meta"),
    "blocks": ("engines/mistune/__init__.py", "read"),
    "outline + inline": ("extract/outline.py", "outline"),
    "language": ("vocabulary/__init__.py", "detect_language"),
    "words + scan": ("extract/wording.py", "annotate"),
    "  of which doses": ("prescription/grammar.py", "read"),
    "  of which scan": ("vocabulary/lexicon.py", "scan"),
    "judgement": ("extract/judge.py", "decide"),
    "  of which names": ("extract/names.py", "candidates"),
    "  of which clues": ("extract/clues/", "*"),
    "  of which scores": ("extract/scorer.py", "total"),
    "  of which second look": ("extract/looks.py", "look_around"),
    "  of which belonging": ("extract/belonging.py", "passages"),
    "assemble": ("extract/assemble.py", "assemble"),
    "record": ("exporters/record.py", "to_record"),
    "json": ("exporters/strict_json.py", "dumps"),
}


def fitpost(text: str) -> str:
    """Text to JSON record, as `fitpost extract` does it."""
    return dumps(to_record(parse(text)))


def timed(read: Callable[[str], str], texts: Sequence[str]) -> float:
    """Seconds for all texts."""
    begun = process_time()
    for text in texts:
        read(text)
    return process_time() - begun


def profile(texts: Sequence[str]) -> list[str]:
    """The share of each stage, own calls included."""
    profiler = cProfile.Profile()
    profiler.runcall(timed, fitpost, texts)
    stats = pstats.Stats(profiler).stats  # type: ignore[attr-defined]  # typeshed leaves it out
    whole = next(times[3] for place, times in stats.items() if place[2] == "timed")
    rows = []
    for stage, (file, function) in STAGES.items():
        if function == "*":
            spent = sum(times[2] for (path, _, _), times in stats.items() if file in path)
        else:
            spent = sum(
                times[3] for (path, _, name), times in stats.items() if path.endswith(file) and name == function
            )
        rows.append(f"  {stage:<24} {spent / whole:6.1%}   {1e6 * spent / len(texts):8.0f} us a post")
    slowest = sorted(stats.items(), key=lambda item: -item[1][2])[:15]
    rows += ["", "  the functions that take the most time of their own"]
    rows += [
        f"  {times[2] / whole:6.1%}  {times[0]:>9,} calls  {where[0].rpartition('/')[2]}:{where[1]} {where[2]}"
        for where, times in slowest
    ]
    return rows


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    texts = list(posts(arguments.posts))
    timed(fitpost, texts[:20])
    timed(baseline.extract, texts[:20])
    ours, theirs = [], []
    for _ in range(arguments.rounds):
        theirs.append(timed(baseline.extract, texts))
        ours.append(timed(fitpost, texts))
    size = sum(map(len, texts)) / len(texts)
    print(f"{len(texts)} posts of {size:,.0f} characters, best of {arguments.rounds}, milliseconds a post")
    print(f"  fitpost   {1e3 * min(ours) / len(texts):7.2f}")
    print(f"  baseline  {1e3 * min(theirs) / len(texts):7.2f}")
    print(f"  ratio     {min(ours) / min(theirs):7.2f}   (goal: {GOAL})")
    print("\n".join(["", "where the time goes", *profile(texts[:200])]))
    return 0 if min(ours) <= GOAL * min(theirs) else 1


if __name__ == "__main__":
    sys.exit(main())
