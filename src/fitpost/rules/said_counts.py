"""Numbers that a title says: "7 exercises", "Five stretches", "10-Minute", "3 Übungen".

A number counts where it is exact: not "5-7", "over 10", "5+", "half of the 8". Languages: English, German, French,
Spanish, as far as their number words and nouns are listed here.
"""

from __future__ import annotations

import re

NUMBER_WORDS = {
    word: number
    for number, words in (
        (2, "two zwei deux dos"),
        (3, "three drei trois tres"),
        (4, "four vier quatre cuatro"),
        (5, "five fünf cinq cinco"),
        (6, "six sechs seis"),
        (7, "seven sieben sept siete"),
        (8, "eight acht huit ocho"),
        (9, "nine neun neuf nueve"),
        (10, "ten zehn dix diez"),
        (12, "twelve zwölf douze doce"),
    )
    for word in words.split()
}
NUMBER = rf"(?P<number>\d{{1,2}}|{'|'.join(NUMBER_WORDS)})"
NOT_EXACT = re.compile(
    r"(?:[\w.,:/–-]|\b(?:over|under|than|up to|to|or|of|of the|of these|the other|from|day|week|part|level|phase|"
    r"über|unter|als|bis|tag|woche|más de|menos de|hasta|día|plus de|moins de|jusqu'à|jour) ?)$",
    re.IGNORECASE,
)
"""What stands before a number that is no count, or no exact one."""
NO_ADJECTIVE = (
    "of|to|in|a|per|and|or|more|other|minutes?|mins?|seconds?|hours?|days?|weeks?|months?|years?|times?|sets?|rounds?|reps?|"
    "workouts?|types?|kinds?|categories|groups?|reasons?|ways?|tips?|benefits?|steps?|muscles?|x|de|y|et|und|ou|oder|o"
)
"""Words after which it is not the exercises that are counted."""
EXERCISES = re.compile(
    rf"\b{NUMBER}[ -](?:(?!(?:{NO_ADJECTIVE})\b)[^\W\d][\w'’-]{{0,19}} ){{0,3}}"
    r"(?:exercises|moves|movements|stretches|drills|poses|"
    r"\w{0,20}übungen|exercices|mouvements|étirements|ejercicios|movimientos|estiramientos)\b"
    r"(?! (?:routine|program|plan|per)\b)",
    re.IGNORECASE,
)
MINUTES = re.compile(rf"\b{NUMBER}[ -]?(?:min|mins|minutes?|minuten|minutos?)\b", re.IGNORECASE)


def said(pattern: re.Pattern[str], text: str) -> tuple[int, str] | None:
    """The one number that a text says, and its words; None where it says none, or several."""
    found = list(pattern.finditer(text))
    if len(found) != 1 or NOT_EXACT.search(text[: found[0].start()]):
        return None
    number = found[0]["number"].lower()
    return NUMBER_WORDS.get(number) or int(number), found[0][0]
