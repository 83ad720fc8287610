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
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import expit
from sklearn.model_selection import GroupKFold

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))

from labelled import Labelled, labelled_posts, same_name

from fitpost import engines
from fitpost.extract import judge
from fitpost.extract.prepare import prepare
from fitpost.frontmatter import split
from fitpost.options import Options
from fitpost.source import Source

mistune = engines.get("mistune")

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WEIGHTS = Path(__file__).parent.parent / "src" / "fitpost" / "extract" / "weights.json"
FEWEST_SITES = 3
"""Sites in which a clue must occur to be worth a weight: what only one site does carries nothing."""
STRENGTH = 0.15
"""The inverse of the regularisation."""
FOLDS = 8
SITE_BALANCE = 0.4
"""How far sites count alike, whatever their size: 0 is not at all, 1 is wholly."""
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


def fit(question: str, examples: Examples) -> Fitted:
    """Learn one question, with predictions for each site by weights that never saw it."""
    prior = PRIORS.get(question, {})
    names = _vocabulary(examples, prior)
    index = {name: at for at, name in enumerate(names)}
    expected = np.array([prior.get("bias", 0.0), *(prior.get(name, 0.0) for name in names)])
    matrix, answers = _matrix(examples.clues, index), np.array(examples.answers, dtype=float)
    sites = Counter(examples.sites)
    sample = np.array([sites[site] ** -SITE_BALANCE for site in examples.sites])
    sample *= len(sample) / sample.sum()
    unseen = np.zeros(len(answers))
    for seen, held in GroupKFold(FOLDS).split(matrix, answers, examples.sites):
        unseen[held] = _predicted(_regression(matrix[seen], answers[seen], sample[seen], expected), matrix[held])
    bias, *weights = _regression(matrix, answers, sample, expected)
    kept = {name: round(float(value), 2) for name, value in zip(names, weights, strict=True) if abs(value) >= SMALLEST}
    return Fitted(round(float(bias), 2), kept, unseen, _best_threshold(unseen, answers))


def _vocabulary(examples: Examples, prior: dict[str, float]) -> list[str]:
    sites: dict[str, set[str]] = defaultdict(set)
    for clues, site in zip(examples.clues, examples.sites, strict=True):
        for clue in clues:
            sites[clue].add(site)
    common = {clue for clue, seen in sites.items() if len(seen) >= FEWEST_SITES}
    return sorted(common | (prior.keys() - {"bias"}))


def _matrix(clues: Sequence[Sequence[str]], index: dict[str, int]) -> csr_matrix:
    rows = [sorted({index[clue] for clue in each if clue in index}) for each in clues]
    starts = np.cumsum([0, *map(len, rows)])
    columns = np.array([at for row in rows for at in row])
    return csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(rows), len(index)))


def _regression(matrix: csr_matrix, answers: np.ndarray, sample: np.ndarray, expected: np.ndarray) -> np.ndarray:
    """The bias and the weights of a logistic regression that stays near what is expected of each weight."""

    def loss(values: np.ndarray) -> tuple[float, np.ndarray]:
        odds = matrix @ values[1:] + values[0]
        missed = expit(odds) - answers
        pull = (values - expected) / STRENGTH
        pull[0] = 0.0
        error = float((sample * (np.logaddexp(0, odds) - answers * odds)).sum()) + float(((values - expected)[1:] ** 2).sum()) / (2 * STRENGTH)
        slope = np.concatenate([[float((sample * missed).sum())], matrix.T @ (sample * missed)]) + pull
        return error, slope

    return minimize(loss, expected, jac=True, method="L-BFGS-B", options={"maxiter": 400}).x


def _predicted(values: np.ndarray, matrix: csr_matrix) -> np.ndarray:
    return expit(matrix @ values[1:] + values[0])


def _best_threshold(ratings: np.ndarray, answers: np.ndarray) -> float:
    said = answers.astype(bool)
    return max((step / 100 for step in range(20, 81, 2)), key=lambda at: _f1(ratings >= at, said))


def _f1(said: np.ndarray, answers: np.ndarray) -> float:
    right = int((said & answers).sum())
    return 2 * right / max(1, int(said.sum()) + int(answers.sum()))


@dataclass
class Read:
    """A labelled post and its outline."""

    post: Labelled
    parts: list
    about: list[str]
    line_of: object


def read(post: Labelled) -> Read:
    source = Source(post.text, str(post.path))
    front_matter, _ = split(source)
    prepared = prepare(source, mistune(source, front_matter.body).blocks, front_matter, Options())
    return Read(post, prepared.parts, prepared.about, source.line_of)


