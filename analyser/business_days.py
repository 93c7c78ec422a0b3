"""Business days: Monday to Friday, without the public holidays of a chosen country.

A country is an ISO 3166 code such as ``"US"``, or with a part of it such as ``"GB-ENG"``; ``None``
knows weekends only.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from analyser.errors import AnalyserError

_DAY = timedelta(days=1)
_SATURDAY = 5


def is_business_day(day: date, country: str | None = None) -> bool:
    """Whether offices are open on this day.

    Raises:
        AnalyserError: no public holidays are known for this country.
    """
    if day.weekday() >= _SATURDAY:
        return False
    return country is None or day not in _public_holidays(country.upper(), day.year)


def first_business_day(day: date, country: str | None = None) -> date:
    """The first business day that is not before ``day``."""
    return _business_day_from(day, _DAY, country)


def add_business_days(day: date, count: int, country: str | None = None) -> date:
    """The ``count``-th business day after ``day``, or before it where ``count`` is negative.

    The day itself where ``count`` is 0.

    >>> add_business_days(date(2026, 11, 13), 1), add_business_days(date(2026, 11, 16), -1)
    (datetime.date(2026, 11, 16), datetime.date(2026, 11, 13))
    """
    step = _DAY if count > 0 else -_DAY
    for _ in range(abs(count)):
        day = _business_day_from(day + step, step, country)
    return day


def next_holiday(day: date, country: str | None) -> date | None:
    """The first public holiday after ``day``, from Monday to Friday; none without a country."""
    if country is None:
        return None
    years = (day.year, day.year + 1)
    days = (one for year in years for one in _public_holidays(country.upper(), year))
    return min((one for one in days if one > day and one.weekday() < _SATURDAY), default=None)


def _business_day_from(day: date, step: timedelta, country: str | None) -> date:
    while not is_business_day(day, country):
        day += step
    return day


def check_country(country: str) -> None:
    """Raise an :class:`AnalyserError` where no public holidays are known for this country."""
    _holidays_of(country.upper())


@lru_cache(maxsize=256)
def _public_holidays(country: str, year: int) -> frozenset[date]:
    return frozenset(_holidays_of(country, year))


def _holidays_of(country: str, *years: int) -> Iterable[date]:
    # Loaded only where a country was chosen: most people never need the package's tables.
    from holidays import country_holidays  # noqa: PLC0415

    code, _, part = country.partition("-")
    try:
        return country_holidays(code, subdiv=part or None, years=years or None)
    except NotImplementedError as error:
        raise AnalyserError(
            f"no public holidays are known for the country {country!r}; "
            "give its ISO code, such as US or DE, or GB-ENG for a part of it"
        ) from error
