"""Interviews without a browser: logging, reading what is dropped, and today's verdict."""

from datetime import date, timedelta
from email.message import EmailMessage

import pytest

from analyser import Contact, Interview
from analyser.interview_log.logged import LoggedInterview
from analyser.page.interview_table import changes_of
from analyser.page.log import open_log, read_log

TODAY = date.today()
INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:one@kestrel.example
DTSTART;TZID=Europe/London:{day}T143000
SUMMARY:Second interview: Data Analyst at Kestrel Analytics
ORGANIZER;CN=Sara Chen:mailto:sara.chen@kestrel.example
END:VEVENT
END:VCALENDAR
"""


def days(count):
    return TODAY + timedelta(days=count)


def invitation(day):
    return INVITATION.format(day=f"{day:%Y%m%d}").replace("\n", "\r\n").encode()


def add(*contacts, **changes):
    given = {"company": "Bloom", "job_title": "Planner", "held_on": days(-20), "promise": days(-10)}
    with open_log() as log:
        logged = log.add(LoggedInterview(Interview(**(given | changes))))
        for contact in contacts:
            log.add_contact(logged.id, contact)
    return logged


def press(app, label):
    next(one for one in app.button if one.label == label).click().run()
    return app


def said(app):
    return " ".join(
        one.value for one in (*app.error, *app.warning, *app.success, *app.info, *app.markdown)
    )


def test_an_empty_log_says_what_it_is_good_for(app):
    part = app("interviews").run()
    assert "tells you the day to write" in part.info[0].value
    assert not part.exception


def test_an_interview_is_logged_by_the_form(app):
    part = press(app("interviews").run(), "Log an interview")
    part.text_input(key="form_company").input("Kestrel [x](http://evil.example)")
    part.text_input(key="form_job_title").input("Data analyst")
    part.date_input(key="form_held_on").set_value(days(-12))
    part.text_input(key="form_promise").input("within two weeks")
    part.text_area(key="form_interviewers").input("Sara Chen <sara@kestrel.example>\nTom")
    press(part, "Log it")
    [entry] = read_log()
    assert entry.logged.interview.promise == days(2)
    assert entry.logged.interview.interviewers == ("Sara Chen", "Tom")
    assert entry.logged.addresses == {"Sara Chen": "sara@kestrel.example"}
    assert "Wait until" in said(part)


def test_what_cannot_be_stored_is_told_and_nothing_is_lost(app):
    part = press(app("interviews").run(), "Log an interview")
    part.text_input(key="form_job_title").input("Data analyst")
    press(part, "Log it")
    assert "needs the name of the company" in part.error[0].value
    assert part.text_input(key="form_job_title").value == "Data analyst"
    assert read_log() == []


def test_an_invitation_fills_the_form_and_stores_nothing_by_itself(app):
    part = press(app("interviews").run(), "Log an interview")
    part.file_uploader(key="dropped_file").upload("invite.ics", invitation(days(2))).run()
    assert part.text_input(key="form_company").value.startswith("Kestrel")
    assert part.text_area(key="form_interviewers").value == "Sara Chen <sara.chen@kestrel.example>"
    assert part.date_input(key="form_held_on").value == days(2)
    assert "Read from the invitation" in said(part)
    assert read_log() == []
    press(part, "Log it")
    [entry] = read_log()
    assert entry.logged.uid == "one@kestrel.example"
    assert entry.logged.starts_at.hour == 14


def test_a_mail_with_an_invitation_fills_the_form_as_the_invitation_does(app):
    mail = EmailMessage()
    mail["Subject"] = "Your interview"
    mail.set_content("We look forward to meeting you.")
    mail.add_attachment(invitation(days(2)), maintype="text", subtype="calendar")
    part = press(app("interviews").run(), "Log an interview")
    part.file_uploader(key="dropped_file").upload("mail.eml", mail.as_bytes()).run()
    assert part.text_input(key="form_company").value.startswith("Kestrel")
    assert part.date_input(key="form_held_on").value == days(2)
    assert part.text_area(key="form_notes").value == ""
    assert "Read from the invitation" in said(part)


def test_a_mail_without_an_invitation_is_read_as_notes(app):
    mail = EmailMessage()
    mail.set_content("We will let you know within a week.")
    part = press(app("interviews").run(), "Log an interview")
    part.file_uploader(key="dropped_file").upload("mail.eml", mail.as_bytes()).run()
    assert part.text_area(key="form_notes").value.startswith("We will let you know")


def test_what_was_typed_stays_beside_what_is_dropped(app):
    part = press(app("interviews").run(), "Log an interview")
    part.text_input(key="form_company").input("Kestrel Ltd")
    part.date_input(key="form_held_on").set_value(days(-1))
    part.text_area(key="form_notes").input("They liked my map of the docks.")
    notes = "We met Una Brodie.".encode("utf-16")
    part.file_uploader(key="dropped_file").upload("notes.txt", notes).run()
    both = "They liked my map of the docks.\n\nWe met Una Brodie."
    assert part.text_area(key="form_notes").value == both
    part.file_uploader(key="dropped_file").upload("invite.ics", invitation(days(2))).run()
    assert part.text_input(key="form_company").value == "Kestrel Ltd"
    assert part.text_area(key="form_notes").value == both
    assert part.text_input(key="form_job_title").value == "Data Analyst"
    assert "what you typed yourself stays" in said(part)


def test_a_second_invitation_takes_the_place_of_the_first(app):
    part = press(app("interviews").run(), "Log an interview")
    part.file_uploader(key="dropped_file").upload("one.ics", invitation(days(2))).run()
    other = invitation(days(4)).replace(b"Kestrel", b"Bloom").replace(b"kestrel", b"bloom")
    part.file_uploader(key="dropped_file").upload("two.ics", other).run()
    assert part.text_input(key="form_company").value.startswith("Bloom")
    assert part.date_input(key="form_held_on").value == days(4)


def test_an_invitation_to_another_interview_leaves_the_one_in_the_form(app):
    add(notes="They have three vans.")
    part = press(app("interviews").run(), "Edit")
    part.text_input(key="form_job_title").input("Chief planner")
    part.file_uploader(key="dropped_file").upload("invite.ics", invitation(days(2))).run()
    assert "another interview" in part.error[0].value
    assert part.text_input(key="form_job_title").value == "Chief planner"
    assert part.text_input(key="form_company").value == "Bloom"


def test_while_the_form_is_open_no_other_interview_takes_its_place(app):
    add()
    part = press(app("interviews").run(), "Log an interview")
    assert next(one for one in part.button if one.label == "Edit").disabled
    press(part, "Cancel")
    assert not next(one for one in part.button if one.label == "Edit").disabled


def test_a_wish_until_a_day_asks_for_the_day(app):
    part = press(app("interviews").run(), "Log an interview")
    part.text_input(key="form_company").input("Kestrel")
    assert "Until" not in [one.label for one in part.date_input]
    part.selectbox(key="form_wish").set_value("until a day").run()
    press(part, "Log it")
    assert "until which they asked you" in part.error[0].value
    part.date_input(key="form_wish_until").set_value(days(3))
    press(part, "Log it")
    assert read_log()[0].logged.interview.no_contact == days(3)


def test_a_later_invitation_moves_the_interview(app):
    part = press(app("interviews").run(), "Log an interview")
    part.file_uploader(key="dropped_file").upload("invite.ics", invitation(days(2))).run()
    press(press(part, "Log it"), "Log an interview")
    part.file_uploader(key="dropped_file").upload("same.ics", invitation(days(2))).run()
    assert "its day stays as it is" in said(part)
    part.file_uploader(key="dropped_file").upload("moved.ics", invitation(days(5))).run()
    assert "the invitation moves it" in said(part)
    press(part, "Save")
    assert [entry.logged.interview.held_on for entry in read_log()] == [days(5)]


def test_notes_are_read_into_the_form_with_the_words_they_came_from(app):
    part = press(app("interviews").run(), "Log an interview")
    part.text_input(key="form_company").input("Kestrel")
    part.date_input(key="form_held_on").set_value(days(-1))
    part.text_area(key="form_notes").input("Met Sara Chen. They will let me know within a week.")
    press(part, "Read my notes into the form")
    assert part.text_input(key="form_promise").value == days(6).isoformat()
    assert part.text_input(key="form_company").value == "Kestrel"
    assert "within a week" in said(part)
    assert said(part).count("Sara Chen") == 1


def test_notes_without_a_day_ask_for_it(app):
    part = press(app("interviews").run(), "Log an interview")
    part.text_area(key="form_notes").input("They will let me know within a week.")
    press(part, "Read my notes into the form")
    assert "day of the interview first" in part.error[0].value


def test_a_file_that_is_no_invitation_is_told_by_name(app):
    part = press(app("interviews").run(), "Log an interview")
    part.file_uploader(key="dropped_file").upload("![x].ics", b"nothing").run()
    assert r"\!\[x\]\.ics" in part.error[0].value


def test_todays_verdict_is_that_of_the_timing_rules(app):
    add()
    assert "Write today" in said(app("interviews").run()) or TODAY.weekday() >= 5
    with open_log() as log:
        log.add_contact(read_log()[0].logged.id, Contact(days(-1)))
    assert "You last wrote on" in said(app("interviews").run())


def test_thanks_are_due_first(app):
    add(held_on=TODAY, promise=None)
    assert "Send your thanks" in said(app("interviews").run())


def test_an_interview_without_a_day_asks_for_it(app):
    add(held_on=None, promise=None)
    part = app("interviews").run()
    assert "Add the day of this interview" in said(part)
    assert not part.exception


def test_contacts_are_added_and_forgotten(app):
    add()
    part = app("interviews").run()
    part.selectbox(key="contact_kind").set_value("reply")
    part.text_input(key="contact_promise").input("within a week")
    press(part, "Add")
    [contact] = read_log()[0].contacts
    assert contact.contact.promise == days(7)
    assert "They replied" in said(part)
    day = contact.contact.on
    press(part, f"Remove the reply of {day.day} {day:%b}")
    assert read_log()[0].contacts == ()


def test_a_contact_on_a_day_that_cannot_be_is_doubted_where_it_stands(app):
    add(Contact(days(-21)), Contact(days(-1)), Contact(days(9)))
    lines = [one.value for one in app("interviews").run().markdown if "for news" in one.value]
    doubted = [line.partition("This is ")[2] for line in lines]
    assert doubted == [
        f"still to come (today is {TODAY}): is the day right?",
        "",
        f"before the interview ({days(-20)}): is the day right?",
    ]


def test_an_interview_is_changed_by_the_same_form(app):
    add(themes=("on-call rota",), no_contact="always")
    part = press(app("interviews").run(), "Edit")
    assert part.text_area(key="form_themes").value == "on-call rota"
    assert part.selectbox(key="form_wish").value == "always"
    part.selectbox(key="form_outcome").set_value("offer")
    press(part, "Save")
    assert read_log()[0].logged.interview.outcome == "offer"


def test_an_interview_is_forgotten_only_after_a_second_word(app):
    add()
    part = app("interviews").run()
    assert "Yes, delete it" in [one.label for one in part.button]
    press(part, "Yes, delete it")
    assert read_log() == []


def test_the_form_of_an_interview_goes_with_it(app):
    add()
    part = press(app("interviews").run(), "Edit")
    press(part, "Yes, delete it")
    labels = [one.label for one in part.button]
    assert "Log an interview" in labels
    assert "Save" not in labels


def test_what_was_typed_stays_where_the_interview_is_deleted_in_another_window(app):
    logged = add()
    part = press(app("interviews").run(), "Edit")
    with open_log() as log:
        log.remove(logged.id)
    part.text_input(key="form_job_title").set_value("Diver")
    press(part, "Save")
    assert "deleted somewhere else" in part.error[0].value
    press(part, "Log it")
    [entry] = read_log()
    assert entry.logged.interview.job_title == "Diver"


@pytest.mark.parametrize(
    ("row", "changes"),
    [
        ({"held_on": "2026-11-03"}, {"held_on": date(2026, 11, 3)}),
        ({"promise": None}, {"promise": None}),
        ({"interviewers": "Sara Chen; Tom ;"}, {"interviewers": ("Sara Chen", "Tom")}),
        ({"job_title": None}, {"job_title": ""}),
        ({"outcome": "offer"}, {"outcome": "offer"}),
    ],
)
def test_a_cell_that_was_changed_is_a_change_of_the_log(row, changes):
    assert changes_of(row) == changes
