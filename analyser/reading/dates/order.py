"""Whether "3/11" is 3 November or March 11, as far as a message gives that away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from analyser.errors import AnalyserError
from analyser.labels import DAY_ORDERS, DayOrder
from analyser.reading.dates.expressions import CalendarDay, NumericDay
from analyser.reading.dates.resolution import in_order, resolve
from analyser.reading.dates.words import MONTH_STEMS, MONTHS, either

_FRESH = timedelta(days=45)

# with its capital, for "may" and "march" are verbs too
_MONTH = either(*(month.title() for month in (*MONTHS, *MONTH_STEMS, "sept")))
_SPELT_EITHER_WAY = (
    r"(?:organ|real|recogn|special|priorit|final|apolog|optim|util|summar|standard|minim|maxim|"
    r"custom|modern)"
)
_DAY_FIRST = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}\b"
    rf"|(?i:\b{_SPELT_EITHER_WAY}is(?:e|ing|ation))"
    r"|(?i:\b(?:analyse|favour|colour|honour|labour|behaviour|neighbour|centre|programme|enrolment|"
    r"cheque|whilst|fortnight|rota|cv|mobile|postcode|diary)\b)"
    r"|\+(?!1\b)\d{2}[ (]|(?<!\d)0\d{2,4} \d{3} ?\d{3,4}\b"  # telephone numbers
    r"|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|[£€]\d"  # a British postcode, a price
)
_MONTH_FIRST = re.compile(
    rf"\b{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?\b"
    rf"|(?i:\b{_SPELT_EITHER_WAY}iz(?:e|ing|ation))"
    r"|(?i:\b(?:analyze|favor|color|honor|labor|behavior|neighbor|center|zip code|cell phone|"
    r"vacation|y['’]all)\b)"
    r"|(?<!\d)(?:\+1[ -.]?)?\(?[2-9]\d\d\)?[ .-]\d{3}[.-]\d{4}\b"
    r"|\b[A-Z]{2} \d{5}\b|\$\d"  # a state with its zip code, a price
)


def choose_order(
    text: str, numeric: Sequence[NumericDay], send_on: date | None, day_order: str = "auto"
) -> DayOrder:
    """Decide for a whole message in which order its numeric dates name day and month.

    With ``auto``, first what only one order makes possible (13/7, or a weekday that fits), then
    which order alone puts a date within the last weeks, then how the message spells words, phone
    numbers and other dates, then which order puts its dates nearer before the day of sending; day
    first where nothing tells.

    Args:
        text: the message.
        numeric: its dates in figures.
        send_on: the day of sending, if known.
        day_order: ``dmy``, ``mdy`` or ``auto``.

    Raises:
        AnalyserError: ``day_order`` is none of these.
    """
    if day_order in DAY_ORDERS:
        return day_order
    if day_order != "auto":
        raise AnalyserError(f'day_order "{day_order}" is unknown; use auto, dmy or mdy')
    if not numeric:
        return "dmy"
    for votes in (
        (_possible(item) for item in numeric),
        (_fitting_weekday(item, send_on) for item in numeric),
        (_lately(item, send_on) for item in numeric),
        _spelling(text),
        (_nearer(item, send_on) for item in numeric),
    ):
        winner = _majority(votes)
        if winner:
            return winner
    return "dmy"


def _majority(votes: Iterable[DayOrder | None]) -> DayOrder | None:
    cast_votes = [vote for vote in votes if vote]
    day_first = cast_votes.count("dmy")
    month_first = len(cast_votes) - day_first
    if day_first == month_first:
        return None
    return "dmy" if day_first > month_first else "mdy"


def _possible(item: NumericDay) -> DayOrder | None:
    if item.first > 12:
        return "dmy"
    return "mdy" if item.second > 12 else None


def _days(item: NumericDay, send_on: date | None) -> dict[DayOrder, date]:
    """The latest day up to sending under each order, where there is one."""
    days: dict[DayOrder, date] = {}
    for order in DAY_ORDERS:
        meaning = in_order(item, order)
        day = resolve(meaning, send_on, "past")
        if day is not None and isinstance(meaning, CalendarDay):
            days[order] = day
    return days


def _fitting_weekday(item: NumericDay, send_on: date | None) -> DayOrder | None:
    if item.weekday is None:
        return None
    fitting = [
        order for order, day in _days(item, send_on).items() if day.weekday() == item.weekday
    ]
    return fitting[0] if len(fitting) == 1 else None


def _lately(item: NumericDay, send_on: date | None) -> DayOrder | None:
    """The one order under which the date is fresh: follow-ups speak of the last weeks."""
    fresh = [
        order
        for order, day in _days(item, send_on).items()
        if send_on and item.year is None and timedelta(0) <= send_on - day <= _FRESH
    ]
    return fresh[0] if len(fresh) == 1 else None


def _spelling(text: str) -> Iterator[DayOrder]:
    """A vote for each word, number and date that only one of the two spells so."""
    for _ in _DAY_FIRST.finditer(text):
        yield "dmy"
    for _ in _MONTH_FIRST.finditer(text):
        yield "mdy"


def _nearer(item: NumericDay, send_on: date | None) -> DayOrder | None:
    days = _days(item, send_on)
    past = {order: day for order, day in days.items() if send_on and day <= send_on}
    if not past or item.first == item.second:
        return None
    return max(past, key=lambda order: past[order])
