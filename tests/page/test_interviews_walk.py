"""Interviews in a real browser: from an invitation to the day to write, and a message sent."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect
from test_interviews_part import invitation

from analyser import Interview
from analyser.interview_log.store import InterviewLog

pytestmark = pytest.mark.browser

TODAY = date.today()


def entries(home):
    with InterviewLog.open(home / "log.sqlite3") as log:
        return log.entries()


def test_from_an_invitation_to_a_message_marked_as_sent(visit, home):
    """The whole walk: log, see the wait, write with the interview in mind, send, see it logged."""
    held_on = TODAY - timedelta(days=12)
    seen = visit("interviews")
    page = seen.page
    page.get_by_role("button", name="Log an interview").click()
    page.locator("input[type=file]").set_input_files(
        {"name": "invite.ics", "mimeType": "text/calendar", "buffer": invitation(held_on)}
    )
    expect(page.get_by_label("Company")).to_have_value(re.compile("Kestrel"))
    page.get_by_label("They said they would answer").fill("within two weeks")
    page.get_by_role("button", name="Log it").click()
    expect(page.get_by_text("Wait until").first).to_be_visible()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Add to my calendar").click()
    assert b"BEGIN:VALARM" in waiting.value.path().read_bytes()

    page.get_by_role("button", name="Write to them").click()
    seen.write("Hi Sara,\n\nIs there any news about the Data Analyst position?\n\nBest,\nTom")
    verdict = page.locator(".verdict")
    expect(verdict).to_contain_text("They said that they would answer by")
    expect(page.locator(".card", has_text="They said that they would")).to_have_count(0)
    page.get_by_role("button", name="Mark as sent").click()
    expect(page.get_by_text("Logged for Kestrel")).to_be_visible()
    [entry] = entries(home)
    [contact] = entry.contacts
    assert contact.contact.on == TODAY
    assert contact.contact.text.startswith("Hi Sara,")
    expect(verdict).to_contain_text("and in your log")

    page.get_by_role("link", name="Interviews").click()
    expect(page.get_by_text("You asked for news")).to_be_visible()


def test_what_is_typed_into_the_form_is_never_lost(visit):
    """Neither beside dropped notes, which count from a day just typed, nor on another part."""
    held_on = TODAY - timedelta(days=3)
    seen = visit("interviews")
    page = seen.page
    page.get_by_role("button", name="Log an interview").click()
    page.get_by_label("Company", exact=True).fill("Skerry Ferries")
    page.get_by_role("spinbutton", name="year, Day of the interview").click()
    page.keyboard.type(f"{held_on:%Y%m%d}")
    page.keyboard.press("Escape")
    seen.settle()
    page.get_by_text("More, and your notes").click()
    notes = page.get_by_role("textbox", name="Your notes")
    notes.fill("They were kind.")
    notes.blur()
    seen.settle()
    said = b"They will let me know within a week."
    page.locator("input[type=file]").set_input_files(
        {"name": "notes.txt", "mimeType": "text/plain", "buffer": said}
    )
    promise = page.get_by_label("They said they would answer")
    expect(promise).to_have_value((held_on + timedelta(days=7)).isoformat())
    expect(notes).to_have_value("They were kind.\n\nThey will let me know within a week.")
    expect(notes).to_be_visible()
    page.get_by_label("Job title").fill("Purser")
    page.get_by_role("link", name="Many").click()  # at once, while the field is still told
    expect(page.get_by_role("heading", name="Many drafts")).to_be_visible()
    page.get_by_role("link", name="Interviews").click()
    expect(page.get_by_label("Company", exact=True)).to_have_value("Skerry Ferries")
    expect(page.get_by_label("Job title")).to_have_value("Purser")
    expect(promise).to_have_value((held_on + timedelta(days=7)).isoformat())
    expect(page.get_by_role("button", name="Log it")).to_be_visible()


def test_a_first_draft_is_written_from_the_log(visit, home):
    with InterviewLog.open(home / "log.sqlite3") as log:
        held_on = TODAY - timedelta(days=20)
        log.add(Interview("Harbour Museum", "Archivist", ("Judith Amin",), held_on))
    seen = visit("interviews")
    look_at = seen.page.get_by_role("combobox", name="Look at")
    look_at.click()
    seen.page.get_by_role("option", name=re.compile("Harbour Museum")).click()
    seen.page.get_by_test_id("stPopoverButton").filter(has_text="First draft").click()
    seen.page.get_by_label("Your name").fill("Tom Okafor")
    seen.page.get_by_label("Your name").press("Enter")
    seen.settle()
    seen.page.get_by_role("button", name="Write it").click()
    expect(seen.box).to_have_value(re.compile("Judith[^$]*Archivist[^$]*Tom Okafor"))
    about = seen.page.get_by_role("combobox", name="The interview it is about")
    expect(about).to_have_value(re.compile("Harbour Museum"))


def test_a_message_can_be_sent_before_its_interview_is_logged(visit, home):
    seen = visit()
    seen.write("Hi Marloes,\n\nAny news about the Shift Planner position at Bloom?\n\nBest,\nTom")
    seen.page.get_by_role("button", name="Mark as sent").click()
    dialog = seen.page.get_by_role("dialog")
    company = dialog.get_by_label("Company")
    choice = dialog.get_by_label("Interview", exact=True)
    company.or_(choice).first.wait_for()
    if choice.count():
        dialog.get_by_label("Interview", exact=True).click()
        seen.page.get_by_role("option", name="A new one").click()
    company.fill("Bloom")
    dialog.get_by_role("button", name="Put it into the log").click()
    expect(dialog).to_be_hidden()
    assert "Bloom" in [entry.logged.interview.company for entry in entries(home)]
