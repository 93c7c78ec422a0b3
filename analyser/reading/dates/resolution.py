"""Which day an expression of time means, seen from the day on which the draft is to be sent.

Pure calendar work: what the sentence says about past or future comes in as a
:data:`~analyser.reading.dates.expressions.Side`. Weeks run from Monday to Sunday. "last Friday" is
the latest Friday before the day of sending, "next Friday" the Friday of the following week.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta

from analyser.business_days import add_business_days
from analyser.labels import DayOrder
from analyser.reading.dates.expressions import (
    CalendarDay,
    DaysAway,
    Edge,
    Holiday,
    Impossible,
    Meaning,
    NearHoliday,
    NumericDay,
    Side,
    Weekday,
    WeekdayOfMonth,
    WeekdayOfWeek,
)
from analyser.reading.dates.holidays import holiday_days, holiday_in, nth_weekday

LAPSED = timedelta(days=62)
"""A date that was to come may lie this far back: a promise that was not kept is more likely
than a plan for the next year but a few weeks."""

_WEEKDAY_REACH = timedelta(days=45)
_FRIDAY = 4


def resolve(
    meaning: Meaning, send_on: date | None, side: Side, country: str | None = None
) -> date | None:
    """The day that ``meaning`` stands for, or ``None`` for a period and for what cannot be said.

    Args:
        meaning: what the expression says; a :class:`NumericDay` has to be put in order first.
        send_on: the day of sending; without it only an expression with a year has a day.
        side: the reading that the sentence asks for, where the expression leaves a choice.
        country: whose public holidays are no business days.
    """
    try:
        return _resolve(meaning, send_on, side, country)
    except (OverflowError, ValueError):
        return None  # before the first or after the last day that the calendar can hold


def _resolve(
    meaning: Meaning, send_on: date | None, side: Side, country: str | None
) -> date | None:
    match meaning:
        case CalendarDay(day, int(month), int(year)):
            return _day(year, month, day)
        case WeekdayOfMonth(nth, weekday, int(month), int(year)):
            return nth_weekday(year, month, weekday, nth)
        case Holiday(name, int(year)):
            return holiday_in(name, year)
        case Edge(last, _, _, month, int(year)):
            return _edge_of_month(year, month or (12 if last else 1), last)
    if send_on is None:
        return None
    if isinstance(meaning, DaysAway):
        start = _resolve(meaning.start, send_on, side, country) if meaning.start else send_on
        return start and _days_from(start, meaning, country)
    return _from_sending(meaning, send_on, side)


def _days_from(start: date, away: DaysAway, country: str | None) -> date:
    if away.business:
        return add_business_days(start, away.days, country)
    return start + timedelta(away.days)


def _from_sending(meaning: Meaning, send_on: date, side: Side) -> date | None:
    match meaning:
        case CalendarDay(day, None):
            return _day_of_month(meaning, send_on, side)
        case CalendarDay(day, int(month)):
            return _in_some_year(lambda year: _day(year, month, day), send_on, side)
        case Weekday(weekday, own_side, weeks, today):
            counts = today and send_on.weekday() == weekday
            counted_from = send_on if counts else _weekday(weekday, send_on, own_side or side)
            return counted_from + timedelta(weeks=weeks)
        case WeekdayOfWeek(weekday, week):
            return _monday(send_on) + timedelta(days=weekday, weeks=week)
        case WeekdayOfMonth(nth, weekday, None):
            first = _month_away(send_on, meaning.months_away)
            return nth_weekday(first.year, first.month, weekday, nth)
        case WeekdayOfMonth(nth, weekday, int(month)):
            return _in_some_year(lambda year: nth_weekday(year, month, weekday, nth), send_on, side)
        case Holiday(name):
            return _in_some_year(lambda year: holiday_in(name, year), send_on, meaning.side or side)
        case NearHoliday():
            years = (send_on.year - 1, send_on.year, send_on.year + 1)
            return _of_these([d for year in years for d in _near(meaning, year)], send_on, side)
        case Edge():
            return _edge(meaning, send_on, side)
    return None


def in_order(numeric: NumericDay, order: DayOrder) -> CalendarDay | Impossible:
    """Read two numbers as day and month in ``order``, or the other way where only that can be."""
    day_first = (numeric.first, numeric.second)
    for day, month in (day_first, day_first[::-1]) if order == "dmy" else (
        day_first[::-1], day_first,
    ):  # fmt: skip
        if 1 <= month <= 12 and 1 <= day <= monthrange(numeric.year or 2000, month)[1]:
            return CalendarDay(day, month, numeric.year, numeric.weekday)
    return Impossible()


def _day(year: int, month: int, day: int) -> date | None:
    if not MINYEAR <= year <= MAXYEAR or day > monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def _in_some_year(day_in: Callable[[int], date | None], send_on: date, side: Side) -> date | None:
    """The day in the year before, of or after sending that suits the side best."""
    years = (send_on.year - 1, send_on.year, send_on.year + 1)
    return _of_these([day for year in years if (day := day_in(year)) is not None], send_on, side)


def _of_these(days: list[date], send_on: date, side: Side) -> date | None:
    """The day that suits the side best."""
    if not days:
        return None
    if side == "past":
        return max((day for day in days if day <= send_on), default=None)
    if side == "future":
        return min((day for day in days if day >= send_on - LAPSED), default=None)
    return min(days, key=lambda day: abs(day - send_on))


def _near(meaning: NearHoliday, year: int) -> list[date]:
    """The days beside a feast in ``year``; more than one where countries keep it apart."""
    feasts = holiday_days(meaning.name, year)
    if meaning.weekday is None:
        return [feast + timedelta(days=meaning.step) for feast in feasts]
    ahead = meaning.step
    return [
        feast + timedelta(days=ahead * ((ahead * (meaning.weekday - feast.weekday())) % 7 or 7))
        for feast in feasts
    ]


def _day_of_month(meaning: CalendarDay, send_on: date, side: Side) -> date | None:
    """The 14th of the month that suits the side.

    Of months not far off, the one whose 14th falls on the weekday that is written comes first.
    """
    if meaning.months_away is not None:
        first = _month_away(send_on, meaning.months_away)
        return _day(first.year, first.month, meaning.day)
    around = (_month_away(send_on, away) for away in range(-3, 4))
    days = [day for first in around if (day := _day(first.year, first.month, meaning.day))]
    fitting = [
        day for day in days
        if day.weekday() == meaning.weekday and abs(day - send_on) <= _WEEKDAY_REACH
    ]  # fmt: skip
    if fitting:
        return min(fitting, key=lambda day: abs(day - send_on))
    if side == "past":
        return max(day for day in days if day <= send_on)
    if side == "future":
        return min(day for day in days if day >= send_on)
    return min(days, key=lambda day: abs(day - send_on))


def _weekday(weekday: int, send_on: date, side: Side) -> date:
    """The day of that name before, after or nearest to the day of sending; "near" may be today."""
    back = (send_on.weekday() - weekday) % 7
    if side == "past":
        return send_on - timedelta(days=back or 7)
    if side == "future":
        return send_on + timedelta(days=7 - back)
    return send_on + timedelta(days=-back if back <= 3 else 7 - back)


def _edge(edge: Edge, send_on: date, side: Side) -> date | None:
    if edge.month is not None:
        month = edge.month
        return _in_some_year(
            lambda year: _edge_of_month(year, month, edge.last), send_on,
            "near" if side == "future" else side,
        )  # fmt: skip
    if edge.unit == "week":
        day = _monday(send_on) + timedelta(days=_FRIDAY if edge.last else 0, weeks=edge.away)
        # on a weekend "the end of the week" to come is that of the week that is about to begin
        over = edge.away == 0 and edge.last and side == "future" and day < send_on
        return day + timedelta(weeks=1) if over else day
    if edge.unit == "month":
        first = _month_away(send_on, edge.away)
        return _edge_of_month(first.year, first.month, edge.last)
    return _edge_of_month(send_on.year + edge.away, 12 if edge.last else 1, edge.last)


def _edge_of_month(year: int, month: int, last: bool) -> date:
    return date(year, month, monthrange(year, month)[1] if last else 1)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _month_away(day: date, months: int) -> date:
    """The first of the month that lies ``months`` after that of ``day``."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)
