"""Every composed draft is whole and clean, whatever the log knows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyser import AnalyserError, Draft, Interview
from analyser.composing.compose import compose
from analyser.judging.elements import expected_parts
from analyser.labels import CHANNELS, KINDS

DAY = date(2026, 11, 18)
INTERVIEW = Interview(
    "Lindqvist",
    "Data Analyst",
    ("Sara Chen",),
    date(2026, 11, 3),
    themes=("Billing migration",),
)
COMPANIES = [
    *("", "Lindqvist GmbH", "Barnes & Roy Ltd.", "St Oswin's Hospital", "Acme", "IBM"),
    *("株式会社みらい", "Müller & Söhne", "Łódź Textiles", "ООО Ромашка", "3M", "Ernst & Young"),
]
TITLES = [
    *("", "Data Analyst", "Senior Data Analyst", "Head of Physics", "HR internship", "welder"),
    *("Staff Nurse, ICU", "VP of Engineering", "Lecturer II", "Kitchen Porter", "CNC programmer"),
    *("Software Engineer (m/f/d)", "Ingénieur logiciel", "データアナリスト", "Night shift guard"),
]
PEOPLE = [
    *("Sara Chen", "Robert Ford", "Zoë Kay", "Chen Wei", "Dr Amina Yusuf", "Олена Шевченко"),
    *(
        "田中太郎",
        "محمد علي",
        "Siobhán O'Neill",
        "Jean-Luc Picard",
        "Will Power",
        "김민준",
        "Anneke van Dijk",
    ),
]
THEMES = ["Billing migration", "the night rota", "Kubernetes", "how the team plans its week", ""]
interviews = st.builds(
    Interview,
    company=st.sampled_from(COMPANIES),
    job_title=st.sampled_from(TITLES),
    interviewers=st.lists(st.sampled_from(PEOPLE), max_size=5, unique=True).map(tuple),
    held_on=st.none() | st.integers(0, 400).map(lambda days: DAY - timedelta(days=days)),
    themes=st.lists(st.sampled_from(THEMES), max_size=2).map(tuple),
)
NAMES = ["Tom Roy", "Inês Cardoso", "Nguyễn Thị Hoa", "Ольга Петренко", "Li Na"]


def unknown_to(interview):
    """The parts that the log has no facts for."""
    gaps = {"fit_example": True, "interviewer_name": not interview.interviewers}
    gaps |= {"job_title": not interview.job_title, "interview_date": not interview.held_on}
    gaps |= {"specific_detail": True}
    return {part for part, gap in gaps.items() if gap}


@settings(max_examples=150, deadline=None)
@given(interviews, st.sampled_from(KINDS), st.sampled_from(CHANNELS), st.sampled_from(NAMES))
def test_every_draft_is_complete_and_clean(analyser, interview, kind, channel, name):
    texts = compose(
        interview, name=name, send_on=DAY, kind=kind, channel=channel, phone="020 7946 0018"
    )
    assert texts
    for text in texts:
        report = analyser.analyse(Draft(text, channel, kind, DAY), interview)
        parts = expected_parts(kind, channel) - unknown_to(interview)
        short = {part for part in parts if report.elements[part].state != "present"}
        assert short == set(), text
        wrong = [
            (one.rule, one.message)
            for one in report.findings
            if one.severity != "hint"
            and not one.rule.startswith("timing.")
            and one.rule.removeprefix("element.") not in unknown_to(interview)
        ]
        assert wrong == [], text
        assert report.tone.labels == (), text
        assert "  " not in text
        assert not set("[]{}<>") & set(text)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("channel", CHANNELS)
def test_a_full_log_gives_the_detail_the_company_and_the_day(analyser, kind, channel):
    for text in compose(
        INTERVIEW, name="Tom Roy", send_on=DAY, kind=kind, channel=channel, phone="020 7946 0018"
    ):
        report = analyser.analyse(Draft(text, channel, kind, DAY), INTERVIEW)
        assert report.elements["specific_detail"].state == "present"
        assert "on Tuesday, 3 November" in text
        assert "about billing migration" in text or "of billing migration" in text
        rest = {one.rule for one in report.findings if not one.rule.startswith("timing.")}
        assert rest <= {"element.fit_example"}


def test_a_draft_is_read_as_what_it_was_written_for(analyser):
    for channel in CHANNELS:
        for text in compose(
            INTERVIEW, name="Tom Roy", send_on=DAY, channel=channel, phone="020 7946 0018"
        ):
            report = analyser.analyse(Draft(text, send_on=DAY))
            assert (report.kind, report.channel) == ("status", channel)


def test_status_comes_in_several_wordings_for_every_channel():
    for channel in CHANNELS:
        texts = compose(INTERVIEW, name="Tom Roy", send_on=DAY, channel=channel)
        assert len(set(texts)) == len(texts) >= 2


def test_what_is_not_known_is_left_out():
    empty = Interview("", "", (), None)
    for kind in KINDS:
        for channel in CHANNELS:
            for text in compose(empty, name="Tom Roy", send_on=DAY, kind=kind, channel=channel):
                assert "None" not in text
                assert "  " not in text
                assert "number" not in text


def test_a_voicemail_says_the_number_twice_and_a_mail_not_at_all():
    spoken = compose(INTERVIEW, name="Tom", send_on=DAY, channel="voicemail", phone="0161 496 0009")
    assert all(text.count("0161 496 0009") == 2 for text in spoken)
    written = compose(INTERVIEW, name="Tom", send_on=DAY, phone="0161 496 0009")
    assert all("0161" not in text for text in written)


def test_a_gap_in_the_log_is_no_fact():
    left_open = Interview("[Company]", "{{title}}", ("<name>",), DAY)
    text = compose(left_open, name="Tom Roy", send_on=DAY)[0]
    assert not set("[]{}<>") & set(text)


def test_without_a_name_there_is_no_draft():
    with pytest.raises(AnalyserError, match="name"):
        compose(INTERVIEW, name="  ", send_on=DAY)


def test_before_the_interview_there_is_nothing_to_follow_up():
    with pytest.raises(AnalyserError, match="2026-11-03"):
        compose(INTERVIEW, name="Tom Roy", send_on=date(2026, 11, 2))
