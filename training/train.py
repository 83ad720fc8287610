"""Learn the weights of `fitpost.extract` from labelled posts, and say how well they carry over to unseen sites.

    python training/train.py LABELLED_DIR [--fold tune] [--write]

LABELLED_DIR is in the format that `benchmarks/labelled.py` describes. Each question ("is this an exercise?") gets a
logistic regression over clues in words. Figures are for sites that the weights in question were not learned from: the
posts of a site are either all learned from or all predicted. Needs scikit-learn; fitpost itself does not.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import expit
from sklearn.model_selection import GroupKFold

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))

from annotated import OWN, PAGE, PAGES, annotated_posts
from labelled import Labelled, labelled_posts, same_name

from fitpost import engines
from fitpost.extract import judge
from fitpost.extract.belonging import passages
from fitpost.extract.choose import choose
from fitpost.extract.looks import Question, Rated, look_around
from fitpost.extract.prepare import prepare
from fitpost.extract.scorer import FIRST_LOOK
from fitpost.frontmatter import split
from fitpost.options import Options
from fitpost.source import Source

mistune = engines.get("mistune")


if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from fitpost.extract.part import Part

WEIGHTS = Path(__file__).parent.parent / "src" / "fitpost" / "extract" / "weights.json"
FEWEST_SITES = 3
"""Sites in which a clue must occur to be worth a weight: what only one site does carries nothing."""
FREEDOM = 0.1
"""How far the posts may move a weight from what is expected, unless a question says otherwise: the prior's variance."""
FREE = 100.0
BOUND = {"post:": 0.15, "post title": 0.15, "siblings:": 0.4, "under:": 0.5, "below:": 0.5}
"""The share of that for clues that whole posts or lists have in common, and from which a site would be known."""
FOLDS = 8
SITE_BALANCE = 0.4
"""How far sites count alike, whatever their size: 0 is not at all, 1 is wholly."""
WEIGHT = {OWN: 0.3, PAGE: 0.6}
"""What an example from our own posts counts, beside one from somebody else's."""
SPECS = Path(__file__).parent.parent / "tests" / "specs" / "extraction"
LEAST = {"exercise": 32, "subject": 34, "step": 20, "caution": 30}
"""Percent from which thresholds are tried; a false exercise or alarm does more harm than a false step."""
ABOUT = 0.01
"""By how much a figure may be below the best one and still count as about the best."""
FIRST = FIRST_LOOK.format("")
SMALLEST = 0.02
"""The weight from which a clue is kept."""
PRIORS: dict[str, dict[str, float]] = tomllib.loads((Path(__file__).parent / "priors.toml").read_text("utf-8"))
"""What a person who knows posts would expect of some clues; the labelled posts correct it."""


@dataclass
class Examples:
    """The examples of one question: clues, answers, the site each is from."""

    clues: list[list[str]] = field(default_factory=list)
    answers: list[bool] = field(default_factory=list)
    sites: list[str] = field(default_factory=list)

    def add(self, clues: Iterable[str], answer: bool, site: str) -> None:
        self.clues.append(list(clues))
        self.answers.append(answer)
        self.sites.append(site)


@dataclass
class Fitted:
    """A learned scorer and what it says of each example when its site was left out."""

    bias: float
    weights: dict[str, float]
    unseen: np.ndarray
    threshold: float
    own: np.ndarray
    """Which examples are from posts of our own, which no figure counts."""


def fit(question: str, examples: Examples) -> Fitted:
    """Learn one question, with predictions for each site by weights that never saw it."""
    prior = PRIORS[question.removesuffix(FIRST)] | ({} if question.endswith(FIRST) else PRIORS["second look"])
    names = _vocabulary(examples, prior)
    index = {name: at for at, name in enumerate(names)}
    expected = np.array([prior.get("bias", 0.0), *(prior.get(name, 0.0) for name in names)])
    freedom = np.array([FREE, *(prior.get("freedom", FREEDOM) * _share(name) for name in names)])
    matrix, answers = _matrix(examples.clues, index), np.array(examples.answers, dtype=float)
    sites = Counter(examples.sites)
    kinds = [site.partition(" ")[0] for site in examples.sites]
    own = np.array([kind == OWN for kind in kinds])
    worth = [WEIGHT.get(kind, 1.0) for kind in kinds]
    sample = np.array([sites[site] ** -SITE_BALANCE for site in examples.sites]) * worth
    sample *= len(sample) / sample.sum()
    unseen = np.zeros(len(answers))
    for seen, held in GroupKFold(FOLDS).split(matrix, answers, examples.sites):
        unseen[held] = _predicted(
            _regression(matrix[seen], answers[seen], sample[seen], expected, freedom), matrix[held]
        )
    bias, *weights = _regression(matrix, answers, sample, expected, freedom)
    kept = {name: round(float(value), 2) for name, value in zip(names, weights, strict=True) if abs(value) >= SMALLEST}
    return Fitted(round(float(bias), 2), kept, unseen, _best_threshold(question, unseen[~own], answers[~own]), own)


