"""A routine as `HowTo`: an exercise is a step of it, a named group a section of steps.

Everything in a list has a position. Tools belong to the HowTo, for a step cannot have any. `item` of a step or a
section points to the plans that hold the numbers of its doses.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from fitpost.exporters.jsonld.lines import lines
from fitpost.exporters.jsonld.node import Node, node, numbered, one_or_list, reference
from fitpost.exporters.jsonld.plan import exercise_plans, group_plans

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fitpost.exporters.jsonld.page import Page
    from fitpost.model import Caution, Exercise, Group, Image, Routine

    Cautions = Mapping[str, Sequence[Caution]]
    """The cautions of each exercise that has any, by its id."""

PLAIN_DIRECTION = {"@type", "text"}
"""The properties of a direction that needs no node of its own where it is the only one."""


def how_to(routine: Routine, cautions: Cautions, page: Page, post: Node) -> list[Node]:
    """The HowTo of a routine of `post`, first, and the plans that its steps point to."""
    how_to_id = page.claim_heading(routine.span) or page.claim("routine")
    builder = _Steps(page, cautions)
    made = node(
        "HowTo",
        how_to_id,
        url=page.link(routine.span),
        name=routine.title,
        inLanguage=post.get("inLanguage"),
        tool=_tools(routine),
        step=builder.steps(routine),
    )
    return [made, *builder.plans]


def _tools(routine: Routine) -> list[Node]:
    names = dict.fromkeys(name for exercise in routine.exercises for name in exercise.equipment)
    return [node("HowToTool", name=name) for name in names]


class _Steps:
    """Builds the steps of one routine, and gathers in `plans` what they point to."""

    def __init__(self, page: Page, cautions: Cautions) -> None:
        self.plans: list[Node] = []
        self._page = page
        self._cautions = cautions

    def steps(self, routine: Routine) -> list[Node]:
        """The steps and sections, in the order of the text."""
        named = {group.id: group for group in routine.groups if group.title}
        made: list[Node] = []
        for group, run in groupby(routine.exercises, key=lambda exercise: named.get(exercise.group or "")):
            steps = [self._step(exercise) for exercise in run]
            made += [self._section(group, steps)] if group else steps
        return numbered(made)

    def _section(self, group: Group, steps: list[Node]) -> Node:
        return node(
            "HowToSection",
            name=group.title,
            url=self._page.link(group.span),
            itemListElement=numbered(steps),
            item=self._pointers(group_plans(group, self._page)),
        )

    def _step(self, exercise: Exercise) -> Node:
        said = lines(exercise, self._cautions.get(exercise.id, ()))
        alone = said[0]["text"] if [set(line) for line in said] == [PLAIN_DIRECTION] else None
        return node(
            "HowToStep",
            self._page.claim_heading(exercise.span) or self._page.claim(exercise.id),
            name=exercise.name,
            url=self._page.link(exercise.span),
            image=one_or_list([image for each in exercise.images if (image := _image(each, self._page))]),
            text=alone,
            itemListElement=None if alone else numbered(said),
            item=self._pointers(exercise_plans(exercise, self._page)),
        )

    def _pointers(self, plans: list[Node]) -> Any:  # noqa: ANN401 - one or several
        self.plans += plans
        return one_or_list([reference(plan) for plan in plans])


def _image(image: Image, page: Page) -> Node | None:
    url = page.resolve(image.url)
    return node("ImageObject", url=url, caption=image.alt) if url else None
