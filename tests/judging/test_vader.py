"""The shortened reckoning gives VADER's own score, to the last digit."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SPECIAL_CASES

from analyser.judging.vader import Vader
from analyser.resources import shipped

VADER = Vader()
WORDS = (
    *("but kind of at least no or nor never so this without doubt the x ! ?? you're").split(),
    *("good great love hope sorry problem thank waste :) lol 😀 💔 ☺️").split(),
    *NEGATE,
    *BOOSTER_DICT,
    *SPECIAL_CASES,
)


def same(text: str) -> bool:
    return VADER.compound(text) == VADER.polarity_scores(text)["compound"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "😀",
        "Good😀bad 😀 good",
        "GREAT work, but not a bus stop!!",
        "It isn't bad ass, kind of good, and never so good; to die for?",
        "At least no problem, without a doubt the least good",
    ],
)
def test_every_rule_still_counts(text):
    assert same(text)


@given(st.lists(st.sampled_from(WORDS), max_size=14), st.sampled_from((" ", "", "\n", "! ")))
def test_any_words_in_any_order_score_the_same(words, between):
    assert same(between.join(words))
    assert same(between.join(words).upper())


def test_the_sample_drafts_score_the_same():
    for path in sorted(shipped("data", "drafts", "train").glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines()[:20]:
            text = json.loads(line)["text"]
            assert same(text)
            assert all(same(sentence) for sentence in text.split("."))
