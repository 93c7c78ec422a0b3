from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest
from interview_log_samples import ACME, ASKED, BRIGHT, LATER_AT_ACME, REPLIED, SENT

from analyser.errors import AnalyserError
from analyser.interview_log.logged import Entry, LoggedContact, LoggedInterview
from analyser.interview_log.store import InterviewLog
from analyser.types import Contact, Interview


def numbered(logged: LoggedInterview, kept: LoggedInterview) -> LoggedInterview:
    """What was given, with the number and name that the log gave it."""
    return replace(logged, interview=replace(logged.interview, id=kept.id), uid=kept.uid)


def test_an_interview_comes_back_as_it_was_given(log: InterviewLog) -> None:
    kept = log.add(ACME)
    assert kept.id
    assert kept == numbered(ACME, kept)
    assert log.get(kept.id) == kept


def test_a_bare_interview_is_enough(log: InterviewLog) -> None:
    kept = log.add(BRIGHT.interview)
    assert log.get(kept.id).interview == replace(BRIGHT.interview, id=kept.id)


def test_a_new_opening_finds_what_was_kept(place: str) -> None:
    with InterviewLog.open(place) as log:
        kept = log.add(ACME)
        sent = log.add_contact(kept.id, SENT)
    with InterviewLog.open(place) as log:
        assert log.interviews() == [kept]
        assert log.contacts(kept.id) == [sent]


def test_what_a_draft_is_held_against_is_found_by_a_name(log: InterviewLog) -> None:
    log.add(BRIGHT)
    kept = log.add(ACME)
    sent = log.add_contact(kept.id, SENT)
    wanted = kept.interview.company
    assert log.find_with_contacts(wanted) == (kept.interview, (sent.contact,))
    with pytest.raises(AnalyserError):
        log.find_with_contacts("nobody")


def test_interviews_come_by_day_and_those_without_one_last(log: InterviewLog) -> None:
    for logged in (LATER_AT_ACME, BRIGHT, ACME):
        log.add(logged)
    found = [logged.interview.held_on for logged in log.interviews()]
    assert found == [date(2026, 3, 2), date(2026, 3, 9), None]


def test_names_are_kept_on_one_line_and_once(log: InterviewLog) -> None:
    kept = log.add(
        Interview(
            " Acme\n Robotics ", "Analyst ", (" Sara\tChen", "", "Sara Chen"), themes=("", "x ")
        )
    ).interview
    assert (kept.company, kept.job_title) == ("Acme Robotics", "Analyst")
    assert (kept.interviewers, kept.themes) == (("Sara Chen",), ("x",))


def test_an_edit_changes_what_it_names_and_nothing_else(log: InterviewLog) -> None:
    kept = log.add(ACME)
    edited = log.edit(kept.id, outcome="offer", themes=("pay",), promise=None)
    interview = replace(kept.interview, outcome="offer", themes=("pay",), promise=None)
    assert edited == replace(kept, interview=interview)
    assert log.get(kept.id) == edited


def test_the_address_of_a_person_who_was_taken_out_goes(log: InterviewLog) -> None:
    kept = log.add(ACME)
    assert log.edit(kept.id, interviewers=("Tom",)).addresses == {}
    assert log.get(kept.id).addresses == {}


def test_a_refused_edit_changes_nothing(log: InterviewLog) -> None:
    kept = log.add(ACME)
    with pytest.raises(AnalyserError, match="before the interview"):
        log.edit(kept.id, company="Other", promise=date(2026, 3, 1))
    assert log.get(kept.id) == kept


def test_removing_an_interview_removes_its_contacts_and_no_others(log: InterviewLog) -> None:
    gone, stays = log.add(ACME), log.add(BRIGHT)
    lost, kept = log.add_contact(gone.id, SENT), log.add_contact(stays.id, SENT)
    log.remove(gone.id)
    assert log.interviews() == [stays]
    assert log.contacts(stays.id) == [kept]
    with pytest.raises(AnalyserError, match="no contact"):
        log.remove_contact(lost.id)


def test_a_number_is_never_given_twice(log: InterviewLog) -> None:
    first = log.add(ACME)
    log.remove(first.id)
    assert log.add(ACME).id != first.id


def test_contacts_come_by_day(log: InterviewLog) -> None:
    kept = log.add(ACME)
    for contact in (REPLIED, SENT, ASKED):
        log.add_contact(kept.id, contact)
    assert [one.contact for one in log.contacts(kept.id)] == [SENT, ASKED, REPLIED]


def test_contacts_of_one_day_keep_their_order(log: InterviewLog) -> None:
    kept = log.add(ACME)
    same_day = [replace(SENT, on=ASKED.on), ASKED, replace(REPLIED, on=ASKED.on)]
    for contact in same_day:
        log.add_contact(kept.id, contact)
    assert [one.contact for one in log.contacts(kept.id)] == same_day


def test_a_removed_contact_is_gone(log: InterviewLog) -> None:
    kept = log.add(ACME)
    first, second = log.add_contact(kept.id, SENT), log.add_contact(kept.id, ASKED)
    assert log.remove_contact(first.id) == first
    assert log.contacts(kept.id) == [second]


