"""Dates that cannot be right: days that no calendar has, and weekdays that are not theirs.

Quoted mail is not the writer's to mend and is passed over.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from analyser.reading.dates.expressions import CalendarDay, Impossible
from analyser.reading.dates.finder import DateReading
from analyser.reading.dates.words import WEEKDAYS
from analyser.types import Span


@dataclass(frozen=True, slots=True)
class WeekdayMismatch:
    """A date whose weekday is not that of its day: "Tuesday, 4 November" in 2026.

    ``written`` and ``right`` are names of weekdays; ``span`` covers the whole date.
    """

    span: Span
    day: date
    written: str
    right: str


def impossible_dates(readings: Iterable[DateReading]) -> tuple[Span, ...]:
    """Dates that no calendar has, such as 31 June or 2/30; nothing is rolled over."""
    return tuple(
        reading.span
        for reading in readings
        if isinstance(reading.meaning, Impossible) and not reading.quoted
    )


def weekday_mismatches(readings: Iterable[DateReading]) -> tuple[WeekdayMismatch, ...]:
    """Dates that name a weekday on which their day does not fall, each with the right one."""
    return tuple(
        WeekdayMismatch(
            reading.span,
            reading.day,
            WEEKDAYS[reading.meaning.weekday].capitalize(),
            WEEKDAYS[reading.day.weekday()].capitalize(),
        )
        for reading in readings
        if not reading.quoted
        and isinstance(reading.meaning, CalendarDay)
        and reading.meaning.weekday is not None
        and reading.day is not None
        and reading.day.weekday() != reading.meaning.weekday
    )
