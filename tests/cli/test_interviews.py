"""``analyser interview`` as a person and as a script use it."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
import subprocess
import sys
from email.message import EmailMessage
from pathlib import Path

import pytest
from running import Ran, Run

from analyser.interview_log.store import InterviewLog
from analyser.resources import shipped, user_folder

INVITATION = shipped("data", "log", "invitation.ics")
NOTES = shipped("data", "log", "notes.txt")
ACME = ("--company", "Acme", "--job-title", "Data Analyst", "--held-on", "2026-03-02")


@pytest.fixture
def acme(run: Run) -> str:
    """The number of a logged interview."""
    number: str = run("interview", "add", *ACME, "--format", "json").json()["id"]
    return number


def companies(run: Run) -> list[str]:
    return [one["company"] for one in run("interview", "list", "--format", "json").json()]


def test_what_is_added_is_printed_with_its_id(run: Run) -> None:
    printed = run(
        "interview", "add", *ACME, "--interviewer", "Sara Chen <sara@acme.example>",
        "--interviewer", "Tom", "--at", "14:30", "--time-zone", "Europe/Berlin",
        "--round", "second", "--promise", "2026-03-13", "--no-contact", "2026-03-05",
        "--theme", "pay", "--theme", "rota", "--notes", "nice people",
        "--outcome", "waiting", "--format", "json",
    ).json()  # fmt: skip
    uid = printed.pop("uid")
    assert uid
    assert printed == {
        "id": "1",
        "company": "Acme",
        "job_title": "Data Analyst",
        "interviewers": ["Sara Chen", "Tom"],
        "held_on": "2026-03-02",
        "promise": "2026-03-13",
        "no_contact": "2026-03-05",
        "outcome": "waiting",
        "themes": ["pay", "rota"],
        "notes": "nice people",
        "addresses": {"Sara Chen": "sara@acme.example"},
        "starts_at": "14:30",
        "time_zone": "Europe/Berlin",
        "round": "second",
    }
    assert run("interview", "list", "--format", "json").json() == [printed | {"uid": uid}]


def test_an_hour_of_one_digit_is_read(run: Run) -> None:
    printed = run("interview", "add", *ACME, "--at", "9:05", "--format", "json").json()
    assert printed["starts_at"] == "09:05"


def test_a_person_reads_what_was_added(run: Run) -> None:
    ran = run("interview", "add", *ACME, "--promise", "within a week")
    assert ran.code == 0
    for words in ("Acme", "Data Analyst", "Monday 2 March 2026", "by Monday 9 March 2026"):
        assert words in ran.out


@pytest.mark.parametrize(
    ("promise", "day"),
    [
        ("within a week", "2026-03-09"),
        ("two weeks", "2026-03-16"),
        ("by Friday", "2026-03-06"),
        ("2026-03-20", "2026-03-20"),
        ("", None),
    ],
)
def test_a_promise_may_be_given_in_words(run: Run, promise: str, day: str | None) -> None:
    printed = run("interview", "add", *ACME, "--promise", promise, "--format", "json").json()
    assert printed["promise"] == day


def test_holidays_of_the_settings_are_no_business_days(run: Run) -> None:
    (user_folder() / "settings.toml").write_text('[timing]\ncountry = "US"\n')
    printed = run(
        "interview", "add", *ACME[:4], "--held-on", "2026-05-22",
        "--promise", "within two business days", "--format", "json",
    ).json()  # fmt: skip
    assert printed["promise"] == "2026-05-27"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--company", "Acme"), "--job-title"),
        ((), "--company and --job-title"),
        ((*ACME, "--held-on", "2 March"), "'2 March' is not a day; write it as in 2026-11-30"),
        ((*ACME, "--at", "2pm"), "'2pm' is no time of day"),
        ((*ACME, "--time-zone", "Europe/Nowhere"), "no time zone 'Europe/Nowhere'; write it as"),
        ((*ACME, "--promise", "soon"), "'soon' says no day"),
        ((*ACME, "--promise", "2026-03-01"), "before the interview"),
        ((*ACME[:4], "--promise", "in a week"), "the day of the interview; give that day too"),
        ((*ACME, "--no-contact", "never"), "or write always"),
        ((*ACME, "--outcome", "hired"), "outcome"),
        ((*ACME, "--notes", "nowhere.txt"), "nowhere.txt: there is no such file"),
        ((*ACME[:4], "--notes", "They will call on Friday"), "give --held-on too"),
    ],
)
def test_wrong_usage_is_explained_and_stores_nothing(
    run: Run, arguments: tuple[str, ...], words: str
) -> None:
    ran = run("interview", "add", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert words in " ".join(ran.err.split())
    assert companies(run) == []


def test_a_person_is_asked_for_what_is_missing(run: Run) -> None:
    answers = (
        "Acme\nData Analyst\n2 March\n2026-03-02\nSara Chen <s@acme.example>, Tom\nin a week\n"
    )
    ran = run("interview", "add", "--format", "json", typed=answers)
    printed = ran.json()
    assert printed["company"] == "Acme"
    assert printed["interviewers"] == ["Sara Chen", "Tom"]
    assert printed["promise"] == "2026-03-09"
    assert "'2 March' is not a day" in ran.err


def test_a_person_is_asked_only_for_what_is_missing(run: Run) -> None:
    ran = run("interview", "add", *ACME, typed="")
    assert (ran.code, ran.err) == (0, "")


def test_a_day_that_is_given_is_not_asked_for(run: Run) -> None:
    ran = run("interview", "add", "--held-on", "2026-03-02", typed="Acme\nAnalyst\n\n\n")
    assert ran.code == 0
    assert "Day of the interview" not in ran.err


def test_nobody_is_asked_where_the_notes_come_from_standard_input(run: Run) -> None:
    assert "give --company" in run("interview", "add", "--notes", "-", typed="Acme\n").err


def test_questions_may_be_left_open(run: Run) -> None:
    printed = run(
        "interview", "add", "--format", "json", typed="Acme\nAnalyst\n2026-03-02\n\n\n"
    ).json()
    assert (printed["interviewers"], printed["promise"]) == ([], None)


def test_what_notes_say_is_stored_when_agreed_to(run: Run) -> None:
    ran = run("interview", "add", *ACME, "--notes", NOTES, "--yes", "--format", "json")
    printed = ran.json()
    assert printed["promise"] == "2026-03-13"
    assert printed["no_contact"] == "2026-03-13"
    assert printed["interviewers"] == ["Sara Chen", "Tom Baker"]
    assert printed["themes"] == ["the billing migration", "on-call rota", "how they measure churn"]
    assert printed["notes"] == NOTES.read_text("utf-8")
    assert "get back to me by the end of next week" in ran.err


def test_what_notes_say_is_shown_and_nothing_is_stored_unasked(run: Run) -> None:
    ran = run("interview", "add", *ACME, "--notes", NOTES)
    assert (ran.code, ran.out) == (2, "")
    assert "promise: 2026-03-13  (“get back to me by the end of next week”)" in ran.err
    assert "nothing was stored; add --yes" in ran.err
    assert companies(run) == []


def test_notes_that_say_nothing_need_no_agreement(run: Run) -> None:
    printed = run("interview", "add", *ACME, "--notes", "nice office", "--format", "json").json()
    assert printed["notes"] == "nice office"


def test_notes_may_come_from_standard_input(run: Run) -> None:
    printed = run(
        "interview", "add", *ACME, "--notes", "-", "--yes", "--format", "json",
        piped="They will decide by Friday.",
    ).json()  # fmt: skip
    assert printed["promise"] == "2026-03-06"


def test_a_person_agrees_to_each_thing_that_notes_say(run: Run) -> None:
    notes = "Spoke with Sara. They will decide by Friday."
    printed = run(
        "interview", "add", *ACME, "--notes", notes, "--format", "json", typed="n\ny\n"
    ).json()
    assert (printed["promise"], printed["interviewers"]) == (None, ["Sara"])


def test_what_is_given_outright_is_not_asked_again(run: Run) -> None:
    ran = run(
        "interview", "add", *ACME, "--promise", "2026-03-20", "--interviewer", "Sara",
        "--notes", "Spoke with Sara. They will decide by Friday.", "--format", "json",
    )  # fmt: skip
    assert ran.json()["promise"] == "2026-03-20"
    assert ran.err == ""


def test_notes_that_are_not_utf8_are_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(b"caf\xe9")
    ran = run("interview", "add", *ACME, "--notes", path)
    assert ran.code == 2
    assert f"{path}:1: this is not UTF-8" in ran.err


def test_the_table_lists_every_interview(run: Run, acme: str) -> None:
    run("interview", "add", "--company", "Bright", "--job-title", "Lead", "--outcome", "rejected")
    table = run("interview", "list").out
    assert [line.split()[0] for line in table.splitlines()] == ["id", "1", "2"]
    assert "Data Analyst" in table
    waiting = run("interview", "list", "--outcome", "waiting", "--format", "json").json()
    assert [one["id"] for one in waiting] == [acme]


def test_an_empty_log_says_how_to_begin(run: Run) -> None:
    ran = run("interview", "list")
    assert (ran.code, ran.out) == (0, "")
    assert "analyser interview add" in ran.err
    assert run("interview", "list", "--format", "json").json() == []


def test_nothing_in_a_table_is_obeyed_by_the_terminal(run: Run) -> None:
    run("interview", "add", "--company", "A\x1b[31m[bold]c", "--job-title", ":smile:")
    table = run("interview", "list").out
    assert "\x1b" not in table
    assert "[bold]c" in table
    assert ":smile:" in table


def test_an_interview_is_shown_with_its_contacts(run: Run, acme: str) -> None:
    run(
        "contact", "add", acme, "--kind", "thank_you", "--on", "2026-03-02", "--text", "Hi Sara, hi"
    )
    shown = run("interview", "show", "acme").out
    assert "thank_you" in shown
    assert "Hi Sara" in shown
    (contact,) = run("interview", "show", "acme", "--format", "json").json()["contacts"]
    assert contact["text"] == "Hi Sara, hi"


def test_an_ambiguous_name_lists_the_candidates(run: Run, acme: str) -> None:
    run(
        "interview",
        "add",
        "--company",
        "Acme",
        "--job-title",
        "Team Lead",
        "--held-on",
        "2026-04-01",
    )
    ran = run("interview", "show", "acme")
    assert ran.code == 2
    assert "1  Acme, Data Analyst, 2026-03-02" in ran.err
    assert "2  Acme, Team Lead, 2026-04-01" in ran.err
    assert run("interview", "show", "lead", "--format", "json").json()["id"] == "2"


def test_an_unknown_name_suggests_the_nearest(run: Run, acme: str) -> None:
    ran = run("interview", "show", "Acne")
    assert ran.code == 2
    assert "did you mean 'Acme'?" in ran.err


def test_an_edit_changes_what_it_names(run: Run, acme: str) -> None:
    run(
        "interview",
        "edit",
        acme,
        "--interviewer",
        "Sara <s@acme.example>",
        "--promise",
        "in a week",
    )
    edited = run("interview", "edit", acme, "--outcome", "offer", "--format", "json").json()
    assert edited["outcome"] == "offer"
    assert edited["interviewers"] == ["Sara"]
    assert edited["addresses"] == {"Sara": "s@acme.example"}
    assert edited["promise"] == "2026-03-09"


@pytest.mark.parametrize("nothing", ["", "none"])
def test_an_edit_clears_what_is_empty(run: Run, acme: str, nothing: str) -> None:
    run("interview", "edit", acme, "--promise", "in a week", "--no-contact", "always")
    run("interview", "edit", acme, "--theme", "x", "--at", "14:30")
    edited = run(
        "interview", "edit", acme, "--promise", nothing, "--no-contact", nothing, "--theme", "",
        "--at", "", "--held-on", "", "--format", "json",
    ).json()  # fmt: skip
    assert (edited["promise"], edited["no_contact"], edited["themes"]) == (None, None, [])
    assert (edited["held_on"], edited["starts_at"]) == (None, None)


def test_an_edit_reads_new_notes(run: Run, acme: str) -> None:
    run("interview", "edit", acme, "--theme", "pay")
    refused = run("interview", "edit", acme, "--notes", NOTES)
    assert refused.code == 2
    edited = run("interview", "edit", acme, "--notes", NOTES, "--yes", "--format", "json").json()
    assert edited["promise"] == "2026-03-13"
    assert edited["themes"][:2] == ["pay", "the billing migration"]


def test_an_edit_of_nothing_is_wrong_usage(run: Run, acme: str) -> None:
    assert run("interview", "edit", acme).code == 2


def test_removing_asks_or_needs_agreement(run: Run, acme: str) -> None:
    assert run("interview", "remove", acme).code == 2
    assert run("interview", "remove", acme, typed="n\n").code != 0
    assert companies(run) == ["Acme"]
    assert run("interview", "remove", acme, typed="y\n").code == 0
    assert companies(run) == []


def test_removing_with_agreement_does_not_ask(run: Run, acme: str) -> None:
    ran = run("interview", "remove", "acme", "--yes")
    assert (ran.code, ran.out) == (0, "")
    assert companies(run) == []


def test_the_mail_that_brought_an_invitation_is_imported(run: Run, tmp_path: Path) -> None:
    mail = EmailMessage()
    mail.set_content(Path(INVITATION).read_text("utf-8"), subtype="calendar")
    file = tmp_path / "invitation.eml"
    file.write_bytes(mail.as_bytes())
    run("interview", "import", file)
    assert companies(run) == ["Acme Robotics"]


def test_an_invitation_is_imported(run: Run) -> None:
    (printed,) = run("interview", "import", INVITATION, "--format", "json").json()
    assert printed["company"] == "Acme Robotics"
    assert printed["held_on"] == "2026-03-02"
    assert printed["interviewers"] == ["Sara Chen", "Tom Baker"]


def test_a_person_is_shown_an_invitation_before_it_is_stored(run: Run) -> None:
    ran = run("interview", "import", INVITATION, typed="n\n")
    assert "Senior Data Analyst" in ran.err
    assert companies(run) == []
    run("interview", "import", INVITATION, typed="y\n")
    assert companies(run) == ["Acme Robotics"]


def test_an_invitation_that_moves_moves_the_interview(run: Run, tmp_path: Path) -> None:
    run("interview", "import", INVITATION)
    run("interview", "edit", "acme", "--theme", "pay")
    later = tmp_path / "moved.ics"
    later.write_bytes(INVITATION.read_bytes().replace(b"20260302T143000", b"20260304T100000"))
    (moved,) = run("interview", "import", later, "--format", "json").json()
    assert (moved["id"], moved["held_on"], moved["starts_at"]) == ("1", "2026-03-04", "10:00")
    assert moved["themes"] == ["pay"]


def test_an_invitation_that_is_called_off_stores_nothing(run: Run, tmp_path: Path) -> None:
    off = tmp_path / "off.ics"
    off.write_bytes(INVITATION.read_bytes().replace(b"METHOD:REQUEST", b"METHOD:CANCEL"))
    ran = run("interview", "import", off)
    assert ran.code == 2
    assert "calls the interview off" in ran.err
    assert companies(run) == []


def test_an_invitation_without_a_company_needs_one(run: Run) -> None:
    text = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:9\r\nSUMMARY:Intro call\r\n"
        "DTSTART:20260302T230000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    refused = run("interview", "import", "-", piped=text)
    assert refused.code == 2
    assert "give --company" in refused.err
    (printed,) = run(
        "interview", "import", "-", "--company", "Acme", "--job-title", "Lead",
        "--time-zone", "Europe/Berlin", "--format", "json", piped=text,
    ).json()  # fmt: skip
    assert (printed["company"], printed["job_title"]) == ("Acme", "Lead")
    assert (printed["held_on"], printed["starts_at"]) == ("2026-03-03", "00:00")


def test_an_invitation_of_a_logged_interview_fills_only_what_is_empty(run: Run) -> None:
    text = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:9\r\nSUMMARY:Intro call\r\n"
        "DTSTART;TZID=Europe/Berlin:20260302T100000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )

    def imported(company: str, *more: str) -> Ran:
        arguments = ("interview", "import", "-", "--company", company, *more)
        return run(*arguments, "--format", "json", piped=text)

    first = imported("Acme")
    assert "no job title is known; add it with `analyser interview edit 1 --job-title" in first.err
    (filled,) = (second := imported("Acme", "--job-title", "Dev")).json()
    assert (filled["id"], filled["job_title"], second.err) == ("1", "Dev", "")
    (kept,) = (third := imported("Apex", "--job-title", "Cook")).json()
    assert (kept["company"], kept["job_title"]) == ("Acme", "Dev")
    assert "in the log with 'Acme', which stays" in third.err
    assert "`analyser interview edit 1 --job-title` changes it" in third.err


@pytest.mark.parametrize("form", ["json", "csv", "sqlite3"])
def test_an_export_brings_back_a_lost_log(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    run("interview", "import", INVITATION)
    run("contact", "add", "acme", "--kind", "reply", "--on", "2026-03-05", "--promise", "in a week")
    before = run("interview", "show", "acme", "--format", "json").json()
    export = tmp_path / f"log.{form}"
    assert run("interview", "export", "--output", export).code == 0
    monkeypatch.setenv("ANALYSER_HOME", str(tmp_path / "new"))
    for _ in range(2):
        assert run("interview", "import", export).code == 0
    assert run("interview", "show", "acme", "--format", "json").json() == before
    assert len(companies(run)) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.parametrize("name", ["log.json", "log.csv", "log.sqlite3"])
def test_an_export_is_readable_by_its_owner_only(
    run: Run, acme: str, tmp_path: Path, name: str
) -> None:
    run("interview", "export", "-o", tmp_path / name)
    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600


def test_an_export_goes_to_standard_output(run: Run, acme: str) -> None:
    (entry,) = run("interview", "export").json()
    assert (entry["id"], entry["contacts"]) == (acme, [])
    rows = list(csv.DictReader(io.StringIO(run("interview", "export", "--format", "csv").out)))
    assert [row["company"] for row in rows] == ["Acme"]


def test_a_backup_is_a_whole_log(run: Run, acme: str, tmp_path: Path) -> None:
    assert run("interview", "export", "--format", "sqlite").code == 2
    copy = tmp_path / "copy.sqlite3"
    assert run("interview", "export", "-o", copy).code == 0
    with InterviewLog.open(copy) as log:
        assert [one.id for one in log.interviews()] == [acme]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("log.csv", b"company,titel\nAcme,x", "log.csv:1: there is no field 'titel'"),
        ("log.csv", b"company\nAcm\xe9", "log.csv:2: this is not UTF-8"),
        ("log.json", b"[{]", "log.json: this is not JSON"),
        ("log.json", b"company\nAcme\n", "log.json: this is not JSON"),
        ("log.db", b"SQLite format 3\0and no more", "log.db: this is no backup of the log"),
        ("in.ics", b"BEGIN:VCALENDAR", "in.ics: this is no calendar file"),
        ("in.eml", b"Subject: Hi\n\nHello", "in.eml: this mail carries no invitation"),
    ],
)
def test_a_file_that_cannot_be_imported_is_named(
    run: Run, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    ran = run("interview", "import", tmp_path / name)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err


def test_a_file_that_cannot_be_imported_keeps_no_other_from_it(run: Run, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.csv").write_text(f"company\n{name}\n")
    files = [tmp_path / name for name in ("one.csv", "gone.csv", "two.csv")]
    ran = run("interview", "import", *files, "--format", "json")
    assert ran.code == 2
    assert [one["company"] for one in json.loads(ran.out)] == ["one", "two"]
    assert f"{files[1]}: there is no such file" in ran.err
    assert companies(run) == ["one", "two"]


def test_a_name_that_is_empty_or_tells_no_form_is_refused(
    run: Run, acme: str, tmp_path: Path
) -> None:
    empty = run("interview", "import", "")
    assert (empty.code, "it is empty" in empty.err) == (2, True)
    ran = run("interview", "export", "-o", tmp_path / "log.xlsx")
    assert (ran.code, "log.xlsx: .xlsx says nothing" in ran.err) == (2, True)
    assert run("interview", "export", "-o", tmp_path / "log.xlsx", "--format", "csv").code == 0
    assert run("interview", "export", "-o", tmp_path / "log").code == 0


@pytest.mark.parametrize("group", ["interview", "contact"])
def test_an_unknown_command_is_answered_with_those_there_are(run: Run, group: str) -> None:
    ran = run(group, "delete", "1")
    assert ran.code == 2
    assert f"there is no command '{group} delete'; the commands are: add, " in ran.err


def test_days_stay_whole_in_a_narrow_window(
    run: Run, acme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("analyser.cli.log_output._LEAST_WIDTH", 50)
    monkeypatch.setenv("COLUMNS", "50")
    held_on = run("interview", "show", acme, "--format", "json").json()["held_on"]
    assert held_on in run("interview", "list").out


def test_a_table_from_a_spreadsheet_is_imported(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_bytes(b"\xef\xbb\xbfcompany;held_on\r\nAcme;2026-03-02\r\n")
    ran = run("interview", "import", tmp_path / "mine.csv")
    assert "interviews added 1, there already 0; contacts added 0" in ran.err
    assert companies(run) == ["Acme"]


def test_a_file_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    ran = run("interview", "import", tmp_path / "gone.csv")
    assert "gone.csv: there is no such file; check the name" in ran.err
    assert run("interview", "export", "-o", tmp_path / "no" / "x.json").code == 2


def test_the_log_may_lie_where_a_url_says(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANALYSER_LOG_URL", f"sqlite:///{tmp_path}/mine.sqlite3")
    run("interview", "add", *ACME)
    with InterviewLog.open(tmp_path / "mine.sqlite3") as log:
        assert len(log.interviews()) == 1


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo terminal")
def test_a_person_at_a_real_terminal_is_asked() -> None:
    keyboard, terminal = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "analyser", "interview", "add", "--format", "json"],
        stdin=terminal, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    os.write(keyboard, b"Acme\nData Analyst\n2026-03-02\n\n\n")
    out, err = process.communicate(timeout=60)
    os.close(keyboard)
    os.close(terminal)
    assert process.returncode == 0, err
    assert '"company": "Acme"' in out
    assert "Company: " in err
