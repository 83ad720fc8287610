"""Reading front matter: what a literate spec cannot show."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from fitpost.frontmatter import FrontMatter, Mapping, Scalar, Sequence, split, yaml_composer
from fitpost.source import Source
from spec_files import Case, cases

YAML_CASES = cases(Path(__file__).parent / "specs" / "frontmatter" / "yaml.md")
PARSERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]


def places(text: str) -> dict[str, str]:
    """What stands at the span of each key's value at the top."""
    source = Source(text)
    return {entry.key: source[entry.value.span] for entry in split(source)[0].values}


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("case", YAML_CASES, ids=str)
def test_both_yaml_parsers_read_the_same(case: Case, parser: type, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML's own parser and libyaml give the same values, places, findings and messages."""
    expected = split(Source(case.blocks["post"]))
    monkeypatch.setattr(yaml_composer, "_LOADER", parser)
    assert split(Source(case.blocks["post"])) == expected


@pytest.mark.parametrize("parser", PARSERS)
def test_an_escape_beyond_unicode_is_a_finding(parser: type, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML's own parser raises ValueError for it, without a place."""
    monkeypatch.setattr(yaml_composer, "_LOADER", parser)
    front_matter, findings = split(Source('---\nslug: calm\ntitle: "\\UFFFFFFFF"\n---\n'))
    assert front_matter.values.plain() == {"slug": "calm"}
    assert [finding.code for finding in findings] == ["FIT102"]


def test_a_value_stands_at_its_span_in_yaml() -> None:
    """Quotes and brackets are part of it, comments, indents of the next line and its line end are not."""
    text = "---\na: b # c\nd: 'e'\nf: |\n  g\n\nh:\n  - i\n  - j\n\nk: {l: m}\nn:\n---\n"
    assert places(text) == {"a": "b", "d": "'e'", "f": "|\n  g", "h": "- i\n  - j", "k": "{l: m}", "n": ""}


def test_a_value_stands_at_its_span_in_toml_and_json() -> None:
    """Strings with their quotes, lists with their brackets, a table from its header on."""
    assert places('+++\na = "b" # c\nd = [1, 2]\n[e]\nf = 1 # g\n+++\n') == {
        "a": '"b"',
        "d": "[1, 2]",
        "e": "[e]\nf = 1",
    }
    assert places('{"a": "b", "c": [1, {"d": null}]}\n') == {"a": '"b"', "c": '[1, {"d": null}]'}


def test_a_value_stands_at_its_span_in_a_header() -> None:
    """Lines that go on are part of it."""
    assert places("Title: Calm\nTags: a,\n    b\n\n") == {"title": "Calm", "tags": "a,\n    b"}


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("---\n# one\na: b # two\nc: 'd # no'\ne: |\n  # no\nf: g#no\n---\n", ["one", "two"]),
        ("+++\n# one\na = 'b # no' # two\nc = [\n 1, # inner\n]\n+++\n", ["one", "two"]),
        ("---\na: b: c # one\n---\n", ["one"]),
        ('{"a": "# no"}\n', []),
    ],
)
def test_comments_are_kept(text: str, comments: list[str]) -> None:
    """With their places; a `#` inside a value begins none."""
    source = Source(text)
    found = split(source)[0].comments
    assert [comment.text for comment in found] == comments
    assert [source[comment.span] for comment in found] == [f"# {comment}" for comment in comments]


def test_syntax_faults_name_their_cause() -> None:
    """The message is ours and the fix puts the value in quotes."""
    source = Source('---\ntitle: Knees: a "guide"\n---\n')
    (finding,) = split(source)[1]
    assert finding.message == "The value holds a colon followed by a blank, which YAML reads as a key of its own"
    assert finding.fix
    assert [(source[edit.span], edit.text) for edit in finding.fix.edits] == [
        ('Knees: a "guide"', "'Knees: a \"guide\"'"),
    ]