def _share(clue: str) -> float:
    """The share of that freedom which a clue has: less where whole posts or lists have it in common."""
    return next((share for start, share in BOUND.items() if clue.startswith(start)), 1.0)


def _vocabulary(examples: Examples, prior: dict[str, float]) -> list[str]:
    sites: dict[str, set[str]] = defaultdict(set)
    for clues, site in zip(examples.clues, examples.sites, strict=True):
        for clue in clues:
            sites[clue].add(site)
    common = {clue for clue, seen in sites.items() if len(seen) >= FEWEST_SITES}
    return sorted(common | (prior.keys() - {"bias", "freedom"}))


def _matrix(clues: Sequence[Sequence[str]], index: dict[str, int]) -> csr_matrix:
    rows = [sorted({index[clue] for clue in each if clue in index}) for each in clues]
    starts = np.cumsum([0, *map(len, rows)])
    columns = np.array([at for row in rows for at in row])
    return csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(rows), len(index)))


def _regression(
    matrix: csr_matrix, answers: np.ndarray, sample: np.ndarray, expected: np.ndarray, freedom: np.ndarray
) -> np.ndarray:
    """The bias and the weights of a logistic regression that stays near what is expected of each weight."""

    def loss(values: np.ndarray) -> tuple[float, np.ndarray]:
        odds = matrix @ values[1:] + values[0]
        missed = expit(odds) - answers
        pull = (values - expected) / freedom
        error = float((sample * (np.logaddexp(0, odds) - answers * odds)).sum()) + float((values - expected) @ pull) / 2
        slope = np.concatenate([[float((sample * missed).sum())], matrix.T @ (sample * missed)]) + pull
        return error, slope

    return minimize(loss, expected, jac=True, method="L-BFGS-B", options={"maxiter": 400}).x


def _predicted(values: np.ndarray, matrix: csr_matrix) -> np.ndarray:
    return expit(matrix @ values[1:] + values[0])


def _best_threshold(question: str, ratings: np.ndarray, answers: np.ndarray) -> float:
    """The lowest probability from which "yes" does about best: on sites that nobody has seen, ratings are lower."""
    steps = [step / 100 for step in range(LEAST.get(question, 20), 72, 2)]
    scores = np.array([_f1(ratings >= at, answers.astype(bool)) for at in steps])
    smooth = np.convolve(scores, np.ones(7) / 7, mode="valid")
    good = smooth >= smooth.max() - ABOUT
    return steps[int(good.argmax()) + 3]


def _f1(said: np.ndarray, answers: np.ndarray) -> float:
    right = int((said & answers).sum())
    return 2 * right / max(1, int(said.sum()) + int(answers.sum()))


@dataclass
class Read:
    """A labelled post, its parts, and what is labelled on each line."""

    post: Labelled
    parts: Sequence[Part]
    about: Sequence[str]
    source: Source

    def line(self, part: Part, start: int = 0, end: int | None = None) -> int:
        return self.source.line_of(part.span(start, end).start)


def read(post: Labelled) -> Read:
    source = Source(post.text, str(post.path))
    front_matter, _ = split(source)
    prepared = prepare(source, mistune(source, front_matter.body).blocks, front_matter, Options())
    return Read(post, prepared.parts, prepared.about, source)


Answer = Callable[[Read, Question], tuple[int, bool]]
"""The line that a question is about, and whether the labels say yes."""


def is_exercise(each: Read, question: Question) -> tuple[int, bool]:
    candidate = question.subject
    line = each.line(candidate.part, candidate.start, candidate.end)
    return line, any(g["line"] == line and same_name(g["name"], candidate.name) for g in each.post.exercises)


def is_subject(each: Read, question: Question) -> tuple[int, bool]:
    line = each.line(question.part)
    return line, any(g["line"] == line for g in each.post.exercises)


def is_step(each: Read, question: Question) -> tuple[int, bool]:
    line = each.line(*question.subject[:3])
    return line, any(line in exercise.get("steps", ()) for exercise in each.post.exercises)


