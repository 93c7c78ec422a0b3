from __future__ import annotations

from contextlib import suppress
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyser.errors import AnalyserError
from analyser.interview_log.addresses import company_label, spell_company, spell_person
from analyser.interview_log.invitations import Invitation, read_invitation
from analyser.interview_log.logged import LoggedInterview, tidy_interview
from analyser.types import Interview

SAMPLE = (Path(__file__).parents[2] / "data" / "log" / "invitation.ics").read_bytes()


def calendar(*lines: str, top: tuple[str, ...] = ()) -> bytes:
    """A calendar file of one event."""
    event = ["BEGIN:VEVENT", "UID:1", *lines, "END:VEVENT"]
    whole = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", *top, *event, "END:VCALENDAR", ""]
    return "\r\n".join(whole).encode()


def read(*lines: str, **options: object) -> Invitation:
    with_day = (
        lines if any("DTSTART" in line for line in lines) else (*lines, "DTSTART:20260302T143000")
    )
    return read_invitation(calendar(*with_day), "invitation.ics", **options)  # type: ignore[arg-type]


def test_the_sample_is_read_whole() -> None:
    invitation = read_invitation(SAMPLE, "invitation.ics")
    assert invitation == Invitation(
        title="Interview: Senior Data Analyst (second round)",
        organiser="Sara Chen",
        logged=LoggedInterview(
            Interview(
                "Acme Robotics",
                "Senior Data Analyst",
                ("Sara Chen", "Tom Baker"),
                date(2026, 3, 2),
            ),
            addresses={
                "Sara Chen": "sara.chen@acme-robotics.example",
                "Tom Baker": "tom.baker@acme-robotics.example",
            },
            starts_at=time(14, 30),
            time_zone="Europe/Berlin",
            round="second",
            uid="5k2v9q-2026@acme-robotics.example",
        ),
        cancelled=False,
    )
    assert tidy_interview(invitation.logged) == invitation.logged


@pytest.mark.parametrize(
    ("start", "day", "at", "zone"),
    [
        ("DTSTART;TZID=Europe/Berlin:20260302T143000", "2026-03-02", time(14, 30), "Europe/Berlin"),
        ("DTSTART;TZID=W. Europe Standard Time:20260302T143000", "2026-03-02", time(14, 30),
         "Europe/Berlin"),
        ("DTSTART;TZID=Unheard/Of:20260302T143000", "2026-03-02", time(14, 30), "Unheard/Of"),
        ("DTSTART:20260302T143000", "2026-03-02", time(14, 30), ""),
        ("DTSTART;VALUE=DATE:20260302", "2026-03-02", None, ""),
        ("DTSTART:20260302T233000Z", "2026-03-02", time(23, 30), "UTC"),
    ],
)  # fmt: skip
def test_the_day_is_that_of_its_zone(start: str, day: str, at: time | None, zone: str) -> None:
    logged = read(start).logged
    found = (str(logged.interview.held_on), logged.starts_at, logged.time_zone)
    assert found == (day, at, zone)


def test_a_time_in_utc_is_told_in_the_zone_asked_for() -> None:
    logged = read("DTSTART:20260302T233000Z", time_zone="Asia/Tokyo").logged
    found = (logged.interview.held_on, logged.starts_at, logged.time_zone)
    assert found == (date(2026, 3, 3), time(8, 30), "Asia/Tokyo")


def test_a_time_in_utc_is_told_in_the_zone_of_the_calendar() -> None:
    data = calendar("DTSTART:20260303T013000Z", top=("X-WR-TIMEZONE:America/New_York",))
    logged = read_invitation(data, "invitation.ics").logged
    assert (logged.interview.held_on, logged.starts_at) == (date(2026, 3, 2), time(20, 30))


def test_an_unknown_zone_is_named() -> None:
    for zone in ("Nowhere/At_All", "../etc", "Europe"):
        with pytest.raises(AnalyserError, match="no time zone"):
            read("DTSTART:20260302T233000Z", time_zone=zone)


