"""The one exercise in the title of a post."""

from __future__ import annotations

import pytest

from fitpost import engines
from fitpost.extract.prepare import prepare
from fitpost.extract.subject import subject, title_of
from fitpost.frontmatter import split
from fitpost.options import Options
from fitpost.source import Source

TABLE = """
Wall sit                                            | Wall sit
How to do the wall sit correctly                    | wall sit
Cossack squat 101                                   | Cossack squat
8 steps to the perfect inverted row                 | inverted row
The Pallof press, explained                         | Pallof press
Exercise of the week: Dead bug                      | Dead bug
Technique - The windmill                            | windmill
Drill 41 - The horseshoe                            | horseshoe
Backstroke drills: Cup on the forehead              | Cup on the forehead
Yoga poses - Dhanurasana (bow pose)                 | Dhanurasana (bow pose)
Wall sit (without the wall)                         | Wall sit
Fixing your overhead squat, one wobble at a time    | overhead squat
Dragon flag for beginners                           | Dragon flag
Kreuzheben richtig ausgeführt                       | Kreuzheben
Comment faire le squat pas à pas                    | squat
Cómo hacer la sentadilla paso a paso                | sentadilla
2024                                                | -
"""


@pytest.mark.parametrize("row", TABLE.strip().splitlines())
def test_the_name_in_a_title(row: str) -> None:
    """What frames it is left out: how to do it, for whom, which week's it is, what kind it is of."""
    written, expected = (cell.strip() for cell in row.split("|"))
    source = Source(f"# {written}\n\nStand up.\n")
    front_matter, _ = split(source)
    blocks = engines.get("mistune")(source, front_matter.body).blocks
    options = Options(
        language="de" if "Kreuz" in row else "fr" if "Comment" in row else "es" if "Cómo" in row else "en"
    )
    found = subject(title_of(prepare(source, blocks, front_matter, options).parts))
    assert (found.name if found else "-") == expected
