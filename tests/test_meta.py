"""The typed front matter: dates, sites' own models, required fields, titles."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Literal

import pytest
from pydantic import AnyUrl, BaseModel, Field, ValidationError, field_validator, model_validator

from fitpost.frontmatter import split
from fitpost.meta import Date, Meta, read_meta
from fitpost.meta.titles import title_of
from fitpost.options import Options
from fitpost.source import Source

if TYPE_CHECKING:
    from fitpost.finding import Finding


def read(
    text: str, model: type[Meta] | None = None, *, required: tuple[str, ...] = (), title: str | None = "Heading"
) -> tuple[Meta, list[Finding]]:
    source = Source(text)
    front_matter, faults = split(source)
    meta, more = read_meta(front_matter, source, Options(model=model, required=required), fallback_title=title)
    return meta, [*faults, *more]


def lines(findings: list[Finding]) -> list[str]:
    return [f"{finding.code} {finding.message}" for finding in findings]


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024-01-14", "2024-01-14"),
        ("2024-1-5", "2024-01-05"),
        ("2024/01/14", "2024-01-14"),
        ("2024-01-14T10:11:52+01:00", "2024-01-14T10:11:52+01:00"),
        ("2024-01-14 10:11:52 +0100", "2024-01-14T10:11:52+01:00"),
        ("2024-01-14 10:11:52 -03", "2024-01-14T10:11:52-03:00"),
        ("2024-01-14T10:11:52.123Z", "2024-01-14T10:11:52.123Z"),
        ("2024-01-14 9:05 UTC", "2024-01-14T09:05Z"),
        ("2024-01-14 10:11", "2024-01-14T10:11"),
        ("Jan 14, 2024", "2024-01-14"),
        ("Jul 08 2022", "2022-07-08"),
        ("14 September 2024", "2024-09-14"),
    ],
)
def test_a_date_is_as_precise_as_written(written: str, iso: str) -> None:
    """Its text is ISO 8601, with the zone that is written and no other."""
    assert str(Date.parse(written)) == iso


@pytest.mark.parametrize(
    "written", ["", "today", "01/02/2024", "2024-02-30", "2024-13-01", "2024", "0000-01-01", "²024-01-01"]
)
def test_what_is_no_date_is_refused(written: str) -> None:
    """Also what can be read as two days, and years alone."""
    with pytest.raises(ValueError, match=r"date|day"):
        Date.parse(written)


def test_all_dates_can_be_sorted() -> None:
    """With and without time and zone: midnight and UTC stand in for what is not written."""
    written = ["0001-01-01T00:00+14:00", "2024-01-13", "2024-01-14T00:30+01:00", "2024-01-14", "2024-01-14T00:00"]
    written += ["2024-01-14T00:00:01", "2024-01-13T23:00:02-01:00", "2024-01-14T10:00Z", "9999-12-31T23:59-14:00"]
    backwards = [Date.parse(each) for each in reversed(written)]
    assert [str(each) for each in sorted(backwards)] == written
    assert max(backwards) == backwards[0]


def test_a_date_has_pythons_value() -> None:
    """A `date`, or a `datetime`, which is aware where a zone is written."""
    assert Date.parse("2024-01-14").value == date(2024, 1, 14)
    moment = Date.parse("2024-01-14T10:11+01:00")
    assert isinstance(moment.value, datetime)
    assert moment.value.tzinfo is not None
    assert moment.day == date(2024, 1, 14)


def test_meta_can_be_made_by_hand() -> None:
    """Dates from Python's or from text; never from a number."""
    assert Meta(title="A", date=date(2024, 1, 14)).model_dump(mode="json")["date"] == "2024-01-14"
    assert Meta.model_validate({"date": "2024-01-14"}).date == Date.parse("2024-01-14")
    with pytest.raises(ValidationError):
        Meta.model_validate({"date": 20240114})
    assert Meta.model_json_schema()["properties"]["date"]["anyOf"][0]["type"] == "string"


class Credit(BaseModel):
    name: str
    year: int


class PostMeta(Meta):
    """What a site might ask for."""

    level: Literal["beginner", "advanced"]
    minutes: Annotated[int, Field(gt=0)] = 10
    code: str = ""
    due: date | None = None
    credits: list[Credit] = Field(default_factory=list)
    site: AnyUrl | None = None

    @field_validator("code")
    @classmethod
    def _short(cls, value: str) -> str:
        if len(value) > 4:
            raise ValueError("a code has at most\nfour signs")
        return value


