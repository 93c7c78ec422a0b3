"""A first draft from the log, without a browser."""

from datetime import date, timedelta

import pytest

from analyser import Contact, Interview
from analyser.page.desk import DESK, Desk
from analyser.page.log import open_log

TODAY = date.today()


@pytest.fixture
def logged():
    """An interview with one thank-you note."""
    held_on = TODAY - timedelta(days=20)
    with open_log() as log:
        found = log.add(Interview("Kestrel", "Data analyst", ("Sara Chen",), held_on))
        log.add_contact(found.id, Contact(held_on, "thank_you"))
    return found


@pytest.fixture
def part(app, logged):
    """Write, with the interview chosen and the writer's name given."""
    opened = app("write")
    opened.session_state[DESK] = Desk("mine", keystroke=1)
    opened.session_state["about"] = logged.id
    opened.session_state["signed_name"] = "Tom Okafor"
    return opened.run()


def press(part, label):
    next(one for one in part.button if one.label == label).click().run()
    assert not part.exception
    return part.session_state[DESK].text


def test_it_says_what_the_log_knows_and_is_signed(part):
    text = press(part, "Write it")
    assert "Sara" in text
    assert "Data analyst" in text or "data analyst" in text
    assert text.rstrip().endswith("Tom Okafor")


def test_there_are_other_wordings_and_all_can_be_taken_back(part):
    first = press(part, "Write it")
    second = press(part, "Another wording")
    assert first != second
    desk = part.session_state[DESK]
    assert [desk.undone().text, desk.undone().undone().text] == [first, "mine"]


def test_a_voicemail_asks_for_a_number_and_says_it(part):
    part.selectbox(key="channel").set_value("voicemail").run()
    part.text_input(key="signed_phone").input("07700 900318").run()
    assert "07700 900318" in press(part, "Write it")


def test_without_a_name_it_is_asked_for_and_the_draft_stays(part):
    part.text_input(key="signed_name").set_value("").run()
    assert press(part, "Write it") == "mine"
    assert "name" in part.error[0].value


def test_thanks_are_written_while_they_are_due(app):
    with open_log() as log:
        fresh = log.add(Interview("Bloom", "Planner", ("Marloes",), TODAY))
    opened = app("write")
    opened.session_state["about"] = fresh.id
    opened.session_state["signed_name"] = "Tom"
    assert "ank you" in press(opened.run(), "Write it").split("Tom")[0]


def test_without_an_interview_there_is_nothing_to_write_from(app):
    assert "Write it" not in [one.label for one in app("write").run().button]
