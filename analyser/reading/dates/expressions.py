"""What an expression of time says, before anybody asks which day that is.

A pattern reads "Tuesday, 3 November" into a :class:`CalendarDay` and "a week on Friday" into a
:class:`Weekday`; only :mod:`analyser.reading.dates.resolution` holds that against a calendar.
Weekdays count from Monday as 0, as in :meth:`datetime.date.weekday`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from analyser.types import Placed

Side = Literal["past", "future", "near"]
"""Which of its readings an expression takes; ``near`` is the one closest to the day of sending."""

Unit = Literal["week", "month", "year"]


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of a month: "3 November", "Tues 3 Nov 2026", "the 14th", "22nd instant".

    ``months_away`` counts from the month of sending ("instant" is 0) where no month is named.
    """

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    months_away: int | None = None


@dataclass(frozen=True, slots=True)
class NumericDay:
    """Two numbers of which one is the day and the other the month: "3/11", "11/3/26"."""

    first: int
    second: int
    year: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week; ``side`` is ``None`` where the sentence has to decide.

    ``weeks`` moves the day that was found: "a week on Friday" is the coming Friday plus one,
    "the Monday before last" the latest Monday minus one. ``today`` says that the day of sending
    counts too: "two weeks ago on Monday", sent on a Monday.
    """

    weekday: int
    side: Side | None = None
    weeks: int = 0
    today: bool = False


@dataclass(frozen=True, slots=True)
class WeekdayOfWeek:
    """A day of a calendar week (Monday to Sunday): "Thursday of last week" has ``week`` -1."""

    weekday: int
    week: int


@dataclass(frozen=True, slots=True)
class WeekdayOfMonth:
    """A weekday of a month: "the first Tuesday of this month"; ``nth`` -1 is the last one."""

    nth: int
    weekday: int
    month: int | None = None
    year: int | None = None
    months_away: int = 0


@dataclass(frozen=True, slots=True)
class DaysAway:
    """Days from the day of sending: "yesterday" is -1, "in two weeks" 14.

    With ``business`` only business days count: "ten working days ago". They are counted from
    ``start`` where another day is named: "five days from Monday", "two weeks ago yesterday".
    """

    days: int
    business: bool = False
    start: CalendarDay | DaysAway | Weekday | WeekdayOfWeek | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """The first or last day of a week, month or year: "the end of next week", "end of May".

    The working week ends on its Friday. ``away`` counts units from that of sending; ``month``
    names one instead. ``a_day`` marks one that is put as a day, "the last day of April", and not as
    a stretch of time.
    """

    last: bool
    unit: Unit
    away: int = 0
    month: int | None = None
    year: int | None = None
    a_day: bool = False


@dataclass(frozen=True, slots=True)
class Holiday:
    """A feast by its name in lower case, with the side that "last" or "next" gives it."""

    name: str
    year: int | None = None
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class NearHoliday:
    """A day that is told from a feast: "the day before Waitangi", "the Tuesday after Easter".

    ``step`` is 1 after the feast and -1 before it; without ``weekday`` it is the next day there.
    """

    name: str
    step: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A time that is no single day: "last week", "in March", "2019", "the other day"."""


@dataclass(frozen=True, slots=True)
class Impossible:
    """A day that no calendar has: "31 June", "2/30"."""


Meaning = (
    CalendarDay
    | NumericDay
    | Weekday
    | WeekdayOfWeek
    | WeekdayOfMonth
    | DaysAway
    | Edge
    | Holiday
    | NearHoliday
    | Period
    | Impossible
)


@dataclass(frozen=True, slots=True)
class Expression(Placed):
    """An expression of time in a text, and what it says."""

    start: int
    end: int
    meaning: Meaning
