from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from interview_log_samples import ACME, ASKED, BRIGHT, LATER_AT_ACME, REPLIED, SENT

from analyser.errors import AnalyserError
from analyser.interview_log.exchange import from_csv, from_json, split_address, to_csv, to_json
from analyser.interview_log.logged import (
    Entry,
    LoggedContact,
    LoggedInterview,
    tidy_contact,
    tidy_interview,
)
from analyser.interview_log.store import InterviewLog
from analyser.labels import Outcome
from analyser.types import Contact, Interview

FORMATS = {"json": (to_json, from_json), "csv": (to_csv, from_csv)}

LETTERS = st.characters(exclude_categories=("Cs",), exclude_characters="\0<>")
WORDS = st.text(LETTERS, max_size=30)
NAMES = st.text(LETTERS, min_size=1, max_size=20).filter(str.strip)
DAYS = st.dates(date(1970, 1, 1), date(2199, 12, 31))
MINUTES = st.times().map(lambda given: given.replace(second=0, microsecond=0))


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    held_on = draw(st.none() | DAYS)
    promise = draw(st.none() | DAYS)
    people = draw(st.lists(NAMES, max_size=3))
    logged = LoggedInterview(
        Interview(
            company=draw(NAMES),
            job_title=draw(WORDS),
            interviewers=tuple(people),
            held_on=held_on,
            promise=max(held_on, promise) if held_on and promise else promise,
            no_contact=draw(st.none() | DAYS | st.just("always")),
            outcome=draw(st.sampled_from(get_args(Outcome))),
            themes=tuple(draw(st.lists(WORDS, max_size=3))),
            notes=draw(WORDS),
        ),
        addresses={name: draw(NAMES) for name in people if draw(st.booleans())},
        starts_at=draw(st.none() | MINUTES),
        time_zone=draw(WORDS),
        round=draw(WORDS),
    )
    contacts = st.builds(
        Contact,
        on=DAYS,
        kind=st.sampled_from(("thank_you", "status", "reply")),
        channel=NAMES,
        text=st.none() | WORDS,
    )
    kept = draw(st.lists(contacts, max_size=3))
    return Entry(
        tidy_interview(logged), tuple(LoggedContact(tidy_contact(contact)) for contact in kept)
    )


def numbered(given: list[Entry]) -> list[Entry]:
    """As a log would hold them: with numbers, and names that hold everywhere."""
    whole, count = [], 0
    for number, entry in enumerate(given, start=1):
        contacts = []
        for contact in entry.contacts:
            count += 1
            contacts.append(replace(contact, id=str(count), uid=f"c{count}"))
        interview = replace(entry.logged.interview, id=str(number))
        logged = replace(entry.logged, interview=interview, uid=f"i{number}")
        whole.append(Entry(logged, tuple(contacts)))
    return whole


def without_numbers(entry: Entry) -> Entry:
    logged = replace(entry.logged, interview=replace(entry.logged.interview, id=None))
    return Entry(logged, tuple(replace(contact, id="") for contact in entry.contacts))


@pytest.mark.parametrize("name", FORMATS)
@given(given=st.lists(entries(), max_size=3))
def test_what_is_written_is_read_back(name: str, given: list[Entry]) -> None:
    write, read = FORMATS[name]
    whole = numbered(given)
    assert read(write(whole), "log") == [without_numbers(entry) for entry in whole]


@pytest.fixture
def filled(log: InterviewLog) -> InterviewLog:
    for logged in (ACME, BRIGHT, LATER_AT_ACME):
        kept = log.add(logged)
        log.add_contact(kept.id, ASKED)
    log.add_contact(kept.id, SENT)
    log.add_contact(kept.id, REPLIED)
    return log


@pytest.mark.parametrize("name", FORMATS)
def test_an_export_brings_back_a_lost_log(name: str, filled: InterviewLog, tmp_path: Path) -> None:
    write, read = FORMATS[name]
    before = filled.entries()
    with InterviewLog.open(tmp_path / "new.sqlite3") as new:
        new.merge(read(write(before), "log"))
        after = new.entries()
        new.merge(read(write(before), "log"))
        assert new.entries() == after
    assert list(map(without_numbers, after)) == list(map(without_numbers, before))


@settings(max_examples=30)
@given(given=st.lists(entries(), max_size=3))
def test_the_log_keeps_every_character(
    given: list[Entry], tmp_path_factory: pytest.TempPathFactory
) -> None:
    whole = [without_numbers(entry) for entry in numbered(given)]
    with InterviewLog.open(tmp_path_factory.mktemp("log") / "log.sqlite3") as log:
        log.merge(whole)
        kept = [without_numbers(entry) for entry in log.entries()]
    assert sorted(kept, key=str) == sorted(
        (replace(entry, contacts=tuple(sorted(entry.contacts, key=lambda one: one.contact.on)))
         for entry in whole),
        key=str,
    )  # fmt: skip


def test_a_spreadsheet_is_not_given_formulas() -> None:
    bad = ["=1+1", "+1", "-1", "@x", "\t=1", "'=1"]
    given = [Entry(replace(ACME, interview=Interview(text, text, notes=text))) for text in bad]
    rows = list(csv.DictReader(io.StringIO(to_csv(given), newline="")))
    for row in rows:
        for cell in row.values():
            assert not cell or cell[0] not in "=+-@\t\r"


def test_a_long_note_survives_a_table() -> None:
    given = Entry(replace(ACME, interview=replace(ACME.interview, notes="word " * 60_000)))
    assert from_csv(to_csv([given]), "log")[0].logged == given.logged


