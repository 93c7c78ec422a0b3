"""What the readers pass over counts when the log holds it to the letter."""

from datetime import date
from itertools import pairwise

import pytest

from analyser import Draft, Interview

SEND_ON = date(2026, 11, 16)
INTERVIEW = Interview(
    "grünstreifen",
    "Vibe Curator (m/f/d)",
    ("Qwxk Zhtm", "Sara Chen"),
    date(2026, 11, 3),
)
TEXT = """Hallo, {greeting}

I wanted to follow up on the vibe curator (m/f/d) opening at grünstreifen, about which we talked. \
Is there any news? Thank you again.

Best,
Tom Roy
"""


def analyse(analyser, text, interview=INTERVIEW):
    return analyser.analyse(Draft(text, channel="email", kind="status", send_on=SEND_ON), interview)


@pytest.mark.parametrize(
    ("greeting", "state"),
    [("Dear Qwxk,", "present"), ("dear qwxk zhtm", "present"), ("Dear Hiring Manager,", "missing")],
)
def test_a_logged_first_name_in_the_greeting_counts(analyser, greeting, state):
    report = analyse(analyser, TEXT.replace("Hallo, {greeting}", greeting))
    assert report.elements["interviewer_name"].state == state


def test_a_name_in_a_formal_greeting_is_still_no_first_name(analyser):
    report = analyse(analyser, TEXT.replace("Hallo, {greeting}", "Dear Ms Chen,"))
    assert report.elements["interviewer_name"].state == "weak"


def test_the_logged_title_and_company_are_seen(analyser):
    text = TEXT.replace("Hallo, {greeting}", "Dear Sara,")
    seen = {(one.label, one.text) for one in analyse(analyser, text).entities}
    assert ("JOB_TITLE", "vibe curator (m/f/d)") in seen
    assert ("COMPANY", "grünstreifen") in seen
    assert analyse(analyser, text).elements["job_title"].state == "present"


def test_the_logged_day_is_that_of_the_interview(analyser):
    text = TEXT.replace("Hallo, {greeting}", "Dear Sara,").replace(
        "we talked.", "we talked. The room was cold on 3 November."
    )
    days = [one for one in analyse(analyser, text).entities if one.label == "DATE"]
    assert [(one.text, one.role) for one in days] == [("3 November", "interview")]


def test_what_the_log_names_takes_the_place_of_what_the_readers_saw_in_it(analyser):
    text = (
        "Dear Sara,\n\nIs there any news on the post of Lead Grower at Marsh End, for which I came "
        "to Taylor Wessing?\n\nBest,\nTom Roy\n"
    )
    logged = Interview("Taylor Wessing", "Lead Grower at Marsh End", ("Sara Chen",))
    found = analyse(analyser, text, logged).entities
    assert ("JOB_TITLE", "Lead Grower at Marsh End") in {(one.label, one.text) for one in found}
    assert ("COMPANY", "Taylor Wessing") in {(one.label, one.text) for one in found}
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("logged", "written"),
    [
        ("Shift Planner, Depot and Yard (nights)", "Shift Planner (Depot and Yard, nights)"),
        ("Transport planner (m/f/d), 80%", "Transport planner (m/f/d, 80%)"),
        ("Head Baker - Leeds", "Head Baker, Leeds"),
    ],
)
def test_the_logged_title_is_seen_whatever_the_marks_in_it(analyser, logged, written):
    text = (
        f"Dear Sara,\n\nI am writing about the position of {written}. Is there any news?\n\nTom\n"
    )
    report = analyse(analyser, text, Interview("Lindqvist", logged, ("Sara Chen",)))
    assert written in {one.text for one in report.entities if one.label == "JOB_TITLE"}
    assert not {one.rule for one in report.findings} & {"consistency.title"}
