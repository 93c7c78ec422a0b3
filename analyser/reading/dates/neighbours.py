"""How people tell a day from another one: "the day before Waitangi", "a week past Monday".

:data:`NEIGHBOUR_PATTERNS` has to be tried before the weekdays and feasts that these begin with.
"""

from __future__ import annotations

import re

from analyser.reading.dates.expressions import DaysAway, Edge, Meaning, NearHoliday, Weekday
from analyser.reading.dates.grammar import Pattern, pattern, period
from analyser.reading.dates.holidays import HOLIDAY, holiday_name
from analyser.reading.dates.words import (
    MONTH,
    NUMBER,
    ORDINAL_WORD,
    WEEKDAY,
    YEAR,
    month_number,
    number,
    weekday_number,
    year_number,
)

_NAMED = rf"(?P<weekday>{WEEKDAY})"
_UNIT = r"(?P<unit>week|fortnight)"


def _weeks_before(match: re.Match[str]) -> Meaning:
    weeks = 1 if match["unit"].lower() == "week" else 2
    return Weekday(weekday_number(match["weekday"]), "past", -weeks)


def _near_feast(match: re.Match[str]) -> Meaning:
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    step = 1 if match["which"].lower() == "after" else -1
    return NearHoliday(holiday_name(match["name"]), step, weekday)


def _first_or_last_day(match: re.Match[str]) -> Meaning:
    last = match["nth"].lower() != "first"
    year = year_number(match["year"]) if match["year"] else None
    return Edge(last, "month", month=month_number(match["month"]), year=year, a_day=True)


NEIGHBOUR_PATTERNS: tuple[Pattern, ...] = (
    # Monday week last; Tuesday week ago; last Monday week; a week past Monday
    pattern(rf"(?:last )?{_NAMED} {_UNIT} (?:last|past|ago|gone)\b", _weeks_before),
    pattern(rf"last {_NAMED} {_UNIT}\b", _weeks_before),
    pattern(rf"a {_UNIT} past {_NAMED}", _weeks_before),
    pattern(r"yesterday week\b", lambda _: DaysAway(-8)),
    pattern(r"this (?:very )?day last week\b", lambda _: DaysAway(-7)),
    # the Thursday, 12 days back
    pattern(
        rf"(?:the )?{WEEKDAY}, (?P<count>{NUMBER}) days (?:ago|back)\b",
        lambda match: DaysAway(-number(match["count"])),
    ),
    # the day before Waitangi; the Tuesday after Memorial Day
    pattern(rf"(?:the )?(?:day|{_NAMED}) (?P<which>before|after) (?P<name>{HOLIDAY})", _near_feast),
    # the week before Christmas; the first Sunday of Advent
    pattern(rf"(?:the )?week(?:end)? (?:before|after|of) {HOLIDAY}", period),
    pattern(
        rf"(?:the )?(?:{ORDINAL_WORD}|last|[1-5](?:st|nd|rd|th)) {WEEKDAY} "
        r"(?:of|in|after|before) (?:advent|lent|epiphany|trinity|easter|pentecost)\b",
        period,
    ),
    # the last day of April
    pattern(
        r"the (?:very )?(?P<nth>first|last|final) day of "
        rf"(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?",
        _first_or_last_day,
    ),
)
