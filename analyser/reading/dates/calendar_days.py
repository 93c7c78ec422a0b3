"""Which day of the calendar a match of :mod:`analyser.reading.dates.calendar` means.

What only looks like a day, a verb or a fraction, is none.
"""

from __future__ import annotations

import re
from calendar import monthrange

from analyser.reading.dates.expressions import (
    CalendarDay,
    Impossible,
    Meaning,
    NumericDay,
    WeekdayOfMonth,
)
from analyser.reading.dates.grammar import ending_in, text_before
from analyser.reading.dates.words import (
    BEFORE_A_DAY,
    month_number,
    ordinal,
    weekday_number,
    year_number,
)

ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_MONTHS_AWAY = {"inst": 0, "this": 0, "the": 0, "ult": -1, "last": -1, "prox": 1, "next": 1}
_LEADS_TO_A_DAY = ending_in(rf"{BEFORE_A_DAY}|\binterview")
_ROUND_THE_CLOCK = (24, 7)


def _group(match: re.Match[str], *names: str) -> str | None:
    """The first of these groups that took part in the match, if any."""
    groups = match.groupdict()
    return next((groups[name] for name in names if groups.get(name)), None)


def _weekday(match: re.Match[str]) -> int | None:
    word = _group(match, "weekday", "weekday_after", "weekday_last")
    return weekday_number(word) if word else None


def _year(match: re.Match[str]) -> int | None:
    word = _group(match, "year", "year_after_comma", "short_year", "bare_year")
    return year_number(word) if word else None


def _checked(day: int, month: int, year: int | None, weekday: int | None) -> Meaning:
    """A day of the calendar, or the fact that there is none; 29 February needs its year."""
    if 1 <= day <= monthrange(year or 2000, month)[1]:
        return CalendarDay(day, month, year, weekday)
    return Impossible()


def named_day(match: re.Match[str]) -> Meaning | None:
    """The day of a named month, "3 November"; ``None`` where "may" or "march" is a verb."""
    day, month = _group(match, "day", "word") or "", match["month"]
    verb = month in {"may", "march", "mar"} and day.isdigit() and not match["weekday"]
    if verb and not _LEADS_TO_A_DAY.search(text_before(match)):
        return None  # "up to 20 may apply"
    return _checked(ordinal(day), month_number(month), _year(match), _weekday(match))


def iso_day(match: re.Match[str]) -> Meaning | None:
    """The day of figures from the year down; ``None`` where they are none."""
    month, day = int(match["month"]), int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return _checked(day, month, int(match["year"]), _weekday(match))


def roman_day(match: re.Match[str]) -> Meaning | None:
    """The day whose month is a Roman figure; ``None`` where the day is none."""
    if not 1 <= int(match["day"]) <= 31:
        return None
    return _checked(int(match["day"]), ROMAN_MONTHS.index(match["roman"]) + 1, _year(match), None)


def numeric_day(match: re.Match[str]) -> Meaning | None:
    """The day of figures in either order; ``None`` where they may as well be a fraction."""
    first, second, year = int(match["first"]), int(match["second"]), _year(match)
    if not (1 <= min(first, second) <= 12 and max(first, second) <= 31):
        return None
    possible = any(
        month <= 12 and isinstance(_checked(day, month, year, None), CalendarDay)
        for day, month in ((first, second), (second, first))
    )
    doubtful = not possible or (first, second) == _ROUND_THE_CLOCK
    if doubtful and year is None and not _LEADS_TO_A_DAY.search(text_before(match)):
        return None  # a fraction or a score
    return NumericDay(first, second, year, _weekday(match)) if possible else Impossible()


def dotted_day(match: re.Match[str]) -> Meaning | None:
    """The day of figures with a dot after each; ``None`` where they are none."""
    day, month = int(match["day"]), int(match["month"])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return _checked(day, month, None, _weekday(match))


def day_of_month(match: re.Match[str]) -> Meaning | None:
    """A day without its month, "the 14th", "the 3rd of last month"; ``None`` past the 31st."""
    day = ordinal(_group(match, "day", "figure") or "")
    which = _group(match, "latin", "which")
    if day > 31:
        return None
    months_away = _MONTHS_AWAY[which.lower()] if which else None
    return CalendarDay(day, weekday=_weekday(match), months_away=months_away)


def weekday_of_month(match: re.Match[str]) -> Meaning:
    """The first Tuesday of a month, and the like."""
    nth = -1 if match["nth"].lower() in {"last", "final"} else ordinal(match["nth"])
    weekday = weekday_number(match["weekday"])
    if match["month"]:
        return WeekdayOfMonth(nth, weekday, month_number(match["month"]), _year(match))
    return WeekdayOfMonth(nth, weekday, months_away=_MONTHS_AWAY[match["which"].lower()])
