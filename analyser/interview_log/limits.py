"""Time limits in words: "within five business days", "by the end of next week", "on the 14th".

Days and edges are found by the reader of dates, all of them to come; what only a promise says,
durations and periods, is added here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from analyser.errors import AnalyserError
from analyser.interview_log.durations import find_durations, read_duration
from analyser.interview_log.periods import (
    end_of_period,
    find_short_periods,
    friday,
    start_of_period,
)
from analyser.labels import DAY_ORDERS, DayOrder
from analyser.reading.dates.expressions import Expression, Impossible, NumericDay
from analyser.reading.dates.resolution import in_order, resolve
from analyser.reading.dates.scan import scan
from analyser.reading.dates.words import WEEKDAYS

_FARTHEST = timedelta(days=400)  # nobody promises an answer for later; such a number is a slip
_LONG_AGO = date(2000, 1, 3)  # a Monday, after which any promised day comes
_WEEK_OF = re.compile(r"(?i)\b(?:the )?week (?:of|commencing|beginning|ending) |\bw/?c ")
_BEFORE = re.compile(r"(?i)\bbefore\s{1,3}\Z")
_SLASH = re.compile(r"(?<=[a-z])(?<!\bw)/(?=[A-Za-z])")
_JOINED = re.compile(
    r"(?i)(?: at the earliest)?\s{0,3}(?:,? or|/|-|–|to|,? and|,)\s{0,3}"
    r"(?:(?:maybe|perhaps|possibly|probably|more likely|most likely|even|by|on|the) ){0,2}"
)
_NEXT = re.compile(
    r"(?i)\b(?:the (?:(?P<week>week)|(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day))"
    r" after\b(?! (?:next|that|the|his|her|their|my)\b)|"
    r"(?:then|after (?:that|then)|afterwards)(?=\W*(?:\Z|[.,;!)])))"
)
"""A time told by the limit before it: "the week after", "nothing before then"."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit: ``text[start:end]`` says the day."""

    start: int
    end: int
    day: date


def find_limits(
    text: str, on: date, country: str | None = None, day_order: str = "auto"
) -> tuple[Limit, ...]:
    """Every time limit in a text, in order; of "Thursday or Friday" the later.

    Args:
        text: the words, a sentence or a whole note.
        on: the day on which they were said; durations count from it.
        country: whose public holidays are no business days.
        day_order: ``dmy`` or ``mdy`` for dates in figures; ``auto`` takes what comes first.
    """
    near = [
        limit
        for limit in _all_limits(text, on, country, day_order)
        if on <= limit.day <= on + _FARTHEST and not _NEXT.fullmatch(text, limit.start, limit.end)
    ]
    near += list(_following(text, near))
    joined: list[Limit] = []
    for limit in sorted(near, key=lambda limit: (limit.start, -limit.end)):
        if joined and limit.start < joined[-1].end:
            # "within a week" and "a week from Friday": the longer says more
            joined[-1] = max(joined[-1], limit, key=lambda one: one.end - one.start)
        elif joined and _JOINED.fullmatch(text, joined[-1].end, limit.start):
            first = joined.pop()
            joined.append(Limit(first.start, limit.end, max(first.day, limit.day)))
        else:
            joined.append(limit)
    return tuple(joined)


def read_limit(phrase: str, on: date, country: str | None = None, day_order: str = "auto") -> date:
    """The day that a phrase on its own means: "2026-03-13", "within a week", "two weeks".

    Raises:
        AnalyserError: it says no day, or one before ``on``.
    """
    try:
        return date.fromisoformat(phrase.strip())
    except ValueError:
        day = read_duration(phrase, on, country)
    if day:
        return day
    limits = find_limits(phrase, on, country, day_order)
    if len(limits) != 1:
        raise _no_day(phrase)
    return limits[0].day


def read_promise(
    words: str, said_on: date | None, country: str | None = None, day_order: str = "auto"
) -> date | None:
    """The day that a promise names, in words or as in 2026-11-30; nothing for an empty text.

    Args:
        words: what the user wrote.
        said_on: the day on which it was said, from which durations count.
        country: whose public holidays are no business days.
        day_order: ``dmy``, ``mdy`` or ``auto``, as for :func:`find_limits`.

    Raises:
        AnalyserError: it says no day, or needs ``said_on`` and there is none.
    """
    if words.strip().lower() in {"", "none"}:
        return None
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        if said_on is None:
            raise (
                AnalyserError(f"{words!r} counts from the day of the interview; give that day too")
                if _names_some_day(words, country, day_order)
                else _no_day(words)
            ) from None
    return read_limit(words, said_on, country, day_order)


def _no_day(words: str) -> AnalyserError:
    return AnalyserError(
        f"{words!r} says no day; write it as in 2026-11-30, 'within a week' or 'by Friday'"
    )


def _names_some_day(words: str, country: str | None, day_order: str) -> bool:
    """Whether words mean a day, whichever day they were said on."""
    duration = read_duration(words, _LONG_AGO, country)
    return bool(duration or any(_all_limits(words, _LONG_AGO, country, day_order)))


def _all_limits(text: str, on: date, country: str | None, day_order: str) -> Iterator[Limit]:
    for start, end, day in (
        *find_durations(text, on, country),
        *find_short_periods(text, on, country),
    ):
        yield Limit(start, end, day)
    # the scanner takes "Thursday/Friday" for a path
    for expression in scan(_SLASH.sub(" ", text)):
        words = text[expression.start : expression.end]
        before = _BEFORE.search(text, max(0, expression.start - 10), expression.start)
        found = before and start_of_period(words, on)
        found = found or _day(words, expression, on, country, day_order)
        if found:
            yield Limit(expression.start, expression.end, found)


def _following(text: str, limits: Sequence[Limit]) -> Iterator[Limit]:
    """The limits that count from the one before them."""
    for match in _NEXT.finditer(text):
        before = max((one for one in limits if one.end <= match.start()), default=None, key=_end)
        if before is None:
            continue
        day = before.day
        if match["week"]:
            day = friday(day, weeks=1)
        elif match["weekday"]:
            ahead = WEEKDAYS.index(match["weekday"].lower()) - day.weekday()
            day += timedelta(days=ahead % 7 or 7)
        yield Limit(*match.span(), day)


def _end(limit: Limit) -> int:
    return limit.end


def _day(
    words: str, expression: Expression, on: date, country: str | None, day_order: str
) -> date | None:
    meaning = expression.meaning
    if isinstance(meaning, Impossible):
        return None
    if isinstance(meaning, NumericDay):
        days = (resolve(in_order(meaning, order), on, "future") for order in _orders(day_order))
        return min((day for day in days if day and day >= on), default=None)
    if starts := _WEEK_OF.match(words):
        limits = find_limits(words[starts.end() :], on, country, day_order)
        return friday(limits[0].day) if limits else None
    return resolve(meaning, on, "future", country) or end_of_period(words, on)


def _orders(day_order: str) -> tuple[DayOrder, ...]:
    return tuple(order for order in DAY_ORDERS if day_order in {order, "auto"})