def gold_name(each: Read, candidate) -> dict | None:
    """The labelled exercise that a candidate is, or None."""
    line = each.line_of(candidate.part.span(candidate.start, candidate.end).start)
    return next((g for g in each.post.exercises if g["line"] == line and same_name(g["name"], candidate.name)), None)


def line_is_sure(each: Read, part, start: int = 0) -> bool:
    return each.line_of(part.span(start, start + 1).start) not in each.post.unsure


def learn(read_posts: list[Read]) -> dict[str, Fitted]:
    fitted: dict[str, Fitted] = {}
    questions = {each.post.id: judge.first_look(each.parts, each.about) for each in read_posts}
    fitted["exercise, first look"], ratings = _fit_names("exercise, first look", read_posts, questions)
    again = {each.post.id: judge.second_look(questions[each.post.id], ratings[each.post.id]) for each in read_posts}
    fitted["exercise"], ratings = _fit_names("exercise", read_posts, again)
    found = {
        each.post.id: judge.choose(again[each.post.id], ratings[each.post.id], fitted["exercise"].threshold)
        for each in read_posts
    }
    fitted["step"] = _fit_steps(read_posts, found)
    fitted["caution"] = _fit_cautions(read_posts)
    fitted["advice"] = _fit_advice(read_posts, found)
    return fitted


def _fit_names(question: str, read_posts: list[Read], questions: dict) -> tuple[Fitted, dict[str, list[float]]]:
    examples, places = Examples(), []
    ratings: dict[str, list[float]] = {}
    for each in read_posts:
        ratings[each.post.id] = [0.0] * len(questions[each.post.id])
        for at, asked in enumerate(questions[each.post.id]):
            if line_is_sure(each, asked.candidate.part, asked.candidate.start):
                examples.add(asked.clues, gold_name(each, asked.candidate) is not None, each.post.site)
                places.append((each.post.id, at))
    fitted = fit(question, examples)
    for (post_id, at), rating in zip(places, fitted.unseen, strict=True):
        ratings[post_id][at] = float(rating)
    _report(question, fitted, examples)
    return fitted, ratings


def _fit_steps(read_posts: list[Read], found: dict) -> Fitted:
    examples = Examples()
    for each in read_posts:
        gold_lines = {line for exercise in each.post.exercises for line in exercise.get("steps", ())}
        for passage in judge.passages(each.parts, found[each.post.id]):
            line = each.line_of(passage.part.span(passage.start, passage.end).start)
            if line not in each.post.unsure:
                examples.add(judge.step_clues(passage, each.about), line in gold_lines, each.post.site)
    fitted = fit("step", examples)
    _report("step", fitted, examples)
    return fitted


def _fit_cautions(read_posts: list[Read]) -> Fitted:
    examples = Examples()
    for each in read_posts:
        for part in judge.blocks(each.parts):
            line = each.line_of(part.span().start)
            if line not in each.post.unsure:
                examples.add(judge.caution_clues(part, each.about), line in each.post.cautions, each.post.site)
    fitted = fit("caution", examples)
    _report("caution", fitted, examples)
    return fitted


def _fit_advice(read_posts: list[Read], found: dict) -> Fitted:
    examples = Examples()
    for each in read_posts:
        gold = {advice["line"]: advice["title"] for advice in each.post.advice}
        for part, clues in judge.advice_questions(each.parts, found[each.post.id], each.about):
            line = each.line_of(part.span(part.title.start, part.title.end).start)
            if line not in each.post.unsure:
                examples.add(clues, line in gold and same_name(gold[line], part.head), each.post.site)
    fitted = fit("advice", examples)
    _report("advice", fitted, examples)
    return fitted


def _report(name: str, fitted: Fitted, examples: Examples) -> None:
    answers = np.array(examples.answers, dtype=bool)
    said = fitted.unseen >= fitted.threshold
    print(f"{name:24} {len(answers):6} examples {answers.sum():5} yes  F1 on unseen sites {_f1(said, answers):.3f} at {fitted.threshold}")


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folder", type=Path)
    ask.add_argument("--fold", help="learn from the posts of this fold of the manifest only")
    ask.add_argument("--write", action="store_true", help="write the weights into the package")
    said = ask.parse_args()
    posts = [read(post) for post in labelled_posts(said.folder) if said.fold in {None, post.fold}]
    fitted = learn(posts)
    if said.write:
        data = {name: {"bias": f.bias, "threshold": f.threshold, "weights": f.weights} for name, f in fitted.items()}
        WEIGHTS.write_text(json.dumps(data, indent=0, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
