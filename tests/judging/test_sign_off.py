"""A message takes leave with a closing and a name; on the telephone these may stand far apart."""

import pytest

from analyser.judging.sign_off import find_sign_off
from analyser.reading.layout import read_layout
from analyser.types import Entity

BODY = "Hi Sara,\n\nCould you tell me where things stand with the analyst role?\n\n"
CALL = (
    "Hi Sara, it's Tom Roy here. I enjoyed our talk about the billing migration very much. "
    "Could you tell me where things stand with the analyst role? "
)


def sign_off(text, name=""):
    start = text.rfind(name)
    people = [Entity(start, start + len(name), name, "CANDIDATE")] if name else []
    found = find_sign_off(text, read_layout(text), people)
    return [(state, text[span.start : span.end].strip()) for state, span in found]


def test_a_closing_and_a_name_are_both_shown():
    found = sign_off(BODY + "Best wishes,\nTom Roy\n", "Tom Roy")
    assert [state for state, _ in found] == ["present", "present"]
    assert found[-1] == ("present", "Tom Roy")


@pytest.mark.parametrize(("end", "name"), [("Best wishes,\n", ""), ("Tom Roy\n", "Tom Roy")])
def test_one_without_the_other_is_weak(end, name):
    assert [state for state, _ in sign_off(BODY + end, name)] == ["weak"]


def test_who_says_the_name_first_and_goodbye_last_has_signed_off():
    assert sign_off(CALL + "Bye.", "Tom Roy") == [("present", "Bye"), ("present", "Tom Roy")]


def test_a_body_that_just_ends_does_not_take_leave():
    assert sign_off(BODY) == []