def test_quotes_mend_what_the_fix_says() -> None:
    """With the fix applied the value is read as it was meant."""
    text = "---\ntitle: *Don't* run: 'why' # note\n---\n"
    (finding,) = split(Source(text))[1]
    assert finding.fix
    ((span, quoted),) = ((edit.span, edit.text) for edit in finding.fix.edits)
    mended = text[: span.start] + quoted + text[span.end :]
    assert split(Source(mended))[0].values.plain() == {"title": "*Don't* run: 'why'"}


@pytest.mark.parametrize("sign", ["[", "- ", "{a: ", "? ", "&a [", "!!seq ["])
def test_deep_nesting_is_refused(sign: str) -> None:
    """Where libyaml's own composer would overflow the stack and end the process."""
    _, findings = split(Source(f"---\na:\n  {sign * 60_000}\n---\n"))
    assert {finding.code for finding in findings} <= {"FIT105", "FIT102"}
    assert findings


@pytest.mark.parametrize("text", ["+++\na = " + "[" * 5_000 + "\n+++\n", "+++\n[" + "a." * 5_000 + "a]\n+++\n"])
def test_deep_nesting_is_refused_in_toml(text: str) -> None:
    """In values and in the names of tables."""
    assert "FIT105" in {finding.code for finding in split(Source(text))[1]}


def test_a_merge_bomb_is_refused() -> None:
    """Merge keys count as what they merge."""
    lines = ["a0: &a0 {k: v}", *(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}" for n in range(1, 30))]
    _, findings = split(Source("---\n" + "\n".join(lines) + "\n---\n"))
    assert {finding.code for finding in findings} == {"FIT105"}


def test_lookup_takes_the_first_of_equal_keys() -> None:
    """And all of them stay in the tree."""
    values = split(Source("---\na: 1\na: 2\n---\n"))[0].values
    first = values.get("a")
    assert isinstance(first, Scalar)
    assert (first.text, first.value, [entry.key for entry in values]) == ("1", 1, ["a", "a"])
    assert values.get("b") is None


def test_a_scalar_knows_text_and_value() -> None:
    """What is written stays beside what the format reads in it."""
    values = split(Source("+++\na = 1_000\nb = [true]\nc = {d = 'e'}\n+++\n"))[0].values
    number, flags, table = (entry.value for entry in values)
    assert isinstance(number, Scalar)
    assert (number.text, number.value, number.style) == ("1_000", 1000, "plain")
    assert isinstance(flags, Sequence)
    assert isinstance(table, Mapping)


def test_front_matter_spans_its_fences() -> None:
    """Without the line end of the closing one; the body begins behind it."""
    source = Source("\n---\na: b\n---  \nbody")
    front_matter = split(source)[0]
    assert isinstance(front_matter, FrontMatter)
    assert front_matter.span
    assert source[front_matter.span] == "---\na: b\n---"
    assert source.text[front_matter.body :] == "body"


@pytest.mark.parametrize(
    "text",
    [
        "---\na: [" + "b, " * 20_001 + "]\n---\n",
        "+++\n" + "= 1\n" * 20_001 + "+++\n",
        '{"a": [' + "1," * 20_001 + "2]}\n",
    ],
)
def test_too_many_values_are_refused(text: str) -> None:
    """With one finding that says so."""
    findings = split(Source(text))[1]
    assert [finding.code for finding in findings if finding.code == "FIT105"] == ["FIT105"]


def test_broken_yaml_is_read_on_its_own_up_to_a_limit() -> None:
    """A thousand pieces; what follows is left out."""
    front_matter, findings = split(Source("---\n" + "a: b: c\n" * 2_000 + "---\n"))
    assert len(findings) == 1_000
    assert front_matter.broken


def test_messages_are_one_line() -> None:
    """Whatever a key holds."""
    (finding,) = split(Source('---\n"a\\nb": 1\n"a\\nb": 2\n---\n'))[1]
    assert finding.message == "The key `a b` is already there; only its first value is used"


def test_yaml_and_pydantic_load_when_they_are_needed() -> None:
    """Splitting TOML loads neither."""
    code = (
        "import sys; from fitpost.frontmatter import split; from fitpost.source import Source;"
        "split(Source('+++\\na = 1\\n+++\\n')); print(*({'yaml', 'pydantic'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout == "\n"
