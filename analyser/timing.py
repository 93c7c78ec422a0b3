"""Whether the planned day is a good one to write: the timing rules, as a pure function.

The rules follow the guide that this project is built on (keep to the time that the employer
named, give it a few days more, never write exactly a week after the interview or too often) and
what career advice agrees on: thanks within a day, patience of five to ten business days where
nothing was said, a week between messages, two status messages at the most.

Two tables hold the rules, one for status messages and one for thank-you notes. The verdict is that
of the first row that holds; the codes of all the rows that hold are the reasons.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, NamedTuple, get_args

from analyser.business_days import add_business_days, first_business_day, is_business_day
from analyser.errors import AnalyserError
from analyser.field_checks import check_day, check_kind, checked, gathered
from analyser.labels import Kind, Verdict
from analyser.timing_history import History, read_history
from analyser.timing_messages import explain
from analyser.types import Contact, Interview, Timing

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_DAYS_FOR_LATE_THANKS = 5  # business days after the interview
_UpToAYear = Annotated[int, range(367)]  # more is a slip, not a wish


@dataclass(frozen=True, slots=True)
@checked
class TimingSettings:
    """How patient to be; the defaults are those of the timing rules.

    Args:
        assumed_wait_days: calendar days after the interview, taken as the promise where none was
            given.
        grace_business_days: how much longer than the promise to wait.
        spacing_business_days: between two status messages.
        max_status_messages: how many since the last reply, or since the interview.
        window_business_days: how long the window stays open.
        late_after_days: calendar days after the window, from which on to say why now.
        country: whose public holidays count, such as ``"US"`` or ``"GB-ENG"``; ``None`` knows
            weekends only.

    Raises:
        AnalyserError: a number is negative or larger than a year, or a value of another kind.
    """

    assumed_wait_days: _UpToAYear = 7
    grace_business_days: _UpToAYear = 3
    spacing_business_days: _UpToAYear = 5
    max_status_messages: _UpToAYear = 2
    window_business_days: _UpToAYear = 5
    late_after_days: _UpToAYear = 30
    country: str | None = None


def assess(
    interview: Interview,
    contacts: Iterable[Contact] = (),
    *,
    kind: Kind = "status",
    send_on: date,
    settings: TimingSettings = TimingSettings(),
) -> Timing:
    """Judge the planned day against the log.

    Args:
        interview: what was promised, and on which day it was held.
        contacts: messages sent and received; those after ``send_on`` are ignored.
        kind: what the planned message is.
        send_on: the planned day.
        settings: how patient to be.

    Raises:
        AnalyserError: the interview has no day, ``kind`` is neither kind of message, the country
            is not known, or an argument is of another kind.
    """
    check_kind("interview", interview, Interview)
    contacts = gathered("contacts", contacts, Contact)
    check_day("send_on", send_on)
    check_kind("settings", settings, TimingSettings)
    if kind not in get_args(Kind):
        raise AnalyserError(f"a message of kind {kind!r} has no timing; give status or thank_you")
    history = read_history(interview, contacts, send_on, settings.assumed_wait_days)
    opens, closes = _status_window(history, settings)
    if kind == "status":
        rows, window = _status_rows(history, settings, closes), (opens, closes)
    else:
        rows, window = _thanks_rows(history, settings), _thanks_window(history, settings)
    held = [row for row in rows if row.holds] or [_Row("good", "send", True)]
    verdict, code = held[0].verdict, held[0].code
    facts = {
        **_facts(history),
        "earliest": window[0],
        "latest": window[1],
        "next_day": _first_fit(max(opens, send_on), history.held_on, settings.country),
    }
    return Timing(
        verdict=verdict,
        code=code,
        reasons=tuple(row.code for row in held),
        earliest=None if verdict == "stop" else window[0],
        latest=None if verdict == "stop" else window[1],
        promise=history.promise,
        assumed=history.assumed,
        message=explain(
            kind, code, _circumstances(history, after_window=send_on > window[1]), facts
        ),
    )


class _Row(NamedTuple):
    """One row of a table of rules."""

    code: str
    verdict: Verdict
    holds: bool


def _status_rows(history: History, settings: TimingSettings, closes: date) -> list[_Row]:
    send_on = history.send_on
    too_late = closes + timedelta(days=settings.late_after_days)
    return [
        *_rows_for_both(history),
        _Row("too_many", "stop", len(history.unanswered) >= settings.max_status_messages),
        _Row("too_soon_again", "wait", send_on < _end_of_spacing(history, settings)),
        _Row("before_promise", "wait", send_on <= history.promise),
        _Row("in_grace", "wait", send_on < _end_of_grace(history, settings)),
        _Row("exactly_a_week", "wait", send_on == history.held_on + _WEEK),
        _Row("not_a_business_day", "adjust", not is_business_day(send_on, settings.country)),
        _Row("late", "send", send_on > too_late),
    ]


def _thanks_rows(history: History, settings: TimingSettings) -> list[_Row]:
    late = history.send_on > _thanks_window(history, settings)[1]
    last = add_business_days(history.held_on, _DAYS_FOR_LATE_THANKS, settings.country)
    return [
        *_rows_for_both(history),
        _Row("already_thanked", "stop", history.thanked),
        _Row("late_thanks", "send", late and history.send_on <= last),
        _Row("too_late_for_thanks", "adjust", history.send_on > last),
    ]


def _rows_for_both(history: History) -> list[_Row]:
    until = history.asked_until
    asked_not_to = history.asked_never or (until is not None and history.send_on <= until)
    return [
        _Row("not_yet_held", "hold", history.send_on < history.held_on),
        _Row("closed", "stop", history.outcome != "waiting"),
        _Row("no_contact", "stop" if history.asked_never else "wait", asked_not_to),
    ]


def _status_window(history: History, settings: TimingSettings) -> tuple[date, date]:
    opens_after = (
        history.held_on,
        history.promise + _DAY,  # counts only where the grace period is set to nothing
        _end_of_grace(history, settings),
        _end_of_spacing(history, settings),
        history.asked_until + _DAY if history.asked_until else date.min,
    )
    earliest = _first_fit(max(opens_after), history.held_on, settings.country)
    return earliest, add_business_days(earliest, settings.window_business_days, settings.country)


def _thanks_window(history: History, settings: TimingSettings) -> tuple[date, date]:
    return history.held_on, add_business_days(history.held_on, 1, settings.country)


def _end_of_grace(history: History, settings: TimingSettings) -> date:
    """The first day after the grace period."""
    return add_business_days(history.promise, settings.grace_business_days, settings.country)


def _end_of_spacing(history: History, settings: TimingSettings) -> date:
    """The first day on which another status message is not too soon: any, where none was sent."""
    if not history.unanswered:
        return date.min
    last = history.unanswered[-1]
    return add_business_days(last, settings.spacing_business_days, settings.country)


def _first_fit(day: date, held_on: date, country: str | None) -> date:
    """The first business day from ``day`` on that is not exactly a week after the interview."""
    day = first_business_day(day, country)
    return first_business_day(day + _DAY, country) if day == held_on + _WEEK else day


def _facts(history: History) -> dict[str, object]:
    """What the sentence for a person may name of the log."""
    return {
        "send_on": history.send_on,
        "held_on": history.held_on,
        "promise": history.promise,
        "asked_until": history.asked_until,
        "count": _count_messages(len(history.unanswered)),
        "last_status": history.unanswered[-1] if history.unanswered else None,
    }


def _circumstances(history: History, *, after_window: bool) -> tuple[str, ...]:
    """What the sentence for a person may have to be worded for."""
    known = {
        "always": history.asked_never,
        "assumed": history.assumed,
        "after": after_window,
        history.outcome: True,
    }
    return tuple(name for name, holds in known.items() if holds)


def _count_messages(count: int) -> str:
    return "1 message" if count == 1 else f"{count} messages"
