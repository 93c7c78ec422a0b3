"""Write without a browser: what the page answers to what is typed, pressed and opened."""

import json
from datetime import date, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from analyser import Contact, Interview
from analyser.interview_log.logged import Entry, LoggedContact, LoggedInterview
from analyser.page.desk import Desk
from analyser.page.log import open_log, read_log
from analyser.page.sending import after_sending, mail_link
from analyser.resources import user_folder
from analyser.timing import TimingSettings

TODAY = date.today()
DRAFT = (
    "Subject: The analyst role\n\nHi Sara,\n\nSorry to bother you, is there any news of the role?"
    "\n\nBest,\nTom"
)


def shown(app):
    """What the editor was given to show."""
    return json.loads(app.get("bidi_component")[0].proto.json)


def tones(app):
    """The place and the label of every sentence that may sting."""
    marks = shown(app)["findings"]
    return {(*one["span"], one["rule"]) for one in marks if one["tone"]}


def written(app, text=DRAFT):
    part = app("write")
    part.session_state["desk"] = Desk(text, keystroke=1)
    return part.run()


def test_an_empty_page_teaches(app):
    part = app("write").run()
    assert not part.exception
    view = shown(part)
    assert view["verdict"]["title"] == "Seven things make a follow-up complete"
    assert [one["state"] for one in view["elements"]] == ["missing"] * 7
    assert not view["mail"]


def test_an_element_that_is_not_there_yet_says_what_it_sounds_like(app):
    assert "“Hi Sara,”" in [one["note"] for one in shown(app("write").run())["elements"]]


def test_a_draft_is_judged(app):
    view = shown(written(app))
    assert "tone.apologetic" in [one["rule"] for one in view["findings"]]
    assert view["verdict"]["standing"] == "mend"
    assert "words" in view["size"]


def test_channel_and_purpose_are_heeded(app):
    part = written(app)
    part.selectbox(key="channel").set_value("voicemail").run()
    assert "seconds" in shown(part)["size"]
    part.selectbox(key="kind").set_value("thank_you").run()
    assert len(shown(part)["elements"]) < 7
    assert not part.exception


def test_how_readily_tone_is_flagged_can_be_chosen_and_begins_as_in_the_settings(app, doubtful):
    (user_folder() / "settings.toml").write_text('sensitivity = "quiet"', "utf-8")
    part = written(app, f"Hi Sara,\n\n{doubtful}\n\nTom")
    quiet = tones(part)
    part.select_slider(key="sensitivity").set_value("strict").run()
    assert quiet < tones(part)


def test_a_book_is_not_read(app):
    part = written(app, "Any news? " * 5_000)
    assert "longer than a letter" in shown(part)["verdict"]["title"]
    assert shown(part)["findings"] == []
    assert not shown(part)["sendable"]


def test_a_sample_takes_the_place_of_the_draft_and_can_be_taken_back(app):
    part = written(app)
    part.selectbox(key="chosen_sample").set_value("needy.txt").run()
    assert "Mireille" in shown(part)["text"]
    assert shown(part)["canUndo"]
    assert shown(part)["version"] == 1


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", b"", "there is no text in it"),
        ("a.docx", b"nothing", "no Word document"),
        ("a.txt", b"\xff\xfe\xfa", "."),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_the_draft_stays(app, name, content, message):
    part = written(app)
    part.file_uploader(key="opened_file").upload(name, content).run()
    assert message in part.error[0].value.replace("\\", "")
    assert shown(part)["text"] == DRAFT


def test_the_interview_of_the_log_is_held_against_the_draft(app):
    with open_log() as log:
        held_on, promise = TODAY - timedelta(days=10), TODAY + timedelta(days=2)
        logged = log.add(Interview("Kestrel", "Analyst", ("Sara",), held_on, promise))
    part = written(app)
    part.selectbox(key="about").set_value(logged.id).run()
    verdict = shown(part)["verdict"]
    assert verdict["standing"] == "wait"
    assert "They said that they would answer by" in verdict["detail"]


