"""How well fitpost reads labelled posts: F1 per kind, by site, layout and language, with intervals and reliability.

    python benchmarks/accuracy.py LABELLED_DIR [--fold NAME] [--errors] [--json]
    python benchmarks/accuracy.py tests/specs/extraction          our own annotated posts
    python benchmarks/accuracy.py tests/specs/extraction --misses > tests/specs/extraction/known_misses.txt

LABELLED_DIR holds posts/, labels.jsonl and perhaps manifest.jsonl (see labelled.py). An exercise is right where its
line and its name are; a step, a caution where its line is; advice where its line and title are; a dose is counted field
by field. Intervals are 95% bootstrap intervals over sites: how the figure would move had other sites been drawn.
`sites` is the mean F1 over sites, each counted once.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotated import annotated_posts
from labelled import Labelled, labelled_posts, same_name

import fitpost

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fitpost.model import Advice, Caution, Exercise, Prescription, Step

KINDS = ("exercises", "steps", "doses", "advice", "cautions")
NUMBERS = ("sets", "reps", "duration_s", "rest_s", "distance_m")
SAMPLES = 1000


@dataclass
class Tally:
    """How many were right, too many, and missed."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def add(self, other: Tally) -> None:
        self.right += other.right
        self.extra += other.extra
        self.missed += other.missed

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.extra) if self.right + self.extra else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        whole = 2 * self.right + self.extra + self.missed
        return 2 * self.right / whole if whole else 1.0


@dataclass
class Outcome:
    """One post's tallies, its errors in words, and the confidence of each thing found with whether it was right."""

    post: Labelled
    tallies: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in KINDS})
    errors: list[str] = field(default_factory=list)
    confidences: dict[str, list[tuple[float, bool]]] = field(default_factory=lambda: {"exercises": [], "advice": []})
    layouts: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))


def assess(post: Labelled) -> Outcome:
    """Read one post and compare what was found with its labels."""
    document = fitpost.parse(post.text, path=post.path.name)
    outcome = Outcome(post)

    def line(thing: Exercise | Step | Advice | Caution) -> int:
        return document.source.position(thing.span).line

    _exercises(outcome, [(line(e), e, [line(step) for step in e.steps]) for e in document.exercises])
    found = [(line(a), a.title, a.confidence) for a in document.advice if line(a) not in post.unsure]
    _titles(outcome, found)
    cautions = {line(c) for c in document.cautions} - post.unsure
    _lines(outcome, "cautions", set(post.cautions) - post.unsure, cautions)
    return outcome


def _exercises(outcome: Outcome, found: list[tuple[int, Exercise, list[int]]]) -> None:
    post = outcome.post
    left = [gold for gold in post.exercises if gold["line"] not in post.unsure]
    for line, exercise, steps in found:
        if line in post.unsure:
            continue
        gold = next((g for g in left if g["line"] == line and same_name(g["name"], exercise.name)), None)
        outcome.confidences["exercises"].append((exercise.confidence, gold is not None))
        layout = _layout(post, line)
        if gold is None:
            _count(outcome, "exercises", layout, Tally(extra=1), f"line {line}: no exercise: {exercise.name}")
            outcome.tallies["steps"].extra += len(set(steps) - post.unsure)
            continue
        left.remove(gold)
        _count(outcome, "exercises", layout, Tally(right=1), "")
        _lines(outcome, "steps", set(gold.get("steps", ())) - post.unsure, set(steps) - post.unsure)
        _doses(outcome, line, gold.get("rx") or {}, next(iter(exercise.prescriptions), None))
    for gold in left:
        _count(
            outcome,
            "exercises",
            _layout(post, gold["line"]),
            Tally(missed=1),
            f"line {gold['line']}: missed: {gold['name']}",
        )
        outcome.tallies["steps"].missed += len(set(gold.get("steps", ())) - post.unsure)
        outcome.tallies["doses"].missed += len(gold.get("rx") or {})


def _count(outcome: Outcome, kind: str, layout: str, tally: Tally, error: str) -> None:
    outcome.tallies[kind].add(tally)
    outcome.layouts[layout].add(tally)
    if error:
        outcome.errors.append(f"{kind}: {error}")