def test_a_table_of_ones_own_is_read() -> None:
    text = (
        "Company;job_title;interviewers;held_on;themes\r\n"
        "Acme;Analyst;Sara Chen <sara@acme.example>;2026-03-02;pay\r\n"
    )
    (entry,) = from_csv(text, "mine.csv")
    assert entry.logged.interview == Interview(
        "Acme", "Analyst", ("Sara Chen",), date(2026, 3, 2), themes=("pay",)
    )
    assert entry.logged.addresses == {"Sara Chen": "sara@acme.example"}


@pytest.mark.parametrize("first", ["sep=|\r\n", '"sep=|"\n'])
def test_a_table_whose_first_line_names_its_separator_is_read(first: str) -> None:
    text = f"{first}Company|Job Title|Held-on\nAcme; Ltd|Analyst, junior|2026-03-02\n"
    (entry,) = from_csv(text, "mine.csv")
    assert entry.logged.interview == Interview("Acme; Ltd", "Analyst, junior", (), date(2026, 3, 2))


def test_what_one_file_holds_twice_is_added_once(log: InterviewLog) -> None:
    interview = {"company": "Acme", "uid": "u1", "contacts": [{"on": "2026-03-03", "uid": "c1"}]}
    merged = log.merge(from_json(json.dumps([interview, interview]), "mine.json"))
    assert (len(merged.interviews), merged.contacts, merged.known) == (1, 1, 1)
    assert len(log.interviews()) == 1


def test_several_names_in_a_cell_may_have_semicolons_between() -> None:
    (entry,) = from_csv("company,interviewers,themes\nAcme,Sara; Tom,pay; rota;\n", "mine.csv")
    assert entry.logged.interview.interviewers == ("Sara", "Tom")
    assert entry.logged.interview.themes == ("pay", "rota")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_of_ones_own_imported_twice_is_added_once(
    delimiter: str, log: InterviewLog
) -> None:
    rows = ["company,held_on", "Acme,2026-03-02", "Acme,2026-03-02", "Bright,2026-03-02"]
    text = "\n".join(rows).replace(",", delimiter)
    log.merge(from_csv(text, "mine.csv"))
    log.merge(from_csv(text, "mine.csv"))
    assert [one.interview.company for one in log.interviews()] == ["Acme", "Acme", "Bright"]


def test_json_of_ones_own_needs_no_more_than_the_company() -> None:
    text = json.dumps(
        [{"company": "Acme", "starts_at": "14:30", "contacts": [{"on": "2026-03-03"}]}]
    )
    (entry,) = from_json(text, "mine.json")
    assert entry.logged.starts_at == time(14, 30)
    assert entry.contacts[0].contact == Contact(date(2026, 3, 3))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "company,held_onn\nAcme,x",
            "mine:1: there is no field 'held_onn'; did you mean 'held_on'?",
        ),
        ("firm\nAcme", "mine:1: there is no field 'firm'; the fields are: record, id"),
        ("job_title\nAnalyst", "mine:1: the table has no column 'company'"),
        (
            "company,held_on\nAcme,2 March",
            "mine:2: held_on is '2 March'; write it as in 2026-11-30",
        ),
        ("company,held_on\n,2026-03-02", "mine:2: company is missing"),
        ("company\nAcme,Bright", "mine:2: this row has more cells"),
        ('company\n"Acme', "mine:2: this is no table"),
        ("company,record\nAcme,reminder", "mine:2: record is 'reminder'"),
        ("company,record,interview,on\n,contact,7,2026-03-02", "mine:2: there is no interview '7'"),
        ("sep=;\nfirm\nAcme", "mine:2: there is no field 'firm'"),
        ("sep=;\ncompany\nAcme;Bright", "mine:3: this row has more cells"),
        ('sep=;\ncompany\n"Acme', "mine:3: this is no table"),
        ("company,id\nAcme,1\nBright,1", "mine:3: there is an interview '1' already"),
        ("", "mine:1: the table has no column 'company'"),
    ],
)
def test_a_slip_in_a_table_is_named_with_its_line(text: str, words: str) -> None:
    with pytest.raises(AnalyserError) as error:
        from_csv(text, "mine")
    assert words in str(error.value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "mine: this is not JSON"),
        ("{}", "mine: this is no export of the log"),
        ("[3]", "mine: this is no export of the log"),
        ("[{}]", "mine: interview 1: company is missing"),
        ('[{"company": 3}]', "mine: interview 1: company is of the wrong kind"),
        ('[{"company": "A", "firm": 3}]', "there is no field 'firm'"),
        (
            '[{"company": "A", "themes": "pay"}]',
            "it must be a list of texts",
        ),
        ('[{"company": "A", "addresses": {"Tom": 3}}]', "addresses is"),
        ('[{"company": "A", "starts_at": "2pm"}]', "starts_at is '2pm'; write it as in 14:30"),
        ('[{"company": "A", "contacts": 3}]', "contacts must be an array"),
        ('[{"company": "A"}, {"company": "B", "contacts": [{}]}]', "interview 2: a contact needs"),
    ],
)
def test_a_slip_in_json_is_named_with_its_place(text: str, words: str) -> None:
    with pytest.raises(AnalyserError) as error:
        from_json(text, "mine")
    assert words in str(error.value)


@pytest.mark.parametrize(
    ("text", "name", "address"),
    [
        ("Sara Chen <sara@acme.example>", "Sara Chen", "sara@acme.example"),
        ("Sara Chen", "Sara Chen", ""),
        (" Zoë <zoe@acme.example> ", "Zoë", "zoe@acme.example"),
        ("<sara.chen@acme.example>", "sara.chen", "sara.chen@acme.example"),
        ("Sara <", "Sara <", ""),
    ],
)
def test_an_address_is_told_from_a_name(text: str, name: str, address: str) -> None:
    assert split_address(text) == (name, address)
