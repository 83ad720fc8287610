"""Every code has a page whose examples are true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

import fitpost.rules
from fitpost import Options, parse
from fitpost.checker import Gathered, check, merged
from fitpost.faults import FAULTS
from fitpost.rule import AnyRule, CollectionRule
from fitpost.rules import RULES

TODAY = date(2026, 11, 22)
EXAMPLE = re.compile(r"^(Bad|Good)[^\n]{0,40}:\n|^```markdown\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    code: str
    kind: str
    texts: tuple[str, ...]


def examples(code: str, page: str) -> Iterator[Example]:
    """The posts under each `Bad:` and `Good:`, in turn."""
    kind = ""
    texts: list[str] = []
    for match in EXAMPLE.finditer(page):
        if match[1]:
            if texts:
                yield Example(code, kind, tuple(texts))
            kind, texts = match[1], []
        elif kind:
            texts.append(match[2])
    if texts:
        yield Example(code, kind, tuple(texts))


EXAMPLES = [example for rule in RULES for example in examples(rule.code, rule.page)]


@cache
def codes(texts: tuple[str, ...]) -> frozenset[str]:
    """All that is found in posts that stand together."""
    documents = [parse(text, path=f"post-{number}.md") for number, text in enumerate(texts)]
    own = [finding for document in documents for finding in check(document, RULES, Options(), TODAY)]
    gathered = merged((Gathered.of(document, RULES) for document in documents), RULES)
    over_all = [each for findings in gathered.finish(RULES, Options(), TODAY).values() for each in findings]
    return frozenset(finding.code for finding in (*own, *over_all))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.code}-{example.kind}")
def test_example_shows_what_it_says(example: Example) -> None:
    """A rule finds its bad example and leaves its good one alone."""
    assert (example.code in codes(example.texts)) == (example.kind == "Bad")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rule_has_both_examples(rule: AnyRule) -> None:
    """A page shows at least one of each."""
    assert {example.kind for example in EXAMPLES if example.code == rule.code} == {"Bad", "Good"}


def test_codes_are_unique_and_in_order() -> None:
    """No code and no name is used twice, and each list is in the order of codes."""
    for listed in (RULES, FAULTS):
        assert [each.code for each in listed] == sorted(each.code for each in listed)
    everything = (*RULES, *FAULTS)
    assert len({each.code for each in everything}) == len({each.name for each in everything}) == len(everything)
    assert all(re.fullmatch(r"FIT\d{3}", each.code) and re.fullmatch(r"[a-z0-9-]+", each.name) for each in everything)


def test_every_rule_file_is_listed() -> None:
    """A file of a rule that RULES forgets would never run."""
    folder = Path(fitpost.rules.__file__).parent
    assert {f"fit{rule.code[3:]}" for rule in RULES} == {file.stem for file in folder.glob("fit*.py")}


def test_rules_over_all_posts_merge_in_any_order() -> None:
    """Merging is associative and has a unit, so posts can be read in several processes."""
    posts = [f"---\ntitle: T\ntags: [{tag}]\n---\n" for tag in ("knee-pain", "Knee Pain", "sleep", "knee-pain")]
    parts = [Gathered.of(parse(text, path=str(number)), RULES) for number, text in enumerate(posts)]
    one_way = merged(parts, RULES)
    other = parts[0].merge(Gathered(), RULES).merge(parts[1].merge(parts[2].merge(parts[3], RULES), RULES), RULES)
    assert one_way.finish(RULES, Options(), TODAY) == other.finish(RULES, Options(), TODAY)
    assert list(one_way.finish(RULES, Options(), TODAY)) == ["1"]
    assert any(isinstance(rule, CollectionRule) for rule in RULES)
