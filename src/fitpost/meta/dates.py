"""A date of a post, as precise as it was written.

    date = day (("T" | blanks) time (blanks? zone)?)?
    day  = YYYY "-" M "-" D | YYYY "/" M "/" D | month-name D ","? YYYY | D month-name YYYY
    time = H ":" MM (":" SS ("." digits)?)?
    zone = "Z" | "UTC" | "GMT" | ("+" | "-") HH (":"? MM)?

ISO 8601 is what it becomes. Days that can be read in two ways (01/02/2024) and numbers (20240114, 1705223512) are
refused: one reader's day is another's second of 1970.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import total_ordering
from typing import TYPE_CHECKING, Any

from pydantic_core import PydanticCustomError, core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = (
    r"(?:(?P<y1>\d{4})(?P<sign>[-/])(?P<m1>\d{1,2})(?P=sign)(?P<d1>\d{1,2})"
    rf"|{_NAME.format('m2')}[ ]{{1,3}}(?P<d2>\d{{1,2}}),?[ ]{{1,3}}(?P<y2>\d{{4}})"
    rf"|(?P<d3>\d{{1,2}})[ ]{{1,3}}{_NAME.format('m3')},?[ ]{{1,3}}(?P<y3>\d{{4}}))"
)
_TIME = (
    r"(?:(?:[Tt]|[ \t]{1,3})(?P<time>(?P<hour>\d{1,2}):(?P<minute>\d\d)(?P<second>:\d\d(?:[.,]\d{1,9})?)?)"
    r"(?:[ \t]{0,3}(?P<zone>[Zz]|UTC|GMT|[+-]\d\d(?::?\d\d)?))?)?"
)
_DATE = re.compile(_DAY + _TIME, re.IGNORECASE | re.ASCII)
_NUMBER = re.compile(r"[-+]?\d{1,40}(?:\.\d{0,40})?", re.ASCII)


@total_ordering
@dataclass(frozen=True, slots=True, order=False)
class Date:
    """A day or a moment; `str` of it is ISO 8601.

    All dates can be compared: one without a time counts as its midnight, one without a zone as UTC.
    """

    value: date | datetime
    """A `datetime` where a time is written, aware where a zone is."""
    iso: str
    """ISO 8601, as precise as written: 2024-01-14, 2024-01-14T10:11, 2024-01-14T10:11:52+01:00."""

    @classmethod
    def parse(cls, text: str) -> Date:
        """The date that `text` says; PydanticCustomError, a ValueError, says in its `type` why it says none."""
        text = text.strip()
        found = _DATE.fullmatch(text)
        if found is None:
            number = _NUMBER.fullmatch(text)
            raise PydanticCustomError("date_number" if number and len(text) > 4 else "date_form", "not a date")
        try:
            return cls._read(found)
        except (ValueError, OverflowError):
            raise PydanticCustomError("date_impossible", "no such day or time") from None

    @classmethod
    def of(cls, value: date | datetime) -> Date:
        """The date that a `date` or `datetime` is."""
        return cls(value, value.isoformat())

    @classmethod
    def _read(cls, found: re.Match[str]) -> Date:
        parts = found.groupdict()
        name = parts["m2"] or parts["m3"]
        month = _MONTHS.index(name[:3].lower()) + 1 if name else int(parts["m1"])
        year, number = (parts[k + "1"] or parts[k + "2"] or parts[k + "3"] for k in "yd")
        day = date(int(year), month, int(number))
        if not parts["time"]:
            return cls.of(day)
        clock = f"{int(parts['hour']):02}:{parts['minute']}{(parts['second'] or '').replace(',', '.')}"
        zone = _zone(parts["zone"])
        iso = f"{day.isoformat()}T{clock}{zone}"
        return cls(datetime.fromisoformat(iso), iso)

    @property
    def day(self) -> date:
        """The day, without time and zone."""
        return self.value.date() if isinstance(self.value, datetime) else self.value

    @property
    def _moment(self) -> tuple[timedelta, str]:
        """A total order: time since the first day, in UTC, then the text."""
        since = timedelta(days=self.day.toordinal())
        if isinstance(self.value, datetime):
            clock = self.value
            since += timedelta(hours=clock.hour, minutes=clock.minute, seconds=clock.second)
            since += timedelta(microseconds=clock.microsecond) - (clock.utcoffset() or timedelta())
        return since, self.iso

    def __lt__(self, other: Date) -> bool:
        return self._moment < other._moment

    def __str__(self) -> str:
        return self.iso

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        del source, handler
        return core_schema.no_info_plain_validator_function(
            cls._validated,
            serialization=core_schema.plain_serializer_function_ser_schema(str, return_schema=core_schema.str_schema()),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        del schema, handler
        return {"type": "string", "description": "A date or a moment, ISO 8601", "examples": ["2024-01-14"]}

    @classmethod
    def _validated(cls, value: object) -> Date:
        if isinstance(value, Date):
            return value
        if isinstance(value, date):
            return cls.of(value)
        if isinstance(value, str):
            return cls.parse(value)
        raise PydanticCustomError("date_number" if isinstance(value, (int, float)) else "date_form", "not a date")


def _zone(written: str | None) -> str:
    """A zone as ISO 8601 has it."""
    if not written:
        return ""
    if written[0] not in "+-":
        return "Z"
    return f"{written[:3]}:{written[3:].lstrip(':') or '00'}"
