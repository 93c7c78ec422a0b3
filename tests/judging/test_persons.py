"""Who writes: one, or several; and ready words as several say them."""

import re

import pytest

from analyser.judging.engine import load_rules
from analyser.judging.persons import said_by_several, say_we
from analyser.judging.ready import load_ready
from analyser.reading.layout import read_layout

ONE = re.compile(r"(?i)\b(?:i|me|my|am)\b")


def by_several(body, signature="Tom Roy"):
    text = f"Dear Sara,\n\n{body}\n\nKind regards,\n{signature}\n"
    return say_we(text, read_layout(text))


@pytest.mark.parametrize("names", ["Anna and Jan Novak", "Anna & Jan", "anna and jan"])
def test_two_names_below_are_two_writers(names):
    assert by_several("Is there any news?", names)


@pytest.mark.parametrize(
    "body",
    ["We were interviewed on Tuesday.", "My sister and I came in.", "Is our application in?"],
)
def test_so_is_a_body_that_never_says_i(body):
    assert by_several(body)


@pytest.mark.parametrize(
    "body",
    [
        "We met on Tuesday about the cook job.",
        "We would work well together, I think.",
        "My sister and I are moving, so I would like to know.",
    ],
)
def test_one_who_speaks_of_reader_and_writer_is_one(body):
    assert not by_several(body)


def test_one_name_above_two_trades_is_one_writer():
    assert not by_several("Is there any news?", "Tom Roy\nJoiner/turner, Hull and Goole")


def test_two_names_below_a_body_of_one_are_one_writer():
    assert not by_several("I came in on Tuesday.", "Roy and Sons")


def test_no_ready_words_said_by_several_are_those_of_one():
    ready = load_ready().by_several()
    words = [one.text for one in ready.sentences] + [one.spoken for one in ready.sentences]
    words += [said_by_several(one) for rule in load_rules() for one in rule.instead]
    words += ready.frame.subject
    assert [one for one in words if ONE.search(one)] == []
