"""What is known of an interview, worded to stand in a sentence."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyser import Interview
from analyser.judging.facts import (
    fill,
    greeted_names,
    greeted_whole,
    known_facts,
    logged_facts,
    name_job,
    tidy_title,
)
from analyser.judging.said_days import say_day, say_months
from analyser.types import Entity

DAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("send_on", "said"),
    [
        (DAY, "today"),
        (DAY + timedelta(days=1), "yesterday"),
        (DAY + timedelta(days=2), "on Tuesday, 3 November"),
        (DAY + timedelta(days=50), "on Tuesday, 3 November"),
        (DAY + timedelta(days=90), "on 3 November 2026"),
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
        ("visual merchandiser, part-time", "the position of visual merchandiser (part-time)"),
        ("Engineer (m/f/d)", "the position of Engineer (m/f/d)"),
        ("Nurse, ICU (nights)", "the position of Nurse (ICU, nights)"),
        ("Night shift job", "the night shift job"),
        ("Assistant head gardener", "the assistant head gardener position"),
        ("Java developer", "the Java developer position"),
    ],
)
def test_a_title_becomes_a_job(title, job):
    assert name_job(title) == job


@pytest.mark.parametrize(
    ("title", "tidy"),
    [
        ("the Buyer", "Buyer"),
        ("a Buyer", "Buyer"),
        ("A Level Tutor", "A Level Tutor"),
        ("A & R Manager", "A & R Manager"),
        ("Buyer, shoes, part-time", "Buyer (shoes, part-time)"),
        ("Buyer,", "Buyer"),
        ("Cook (nights), relief", "Cook (nights, relief)"),
        ("Head (acting) of Sales", "Head (acting) of Sales"),
        ("C++ Developer (C++, Qt)", "C++ Developer (C++, Qt)"),
        ("Buyer ()", "Buyer ()"),
    ],
)
def test_a_title_has_no_article_and_its_details_are_in_brackets(title, tidy):
    assert tidy_title(title) == tidy


@pytest.mark.parametrize(
    ("people", "greeted"),
    [
        (("Sara Chen",), "Sara"),
        (("Sara Chen", "Robert Ford"), "Sara and Robert"),
        (("Sara", "Bob", "Eve Roy"), "Sara, Bob and Eve"),
        (("Sara", "Bob", "Eve", "Tom"), "Sara, Bob, Eve and Tom"),
        (("Sara", "Bob", "Eve", "Tom", "Amina", "Per"), "Sara and colleagues"),
        (("Ms. Lakshmi", "HR team"), "Ms. Lakshmi and HR team"),
        (("Luis de la Cruz", "van Dijk"), "Luis and van Dijk"),
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


def test_those_who_are_greeted_head_the_letter():
    assert greeted_whole(("Bc. Ida Roy", "Tom Baker", "")) == ["Bc. Ida Roy", "Tom Baker"]
    assert greeted_whole(("Ann", "Bo", "Cy", "Di", "Ed", "Flo")) == ["Ann"]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (55, ""),
        (56, "two months"),
        (340, "eleven months"),
        (366, "about a year"),
        (500, "more than a year"),
    ],
)
def test_what_is_long_ago_is_counted_in_months(days, said):
    assert say_months(DAY, DAY + timedelta(days=days)) == said


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
        ("I had interview 3 weeks ago", ["3 weeks ago"], "3 weeks ago"),
        ("Two weeks ago, on the 4th", ["Two weeks ago", "the 4th"], "on the 4th"),
    ],
)
def test_the_day_keeps_the_preposition_that_suits_it(text, days, said):
    found = [Entity(at := text.index(day), at + len(day), day, "DATE", "interview") for day in days]
    assert known_facts(text, found, None, DAY)["when"] == said


def test_a_title_is_named_without_the_word_for_a_job():
    title = Entity(0, 22, "Head of Geography post", "JOB_TITLE")
    assert known_facts(title.text, [title], None, DAY)["title"] == "Head of Geography"


@pytest.mark.parametrize("company", ["Škoda Auto a.s.", "Acme Inc.", "Sportverein e.V."])
def test_one_stop_ends_a_name_and_its_sentence(company):
    facts = {"company": company}
    assert fill("I like {company}. Do you?", facts) == f"I like {company} Do you?"
    assert fill("At {company}, too.", facts) == f"At {company}, too."


def test_a_sentence_with_an_unknown_field_is_not_filled():
    assert fill("about {job}", {"job": "it"}) == "about it"
    assert fill("about {job} {when}", {"job": "it"}) is None


@given(st.text(max_size=40), st.text(max_size=40), st.lists(st.text(max_size=80), max_size=3))
def test_no_logged_fact_is_empty_or_spans_lines(company, title, themes):
    facts = logged_facts(Interview(company, title, held_on=DAY, themes=tuple(themes)), DAY)
    assert all(fact.strip() and "\n" not in fact for fact in facts.values())