ORGANISER = "ORGANIZER;CN=Sara Chen:mailto:sara@acme.example"


def test_the_candidate_and_others_outside_are_no_interviewers() -> None:
    invitation = read(
        ORGANISER,
        "ATTENDEE;CN=Kim Park:mailto:kim@gmail.com",
        "ATTENDEE;CN=Ana:mailto:ana@recruiters.example",
        "ATTENDEE;CN=Tom:MAILTO:tom@ACME.example",
    )
    assert invitation.logged.interview.interviewers == ("Sara Chen", "Tom")


def test_the_candidates_own_address_may_be_at_the_company() -> None:
    invitation = read(
        ORGANISER, "ATTENDEE;CN=Kim:mailto:Kim@acme.example", own=["kim@acme.example"]
    )
    assert invitation.logged.interview.interviewers == ("Sara Chen",)


def test_the_organiser_tells_the_company() -> None:
    others = [f"ATTENDEE;CN=Ana {n}:mailto:ana{n}@recruiters.example" for n in (1, 2)]
    assert read(*others, ORGANISER).logged.interview.company == "Acme"


def test_a_service_that_sends_invitations_is_no_company() -> None:
    invitation = read(
        "ORGANIZER;CN=Acme via Calendly:mailto:no-reply@calendly.com",
        "ATTENDEE;CN=Tom Baker:mailto:tom@acme.example",
        "ATTENDEE;CN=Kim:mailto:kim@gmail.com",
    )
    assert invitation.logged.interview.company == "Acme"
    assert invitation.logged.interview.interviewers == ("Tom Baker",)


def test_among_private_addresses_the_organiser_is_the_interviewer() -> None:
    invitation = read(
        "ORGANIZER;CN=Sara:mailto:sara@gmail.com",
        "ATTENDEE;CN=Kim:mailto:kim@gmail.com",
        "SUMMARY:Interview with Bright & Co - Data Analyst",
    )
    interview = invitation.logged.interview
    assert (interview.company, interview.job_title) == ("Bright & Co", "Data Analyst")
    assert interview.interviewers == ("Sara",)


def test_an_address_beside_the_name_of_a_calendar_server_counts() -> None:
    interview = read("ORGANIZER;CN=Zoe Kay;EMAIL=zoe@acme.example:urn:uuid:1").logged.interview
    assert (interview.company, interview.interviewers) == ("Acme", ("Zoe Kay",))


@pytest.mark.parametrize(
    ("summary", "address", "company"),
    [
        ("Phone interview with Ng & Sons", "wei@ng.example", "Ng & Sons"),
        ("Interview at Smith\\, Jones & Co", "ann@smith.example", "Smith, Jones & Co"),
        ("Interview at Smith\\, Jones & Co", "ann@smithjones.example", "Smith, Jones & Co"),
        ("Interview at Smith\\, Jones & Co", "ann@gmail.com", "Smith, Jones & Co"),
        ("Interview\\, Acme", "ann@acme.example", "Acme"),
        ("Acme & you: phone screen", "ann@acme.example", "Acme"),
    ],
)
def test_a_firm_is_named_with_all_its_partners(summary: str, address: str, company: str) -> None:
    read_in = read(f"SUMMARY:{summary}", f"ORGANIZER;CN=Ann Roe:mailto:{address}")
    assert read_in.logged.interview.company == company


