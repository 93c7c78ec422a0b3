"""The window for writing as a calendar event with a reminder, for any calendar program."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from analyser.errors import AnalyserError
from analyser.interview_log.logged import LoggedInterview
from analyser.labels import Kind
from analyser.types import Timing

_MORNING = timedelta(hours=9)  # after midnight, when the event begins
_WHAT = {"status": "Follow up with", "thank_you": "Thank"}


def window_calendar(logged: LoggedInterview, timing: Timing, kind: Kind, on: date) -> bytes:
    """The days from ``earliest`` to ``latest`` as an all-day event, with an alarm on the first.

    The same interview and kind of message have the same event, so that a later file replaces an
    earlier one in the calendar.

    Args:
        logged: the interview.
        timing: what :func:`analyser.timing.assess` found.
        kind: what the planned message is.
        on: the day on which the file is written, which tells calendars the newer of two.

    Raises:
        AnalyserError: there is no window, since the verdict is to stop.
    """
    from icalendar import Alarm, Calendar, Event  # noqa: PLC0415 - slow to import, seldom needed

    if timing.earliest is None or timing.latest is None:
        raise AnalyserError(f"there is no day to put into a calendar: {timing.message}")
    interview = logged.interview
    people = ", ".join(interview.interviewers)
    whom = f"{people} ({interview.company})" if people else interview.company
    title = f"{_WHAT[kind]} {whom}"
    event = Event()
    event.add("uid", f"{logged.uid}-{kind}@analyser")
    event.add("dtstamp", datetime.combine(on, time(12), UTC))
    event.add("summary", title)
    about = f"{interview.job_title}: " if interview.job_title else ""
    event.add("description", f"{about}{timing.message}")
    event.add("dtstart", timing.earliest)
    event.add("dtend", timing.latest + timedelta(days=1))  # a calendar's end is exclusive
    event.add("transp", "TRANSPARENT")  # it keeps nobody busy
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", _MORNING)
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//analyser//interview log//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
