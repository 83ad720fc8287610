"""The clues of each question, in words: what a person would point at to say "this is an exercise" or "this is advice".

A clue is present or not. Counts come in steps ("3-4 words"), shares in quarters. Clues are strings that read well,
since `fitpost explain` shows them; what each is worth was learned and stands in `weights.json`.
"""

from fitpost.extract.clues.advice import advice_clues
from fitpost.extract.clues.cautions import caution_clues
from fitpost.extract.clues.names import name_clues
from fitpost.extract.clues.scale import Shared, bundled, count, share
from fitpost.extract.clues.subjects import subject_clues
from fitpost.extract.clues.surroundings import PARTS_OF_AN_EXERCISE, above_clues, place_clues
from fitpost.extract.clues.texts import text_clues

__all__ = [
    "PARTS_OF_AN_EXERCISE",
    "Shared",
    "above_clues",
    "advice_clues",
    "bundled",
    "caution_clues",
    "count",
    "name_clues",
    "place_clues",
    "share",
    "subject_clues",
    "text_clues",
]
