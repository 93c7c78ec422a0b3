"""How one speaks and writes of a past day."""

from __future__ import annotations

from datetime import date, timedelta

_LONG_AGO = timedelta(weeks=8)
_HALF_A_YEAR = timedelta(weeks=26)
_MONTH = 30.44  # days
_NEARLY = 7  # days more or less are no matter
_MONTHS = "two three four five six seven eight nine ten eleven".split()


def say_day(day: date, send_on: date) -> str:
    """A past day as one writes it on ``send_on``: "yesterday", "on Tuesday, 3 March".

    Nobody remembers the weekday of a day that is long ago, and after half a year one says of which
    year it was.

    >>> say_day(date(2026, 3, 3), date(2026, 3, 4)), say_day(date(2026, 3, 3), date(2026, 11, 4))
    ('yesterday', 'on 3 March 2026')
    """
    if day == send_on:
        return "today"
    if day == send_on - timedelta(days=1):
        return "yesterday"
    weekday = f"{day:%A}, " if send_on - day < _LONG_AGO else ""
    year = f" {day.year}" if day.year != send_on.year or send_on - day > _HALF_A_YEAR else ""
    return f"on {weekday}{day.day} {day:%B}{year}"


def say_months(day: date, send_on: date) -> str:
    """How long ago a day is, where it is so long that one says why one writes only now.

    >>> [say_months(date(2026, 1, 5), date(2026, month, 23)) for month in (2, 3, 4, 12)]
    ['', 'more than two months', 'more than three months', 'about a year']
    """
    passed = send_on - day
    if passed < _LONG_AGO:
        return ""
    months, rest = divmod(passed.days + _NEARLY, _MONTH)
    more = rest > 2 * _NEARLY
    if (months, more) <= (11, False):
        return f"{'more than ' if more else ''}{_MONTHS[int(months) - 2]} months"
    return "about a year" if (months, more) <= (12, False) else "more than a year"


def written_day(day: date) -> str:
    """A day as it stands at the head of a letter: "3 March 2026"."""
    return f"{day.day} {day:%B} {day.year}"