def _layout(post: Labelled, line: int) -> str:
    """How a line is set, by its first signs."""
    text = post.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[line - 1].strip()
    signs = {"#": "heading", "|": "table row", "-": "bullet", "*": "bullet", "+": "bullet", "<": "html", ">": "quote"}
    if text.startswith(("**", "__")):
        return "bold line"
    return (
        "ordered item"
        if text[:1].isdigit() and text.lstrip("0123456789")[:1] in {".", ")"}
        else signs.get(text[:1], "plain line")
    )


def _doses(outcome: Outcome, line: int, gold: dict[str, Any], said: Prescription | None) -> None:
    found = _fields(said) if said else {}
    for name in sorted(gold.keys() | found.keys()):
        right = name in gold and name in found and _same(gold[name], found[name])
        tally = Tally(right, name in found and not right, name in gold and not right)
        outcome.tallies["doses"].add(tally)
        if not right:
            outcome.errors.append(f"doses: line {line}: {name}: labelled {gold.get(name)}, found {found.get(name)}")


def _fields(said: Prescription) -> dict[str, Any]:
    fields: dict[str, Any] = {name: list(value) for name in NUMBERS if (value := getattr(said, name))}
    if said.per_side:
        fields["per_side"] = True
    if said.load:
        fields["load"] = said.load.text
    if said.tempo:
        fields["tempo"] = said.tempo
    return fields


def _same(one: object, other: object) -> bool:
    if isinstance(one, list) and isinstance(other, list):
        return all(abs(a - b) <= 0.01 * max(abs(a), abs(b)) for a, b in zip(one, other, strict=True))
    return "".join(str(one).split()) == "".join(str(other).split())


def _titles(outcome: Outcome, found: list[tuple[int, str, float]]) -> None:
    left = [gold for gold in outcome.post.advice if gold["line"] not in outcome.post.unsure]
    for line, title, confidence in found:
        gold = next((g for g in left if g["line"] == line and same_name(g["title"], title)), None)
        outcome.confidences["advice"].append((confidence, gold is not None))
        if gold is None:
            outcome.tallies["advice"].extra += 1
            outcome.errors.append(f"advice: line {line}: no advice: {title}")
        else:
            left.remove(gold)
            outcome.tallies["advice"].right += 1
    outcome.tallies["advice"].missed += len(left)
    outcome.errors += [f"advice: line {gold['line']}: missed: {gold['title']}" for gold in left]


def _lines(outcome: Outcome, kind: str, gold: set[int], found: set[int]) -> None:
    outcome.tallies[kind].add(Tally(len(gold & found), len(found - gold), len(gold - found)))
    outcome.errors += [
        f"{kind}: line {line}: {'missed' if line in gold else 'none there'}" for line in sorted(gold ^ found)
    ]


def summed(outcomes: Iterable[Outcome]) -> dict[str, Tally]:
    """The tallies of several posts together."""
    total = {kind: Tally() for kind in KINDS}
    for outcome in outcomes:
        for kind in KINDS:
            total[kind].add(outcome.tallies[kind])
    return total


def by_site(outcomes: Iterable[Outcome]) -> dict[str, list[Outcome]]:
    """The outcomes of each site."""
    sites: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        sites[outcome.post.site].append(outcome)
    return sites


def intervals(sites: dict[str, list[Outcome]]) -> dict[str, tuple[float, float]]:
    """95% bootstrap intervals of F1 over sites."""
    draw = random.Random(0)  # noqa: S311 - no secret; the same figures at each run
    per_site = [summed(each) for each in sites.values()]
    scores: dict[str, list[float]] = {kind: [] for kind in KINDS}
    for _ in range(SAMPLES):
        drawn = draw.choices(per_site, k=len(per_site))
        for kind in KINDS:
            tally = Tally()
            for each in drawn:
                tally.add(each[kind])
            scores[kind].append(tally.f1)
    return {kind: (sorted(s)[int(0.025 * SAMPLES)], sorted(s)[int(0.975 * SAMPLES)]) for kind, s in scores.items()}


