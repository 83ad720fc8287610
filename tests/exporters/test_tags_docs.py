"""The how-to says what is so."""

import json
import re
from pathlib import Path

from fitpost.exporters.tags import FORMATS, schema
from fitpost.exporters.tags.sheet import COLUMNS

PAGE = (Path(__file__).parents[2] / "docs/how-to/tag-statistics.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    """The page's one fenced block in that language."""
    (found,) = re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    return str(found)


def test_the_example_runs() -> None:
    """The Python example runs as it stands."""
    exec(compile(block("python"), "tag-statistics.md", "exec"), {})  # noqa: S102 -- our own page


def test_the_json_has_the_names_of_the_schema() -> None:
    """The example of the JSON shows every name, and none that there is not."""
    shown, definitions = json.loads(block("json")), schema()["$defs"]
    stats, tags = shown["stats"], shown["stats"]["tags"]
    examples = {"Summary": stats, "Facet": tags, "Label": tags["labels"][0], "Pair": tags["pairs"][0]}
    examples["Spellings"] = tags["spellings"][0]
    assert {name: set(example) for name, example in examples.items()} == {
        name: set(definition["properties"]) for name, definition in definitions.items()
    }


def test_forms_and_columns_are_documented() -> None:
    """Every form of output and the columns of the CSV are on the page."""
    assert [form for form in FORMATS if f"| `{form}` |" not in PAGE] == []
    assert f"`{','.join(COLUMNS)}`" in PAGE