def test_the_interview_outlives_a_reload_in_the_address(app):
    with open_log() as log:
        logged = log.add(Interview("Kestrel", "Analyst", ("Sara",), TODAY - timedelta(days=10)))
    part = written(app)
    part.selectbox(key="about").set_value(logged.id).run()
    again = app("write")
    again.query_params.update(part.query_params)
    again.run()
    assert again.selectbox(key="about").value == logged.id
    again.selectbox(key="about").set_value(None).run()
    assert not again.query_params


def test_an_interview_that_was_forgotten_is_chosen_no_longer(app):
    part = written(app)
    part.session_state["about"] = "99"
    part.run()
    assert not part.exception


def test_a_broken_log_is_told_and_what_can_be_done(app, monkeypatch, tmp_path):
    (tmp_path / "log.sqlite3").write_bytes(b"this is no database at all, not one bit")
    monkeypatch.setenv("ANALYSER_LOG_URL", str(tmp_path / "log.sqlite3"))
    part = written(app)
    assert "log" in part.error[0].value
    assert shown(part)["findings"]  # one can write without a log


def test_what_is_sent_goes_into_the_log(app):
    with open_log() as log:
        logged = log.add(Interview("Kestrel", "Analyst", ("Sara",), TODAY - timedelta(days=30)))
    part = written(app)
    part.selectbox(key="about").set_value(logged.id).run()
    part.session_state["sending"] = True
    part.run()
    [contact] = read_log()[0].contacts
    assert (contact.contact.kind, contact.contact.text) == ("status", DRAFT)


def sent(app, day=TODAY):
    """A draft that was marked as sent, for an interview a month before."""
    with open_log() as log:
        logged = log.add(Interview("Kestrel", "Analyst", ("Sara",), day - timedelta(days=30)))
        log.add_contact(logged.id, Contact(day, text=DRAFT))
    part = written(app)
    part.selectbox(key="about").set_value(logged.id).run()
    return part


def test_a_sent_draft_is_not_held_against_itself_and_says_what_comes_next(app):
    view = shown(sent(app, date(2026, 11, 12)))
    assert not view["sendable"]
    assert view["verdict"]["title"] == "Sent on Thursday 12 November, and in your log"
    assert "the next good day to ask is Thursday 19 November" in view["verdict"]["detail"]
    assert (view["findings"], view["effect"]) == ([], "")


def test_a_sent_draft_that_is_written_on_is_a_new_one(app):
    part = sent(app)
    part.session_state["desk"] = Desk(f"{DRAFT}!", keystroke=2)
    view = shown(part.run())
    assert view["sendable"]
    assert "You last wrote on" in view["verdict"]["detail"]


def test_after_the_last_message_nothing_more_is_asked_for():
    interview = Interview("Kestrel", "Analyst", held_on=date(2026, 10, 1))
    first, last = Contact(date(2026, 10, 20)), Contact(date(2026, 11, 3), text=DRAFT)
    contacts = tuple(LoggedContact(one) for one in (first, last))
    said = after_sending(Entry(LoggedInterview(interview), contacts), last, TimingSettings())
    assert "the next word is theirs" in said


def test_the_mail_link_carries_address_subject_and_text():
    people = {"Sara Chen": "sara+jobs@kestrel.example"}
    logged = LoggedInterview(Interview("Kestrel", "Analyst", ("Sara Chen",)), people)
    link = urlsplit(mail_link(DRAFT, Entry(logged)))
    fields = parse_qs(link.query)
    assert (link.scheme, link.path) == ("mailto", "sara%2Bjobs@kestrel.example")
    assert fields["subject"] == ["The analyst role"]
    assert fields["body"][0].startswith("Hi Sara,\r\n\r\nSorry")


def test_a_mail_link_that_programs_would_cut_is_not_offered():
    assert mail_link("Any news? " * 2_000, None) == ""
