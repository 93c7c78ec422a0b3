"""The verdict on a draft, and the one sentence on what it does to the reader."""

from dataclasses import replace
from datetime import date

import pytest

from analyser import Draft, Interview
from analyser.page.effect import effect_on_reader, verdict_on
from analyser.types import Evidence

TODAY = date(2026, 11, 12)


@pytest.fixture
def report_on(analyser, sample):
    return lambda name: analyser.analyse(Draft(sample(name).read_text("utf-8"), send_on=TODAY))


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("needy.txt", "happiness"),
        ("pushy.txt", "pressed"),
        ("apologetic.txt", "right to ask"),
        ("negative.txt", "reproach"),
        ("over-frequent.txt", "count"),
    ],
)
def test_the_effect_is_that_of_the_draft_as_a_whole(report_on, name, word):
    assert word in effect_on_reader(report_on(name))


@pytest.mark.parametrize(
    ("state", "word"), [("present", "warm"), ("weak", "cool"), ("missing", "mood")]
)
def test_without_a_sting_the_effect_is_that_of_the_cheer(report_on, state, word):
    report = report_on("good-email.txt")
    elements = {**report.elements, "cheerful": Evidence(state)}
    assert word in effect_on_reader(replace(report, elements=elements))


def test_a_pleasant_draft_that_asks_nothing_says_so(report_on):
    report = report_on("good-email.txt")
    elements = {**report.elements, "status_inquiry": Evidence("missing")}
    assert "no question" in effect_on_reader(replace(report, elements=elements))


def test_a_good_draft_is_ready(report_on):
    assert verdict_on(report_on("good-email.txt")).standing == "ready"


def test_a_draft_with_faults_names_the_one_to_begin_with(report_on):
    report = report_on("template-left.txt")
    verdict = verdict_on(report)
    assert verdict.standing == "mend"
    assert verdict.first is not None
    assert report.findings[verdict.first].severity == "error"
    assert verdict.detail == report.findings[verdict.first].message


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Buy milk, eggs and bread.", "Too short to judge"),
        ("Hola Sara, quería saber si hay novedades sobre el puesto de analista.", "Not in English"),
        ("The rain in the north ends in the evening and the wind will fall.", "Not a follow-up"),
    ],
)
def test_a_doubt_is_the_verdict_and_no_effect_is_made_up(analyser, text, title):
    held = Interview("Acme", "Cook", held_on=TODAY, no_contact="always")
    report = analyser.analyse(Draft(text, send_on=TODAY), held)
    verdict = verdict_on(report)
    assert (verdict.title, verdict.first) == (title, 0)
    assert report.findings[0].message in verdict.detail
    assert effect_on_reader(report) == ""