@pytest.mark.parametrize("identifier", ["7", "x", "", "1e3", "²", "9" * 30, "-1"])
def test_a_number_that_is_not_there_is_named(log: InterviewLog, identifier: str) -> None:
    calls = (log.get, log.edit, log.remove, log.contacts)
    for call in calls:
        with pytest.raises(AnalyserError, match="there is no interview"):
            call(identifier)
    with pytest.raises(AnalyserError, match="there is no interview"):
        log.add_contact(identifier, SENT)
    with pytest.raises(AnalyserError, match="there is no contact"):
        log.remove_contact(identifier)


@pytest.mark.parametrize(
    ("interview", "words"),
    [
        (Interview(" ", "Analyst"), "name of the company"),
        (Interview("Acme", "x", ("Sara <s@a.example>",)), "without < and >"),
        (Interview("Acme", "x", held_on=date(206, 3, 2)), "is the year right"),
        (Interview("Acme", "x", notes="a\0b"), "characters that no text has"),
        (Interview("Acme", "x", ("\udcff",)), "characters that no text has"),
    ],
)
def test_an_interview_that_cannot_be_meant_is_refused(
    log: InterviewLog, interview: Interview, words: str
) -> None:
    with pytest.raises(AnalyserError, match=words):
        log.add(interview)
    assert log.interviews() == []


@pytest.mark.parametrize(
    ("contact", "words"),
    [
        (Contact(date(2026, 3, 3), channel=" "), "needs its channel"),
        (Contact(date(2026, 3, 3), "status", promise=date(2026, 3, 9)), "comes with a reply"),
        (Contact(date(2026, 3, 3), "reply", promise=date(2026, 3, 2)), "before the reply"),
        (Contact(date(3026, 3, 3)), "is the year right"),
        (Contact(date(2026, 3, 3), text="\ud800"), "characters that no text has"),
    ],
)
def test_a_contact_that_cannot_be_meant_is_refused(
    log: InterviewLog, contact: Contact, words: str
) -> None:
    kept = log.add(ACME)
    with pytest.raises(AnalyserError, match=words):
        log.add_contact(kept.id, contact)
    assert log.contacts(kept.id) == []


def test_an_invitation_is_not_added_twice(log: InterviewLog) -> None:
    kept = log.add(ACME)
    with pytest.raises(AnalyserError, match=f"in the log already, as {kept.id}"):
        log.add(ACME)


def test_entries_are_everything(log: InterviewLog) -> None:
    first, second = log.add(ACME), log.add(BRIGHT)
    sent = log.add_contact(second.id, SENT)
    assert log.entries() == [Entry(first), Entry(second, (sent,))]


def test_merging_twice_adds_once(log: InterviewLog) -> None:
    entries = [
        Entry(ACME, (LoggedContact(SENT, uid="a"), LoggedContact(ASKED, uid="b"))),
        Entry(replace(BRIGHT, uid="c")),
    ]
    first, second = log.merge(entries), log.merge(entries)
    assert (len(first.interviews), first.contacts, first.known) == (2, 2, 0)
    assert (len(second.interviews), second.contacts, second.known) == (0, 0, 2)
    assert len(log.interviews()) == 2


def test_merging_brings_new_contacts_and_leaves_what_is_there(log: InterviewLog) -> None:
    kept = log.add(ACME)
    edited = log.edit(kept.id, outcome="offer")
    log.merge([Entry(ACME, (LoggedContact(SENT, uid="a"),))])
    assert log.interviews() == [edited]
    assert [one.contact for one in log.contacts(kept.id)] == [SENT]


def test_merging_is_all_or_nothing(log: InterviewLog) -> None:
    wrong = Entry(BRIGHT, (LoggedContact(replace(ASKED, channel="")),))
    with pytest.raises(AnalyserError):
        log.merge([Entry(ACME), wrong])
    assert log.interviews() == []


ADD_TWENTY = """
import sys
from datetime import date
from analyser.interview_log.store import InterviewLog
from analyser.types import Contact, Interview
place, identifier, name = sys.argv[1:]
with InterviewLog.open(place) as log:
    for number in range(20):
        log.add(Interview(f"{name} {number}", "Analyst", (name, "Tom")))
        log.add_contact(identifier, Contact(date(2026, 3, 3), text=f"{name} {number}"))
        log.edit(identifier, **{name: f"{name} {number}"})
"""


def test_two_processes_at_once_lose_nothing(place: str) -> None:
    with InterviewLog.open(place) as log:
        kept = log.add(ACME)
        fields = ("notes", "round")
        writers = [
            subprocess.Popen([sys.executable, "-c", ADD_TWENTY, place, kept.id, name])
            for name in fields
        ]
        assert [writer.wait(60) for writer in writers] == [0, 0]
        expected = {f"{name} {number}" for name in fields for number in range(20)}
        assert {one.interview.company for one in log.interviews()} == {"Acme Robotics"} | expected
        assert {one.contact.text for one in log.contacts(kept.id)} == expected
        edited = log.get(kept.id)
        assert (edited.interview.notes, edited.round) == ("notes 19", "round 19")


OPEN = "import sys; from analyser.interview_log.store import InterviewLog as L; L.open(sys.argv[1])"


def test_several_processes_may_make_the_log_at_once(place: str) -> None:
    openers = [subprocess.Popen([sys.executable, "-c", OPEN, place]) for _ in range(4)]
    assert [opener.wait(60) for opener in openers] == [0] * 4
    with InterviewLog.open(place) as log:
        log.add(ACME)
