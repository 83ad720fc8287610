"""How well posts are read by weights that were learned from other sites: every site is left out of learning in turn.

    python training/left_out.py LABELLED_DIR [--fold tune] [--groups 6]

Sites go into groups; for each group all weights are learned anew without it, and its posts are read with those. The
figures are those of `benchmarks/accuracy.py`, once for the posts of LABELLED_DIR and once for our own in the layouts of
pages, each of which is a site by itself. Two groups at a time; needs scikit-learn.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import sys
import zlib
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))

from accuracy import Outcome, assess, report
from annotated import OWN, PAGE, annotated_posts
from labelled import Labelled, labelled_posts
from train import PAGES, SPECS, Fitted, learn, read

from fitpost.extract import judge
from fitpost.extract.scorer import Look, scorers_of

if TYPE_CHECKING:
    from collections.abc import Sequence

WORKERS = 2


def left_out(posts: Sequence[Labelled], groups: int, group: int) -> list[Outcome]:
    """The posts of a group's sites, read with what all others taught."""
    held = [post for post in posts if _group(post, groups) == group]
    with contextlib.redirect_stdout(io.StringIO()):
        fitted = learn([read(post) for post in posts if _group(post, groups) != group])
    looks = {name: _look(each) for name, each in fitted.items()}
    judge.scorers = lambda: scorers_of(looks)
    return [assess(post) for post in held]


def _group(post: Labelled, groups: int) -> int:
    """The group that a post's site falls into; none for our own specs, which are always learned from."""
    return -1 if post.site.startswith(f"{OWN} ") else zlib.crc32(post.site.encode()) % groups


def _look(fitted: Fitted) -> Look:
    return Look(fitted.bias, fitted.threshold, fitted.weights)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folder", type=Path)
    ask.add_argument("--fold", help="only the posts of this fold of the manifest")
    ask.add_argument("--groups", type=int, default=6)
    said = ask.parse_args()
    posts = [post for post in labelled_posts(said.folder) if said.fold in {None, post.fold}]
    posts += [post for folder in (SPECS, SPECS / PAGES) for post in annotated_posts(folder)]
    with Pool(WORKERS) as pool:
        found = pool.map(partial(left_out, posts, said.groups), range(said.groups), chunksize=1)
    outcomes = [outcome for group in found for outcome in group]
    for title, ours in (("other people's posts", False), ("our posts in the layouts of pages", True)):
        chosen = [each for each in outcomes if each.post.site.startswith(f"{PAGE} ") is ours]
        print(f"{title}: {report(chosen)}\n")


if __name__ == "__main__":
    main()
