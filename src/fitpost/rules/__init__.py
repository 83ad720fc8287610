"""The rules of `fitpost check`, one a file; to add one, write its file and name it here.

FIT2xx structure and advice, FIT3xx exercises and steps, FIT4xx prescriptions, FIT5xx safety, FIT6xx tags and the
collection. A code is never used again for something else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.rules.fit301 import exercise_without_steps
from fitpost.rules.fit302 import numbering_broken
from fitpost.rules.fit401 import dose_implausible
from fitpost.rules.fit501 import doctor_not_mentioned
from fitpost.rules.fit601 import tag_spelt_in_two_ways

if TYPE_CHECKING:
    from fitpost.rule import AnyRule

RULES: tuple[AnyRule, ...] = (
    exercise_without_steps,
    numbering_broken,
    dose_implausible,
    doctor_not_mentioned,
    tag_spelt_in_two_ways,
)
"""Every rule, by code."""
