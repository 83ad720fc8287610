"""Whose a dose is: posts with the names of their exercises, and the dose of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fitpost import engines
from fitpost.extract.belonging import Verdict, passages
from fitpost.extract.dosing import Dosing
from fitpost.extract.names import candidates
from fitpost.extract.prepare import prepare
from fitpost.frontmatter import split
from fitpost.options import Options
from fitpost.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fitpost.extract.part import Part
    from fitpost.extract.prepare import Prepared
    from fitpost.model import Prescription

FIELDS = ("sets", "reps", "duration_s", "rest_s", "distance_m")


def doses(text: str, *names: str) -> list[str]:
    """The main dose of each of the exercises of these names, in the order of the text."""
    source = Source(text, "post.md")
    front_matter, _ = split(source)
    blocks = engines.get("mistune")(source, front_matter.body).blocks
    return [shown(each) for each in prescribed(prepare(source, blocks, front_matter, Options(language="en")), names)]


def prescribed(post: Prepared, names: tuple[str, ...]) -> Iterator[tuple[Prescription, ...]]:
    exercises = {part: named for part in post.parts if (named := [*verdicts(part, names)])}
    found = passages(post.parts, exercises)
    dosing = Dosing(exercises, found, post.dose_words)
    for verdict in (each for named in exercises.values() for each in named):
        own = [p.part for p in found if p.owners[-1] is verdict and p.part is not verdict.candidate.part]
        yield dosing.prescriptions(verdict, own)


def verdicts(part: Part, names: tuple[str, ...]) -> Iterator[Verdict]:
    taken: list[range] = []
    for candidate in sorted(candidates(part), key=lambda each: each.start):
        place = range(candidate.start, candidate.end)
        if candidate.name in names and not any(place.start in other for other in taken):
            taken.append(place)
            yield Verdict(candidate, 1.0)


def shown(prescriptions: tuple[Prescription, ...]) -> str:
    if not prescriptions:
        return "-"
    dose = prescriptions[0]
    said = [f"{name}={value.min:g}-{value.max:g}" for name in FIELDS if (value := getattr(dose, name))]
    said = [each if (ends := each.split("=")[1].split("-"))[0] != ends[1] else each.split("-")[0] for each in said]
    return " ".join([*said, *(["per_side"] if dose.per_side else []), *([dose.load.text] if dose.load else [])])


LINES = {
    "rounds go to all on the line": (
        "3 rounds of 21 wall balls, 12 pull-ups, 300 m row\n",
        {"wall balls": "sets=3 reps=21", "pull-ups": "sets=3 reps=12", "row": "sets=3 distance_m=300"},
    ),
    "doses after their names": (
        "Zercher squat 4x5, then ring push-up 4x8 and band face pull 3x20.\n",
        {"Zercher squat": "sets=4 reps=5", "ring push-up": "sets=4 reps=8", "band face pull": "sets=3 reps=20"},
    ),
    "sets of intervals": (
        "- 8 x 1 min jog, 2 min walk\n",
        {"jog": "sets=8 duration_s=60", "walk": "sets=8 duration_s=120"},
    ),
    "sets before a bracket": (
        "- 5 x (30s jog + 30s walk)\n",
        {"jog": "sets=5 duration_s=30", "walk": "sets=5 duration_s=30"},
    ),
    "a dose after the last name is for all": (
        "- Drills: high knees, butt kicks, side steps, 2 rounds each\n",
        {"high knees": "sets=2", "butt kicks": "sets=2", "side steps": "sets=2"},
    ),
    "a block's time is nobody's": (
        "- **Warm-up (5 mins):** jumping jacks, arm circles\n",
        {"jumping jacks": "-", "arm circles": "-"},
    ),
    "calories are no dose": ("- 60 cal row\n", {"row": "-"}),
    "a pace is no distance": ("- Run 6 x 400 m @ 5k pace\n", {"Run": "sets=6 distance_m=400"}),
    "metres of the pool": ("- 4 x 25 m easy crawl, 45 s rest\n", {"easy crawl": "sets=4 rest_s=45 distance_m=25"}),
    "a long run": ("- 8 mile long run\n", {"long run": "distance_m=12874.8"}),
}

LINES |= {
    "of each": ("- At the barre: tendus, arabesques, ten of each\n", {"tendus": "reps=10", "arabesques": "reps=10"}),
    "each of": (
        "Main: 40 seconds each of step jacks, band rows\n",
        {"step jacks": "duration_s=40", "band rows": "duration_s=40"},
    ),
}

GROUPS = {
    "in the title": ("## Core loop (3 rounds)\n\n- 10 burpees\n", {"burpees": "sets=3 reps=10"}),
    "in a title further up": (
        "## Core loop (3 rounds)\n\n### On the floor\n\n- 10 burpees\n",
        {"burpees": "sets=3 reps=10"},
    ),
    "a title's time is that of all": ("## Mobility (15 min)\n\n- Leg swings\n", {"Leg swings": "-"}),
    "unless it is for each": ("## Mobility (1 minute each)\n\n- Leg swings\n", {"Leg swings": "duration_s=60"}),
    "a number of exercises": ("## 10 exercises for runners\n\n### Leg swings\n\nStand tall.\n", {"Leg swings": "-"}),
    "after the list": (
        "## Stations\n\n1. Box squats\n2. Bird dog\n\nWork 45 s at each station, rest 15, go round three times.\n",
        {"Box squats": "sets=3 duration_s=45 rest_s=15", "Bird dog": "sets=3 duration_s=45 rest_s=15"},
    ),
    "repeat the sequence": (
        "## Flow\n\n- 8 forward bends\n\nRepeat the sequence 3x\n",
        {"forward bends": "sets=3 reps=8"},
    ),
    "each exercise ten times": (
        "## Feet\n\nDo every exercise 10 times, twice a day.\n\n- Towel drag\n",
        {"Towel drag": "reps=10"},
    ),
    "items beside the list": (
        "## Blast\n\n* **Format:** 30 seconds work / 15 seconds rest\n* **Circuit:** Repeat twice\n    1. High knees\n",
        {"High knees": "sets=2 duration_s=30 rest_s=15"},
    ),
    "the section before": (
        "## Setup\n\n**Format:** 40 s work, 20 s rest\n\n**Rounds:** 4\n\n## The workout\n\n### Burpees\n\nJump.\n",
        {"Burpees": "sets=4 duration_s=40 rest_s=20"},
    ),
    "for every exercise of the post": (
        "Every exercise: 3 sets of 8-12 reps, 90 seconds rest.\n\n### Push\n\n- Arnold press\n",
        {"Arnold press": "sets=3 reps=8-12 rest_s=90"},
    ),
    "rest between rounds where there is no other": (
        "## A\n\nRest 1 minute between rounds.\n\n- 10 burpees\n- 5 rows, rest 20 s\n",
        {"burpees": "reps=10 rest_s=60", "rows": "reps=5 rest_s=20"},
    ),
    "another item's dose is not shared": ("## A\n\n- 5 min of breathing\n- Leg swings\n", {"Leg swings": "-"}),
    "how long a session takes": ("## A\n\nTakes 10 minutes, twice a week.\n\n- Leg swings\n", {"Leg swings": "-"}),
    "a person's weight": ("## My routine (58 kg)\n\n- Bench 3x8\n", {"Bench": "sets=3 reps=8"}),
    "laid out as the exercises are": (
        "## A\n\nplank switches 2x30 s\n\nbrisk walk 90 min\n",
        {"brisk walk": "duration_s=5400"},
    ),
}

STEPS = {
    "sentences of a step": (
        "## Hamstring stretch\n\nHold for 10-30 seconds. Repeat up to 3 times.\n",
        {"Hamstring stretch": "reps=3 duration_s=10-30"},
    ),
    "part of the movement": (
        "## Heel raise\n\n3 x 12. Pause for a second, take three seconds down.\n",
        {"Heel raise": "sets=3 reps=12"},
    ),
    "a sentence that is a time": ("## Marching\n\nLift your knees. One minute.\n", {"Marching": "duration_s=60"}),
    "labels on one line": ("## Row\n\n**Sets:** 3 **Reps:** 8 per side\n", {"Row": "sets=3 reps=8 per_side"}),
    "a name's last word is no label": ("- Butterfly Pulses - 20-30 pulses\n", {"Butterfly Pulses": "reps=20-30"}),
}

TABLES = {
    "columns": (
        "| Exercise | Sets | Reps | Rest |\n|---|---|---|---|\n| Squat | 3 | 10 | 60 s |\n",
        {"Squat": "sets=3 reps=10 rest_s=60"},
    ),
    "times in a dose column": (
        "| Exercise | Dose |\n|---|---|\n| Plank | 3 x 40 s |\n",
        {"Plank": "sets=3 duration_s=40"},
    ),
    "a cell that holds for several rows": (
        "| Sets | Exercise | Reps |\n|---|---|---|\n| 4 | Hack squat | 8 |\n| | Leg press | 10 |\n",
        {"Hack squat": "sets=4 reps=8", "Leg press": "sets=4 reps=10"},
    ),
    "boxes to tick": ("| Exercise | Reps | Sets |\n|---|---|---|\n| Row | 8 | ☐ ☐ |\n", {"Row": "sets=2 reps=8"}),
    "numbers of rows and unknown columns": (
        "| # | Exercise | Rate |\n|---|---|---|\n| 7 | Row | 18-20 |\n",
        {"Row": "-"},
    ),
    "several exercises in a row": (
        "| Week | Monday | Friday | Total |\n|---|---|---|---|\n| 1 | 4 mile easy run | 8 mile long run | 12 mi |\n",
        {"easy run": "distance_m=6437.38", "long run": "distance_m=12874.8"},
    ),
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(*case, id=name) for table in (LINES, GROUPS, STEPS, TABLES) for name, case in table.items()],
)
def test_dose(text: str, expected: dict[str, str]) -> None:
    """Each exercise has the dose that a reader gives it."""
    assert dict(zip(expected, doses(text, *expected), strict=True)) == expected


def test_words_come_from_where_they_stand() -> None:
    """A prescription names each place that it was read from, its groups' too."""
    text = "## Loop (3 rounds)\n\nRest 60 s between rounds.\n\n- 10 burpees\n"
    source = Source(text, "post.md")
    front_matter, _ = split(source)
    post = prepare(source, engines.get("mistune")(source, 0).blocks, front_matter, Options(language="en"))
    ((dose,),) = prescribed(post, ("burpees",))
    assert [source[span] for span in dose.sources] == ["10", "(3 rounds)", "Rest 60 s between rounds"]
    assert dose.text == "10; (3 rounds); Rest 60 s between rounds"