def is_caution(each: Read, question: Question) -> tuple[int, bool]:
    line = each.line(question.part)
    return line, line in each.post.cautions


def is_advice(each: Read, question: Question) -> tuple[int, bool]:
    part = question.part
    line = each.line(part, part.title.start, part.title.end)
    return line, any(g["line"] == line and same_name(g["title"], part.head) for g in each.post.advice)


def learn(posts: list[Read]) -> dict[str, Fitted]:
    """Learn every question, each on what the ones before it found when a post's site was left out."""
    fitted: dict[str, Fitted] = {}
    asked, ratings = _both_looks(
        fitted, "exercise", posts, [judge.name_questions(p.parts, p.about) for p in posts], is_exercise
    )
    named = [_rated(questions, each) for questions, each in zip(asked, ratings, strict=True)]
    titles, sure = _both_looks(
        fitted,
        "subject",
        posts,
        [judge.subject_questions(p.parts, each) for p, each in zip(posts, named, strict=True)],
        is_subject,
    )
    least = fitted["subject"].threshold
    subjects = [
        [rated for rated in _rated(questions, each) if rated.probability >= least]
        for questions, each in zip(titles, sure, strict=True)
    ]
    threshold = fitted["exercise"].threshold
    found = [choose(each, about, threshold) for each, about in zip(named, subjects, strict=True)]
    both = list(zip(posts, found, strict=True))
    steps = [judge.step_questions(passages(p.parts, f), p.about) for p, f in both]
    _both_looks(fitted, "step", posts, steps, is_step)
    _both_looks(fitted, "caution", posts, [judge.caution_questions(p.parts) for p in posts], is_caution)
    advice = [judge.advice_questions(p.parts, f, p.about) for p, f in both]
    _both_looks(fitted, "advice", posts, advice, is_advice)
    return fitted


Clued = list[tuple[Question, list[str]]]
"""The questions of a post, each with all its clues."""


def _both_looks(
    fitted: dict[str, Fitted], name: str, posts: list[Read], asked: list[list[Question]], answer: Answer
) -> tuple[list[list[Question]], list[list[float]]]:
    clued = [[(question, question.clues) for question in questions] for questions in asked]
    fitted[name + FIRST], ratings = _fit(name + FIRST, posts, clued, answer)
    again = [
        [
            (question, [*clues, *chain.from_iterable(around)])
            for (question, clues), around in zip(first, look_around(questions, each), strict=True)
        ]
        for first, questions, each in zip(clued, asked, ratings, strict=True)
    ]
    fitted[name], ratings = _fit(name, posts, again, answer)
    return asked, ratings


def _rated(questions: list[Question], ratings: list[float]) -> list[Rated]:
    return [Rated(question, (), rating) for question, rating in zip(questions, ratings, strict=True)]


def _fit(name: str, posts: list[Read], asked: list[Clued], answer: Answer) -> tuple[Fitted, list[list[float]]]:
    examples, places = Examples(), []
    ratings = [[0.0] * len(questions) for questions in asked]
    for at, (each, questions) in enumerate(zip(posts, asked, strict=True)):
        for place, (question, clues) in enumerate(questions):
            line, yes = answer(each, question)
            if line not in each.post.unsure:
                examples.add(clues, yes, each.post.site)
                places.append((at, place))
    fitted = fit(name, examples)
    for (at, place), rating in zip(places, fitted.unseen, strict=True):
        ratings[at][place] = float(rating)
    _report(name, fitted, examples)
    return fitted, ratings


def _report(name: str, fitted: Fitted, examples: Examples) -> None:
    answers = np.array(examples.answers, dtype=bool)[~fitted.own]
    said = fitted.unseen[~fitted.own] >= fitted.threshold
    score = f"F1 on unseen sites {_f1(said, answers):.3f} at {fitted.threshold}"
    print(f"{name:24} {len(answers):6} examples {answers.sum():5} yes  {score}")


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folder", type=Path)
    ask.add_argument("--fold", help="learn from the posts of this fold of the manifest only")
    ask.add_argument("--write", action="store_true", help="write the weights into the package")
    said = ask.parse_args()
    posts = [read(post) for post in labelled_posts(said.folder) if said.fold in {None, post.fold}]
    posts += [read(post) for folder in (SPECS, SPECS / PAGES) for post in annotated_posts(folder)]
    fitted = learn(posts)
    if said.write:
        data = {name: {"bias": f.bias, "threshold": f.threshold, "weights": f.weights} for name, f in fitted.items()}
        WEIGHTS.write_text(json.dumps(data, indent=0, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
