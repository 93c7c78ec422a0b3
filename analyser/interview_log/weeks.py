"""The coming weeks day by day, for a small calendar: which days are good ones to write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from analyser.business_days import is_business_day
from analyser.labels import Kind
from analyser.timing import TimingSettings, assess
from analyser.types import Contact, Interview, Timing

DayMark = Literal["good", "wait", "closed", "past"]

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_MOST = 8  # weeks: more is no small calendar


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar.

    ``mark`` says whether it is a good one to write, a business day to wait on, one on which
    offices are closed, or past; ``tags`` holds any of ``interview``, ``promise``, ``planned``.
    """

    day: date
    mark: DayMark
    tags: frozenset[str]


def coming_weeks(
    interview: Interview,
    contacts: Sequence[Contact],
    *,
    kind: Kind,
    send_on: date,
    settings: TimingSettings,
) -> Iterator[tuple[Day, ...]]:
    """The weeks, Monday to Sunday, from a week before the planned day to the window's end.

    The arguments are those of :func:`analyser.timing.assess`, which judges every day; contacts
    after the planned day are not known yet.
    """
    known = [contact for contact in contacts if contact.on <= send_on]
    timing = assess(interview, known, kind=kind, send_on=send_on, settings=settings)
    first = min(send_on, max(interview.held_on or send_on, send_on - _WEEK))
    last = max(send_on + _WEEK, timing.latest or send_on)
    monday = first - first.weekday() * _DAY
    for number in range(min(_MOST, (last - monday).days // 7 + 1)):
        week = []
        for offset in range(7):
            day = monday + number * _WEEK + offset * _DAY
            then = assess(interview, known, kind=kind, send_on=day, settings=settings)
            mark = _mark(day, send_on, then, settings.country)
            week.append(Day(day, mark, _tags(day, interview, timing, send_on)))
        yield tuple(week)


def _mark(day: date, send_on: date, timing: Timing, country: str | None) -> DayMark:
    if day < send_on:
        return "past"
    if timing.verdict == "send":
        return "good"
    return "wait" if is_business_day(day, country) else "closed"


def _tags(day: date, interview: Interview, timing: Timing, send_on: date) -> frozenset[str]:
    tagged = {"interview": interview.held_on, "promise": timing.promise, "planned": send_on}
    return frozenset(name for name, marked in tagged.items() if marked == day)