@pytest.mark.parametrize(
    ("lines", "company"),
    [
        (("SUMMARY:Interview with Standard Chartered", "{}sara@sc.com"), "Standard Chartered"),
        (
            (
                "SUMMARY:Interview",
                "LOCATION:St Aidan's School\\, Hull",
                "{}a@st-aidans.hull.sch.uk",
            ),
            "St Aidan's School",
        ),
        (("SUMMARY:Interview", "DESCRIPTION:Gruß\\, Müller GmbH", "{}a@mueller.de"), "Müller GmbH"),
        (
            ("SUMMARY:Interview: Loader\\, Leeds City Council", "{}a@leeds.gov.uk"),
            "Leeds City Council",
        ),
        (
            ("SUMMARY:Interview", 'ORGANIZER;CN="DAY, Jo (HULL NHS TRUST)":mailto:jo@hnt.nhs.uk'),
            "Hull NHS Trust",
        ),
        (("SUMMARY:Interview", "{}a@hnt.nhs.uk"), "HNT"),
    ],
)
def test_the_company_is_spelt_as_the_invitation_spells_it(
    lines: tuple[str, ...], company: str
) -> None:
    invited = read(*(line.format("ORGANIZER;CN=Ann Roe:mailto:") for line in lines))
    assert invited.logged.interview.company == company


@pytest.mark.parametrize(
    "title",
    [
        "Kim Park <> Acme | Data Engineer - Technical Interview",
        "Interview - Data Engineer (second round)",
        "Interview: Data Engineer",
    ],
)
def test_the_round_is_no_part_of_the_job_title(title: str) -> None:
    assert read(f"SUMMARY:{title}").logged.interview.job_title == "Data Engineer"


def test_an_interview_late_in_the_evening_keeps_the_day_of_its_place() -> None:
    logged = read("DTSTART;TZID=Pacific/Auckland:20260302T233000", time_zone="Europe/London").logged
    assert (logged.interview.held_on, logged.starts_at) == (date(2026, 3, 2), time(23, 30))


def test_rooms_and_offices_are_no_people() -> None:
    invitation = read(
        ORGANISER,
        "ATTENDEE;CUTYPE=ROOM;CN=Ada:mailto:ada@acme.example",
        "ATTENDEE:mailto:hr@acme.example",
        "ATTENDEE:mailto:tom.baker@acme.example",
    )
    assert invitation.logged.interview.interviewers == ("Sara Chen", "Tom Baker")


def test_an_event_without_anybody_is_still_an_interview() -> None:
    invitation = read("SUMMARY:Intro call")
    assert (invitation.title, invitation.organiser) == ("Intro call", "")
    assert invitation.logged.interview.company == ""
    assert invitation.logged.interview.held_on == date(2026, 3, 2)


@pytest.mark.parametrize(
    "data",
    [
        calendar("STATUS:CANCELLED", "DTSTART:20260302"),
        calendar("DTSTART:20260302", top=("METHOD:CANCEL",)),
    ],
)
def test_a_cancelled_interview_is_told(data: bytes) -> None:
    assert read_invitation(data, "invitation.ics").cancelled


