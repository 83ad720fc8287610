"""The tables of rules and reading faults, and a page for each code."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from fitpost import Options, parse
from fitpost.checker import Gathered, check, merged
from fitpost.faults import FAULTS
from fitpost.finding import Fix
from fitpost.rule import AnyRule
from fitpost.rules import RULES
from fitpost.shell.cli.codes import Page, pages
from fitpost.tag_list import TagList
from generating.examples import ROOT
from generating.tables import table

DAY = date(2026, 11, 22)
"""The day on which the examples of the pages are read: some rules compare dates with today's."""
PRECISION = ROOT / "docs/rules-precision.toml"
POST = re.compile(r"^```markdown\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TAGS = re.compile(r"^```toml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Known(NamedTuple):
    """What the tables tell of a code besides its page."""

    page: Page
    rule: AnyRule | None

    @property
    def link(self) -> str:
        """The code, with a link to its page."""
        return f"[{self.page.code}](codes/{self.page.code}.md)"


def code_pages() -> dict[str, str]:
    """The page of each code, by file name."""
    return {f"{known.page.code}.md": _page(known) for known in _all()}


def _all() -> list[Known]:
    rules = {rule.code: rule for rule in RULES}
    return [Known(page, rules.get(page.code)) for page in pages(RULES)]


def _page(known: Known) -> str:
    page = known.page
    facts = [f"Severity: {page.severity}."]
    if known.rule:
        facts += ["On by default." if known.rule.default else "Off by default.", _fix_in_words(fixes(known.rule))]
    return f"# {page.code} {page.name}\n\n{' '.join(filter(None, facts))}\n\n{page.text}"


def rules_table() -> str:
    """The rules, with their defaults, and how they did where they were measured."""
    measured = tomllib.loads(PRECISION.read_text(encoding="utf-8"))
    rows = (
        (*_facts(known), *_defaults(known.rule), *_measured(measured.get(known.page.code, {})))
        for known in _all()
        if known.rule
    )
    return table(("code", "about", "severity", "default", "fix", "right", "found"), rows)


def _facts(known: Known) -> tuple[str, str, str]:
    page = known.page
    return f"{known.link} {page.name}", page.summary, str(page.severity)


def _defaults(rule: AnyRule) -> tuple[str, str]:
    return "on" if rule.default else "off", _fix_in_a_word(fixes(rule))


def _measured(figures: Mapping[str, int]) -> tuple[str, str]:
    """How many of the findings that were looked at were right, and how many planted faults were found."""
    right = f"{figures['right']} of {figures['looked_at']}" if figures.get("looked_at") else ""
    return right, f"{figures['found']} of {figures['planted']}" if figures.get("planted") else ""


def faults_table() -> str:
    """The faults of reading, which are no rules and always looked for."""
    faults = {fault.code for fault in FAULTS}
    rows = (_facts(known) for known in _all() if known.page.code in faults)
    return table(("code", "about", "severity"), rows)


def fixes(rule: AnyRule) -> set[bool]:
    """Whether the fixes that the rule offers for the bad example of its page are safe; none, where it offers none."""
    return {fix.safe for fix in _offered(rule)}


def _offered(rule: AnyRule) -> Iterator[Fix]:
    bad = rule.page.partition("\nGood")[0]
    tags = TAGS.search(rule.page)
    options = Options(tags=TagList.read(tomllib.loads(tags[1])) if tags else None)
    documents = [parse(text, options, path=f"{number}.md") for number, text in enumerate(POST.findall(bad))]
    gathered = merged((Gathered.of(document, (rule,)) for document in documents), (rule,))
    found = [list(check(document, (rule,), options, DAY)) for document in documents]
    found += map(list, gathered.finish((rule,), options, DAY).values())
    yield from (each.fix for findings in found for each in findings if each.fix and each.code == rule.code)


def _fix_in_a_word(offered: set[bool]) -> str:
    return "safe" if True in offered else "unsafe" if offered else ""


def _fix_in_words(offered: set[bool]) -> str:
    word = _fix_in_a_word(offered)
    flags = {"safe": "`--fix` mends it.", "unsafe": "`--fix --unsafe-fixes` mends it; look at the result."}
    return flags.get(word, "")