def test_a_sites_model_sees_what_is_written() -> None:
    """Text fields get text, numbers numbers, nested models their own."""
    meta, findings = read(
        "---\nlevel: beginner\nminutes: 12\ncode: 0123\ndue: 2024-1-5\n"
        "credits:\n- {name: 10, year: 2024}\nother: no\n---\n",
        PostMeta,
    )
    assert findings == []
    assert type(meta) is PostMeta
    assert (meta.level, meta.minutes, meta.code, meta.due) == ("beginner", 12, "0123", date(2024, 1, 5))
    assert meta.credits == [Credit(name="10", year=2024)]
    assert meta.extra == {"other": "no"}


def test_every_refused_value_is_a_finding_in_our_words() -> None:
    """And the other fields stay; the site's own words are shown, on one line."""
    meta, findings = read(
        "---\nlevel: expert\nminutes: -1\ncode: abcde\ndue: 20240114\n"
        "credits:\n- {name: a, year: soon}\nsite: x\ntags: [a]\n---\n",
        PostMeta,
    )
    assert lines(findings) == [
        "FIT114 `due` is a number, `20240114`, and no date",
        "FIT112 `level` wants one of the values that the site allows, and has `expert`",
        "FIT112 `minutes` wants a larger number, and has `-1`",
        "FIT112 `code` is refused: a code has at most four signs",
        "FIT112 `credits` wants a whole number, and has `soon`",
        "FIT112 `site` wants an address, and has `x`",
    ]
    assert isinstance(meta, PostMeta)
    assert meta.tags == ("a",)
    assert meta.model_dump(include={"minutes", "code", "level"}) == {"minutes": 10, "code": "", "level": None}


def test_required_fields_come_from_model_and_options() -> None:
    """Each that lacks is a finding at the front matter; a required key need not be a field."""
    meta, findings = read("---\ntitle: Calm\nfocus: knee\n---\n", PostMeta, required=("date", "focus", "goal"))
    assert lines(findings) == [f"FIT110 The front matter has no `{name}`" for name in ("level", "date", "goal")]
    assert isinstance(meta, PostMeta)
    assert meta.title == "Calm"


class Whole(Meta):
    """A model that judges several fields together."""

    start: int = 0
    end: int = 1

    @model_validator(mode="after")
    def _ordered(self) -> Whole:
        if self.start > self.end:
            raise ValueError("the end comes first")
        return self


def test_a_model_may_refuse_the_whole() -> None:
    """One finding; the fields of `Meta` stay."""
    meta, findings = read("---\ntitle: Calm\nstart: 3\nend: 2\n---\n", Whole)
    assert lines(findings) == ["FIT112 The front matter is refused: the end comes first"]
    assert (meta.title, type(meta)) == ("Calm", Whole)


def test_a_model_may_refuse_a_field_and_the_whole() -> None:
    """The whole is judged once the faulty field is out."""
    _, findings = read("---\ntitle: Calm\nstart: 3\ndraft: perhaps\n---\n", Whole)
    assert [finding.code for finding in findings] == ["FIT112", "FIT112"]


def test_a_heading_stands_in_for_a_title() -> None:
    """Before the file's name does; without either, a post has none, which is an error."""
    assert read("---\ndraft: false\n---\n")[0].title == "Heading"
    meta, findings = read("Rest.\n", title=None)
    assert meta.title is None
    assert lines(findings) == ["FIT110 The front matter has no `title`"]


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("posts/2024-01-14-calm_knees.md", "Calm knees"),
        ("posts/calm-knees/index.md", "Calm knees"),
        ("_index.md", None),
        ("---.md", None),
        ("übung.md", "Übung"),
        (None, None),
    ],
)
def test_a_files_name_is_made_readable(path: str | None, title: str | None) -> None:
    """Without a date, hyphens and underscores; an index is named after its folder."""
    assert title_of(path) == title


def test_a_slip_has_an_unsafe_fix() -> None:
    """It writes the known key."""
    (finding,) = read("---\nsumary: a\n---\n")[1]
    assert finding.fix
    assert not finding.fix.safe
    assert [edit.text for edit in finding.fix.edits] == ["summary"]


def test_a_required_field_may_go_by_any_of_its_names() -> None:
    """Of the site, and of the post."""
    assert read("---\nsummary: Rest.\npubDate: 2024-01-14\n---\n", required=("description", "date"))[1] == []
    assert lines(read("---\nsummary:\n---\n", required=("description",))[1]) == [
        "FIT110 The front matter has no `description`",
    ]