def test_a_moved_date_of_a_series_is_one_event() -> None:
    data = calendar("DTSTART:20260302T143000").replace(
        b"END:VCALENDAR",
        b"BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260309T143000\r\nEND:VEVENT\r\nEND:VCALENDAR",
    )
    assert read_invitation(data, "x").logged.interview.held_on == date(2026, 3, 2)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "invitation.ics: this is no calendar file"),
        (b"hello", "invitation.ics: this is no calendar file"),
        (b"\xff\xfe\x00", "invitation.ics: this is no calendar file"),
        (SAMPLE[: len(SAMPLE) // 2], "this is no calendar file"),
        (calendar("DTSTART:2026-03-02"), "no day that can be read"),
        (calendar("SUMMARY:x"), "no day that can be read"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "it holds no event"),
        (calendar("DTSTART:20260302").replace(b"END:VCALENDAR",
         b"BEGIN:VEVENT\r\nUID:2\r\nEND:VEVENT\r\nEND:VCALENDAR"), "it holds 2 events"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_explained(data: bytes, words: str) -> None:
    with pytest.raises(AnalyserError) as error:
        read_invitation(data, "invitation.ics")
    assert words in str(error.value)


@given(st.data())
def test_a_broken_file_is_read_or_refused(data: st.DataObject) -> None:
    lines = SAMPLE.splitlines(keepends=True)
    cut = data.draw(st.lists(st.integers(0, len(lines) - 1), max_size=4))
    kept = b"".join(line for number, line in enumerate(lines) if number not in cut)
    at = data.draw(st.integers(0, len(kept)))
    broken = (
        kept[:at] + data.draw(st.binary(max_size=6)) + kept[at + data.draw(st.integers(0, 9)) :]
    )
    with suppress(AnalyserError):
        assert read_invitation(broken, "x").logged.interview.held_on


@pytest.mark.parametrize(
    ("address", "label"),
    [
        ("sara@acme.example", "acme"),
        ("sara@mail.acme-robotics.co.uk", "acme-robotics"),
        ("sara@jobs.acme.com", "acme"),
        ("sara@acme.io", "acme"),
        ("kim@gmail.com", ""),
        ("kim@yahoo.co.uk", ""),
        ("no-reply@hire.lever.co", ""),
        ("x@group.calendar.google.com", ""),
        ("acme", ""),
        ("sara@localhost", ""),
    ],
)
def test_a_company_is_told_by_its_domain(address: str, label: str) -> None:
    assert company_label(address) == label


@pytest.mark.parametrize(
    ("label", "text", "name"),
    [
        ("acme-robotics", "", "Acme Robotics"),
        ("acmerobotics", "Interview at ACME Robotics", "ACME Robotics"),
        ("acme", "see www.acme.example or Sara@Acme.example", "Acme"),
        ("bright", "Brightness and bright ideas", "Bright"),
    ],
)
def test_a_company_is_spelt_as_it_spells_itself(label: str, text: str, name: str) -> None:
    assert spell_company(label, text) == name


@pytest.mark.parametrize(
    ("shown", "address", "name"),
    [
        ("Sara Chen", "s@a.example", "Sara Chen"),
        ("Chen, Sara", "s@a.example", "Sara Chen"),
        ("Sara Chen (Acme)", "s@a.example", "Sara Chen"),
        ("Sara Chen | Acme", "s@a.example", "Sara Chen"),
        ("O'DOWD, Siobhan (LEEDS NHS TRUST)", "s@a.example", "Siobhan O'Dowd"),
        ("SARA MCCALL", "s@a.example", "Sara McCall"),
        ("School Office", "s@a.example", ""),
        ("Talent Acquisition", "s@a.example", ""),
        ("sara.chen@a.example", "sara.chen@a.example", "Sara Chen"),
        ("", "sara_o-neill+x@a.example", "Sara O Neill"),
        ("", "recruiting.emea@a.example", ""),
        ("", "no-reply@a.example", ""),
        ("", "4711@a.example", ""),
    ],
)
def test_a_person_is_told_by_what_the_calendar_shows(shown: str, address: str, name: str) -> None:
    assert spell_person(shown, address) == name


@pytest.mark.parametrize(
    ("start", "day", "at"),
    [
        ("DTSTART;TZID=Europe/Berlin:20261025T023000", "2026-10-25", time(2, 30)),  # twice
        ("DTSTART;TZID=Europe/Berlin:20260329T023000", "2026-03-29", time(2, 30)),  # never
        ("DTSTART:20261025T003000Z", "2026-10-25", time(2, 30)),
        ("DTSTART:20261025T013000Z", "2026-10-25", time(2, 30)),
        ("DTSTART:20261024T220000Z", "2026-10-25", time(0, 0)),
        ("DTSTART:20261025T230000Z", "2026-10-26", time(0, 0)),
        ("DTSTART:20260328T230000Z", "2026-03-29", time(0, 0)),
        ("DTSTART:20260329T220000Z", "2026-03-30", time(0, 0)),
    ],
)
def test_the_day_and_hour_are_right_where_the_clocks_change(start: str, day: str, at: time) -> None:
    logged = read(start, time_zone="Europe/Berlin").logged
    assert (str(logged.interview.held_on), logged.starts_at) == (day, at)
