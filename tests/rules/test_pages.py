"""Every code has a page whose examples are true."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

import fitpost.rules
from fitpost import Options, parse, to_record
from fitpost.checker import Gathered, check, merged
from fitpost.faults import FAULTS
from fitpost.finding import Finding, Fix
from fitpost.fixing import apply
from fitpost.rule import AnyRule, CollectionRule
from fitpost.rules import RULES
from fitpost.tag_list import TagList

TODAY = date(2026, 11, 22)
EXAMPLE = re.compile(r"^(Bad|Good)[^\n]{0,40}:\n|^```markdown\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TAG_LIST = re.compile(r"^```toml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def exists(path: str) -> bool:
    """Of the files that examples link to, all are there but one."""
    return "missing" not in path


class Example(NamedTuple):
    code: str
    kind: str
    texts: tuple[str, ...]
    tags: str | None
    """The site's tags, where the page shows a list."""

    @property
    def options(self) -> Options:
        return Options(tags=TagList.read(tomllib.loads(self.tags)) if self.tags else None)


def examples(code: str, page: str) -> Iterator[Example]:
    """The posts under each `Bad:` and `Good:`, in turn."""
    kind = ""
    texts: list[str] = []
    listed = TAG_LIST.search(page)
    tags = listed[1] if listed else None
    for match in EXAMPLE.finditer(page):
        if match[1]:
            if texts:
                yield Example(code, kind, tuple(texts), tags)
            kind, texts = match[1], []
        elif kind:
            texts.append(match[2])
    if texts:
        yield Example(code, kind, tuple(texts), tags)


EXAMPLES = [example for rule in RULES for example in examples(rule.code, rule.page)]


def findings(example: Example) -> dict[int, list[Finding]]:
    """All that is found in posts that stand together, by the number of the post."""
    options = example.options
    documents = [parse(text, options, path=f"post-{number}.md") for number, text in enumerate(example.texts)]
    found = {number: list(check(each, RULES, options, TODAY, exists)) for number, each in enumerate(documents)}
    gathered = merged((Gathered.of(document, RULES) for document in documents), RULES)
    for path, more in gathered.finish(RULES, options, TODAY).items():
        found[int(path[5:-3])] += more
    return found


def fixes(example: Example) -> dict[int, list[Fix]]:
    """The fixes of the example's own rule."""
    return {
        number: [finding.fix for finding in found if finding.code == example.code and finding.fix]
        for number, found in findings(example).items()
    }


def fixed(example: Example) -> Example:
    """The example with all fixes applied."""
    by_post = fixes(example)
    return example._replace(texts=tuple(apply(text, by_post[number]) for number, text in enumerate(example.texts)))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.code}-{example.kind}")
def test_example_shows_what_it_says(example: Example) -> None:
    """A rule finds its bad example and leaves its good one alone."""
    codes = {finding.code for found in findings(example).values() for finding in found}
    assert (example.code in codes) == (example.kind == "Bad")


FIXABLE = [example for example in EXAMPLES if any(fixes(example).values())]


@pytest.mark.parametrize("example", FIXABLE, ids=lambda example: example.code)
def test_fix_mends_what_was_found(example: Example) -> None:
    """The fixes of a bad example leave nothing to fix, and so applying them twice is applying them once."""
    mended = fixed(example)
    assert mended.texts != example.texts
    assert not any(fixes(mended).values())
    assert fixed(mended) == mended


@pytest.mark.parametrize("example", FIXABLE, ids=lambda example: example.code)
def test_safe_fix_keeps_what_is_said(example: Example) -> None:
    """A safe fix changes nothing of what is read from a post but places."""
    if all(fix.safe for found in fixes(example).values() for fix in found):
        for before, after in zip(example.texts, fixed(example).texts, strict=True):
            assert said(to_record(parse(before))) == said(to_record(parse(after)))


def said(value: object) -> object:
    """A record without places and findings."""
    if isinstance(value, dict):
        return {key: said(each) for key, each in value.items() if key not in ("span", "sources", "findings")}
    return [said(each) for each in value] if isinstance(value, list) else value


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
    tags = ("knee-pain", "Knee Pain", "sleep", "knee-pain")
    posts = [f"---\ntitle: On {tag}\nslug: it\ntags: [{tag}]\n---\n" for tag in tags]
    parts = [Gathered.of(parse(text, path=str(number)), RULES) for number, text in enumerate(posts)]
    one_way = merged(parts, RULES)
    other = parts[0].merge(Gathered(), RULES).merge(parts[1].merge(parts[2].merge(parts[3], RULES), RULES), RULES)
    assert one_way.finish(RULES, Options(), TODAY) == other.finish(RULES, Options(), TODAY)
    assert sorted(one_way.finish(RULES, Options(), TODAY)) == ["1", "2", "3"]
    assert any(isinstance(rule, CollectionRule) for rule in RULES)
