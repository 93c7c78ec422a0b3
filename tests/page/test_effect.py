"""The verdict on a draft, and the one sentence on what it does to the reader."""

from dataclasses import replace
from datetime import date

import pytest

from analyser import Draft
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
