"""The lines around the body are put in where they belong."""

from datetime import date

import pytest

from analyser import Draft, Interview
from analyser.judging.advice import all_edits, apply_edits


def mended(analyser, text):
    report = analyser.analyse(Draft(text, "email", "status", send_on=date(2026, 11, 18)))
    return apply_edits(text, all_edits(report.findings))


@pytest.mark.parametrize("name", [" - Hana", " Hana", " from Hana", " xx Hana"])
def test_a_name_at_the_end_is_signed_once(analyser, name):
    text = f"Hi Jess! Thanks for Monday. Is there any news of the chef job in the kitchen?{name}"
    done = mended(analyser, text)
    assert done.count("Hana") == 1
    assert done.endswith("\n\nKind regards,\nHana")


@pytest.mark.parametrize(
    ("when", "subject"),
    [("on 9 November", "chef interview on 9 November"), ("the other day", "chef interview\n")],
)
def test_a_subject_names_a_day_only_where_there_is_one(analyser, when, subject):
    text = f"Hi Jess,\n\nIs there news of the chef job? We met {when}.\n\nBest,\nTom"
    assert f"Subject: Follow-up: {subject}" in mended(analyser, text)


@pytest.mark.parametrize(
    ("greeting", "named"),
    [("Oh hello,", "Oh hello Sara, it"), ("To whom it may concern,", "Hello Sara, it")],
)
def test_a_caller_greets_as_one_speaks(analyser, greeting, named):
    text = f"{greeting} it's Bev. I'm calling about the cook job. Please ring me on 07700 900 233."
    interview = Interview("Acme", "Cook", interviewers=("Sara Chen",), held_on=date(2026, 11, 9))
    draft = Draft(text, "voicemail", send_on=date(2026, 11, 18))
    report = analyser.analyse(draft, interview=interview)
    assert apply_edits(text, all_edits(report.findings)).startswith(named)
