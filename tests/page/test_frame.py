"""The frame: the way between the parts, what it refuses, and what it says when something fails."""

import pytest
import streamlit as st
from streamlit import config
from streamlit.testing.v1 import AppTest

from analyser import AnalyserError
from analyser.page.trouble import helpfully


@pytest.fixture
def listening_on():
    """Say to the page on which address it is served."""
    before = config.get_option("server.address")
    yield lambda address: config.set_option("server.address", address)
    config.set_option("server.address", before)


def test_the_parts_stand_at_the_top_and_write_comes_first(app, listening_on):
    listening_on("127.0.0.1")
    part = app("frame").run()
    assert not part.exception
    assert [one.label for one in part.get("page_link")] == ["Write", "Interviews", "Many", "Learn"]
    assert part.title[0].value == "Before you press send"


@pytest.mark.parametrize("address", [None, "0.0.0.0", "::", "192.168.1.7"])
def test_a_page_that_others_could_reach_refuses_to_show_itself(app, listening_on, address):
    listening_on(address)
    part = app("frame").run()
    assert "analyser page" in part.error[0].value
    assert not part.title


def failing(how):
    script = (
        "from analyser import AnalyserError\n"
        "from analyser.page.trouble import helpful_errors\n"
        f"with helpful_errors():\n    raise {how}\n"
    )
    return AppTest.from_string(script, default_timeout=60).run()


def test_what_a_person_can_mend_is_told_in_words():
    part = failing("AnalyserError('![x](http://evil.example) is not there; choose another')")
    assert r"\!\[x\]\(http" in part.error[0].value


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("an interview needs a company", "An interview needs a company."),
        ("photo.txt: this is a picture", "photo.txt: this is a picture."),
        ("'soon' names no day; give one.", "'soon' names no day; give one."),
    ],
)
def test_what_is_told_is_a_sentence(said, told):
    assert failing(f"AnalyserError({said!r})").error[0].value.replace("\\", "") == told


def test_a_fault_of_the_program_shows_no_traceback():
    part = failing("ValueError('secret path')")
    assert "Something in this program went wrong" in part.error[0].value
    assert "secret" not in part.error[0].value
    assert not part.exception


def test_what_fails_in_a_callback_is_told_when_the_page_is_drawn(monkeypatch):
    told = {}
    monkeypatch.setattr(st, "session_state", told)

    @helpfully
    def fail():
        raise AnalyserError("the log is gone; open it again")

    fail()
    assert "The log is gone" in next(iter(told.values()))
