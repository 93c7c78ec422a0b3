"""A subject is read before all else, and for its tone as the sentences of the body are."""

from datetime import date

import pytest

from analyser import Draft
from analyser.judging.advice import all_edits, apply_edits

BODY = """Hi Sara,

Thank you for your time on Monday, 16 November, when we talked about the Staff Nurse post. I enjoyed
hearing about the new ward, and I would love to work with you.
Could you tell me how things stand? I look forward to hearing from you.

Kind regards,
Tom Hale
"""


def judged(analyser, text):
    return analyser.analyse(Draft(text, "email", "status", send_on=date(2026, 11, 27)))


@pytest.mark.parametrize(
    ("head", "words", "tone"),
    [
        ("Subject: ", "Third try, still waiting", "overfrequent"),
        ("Re: ", "sorry to bother you again", "apologetic"),
        ("**Subject:** ", "sorry to bother you again", "apologetic"),
    ],
)
def test_a_subject_that_stings_gives_way_to_a_calm_one(analyser, head, words, tone):
    subject = head + words
    text = f"{subject}\n\n{BODY}"
    report = judged(analyser, text)
    assert tone in report.tone.labels
    first = report.tone.sentences[0]
    assert text[first.start : first.end] == subject
    assert tone in first.labels
    (found,) = (one for one in report.findings if one.rule == f"tone.{tone}")
    assert text[found.start : found.end] == subject
    mended = apply_edits(text, all_edits(report.findings))
    assert mended.startswith(f"{head}Follow-up: Staff Nurse interview on Monday, 16 November\n")
    again = judged(analyser, mended)
    assert not again.tone.labels
    assert not all_edits(again.findings)


@pytest.mark.parametrize(
    "subject",
    ["Staff Nurse interview, 16 November", "Following up: Staff Nurse", "A quick question"],
)
def test_an_ordinary_subject_is_left_alone(analyser, subject):
    assert not judged(analyser, f"Subject: {subject}\n\n{BODY}").tone.labels
