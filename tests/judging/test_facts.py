"""What is known of an interview, worded to stand in a sentence."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyser import Interview
from analyser.judging.facts import (
    fill,
    greeted_names,
    known_facts,
    logged_facts,
    name_job,
    say_day,
    say_theme,
)
from analyser.types import Entity

DAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("send_on", "said"),
    [
        (DAY, "today"),
        (DAY + timedelta(days=1), "yesterday"),
        (DAY + timedelta(days=2), "on Tuesday, 3 November"),
        (DAY + timedelta(days=90), "on Tuesday, 3 November 2026"),
    ],
)
def test_a_day_is_said_as_one_writes_it(send_on, said):
    assert say_day(DAY, send_on) == said


@pytest.mark.parametrize(
    ("title", "job"),
    [
        ("Data Analyst", "the Data Analyst position"),
        ("HR internship", "the HR internship"),
        ("the Head Gardener", "the Head Gardener position"),
        ("Night shift job", "the Night shift job"),
    ],
)
def test_a_title_becomes_a_job(title, job):
    assert name_job(title) == job


@pytest.mark.parametrize(
    ("theme", "said"),
    [
        ("Billing migration", "billing migration"),
        ("Kubernetes", "Kubernetes"),
        ("the new warehouse.", "the new warehouse"),
        ("They are hiring", ""),
        ("remote: two days; office: three", ""),
        ("x" * 90, ""),
        ("", ""),
    ],
)
def test_a_theme_is_said_only_where_it_reads_well(theme, said):
    assert say_theme(theme) == said


@pytest.mark.parametrize(
    ("people", "greeted"),
    [
        (("Sara Chen",), "Sara"),
        (("Sara Chen", "Robert Ford"), "Sara and Robert"),
        (("Sara", "Bob", "Eve Roy"), "Sara, Bob and Eve"),
        (("Sara", "Bob", "Eve", "Tom"), "Sara"),
        (("Chen Wei",), "Chen Wei"),
        (("김민준",), "김민준"),
        (("Bc. Zdeňka Nováková-Říhová",), "Zdeňka"),
        (("Sister Mary Immaculata", "Dr Amina Yusuf"), "Sister Mary and Amina"),
        (("Sister Obi",), "Sister Obi"),
        ((), ""),
        (("  ",), ""),
    ],
)
def test_people_are_greeted_by_first_name(people, greeted):
    assert greeted_names(people) == greeted


def test_the_log_comes_before_the_draft_and_gaps_are_no_facts():
    text = "Hi [Name], the welder job at [Company] on Monday"
    entities = [
        Entity(15, 21, "welder", "JOB_TITLE"),
        Entity(29, 38, "[Company]", "COMPANY"),
        Entity(42, 48, "Monday", "DATE", "interview"),
    ]
    assert known_facts(text, entities, None, DAY) == {
        "title": "welder",
        "job": "the welder position",
        "when": "on Monday",
    }
    logged = Interview("Lindqvist", "Fitter", ("Sara Chen",), DAY)
    facts = known_facts(text, entities, logged, DAY + timedelta(days=9))
    assert (facts["title"], facts["company"]) == ("Fitter", "Lindqvist")
    assert (facts["when"], facts["first_names"]) == ("on Tuesday, 3 November", "Sara")


@pytest.mark.parametrize(
    ("text", "days", "said"),
    [
        ("I did interview in last week", ["last week"], "last week"),
        ("We met in March", ["March"], "in March"),
        ("Two weeks ago, on the 4th", ["Two weeks ago", "the 4th"], "on the 4th"),
    ],
)
def test_the_day_keeps_the_preposition_that_suits_it(text, days, said):
    found = [Entity(at := text.index(day), at + len(day), day, "DATE", "interview") for day in days]
    assert known_facts(text, found, None, DAY)["when"] == said


def test_a_title_is_named_without_the_word_for_a_job():
    title = Entity(0, 22, "Head of Geography post", "JOB_TITLE")
    assert known_facts(title.text, [title], None, DAY)["title"] == "Head of Geography"


def test_a_sentence_with_an_unknown_field_is_not_filled():
    assert fill("about {job}", {"job": "it"}) == "about it"
    assert fill("about {job} {when}", {"job": "it"}) is None


@given(st.text(max_size=40), st.text(max_size=40), st.lists(st.text(max_size=80), max_size=3))
def test_no_logged_fact_is_empty_or_spans_lines(company, title, themes):
    facts = logged_facts(Interview(company, title, held_on=DAY, themes=tuple(themes)), DAY)
    assert all(fact.strip() and "\n" not in fact for fact in facts.values())
