"""What a person pastes, opens and logs is text: it neither runs nor fetches anything."""

import json
from datetime import date

import pytest
from hostile_drafts import EVIL, HOSTILE
from playwright.sync_api import expect

from analyser import Contact, Interview
from analyser.interview_log.logged import LoggedInterview
from analyser.interview_log.store import InterviewLog
from analyser.page.desk import plain_text

pytestmark = pytest.mark.browser

PWNED = "() => window.pwned"
FRIENDLY = """I am writing about the baker position, for which we met on Tuesday. I loved the smell
of the rye bread that you took out of the oven while we talked, and I would be glad to join the
team. Thank you for your time and for the warm welcome; I look forward to hearing from you.

Kind regards,
Tom"""
"""Enough of a message around the marks of a program for it to be read as one."""


def put(seen, text):
    """Put a text into the box as pasting does, whatever characters it has."""
    seen.box.evaluate(
        "(box, text) => { box.value = JSON.parse(text);"
        " box.dispatchEvent(new Event('input', {bubbles: true})); }",
        json.dumps(text),
    )
    seen.answered()


def test_no_hostile_draft_runs_or_fetches_anything(visit):
    seen = visit()
    for name, text in HOSTILE.items():
        put(seen, text)
        clean = plain_text(text)
        assert seen.box.input_value() == clean, name
        assert seen.page.locator(".mirror").evaluate("box => box.textContent") == f"{clean}\u200b"
        allowed = seen.page.locator(".mirror *").evaluate_all(
            "all => all.every(one => one.tagName === 'MARK')"
        )
        assert allowed, name
        assert seen.page.evaluate(PWNED) is None, name
    seen.page.wait_for_timeout(500)  # what would fetch or run by and by


@pytest.mark.parametrize("name", ["image", "markdown image", "closing tags", "bidi"])
def test_an_edit_of_a_hostile_draft_is_compared_as_text(visit, name):
    seen = visit()
    text = f"Hi Sara,\n\nSorry to bother you, but is there any news? {HOSTILE[name]}\n\n{FRIENDLY}"
    put(seen, text)
    seen.page.locator(".card button.main").first.click()
    seen.answered()
    seen.page.get_by_text("Before and after").click()
    before = seen.page.locator(".fu-draft").first
    assert before.evaluate("one => one.textContent") == plain_text(text)
    assert seen.page.locator(".fu-draft :not(ins, del)").count() == 0
    seen.page.get_by_text("Is a remark wrong").click()
    seen.page.wait_for_timeout(500)
    assert seen.page.evaluate(PWNED) is None


def test_names_in_the_log_and_of_files_are_text_too(visit, home):
    nasty = f'![x]({EVIL}/a.png) [y]({EVIL}) $x$ :material/home: "onload=window.pwned=1'
    with InterviewLog.open(home / "log.sqlite3") as log:
        interview = Interview(nasty, nasty, (f"![z]({EVIL}/b.png)",))
        held = LoggedInterview(interview)
        logged = log.add(held)
        log.edit(logged.id, held_on=date.today())
        log.add_contact(logged.id, Contact(date.today(), channel=nasty))
    seen = visit("interviews")
    expect(seen.page.get_by_text("You asked for news")).to_be_visible()
    seen.page.get_by_role("button", name="Edit").click()
    expect(seen.page.get_by_label("Company")).to_have_value(nasty)
    seen.page.get_by_role("link", name="Write").click()
    seen.page.get_by_role("combobox", name="The interview it is about").click()
    expect(seen.page.get_by_role("option").first).to_contain_text(f"![x]({EVIL}/a.png)")
    seen.page.keyboard.press("Escape")
    seen.page.get_by_test_id("stPopoverButton").filter(has_text="Open").click()
    seen.page.locator("input[type=file]").set_input_files(
        {"name": f"![x]({EVIL.replace('/', '_')}).txt", "mimeType": "text/plain", "buffer": b"\0"}
    )
    expect(seen.page.get_by_role("alert")).to_contain_text("![x](")
    seen.page.get_by_role("link", name="Many").click()
    expect(seen.page.get_by_role("button", name="Look them through")).to_be_visible()
    seen.page.locator("input[type=file]").set_input_files(
        {"name": "![x](http:..a).txt", "mimeType": "text/plain", "buffer": b"Hi Sara, any news?"}
    )
    seen.page.get_by_role("button", name="Look them through").click()
    expect(seen.page.get_by_role("button", name="Open it")).to_be_visible()
    assert seen.page.locator("img[src*=evil]").count() == 0
    assert seen.page.evaluate(PWNED) is None