def reliability(outcomes: Iterable[Outcome], kind: str) -> list[tuple[str, int, float, float]]:
    """For each band of confidence: how many, the mean confidence, and the share that was right."""
    bands: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for outcome in outcomes:
        for confidence, right in outcome.confidences[kind]:
            bands[min(9, int(confidence * 10))].append((confidence, right))
    return [
        (
            f"{band / 10:.1f}-{band / 10 + 0.1:.1f}",
            len(each),
            sum(c for c, _ in each) / len(each),
            sum(r for _, r in each) / len(each),
        )
        for band, each in sorted(bands.items())
    ]


def misses(outcomes: Iterable[Outcome]) -> list[str]:
    """The posts and kinds in which something is extra or missed, one a line."""
    return [
        f"{each.post.id} | {kind}"
        for each in outcomes
        for kind in KINDS
        if each.tallies[kind].extra or each.tallies[kind].missed
    ]


def report(outcomes: list[Outcome]) -> str:
    """All figures as text."""
    sites = by_site(outcomes)
    total, spread = summed(outcomes), intervals(sites)
    lines = [
        f"{len(outcomes)} posts of {len(sites)} sites",
        f"{'':14}{'precision':>10}{'recall':>8}{'F1':>7}{'95% interval':>15}{'sites':>8}",
    ]
    for kind in KINDS:
        t, (low, high) = total[kind], spread[kind]
        scored = [s[kind].f1 for s in map(summed, sites.values()) if s[kind].right + s[kind].extra + s[kind].missed]
        mean = sum(scored) / len(scored) if scored else 1.0
        lines.append(f"{kind:14}{t.precision:10.3f}{t.recall:8.3f}{t.f1:7.3f}{f'{low:.2f}-{high:.2f}':>15}{mean:8.3f}")
    for title, groups in (("layout", _layouts(outcomes)), ("language", _languages(outcomes))):
        lines += ["", f"exercises by {title}"]
        lines += [
            f"  {name or 'unknown':14}{t.right + t.missed:6} labelled   F1 {t.f1:.3f}"
            for name, t in sorted(groups.items())
        ]
    for kind in ("exercises", "advice"):
        lines += ["", f"confidence of {kind}: band, number, mean confidence, share right"]
        lines += [
            f"  {band}{number:6}{mean:8.2f}{right:8.2f}" for band, number, mean, right in reliability(outcomes, kind)
        ]
    empty = [outcome for outcome in outcomes if not outcome.post.exercises]
    alarms = sum(bool(outcome.tallies["exercises"].extra) for outcome in empty)
    return "\n".join([*lines, "", f"false alarms in {alarms} of {len(empty)} posts without exercises"])


def _layouts(outcomes: Iterable[Outcome]) -> dict[str, Tally]:
    groups: dict[str, Tally] = defaultdict(Tally)
    for outcome in outcomes:
        for layout, tally in outcome.layouts.items():
            groups[layout].add(tally)
    return groups


def _languages(outcomes: Iterable[Outcome]) -> dict[str, Tally]:
    groups: dict[str, Tally] = defaultdict(Tally)
    for outcome in outcomes:
        groups[outcome.post.language].add(outcome.tallies["exercises"])
    return groups


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folder", type=Path)
    ask.add_argument("--fold", help="only the posts that the manifest puts there")
    ask.add_argument("--errors", action="store_true", help="list every error, by kind")
    ask.add_argument(
        "--misses", action="store_true", help="list the posts and kinds that are not wholly right, and nothing else"
    )
    ask.add_argument("--json", action="store_true")
    said = ask.parse_args()
    read = labelled_posts if (said.folder / "labels.jsonl").exists() else annotated_posts
    outcomes = [assess(post) for post in read(said.folder) if said.fold in {None, post.fold}]
    if said.json:
        print(json.dumps({kind: vars(tally) | {"f1": tally.f1} for kind, tally in summed(outcomes).items()}))
        return
    if said.misses:
        print("\n".join(misses(outcomes)))
        return
    print(report(outcomes))
    if said.errors:
        for kind in KINDS:
            print(f"\n{kind}")
            for outcome in outcomes:
                print(
                    "\n".join(
                        f"  {outcome.post.id} {e.partition(': ')[2]}" for e in outcome.errors if e.startswith(kind)
                    )
                )


if __name__ == "__main__":
    main()
