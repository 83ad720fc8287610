"""Posts that never were, as varied as real ones: `posts(1000)` gives texts of 4 to 5 KB, the same at every call.

A post has front matter in one of three formats, an introduction, a section of advice, one or two routines in one of
the layouts that sites use (numbered items with steps, headings, bold leads, a table, a list of doses), and often
a caution. All words are our own.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LEAST = 4_000
TOPICS = ("Knees", "Shoulders", "Hips", "A strong back", "Ankles", "Grip", "Balance", "Sprinting", "Rowing", "Posture")
AIMS = ("without pain", "for beginners", "in twenty minutes", "at home", "after a long day", "that last", "for runners")
TAGS = ("knees", "mobility", "strength", "running", "home workout", "recovery", "beginners", "core", "shoulders")
EXERCISES = (
    *(
        "Wall Sit",
        "Goblet Squat",
        "Glute Bridge",
        "Single-Leg Deadlift",
        "Push-Up",
        "Inverted Row",
        "Plank",
        "Side Plank",
    ),
    *(
        "Bird Dog",
        "Dead Bug",
        "Calf Raise",
        "Step-Up",
        "Reverse Lunge",
        "Band Pull-Apart",
        "Farmer's Carry",
        "Clamshell",
    ),
    *("Hip Thrust", "Nordic Curl", "Face Pull", "Overhead Press", "Split Squat", "Hollow Hold", "Jumping Jacks"),
)
STARTS = ("Stand tall", "Lie on your back", "Set your feet hip-width apart", "Hold the weight close", "Kneel on a mat")
MOVES = (
    "lower slowly",
    "push through the heels",
    "squeeze at the top",
    "draw the ribs down",
    "reach long",
    "breathe out",
)
ENDS = (
    "and come back with control",
    "and pause for a moment",
    "without letting the hips turn",
    "until you feel the work",
)
DOSES = (
    *("3 sets of 10 reps", "3 x 12", "4 x 6-8, rest 90 s", "2 sets of 30 seconds", "10 reps each side", "5 rounds"),
    *("3 x 8 @ RPE 7", "hold for 45 seconds", "3 x 10 with 12 kg, 60 s rest", "1-2 sets to failure", "20 m each way"),
)
PROSE = (
    "Most of us sit for hours and then ask our joints for a sprint.",
    "What helps is a little work on most days, and patience with the rest of it.",
    "Nothing here needs a gym; a mat, a chair and a *light* band are enough.",
    "I have done this for [three years](https://example.org/log) and still begin with the easy version.",
    "Progress is slow at first, and then it is not: keep notes, add a little each week.",
    "If you only have ten minutes, do the **first two** and go for a walk.",
)
ADVICE = (
    "Warm up before you load",
    "Sleep is training",
    "Choose shoes that let toes move",
    "Add weight last",
    "Eat enough",
)
CAUTIONS = (
    "Stop if the pain is sharp.",
    "See a doctor if the swelling does not go down.",
    "Do not do this with a fever.",
)


def posts(number: int, seed: int = 1) -> Iterator[str]:
    """That many posts."""
    random = Random(seed)  # noqa: S311 - no secret
    for index in range(number):
        yield post(random, index)


def post(random: Random, index: int) -> str:
    """One post."""
    parts = [front_matter(random, index), paragraph(random), advice(random)]
    while sum(map(len, parts)) < LEAST:
        parts.append(random.choice(ROUTINES)(random))
        parts.append(paragraph(random))
    if random.random() < 0.6:
        parts.append(f"**Safety:** {random.choice(CAUTIONS)}\n")
    return "\n".join(parts)


def front_matter(random: Random, index: int) -> str:
    """Front matter in YAML mostly, else TOML, or the header of Pelican."""
    title = f"{random.choice(TOPICS)} {random.choice(AIMS)}, part {index + 1}"
    tags, day = random.sample(TAGS, 3), f"20{index % 10 + 14}-0{index % 9 + 1}-1{index % 9}"
    if index % 10 == 8:
        return f'+++\ntitle = "{title}"\ndate = {day}\ntags = {tags}\n+++\n'.replace("'", '"')
    if index % 10 == 9:
        return f"Title: {title}\nDate: {day}\nTags: {', '.join(tags)}\n"
    listed = "".join(f"  - {tag}\n" for tag in tags)
    return (
        f'---\ntitle: "{title}"\ndate: {day}\nauthor: Kim\nsummary: {random.choice(PROSE)[:60]!r}\ntags:\n{listed}---\n'
    )


def paragraph(random: Random) -> str:
    """Prose."""
    return " ".join(random.sample(PROSE, 3)) + "\n"


def advice(random: Random) -> str:
    """A section of advice with items and prose."""
    items = "".join(f"- **{each}:** {random.choice(PROSE)}\n" for each in random.sample(ADVICE, 3))
    return f"## Before you begin\n\n{random.choice(PROSE)}\n\n{items}"


def step(random: Random) -> str:
    """An instruction."""
    return f"{random.choice(STARTS)}, {random.choice(MOVES)} {random.choice(ENDS)}."


def numbered(random: Random) -> str:
    """Numbered items, the steps below each."""
    lines = [
        f"{number}. **{name}**\n   - {step(random)}\n   - {step(random)}\n   - Do {random.choice(DOSES)}.\n"
        for number, name in enumerate(random.sample(EXERCISES, 5), start=1)
    ]
    return f"## {random.choice(TOPICS)}: the routine\n\n" + "".join(lines)


def headings(random: Random) -> str:
    """A heading for each exercise, prose below."""
    chosen = random.sample(EXERCISES, 4)
    sections = [f"### {name}\n\n{step(random)} {step(random)}\n\n*{random.choice(DOSES)}*\n" for name in chosen]
    return "## The exercises\n\n" + "\n".join(sections)


def leads(random: Random) -> str:
    """Bold leads, in paragraphs of their own."""
    chosen = random.sample(EXERCISES, 4)
    return "## Every other day\n\n" + "\n".join(
        f"**{name}** - {random.choice(DOSES)}. {step(random)}\n" for name in chosen
    )


def table(random: Random) -> str:
    """A table of exercises."""
    rows = "".join(
        f"| {name} | {random.randint(2, 5)} | {random.randint(5, 15)} | 60 s |\n"
        for name in random.sample(EXERCISES, 6)
    )
    return f"## Week {random.randint(1, 8)}\n\n| Exercise | Sets | Reps | Rest |\n|---|---|---|---|\n{rows}"


def doses(random: Random) -> str:
    """A circuit, line by line."""
    items = "".join(f"- {name}: {random.choice(DOSES)}\n" for name in random.sample(EXERCISES, 6))
    rest = f"Rest {random.choice((60, 90, 120))} s between rounds."
    return f"### Circuit, {random.randint(2, 5)} rounds\n\n{items}\n{rest}\n"


ROUTINES: tuple[Callable[[Random], str], ...] = (numbered, headings, leads, table, doses)
