"""The rules of `fitpost check`, one a file; to add one, write its file and name it here.

FIT15x front matter that can be read and is wrong all the same, FIT2xx structure and what titles promise, FIT3xx
exercises and steps, FIT4xx prescriptions, FIT5xx safety, FIT6xx tags and the collection. A code is never used again for
something else.

How often each default rule is right on real posts stands in docs/rules-precision.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitpost.rules.fit150 import title_too_long
from fitpost.rules.fit151 import summary_missing
from fitpost.rules.fit152 import summary_too_long
from fitpost.rules.fit153 import summary_repeats_title
from fitpost.rules.fit154 import date_far_ahead
from fitpost.rules.fit155 import modified_before_date
from fitpost.rules.fit156 import yaml_value_ambiguous
from fitpost.rules.fit157 import draft_past_its_date
from fitpost.rules.fit201 import exercise_count_wrong
from fitpost.rules.fit202 import workout_longer_than_said
from fitpost.rules.fit203 import equipment_needed_after_all
from fitpost.rules.fit204 import section_empty
from fitpost.rules.fit205 import text_to_be_written
from fitpost.rules.fit206 import picture_without_text
from fitpost.rules.fit207 import file_missing
from fitpost.rules.fit208 import paragraph_twice
from fitpost.rules.fit209 import lone_exercise
from fitpost.rules.fit301 import exercise_without_steps
from fitpost.rules.fit302 import numbering_broken
from fitpost.rules.fit303 import list_split_by_bullets
from fitpost.rules.fit304 import step_twice
from fitpost.rules.fit305 import sides_not_said
from fitpost.rules.fit306 import step_too_long
from fitpost.rules.fit307 import label_without_text
from fitpost.rules.fit401 import dose_implausible
from fitpost.rules.fit402 import unit_ambiguous
from fitpost.rules.fit403 import sets_not_said
from fitpost.rules.fit404 import doses_contradict
from fitpost.rules.fit405 import units_mixed
from fitpost.rules.fit406 import range_backwards
from fitpost.rules.fit407 import rest_not_said
from fitpost.rules.fit501 import doctor_not_mentioned
from fitpost.rules.fit502 import caution_after_the_exercises
from fitpost.rules.fit503 import pain_made_light_of
from fitpost.rules.fit504 import cure_promised
from fitpost.rules.fit601 import tag_spelt_in_two_ways
from fitpost.rules.fit602 import tag_twice
from fitpost.rules.fit603 import tag_unknown
from fitpost.rules.fit604 import tag_superseded
from fitpost.rules.fit605 import tag_in_one_post
from fitpost.rules.fit606 import tags_too_many
from fitpost.rules.fit607 import title_of_another_post
from fitpost.rules.fit608 import address_of_another_post
from fitpost.rules.fit609 import summary_of_another_post
from fitpost.rules.fit610 import doses_contradict_across_posts
from fitpost.rules.fit611 import tag_misspelt

if TYPE_CHECKING:
    from fitpost.rule import AnyRule

RULES: tuple[AnyRule, ...] = (
    title_too_long,
    summary_missing,
    summary_too_long,
    summary_repeats_title,
    date_far_ahead,
    modified_before_date,
    yaml_value_ambiguous,
    draft_past_its_date,
    exercise_count_wrong,
    workout_longer_than_said,
    equipment_needed_after_all,
    section_empty,
    text_to_be_written,
    picture_without_text,
    file_missing,
    paragraph_twice,
    lone_exercise,
    exercise_without_steps,
    numbering_broken,
    list_split_by_bullets,
    step_twice,
    sides_not_said,
    step_too_long,
    label_without_text,
    dose_implausible,
    unit_ambiguous,
    sets_not_said,
    doses_contradict,
    units_mixed,
    range_backwards,
    rest_not_said,
    doctor_not_mentioned,
    caution_after_the_exercises,
    pain_made_light_of,
    cure_promised,
    tag_spelt_in_two_ways,
    tag_twice,
    tag_unknown,
    tag_superseded,
    tag_in_one_post,
    tags_too_many,
    title_of_another_post,
    address_of_another_post,
    summary_of_another_post,
    doses_contradict_across_posts,
    tag_misspelt,
)
"""Every rule, by code."""
