"""Clocks that go back, zones that differ from run to run, and hours that come twice or never."""

import time
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

HELD = ["--company", "Acme", "--job-title", "Cook", "--held-on", "2026-03-24", "--at", "00:30"]
FARTHEST = ("Pacific/Kiritimati", "Etc/GMT+12")  # between them it is two days at every moment
ZONES = (*FARTHEST, "Europe/Berlin", "America/Sao_Paulo", "Asia/Beirut", "UTC")


@pytest.fixture
def live_in(monkeypatch):
    """Move this process to another time zone."""
    if not hasattr(time, "tzset"):
        pytest.skip("the zone of a process cannot be changed here")

    def move(zone):
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield move
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def set_clock(monkeypatch):
    def set_to(day):
        class Clock(date):
            @classmethod
            def today(cls):
                return day

        for name in ("contacts", "options"):
            monkeypatch.setattr(f"analyser.cli.{name}.date", Clock)

    return set_to


def test_a_clock_that_goes_back_loses_and_disorders_nothing(run, set_clock):
    run("interview", "add", *HELD)
    days = [date(2026, 4, 9), date(2026, 4, 2), date(2026, 4, 9), date(2026, 3, 25)]
    for number, day in enumerate(days):
        set_clock(day)
        added = run("contact", "add", 1, "--kind", "status", "--text", f"no. {number}.")
        assert added.code == 0
    listed = run("contact", "list", 1, "--format", "json").json()
    assert [one["on"] for one in listed] == sorted(day.isoformat() for day in days)
    assert [one["text"] for one in listed] == ["no. 3.", "no. 1.", "no. 0.", "no. 2."]
    assert len({one["uid"] for one in listed}) == len({one["id"] for one in listed}) == 4
    # what the log knows of days to come is no message yet
    assert run("when", 1, "--format", "json").json()["code"] == "too_soon_again"
    assert run("contact", "remove", listed[0]["id"]).code == 0
    assert len(run("contact", "list", 1, "--format", "json").json()) == 3


def test_what_is_stored_is_the_same_in_every_zone(run, live_in, tmp_path):
    live_in(FARTHEST[0])
    run("interview", "add", *HELD, "--time-zone", "America/New_York", "--promise", "2026-03-29")
    run("contact", "add", 1, "--kind", "reply", "--on", "2026-10-25", "--promise", "2026-11-01")
    calendar = tmp_path / "window.ics"
    seen = set()
    for zone in ZONES:
        live_in(zone)
        exported = run("interview", "export").out
        when = run("when", 1, "--send-on", "2026-03-27", "--ics", calendar, "--format", "json").out
        seen.add((exported, when, calendar.read_bytes()))
    assert len(seen) == 1
    assert '"held_on": "2026-03-24"' in exported
    assert '"starts_at": "00:30"' in exported


@pytest.mark.parametrize("zone", FARTHEST)
def test_the_day_of_sending_is_by_default_that_of_the_clock_on_the_wall(run, live_in, zone):
    live_in(zone)
    run("interview", "add", *HELD)
    before = datetime.now(ZoneInfo(zone)).date()
    asked = [run("when", 1, "--format", "json").json()["send_on"]]
    asked.append(run("check", "-", "--format", "json", piped="Hi Sara, any news?\n"))
    asked[1] = asked[1].out.partition('"send_on": "')[2][:10]
    asked.append(run("contact", "add", 1, "--kind", "status", "--format", "json").json()["on"])
    after = datetime.now(ZoneInfo(zone)).date()
    assert set(asked) <= {before.isoformat(), after.isoformat()}


@pytest.mark.parametrize("changes", ["2026-03-29", "2026-10-25"])
def test_a_window_over_the_change_of_the_clocks_has_all_its_days(run, live_in, changes):
    """As many days as in another year, though one of them has 23 hours or 25."""
    live_in("Europe/Berlin")
    held = date.fromisoformat(changes) - timedelta(days=9)
    run("interview", "add", *HELD, "--held-on", held, "--promise", changes)
    window = run("when", 1, "--send-on", held, "--format", "json").json()
    days = [date.fromisoformat(window[edge]) - held for edge in ("earliest", "latest")]
    assert days == [timedelta(days=12), timedelta(days=19)]
