from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from interview_log_samples import ASKED, BRIGHT

from analyser.interview_log.weeks import Day, coming_weeks
from analyser.labels import Kind
from analyser.timing import TimingSettings
from analyser.types import Interview

HELD = Interview("Acme", "Analyst", held_on=date(2026, 3, 2))


def weeks(
    interview: Interview, send_on: str, kind: Kind = "status", country: str | None = None
) -> list[tuple[Day, ...]]:
    day, settings = date.fromisoformat(send_on), TimingSettings(country=country)
    return list(coming_weeks(interview, [ASKED], kind=kind, send_on=day, settings=settings))


def marked(found: list[tuple[Day, ...]], mark: str) -> list[str]:
    return [f"{day.day:%m-%d}" for week in found for day in week if day.mark == mark]


def test_weeks_run_from_monday_to_sunday_without_a_gap() -> None:
    found = weeks(HELD, "2026-03-10")
    days = [day.day for week in found for day in week]
    assert {len(week) for week in found} == {7}
    assert days[0] == date(2026, 3, 2)
    assert days == [days[0] + timedelta(days=number) for number in range(len(days))]


def test_the_good_days_are_those_on_which_the_verdict_is_to_send() -> None:
    found = weeks(HELD, "2026-03-10")
    assert marked(found, "good") == "03-12 03-13 03-16 03-17 03-18 03-19 03-20".split()
    assert marked(found, "wait") == ["03-10", "03-11"]
    assert marked(found, "closed") == "03-14 03-15 03-21 03-22".split()


def test_the_day_a_week_after_the_interview_is_no_good_one() -> None:
    soon = replace(HELD, promise=date(2026, 3, 3))
    assert "03-09" not in marked(weeks(soon, "2026-03-06"), "good")


def test_holidays_are_closed() -> None:
    assert "05-25" in marked(weeks(HELD, "2026-05-20", country="US"), "closed")


def test_the_days_that_matter_are_tagged() -> None:
    tagged = {
        day.day: set(day.tags) for week in weeks(HELD, "2026-03-09") for day in week if day.tags
    }
    assert tagged == {
        date(2026, 3, 2): {"interview"},
        date(2026, 3, 9): {"promise", "planned"},
    }


def test_a_late_day_is_still_a_good_one() -> None:
    assert "05-04" in marked(weeks(HELD, "2026-05-04"), "good")


def test_thanks_are_good_over_the_weekend() -> None:
    friday = replace(HELD, held_on=date(2026, 3, 6))
    found = marked(weeks(friday, "2026-03-06", "thank_you"), "good")
    assert found[:4] == "03-06 03-07 03-08 03-09".split()


def test_where_nothing_may_be_sent_no_day_is_good() -> None:
    assert marked(weeks(replace(HELD, outcome="offer"), "2026-03-10"), "good") == []


@pytest.mark.parametrize("send_on", ["2026-01-05", "2026-03-10", "2027-01-01"])
def test_the_calendar_stays_small(send_on: str) -> None:
    far = replace(BRIGHT.interview, promise=date(2026, 12, 1))
    assert 1 <= len(weeks(far, send_on)) <= 8
