"""`Lexicon.equipment` and `Lexicon.muscles`: what a text names, in order."""

from __future__ import annotations

import pytest

from fitpost.vocabulary import Vocabulary

EQUIPMENT = """
en | Sit on a chair or bench with a resistance band around your knee. | chair, bench, resistance band
en | Set up the leg extension machine, or use a band.  | leg extension machine, resistance band
en | Push the platform of the leg press machine away.  | platform, leg press machine
en | Put a rolled-up towel under your knee.            | towel
en | Lie face down on a leg curl machine or wear ankle weights. | leg curl machine, ankle weights
en | Step up onto a sturdy box.                        | box
en | Stand with your back to a wall, on the floor.     |
en | Step to the side, then step back.                 |
en | No equipment needed.                              |
en | Do it without weights.                            |
en | You need no bands or dumbbells, only a mat.       | mat
en | No dumbbells? Take a water bottle.                | water bottle
en | A dumbbell. Two dumbbells. DBs.                   | dumbbell
de | Mit zwei Kurzhanteln auf der Bank                 | dumbbell, bench
de | Ohne Hanteln, nur mit einer Matte                 | mat
fr | Prenez deux haltères et une chaise.               | dumbbell, chair
fr | Sans matériel ni haltères                         |
es | Con una banda elástica y una silla                | resistance band, chair
nl | Met twee halters op een bankje                    | dumbbell, bench
nl | Zonder halters, alleen met een matje              | mat
sv | Med två hantlar på en bänk                        | dumbbell, bench
sv | Utan hantlar, bara med en träningsmatta           | mat
"""
MUSCLES = """
en | Works the quads, the glutes and the quads again.  | quadriceps, glutes
en | Engage the VMO.                                   | vastus medialis
en | Rear delts and rotator cuff                       | rear deltoid, rotator cuff
en | Keep your knees over your toes.                   |
de | Trainiert Waden und vordere Oberschenkel          | calves, quadriceps
fr | Fessiers, ischio-jambiers                         | glutes, hamstrings
es | Glúteos y cuádriceps                              | glutes, quadriceps
nl | Traint de bilspieren en de voorkant van het bovenbeen | glutes, quadriceps
nl | Wat doet de kuit?                                 | calves
sv | Tränar vaderna och lårets framsida                | calves, quadriceps
sv | Vad tränar du?                                    |
sv | Låt två händer vila i nacken.                     |
"""


def _cases(table: str) -> list[tuple[str, str, tuple[str, ...]]]:
    rows = [[part.strip() for part in line.split("|")] for line in table.strip().splitlines()]
    return [(language, text, tuple(filter(None, named.split(", ")))) for language, text, named in rows]


@pytest.mark.parametrize(("language", "text", "named"), _cases(EQUIPMENT))
def test_equipment_is_what_a_text_calls_for(language: str, text: str, named: tuple[str, ...]) -> None:
    assert Vocabulary.default().lexicon(language).equipment(text) == named


@pytest.mark.parametrize(("language", "text", "named"), _cases(MUSCLES))
def test_muscles_are_what_a_text_names(language: str, text: str, named: tuple[str, ...]) -> None:
    assert Vocabulary.default().lexicon(language).muscles(text) == named
