"""``analyser when`` as a person and as a script use it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from running import Run

from analyser.resources import user_folder


@pytest.fixture
def run(run: Run) -> Run:
    run("interview", "add", "--company", "Acme", "--job-title", "Lead", "--held-on", "2026-03-02")
    return run


def test_json_has_the_fields_of_the_timing_rules(run: Run) -> None:
    assert run("when", "acme", "--send-on", "2026-03-10", "--format", "json").json() == {
        "interview": "1",
        "kind": "status",
        "send_on": "2026-03-10",
        "verdict": "wait",
        "code": "in_grace",
        "reasons": ["in_grace"],
        "earliest": "2026-03-12",
        "latest": "2026-03-19",
        "promise": "2026-03-09",
        "assumed": True,
        "message": "No day was promised and a week or so is usual; give them a few days more and "
        "write on Thursday 12 March 2026.",
    }


def test_a_person_sees_the_coming_weeks(run: Run) -> None:
    out = run("when", "acme", "--send-on", "2026-03-10").out
    assert out.splitlines() == [
        "1  Acme, Lead, 2026-03-02",
        "Wait. No day was promised and a week or so is usual; give them a few days more and write "
        "on Thursday 12 March 2026.",
        "",
        "        Mo   Tu   We   Th   Fr   Sa   Su",
        "02 Mar   2i   3    4    5    6    7    8",
        "09 Mar   9p  10<  11  +12  +13   14   15",
        "16 Mar +16  +17  +18  +19  +20   21   22",
        "+ a good day   < the planned day   i the interview   p an answer is due",
    ]


def test_contacts_of_the_log_count(run: Run) -> None:
    run("contact", "add", "acme", "--kind", "status", "--on", "2026-03-12")
    printed = run("when", "acme", "--send-on", "2026-03-16", "--format", "json").json()
    assert (printed["code"], printed["earliest"]) == ("too_soon_again", "2026-03-19")


def test_thanks_have_their_own_window(run: Run) -> None:
    printed = run(
        "when", "acme", "--send-on", "2026-03-03", "--kind", "thank_you", "--format", "json"
    ).json()
    assert (printed["verdict"], printed["latest"]) == ("send", "2026-03-03")


def test_the_settings_file_counts(run: Run) -> None:
    (user_folder() / "settings.toml").write_text("[timing]\nassumed_wait_days = 14\n")
    printed = run("when", "acme", "--send-on", "2026-03-10", "--format", "json").json()
    assert printed["promise"] == "2026-03-16"


def test_without_a_day_it_is_today(run: Run) -> None:
    printed = run("when", "acme", "--format", "json").json()
    assert printed["send_on"] == date.today().isoformat()


def test_the_window_is_written_as_a_calendar_event(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "window.ics"
    ran = run("when", "acme", "--send-on", "2026-03-10", "--ics", file)
    assert ran.code == 0
    (event,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert event.decoded("dtstart") == date(2026, 3, 12)
    assert len(event.walk("VALARM")) == 1


def test_where_there_is_no_window_there_is_no_event(run: Run, tmp_path: Path) -> None:
    run("interview", "edit", "acme", "--outcome", "rejected")
    ran = run("when", "acme", "--send-on", "2026-03-10", "--ics", tmp_path / "window.ics")
    assert ran.code == 2
    assert "there is no news to ask for" in ran.err
    assert not (tmp_path / "window.ics").exists()


def test_a_file_that_cannot_be_written_is_named(run: Run, tmp_path: Path) -> None:
    ran = run("when", "acme", "--send-on", "2026-03-10", "--ics", tmp_path / "no" / "w.ics")
    assert ran.code == 2
    assert "w.ics: cannot be written" in ran.err


def test_an_interview_without_a_day_says_how_to_add_it(run: Run) -> None:
    run("interview", "add", "--company", "Bright", "--job-title", "Lead")
    ran = run("when", "bright")
    assert ran.code == 2
    assert "analyser interview edit 2 --held-on DATE" in ran.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nobody",), "no interview in the log fits 'nobody'"),
        (("acme", "--send-on", "tomorrow"), "'tomorrow' is not a day"),
        (("acme", "--kind", "reply"), "reply"),
        (("acme", "--ics", ""), "it is empty"),
    ],
)
def test_wrong_usage_is_explained(run: Run, arguments: tuple[str, ...], words: str) -> None:
    ran = run("when", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
