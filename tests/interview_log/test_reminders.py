from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from icalendar import Calendar
from interview_log_samples import ACME

from analyser.errors import AnalyserError
from analyser.interview_log.reminders import window_calendar
from analyser.timing import assess

ON = date(2026, 3, 10)


def event_of(data: bytes) -> Calendar:
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    return event


def window(**changes: object) -> bytes:
    logged = replace(ACME, interview=replace(ACME.interview, **changes))
    return window_calendar(logged, assess(logged.interview, send_on=ON), "status", ON)


def test_the_window_is_an_event_of_whole_days() -> None:
    event = event_of(window())
    assert event.decoded("dtstart") == date(2026, 3, 18)
    assert event.decoded("dtend") == date(2026, 3, 26)
    assert event["summary"] == "Follow up with Sara Chen, Zoë O’Neill-Åkesson (Acme Robotics)"
    assert "Wednesday 18 March 2026" in event["description"]


def test_the_company_is_named_once_where_nobody_is_known() -> None:
    assert event_of(window(interviewers=()))["summary"] == "Follow up with Acme Robotics"


def test_it_reminds_on_the_morning_of_the_first_day() -> None:
    (alarm,) = event_of(window()).walk("VALARM")
    assert alarm["action"] == "DISPLAY"
    assert alarm.decoded("trigger") == timedelta(hours=9)


def test_lines_are_folded_and_signs_escaped() -> None:
    company = "Ünder; Co, Ltd\\ " + "long " * 30
    data = window(company=company)
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert b"\r\n" in data
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert company in event_of(data)["summary"]
    assert b"\\; Co\\, Ltd" in data.replace(b"\r\n ", b"")


def test_a_later_file_replaces_an_earlier_one() -> None:
    first, second = event_of(window()), event_of(window(promise=date(2026, 3, 20)))
    assert first["uid"] == second["uid"]
    assert first["dtstart"].dt < second["dtstart"].dt


def test_thanks_are_another_event() -> None:
    timing = assess(ACME.interview, kind="thank_you", send_on=ON)
    event = event_of(window_calendar(ACME, timing, "thank_you", ON))
    assert event["uid"] != event_of(window())["uid"]
    assert event["summary"].startswith("Thank Sara Chen")


def test_where_there_is_nothing_to_send_there_is_no_event() -> None:
    with pytest.raises(AnalyserError, match="made you an offer"):
        window(outcome="offer")


def test_the_required_properties_are_there() -> None:
    calendar = Calendar.from_ical(window())
    assert {"PRODID", "VERSION"} <= set(calendar)
    assert {"UID", "DTSTAMP", "DTSTART"} <= set(event_of(window()))
