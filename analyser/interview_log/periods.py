"""The last working day of a period in words, because patience costs less than haste.

"Next week" ends on its Friday and "in April" on the 30th; "early" and "mid" name a day within.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from analyser.business_days import first_business_day, next_holiday
from analyser.reading.dates.words import MONTH_STEMS, month_number

_MONTH_NAME = rf"(?P<name>{'|'.join(MONTH_STEMS)})[a-z]*"
_WHICH = r"(?P<which>this|the coming|the following|following|next|the)"
_WEEK = re.compile(rf"(?i)\b{_WHICH} week\b")
_MONTH = re.compile(rf"(?i)\b(?:{_WHICH} month|{_MONTH_NAME})\b")
_NTH_WEEK = re.compile(r"(?i)\b(?P<nth>first|second|third|1st|2nd|3rd) week\b")
_WHOLE_WEEK = re.compile(rf"(?i)\W*(?:{_WHICH} week)\W*")
_WHOLE_MONTH = re.compile(rf"(?i)\W*(?:{_WHICH} month|{_MONTH_NAME}(?: 20\d\d)?)\W*")
_PART = re.compile(r"(?i)\b(early|mid|late|begin|start)")
_YEAR = re.compile(r"\b20\d\d\b")
_SHORT = re.compile(
    r"(?i)\b(?:EO(?P<unit>[DWM])|end of (?P<bare>day|week|month|year)|"
    r"(?P<holiday>(?:after|following) the (?:bank|public) holiday(?: weekend)?)|"
    r"(?P<january>(?:early )?in(?:to)? the new year)|(?P<words>(?:the )?new year(?!['’]?s)|"
    r"the week after next|after the weekend|(?:by|before) the weekend|within the week))\b"
)

_FRIDAY = 4
_IN_WEEK = {"early": 1, "begin": 1, "start": 1, "mid": 2}  # early in a week is its Tuesday
_IN_MONTH = {"early": 10, "begin": 10, "start": 10, "mid": 15}
_WEEKS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3}


def end_of_period(words: str, on: date) -> date | None:
    """The last working day of what ``words`` name, or one within it where they say so.

    Args:
        words: a period such as "early next week" or "the first week of May", and nothing else.
        on: the day on which it was said.
    """
    found = _PART.search(words)
    part = found[1].lower() if found else ""
    month, week, nth = _MONTH.search(words), _WEEK.search(words), _NTH_WEEK.search(words)
    if month and nth:
        year, number = _month(month, words, on)
        return date(year, number, _WEEKS[nth["nth"].lower()] * 7)
    if week:
        return friday(on, weeks=_away(week)) - timedelta(days=_FRIDAY - _IN_WEEK.get(part, _FRIDAY))
    if month:
        year, number = _month(month, words, on)
        return date(year, number, _IN_MONTH.get(part, monthrange(year, number)[1]))
    return None


def find_short_periods(
    text: str, on: date, country: str | None = None
) -> Iterator[tuple[int, int, date]]:
    """EOD, "end of month", "in the new year" and the like, with their offsets and last day.

    "After the bank holiday" has a day only where the country is known whose holidays count.
    """
    new_year = date(on.year + 1, 1, 1)
    days = {
        "d": on,
        "w": friday(on),
        "m": on.replace(day=monthrange(on.year, on.month)[1]),
        "y": new_year - timedelta(days=1),
        "new year": new_year,
        "the new year": new_year,
        "the week after next": friday(on, weeks=2),
        "after the weekend": friday(on) + timedelta(days=3),
        "by the weekend": friday(on),
        "before the weekend": friday(on),
        "within the week": on + timedelta(weeks=1),
    }
    for match in _SHORT.finditer(text):
        if match["holiday"]:
            holiday = next_holiday(on, country)
            day = holiday and first_business_day(holiday, country)
        elif match["january"]:
            part = "early" if match["january"].lower().startswith("early") else "mid"
            day = new_year.replace(day=_IN_MONTH[part])
        else:
            unit = match["unit"] or (match["bare"] or "")[:1]
            day = days[(unit or match["words"]).lower()]
        if day:
            yield match.start(), match.end(), day


def start_of_period(words: str, on: date) -> date | None:
    """The first day of a whole week or month to come, such as "April" or "next week"."""
    if _WHOLE_MONTH.fullmatch(words):
        end = end_of_period(words, on)
        return end and end.replace(day=1)
    end = end_of_period(words, on) if _WHOLE_WEEK.fullmatch(words) else None
    return end and end - timedelta(days=_FRIDAY)


def friday(day: date, *, weeks: int = 0) -> date:
    """The Friday of the week in which ``day`` lies, or of one some weeks later."""
    return day + timedelta(days=_FRIDAY - day.weekday(), weeks=weeks)


def _month(match: re.Match[str], words: str, on: date) -> tuple[int, int]:
    """The year and the month that a period names; a month that has passed is next year's."""
    if not match["name"]:
        year, number = divmod(on.year * 12 + on.month - 1 + _away(match), 12)
        return year, number + 1
    number = month_number(match["name"])
    written = _YEAR.search(words)
    return int(written[0]) if written else on.year + (number < on.month), number


def _away(match: re.Match[str]) -> int:
    """How many weeks or months ahead: "this week" is 0, "next week" 1."""
    return 1 if match["which"].lower().endswith(("next", "following")) else 0
