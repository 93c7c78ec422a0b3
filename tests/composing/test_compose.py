"""Every composed draft is whole and clean, whatever the log knows."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyser import AnalyserError, Contact, Draft, Interview
from analyser.composing.compose import compose
from analyser.judging.elements import expected_parts
from analyser.labels import CHANNELS, CONTACT_KINDS, KINDS

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
    *("Škoda Auto a.s.", "Acme Inc.", "Sportverein e.V.", "Ng & Sons", "Smith, Jones & Co"),
    *("株式会社みらい", "Müller & Söhne", "Łódź Textiles", "ООО Ромашка", "3M", "Ernst & Young"),
]
TITLES = [
    *("", "Data Analyst", "Senior Data Analyst", "Head of Physics", "HR internship", "welder"),
    *("Staff Nurse, ICU", "VP of Engineering", "Lecturer II", "Kitchen Porter", "CNC programmer"),
    *("the Buyer", "visual merchandiser, part-time", "Vice President, Engineering, EMEA"),
    *("Software Engineer (m/f/d)", "Ingénieur logiciel", "データアナリスト", "Night shift guard"),
]
PEOPLE = [
    *("Bc. Zdeňka Nováková-Říhová", "Mag. Eva Huber", "Mgr. Jana Malá, Ph.D.", "D'Shawn Cole"),
    *("Sister Mary Immaculata", "Father Brian O'Connor", "Prof. Dr. h.c. Karl Bauer"),
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
THEMES = [
    *("Billing migration", "the night rota", "Kubernetes", "how the team plans its week", ""),
    *("my own experience in Leeds", "how to bring back lapsed donors", "their move to Leeds"),
    *("the phone", "his dog", "me joining in May"),
]
interviews = st.builds(
    Interview,
    company=st.sampled_from(COMPANIES),
    job_title=st.sampled_from(TITLES),
    interviewers=st.lists(st.sampled_from(PEOPLE), max_size=5, unique=True).map(tuple),
    held_on=st.none() | st.integers(0, 400).map(lambda days: DAY - timedelta(days=days)),
    themes=st.lists(st.sampled_from(THEMES), max_size=2).map(tuple),
)
contacts = st.lists(
    st.builds(
        Contact,
        on=st.integers(0, 300).map(lambda days: DAY - timedelta(days=days)),
        kind=st.sampled_from(CONTACT_KINDS),
    ),
    max_size=2,
)
NAMES = ["Tom Roy", "Inês Cardoso", "Nguyễn Thị Hoa", "Ольга Петренко", "Li Na"]


def unknown_to(interview):
    """The parts that the log has no facts for."""
    gaps = {"fit_example": True, "interviewer_name": not interview.interviewers}
    gaps |= {"job_title": not interview.job_title, "interview_date": not interview.held_on}
    gaps |= {"specific_detail": True}
    return {part for part, gap in gaps.items() if gap}


@settings(max_examples=150, deadline=None)
@given(
    interviews,
    contacts,
    st.sampled_from(KINDS),
    st.sampled_from(CHANNELS),
    st.sampled_from(NAMES),
)
def test_every_draft_is_complete_and_clean(analyser, interview, known, kind, channel, name):
    texts = compose(
        interview, known, name=name, send_on=DAY, kind=kind, channel=channel, phone="020 7946 0018"
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
        assert ".." not in text
        assert "the the" not in text
        # nobody need have been met, nor the place been seen
        assert not re.search(r"(?i)\b(?:meet|met|meeting|welcom\w+|everybody|where you)\b", text)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("channel", CHANNELS)
def test_a_full_log_gives_the_detail_the_company_and_the_day(analyser, kind, channel):
    for text in compose(
        INTERVIEW, name="Tom Roy", send_on=DAY, kind=kind, channel=channel, phone="020 7946 0018"
    ):
        report = analyser.analyse(Draft(text, channel, kind, DAY), INTERVIEW)
        assert report.elements["specific_detail"].state == "present"
        assert "on Tuesday, 3 November" in text
        assert "about billing migration" in text
        rest = {one.rule for one in report.findings if not one.rule.startswith("timing.")}
        assert rest <= {"element.fit_example"}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("channel", CHANNELS)
def test_a_draft_is_read_as_what_it_was_written_for(analyser, kind, channel):
    for text in compose(
        INTERVIEW, name="Tom Roy", send_on=DAY, kind=kind, channel=channel, phone="020 7946 0018"
    ):
        report = analyser.analyse(Draft(text, send_on=DAY))
        assert (report.kind, report.channel) == (kind, channel)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("known", [(), (Contact(DAY - timedelta(days=8)),)])
def test_every_channel_has_as_many_wordings(kind, known):
    counts = set()
    for channel in CHANNELS:
        texts = compose(INTERVIEW, known, name="Tom Roy", send_on=DAY, kind=kind, channel=channel)
        assert len(set(texts)) == len(texts) >= 2
        counts.add(len(texts))
    assert len(counts) == 1


def sent(text, days, kind="status"):
    return Contact(DAY - timedelta(days=days), kind, text=text)


def test_a_status_message_after_a_thank_you_note_alone_is_the_first_one():
    thanked = Contact(date(2026, 11, 4), kind="thank_you", channel="email")
    first = compose(INTERVIEW, [], send_on=DAY, name="Tom Roy", channel="email", kind="status")
    assert set(first) == set(
        compose(INTERVIEW, [thanked], send_on=DAY, name="Tom Roy", channel="email", kind="status")
    )


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_second_message_repeats_nothing_and_names_the_first_one(analyser, channel):
    how = {"name": "Tom Roy", "channel": channel, "phone": "020 7946 0018"}
    for first in compose(INTERVIEW, send_on=DAY - timedelta(days=8), **how):
        known = [sent(first, 8)]
        for text in compose(INTERVIEW, known, send_on=DAY, **how):
            assert "on Tuesday, 10 November" in text
            report = analyser.analyse(Draft(text, channel, "status", DAY), INTERVIEW, known)
            assert [one.rule for one in report.findings] == ["element.fit_example"], text


def test_after_thanks_the_status_message_says_nothing_twice(analyser):
    for thanks in compose(INTERVIEW, name="Tom Roy", send_on=INTERVIEW.held_on, kind="thank_you"):
        known = [sent(thanks, 15, "thank_you")]
        text = compose(INTERVIEW, known, name="Tom Roy", send_on=DAY)[0]
        report = analyser.analyse(Draft(text, "email", "status", DAY), INTERVIEW, known)
        assert "consistency.repeated" not in {one.rule for one in report.findings}, text


def test_the_wording_that_was_sent_comes_last():
    first, *others = compose(INTERVIEW, name="Tom Roy", send_on=DAY)
    early = replace(INTERVIEW, held_on=DAY)
    known = [sent(first, 2)]  # about an earlier round
    again = compose(early, known, name="Tom Roy", send_on=DAY)
    assert len(again) == len(others) + 1
    assert again[-1].splitlines()[0].startswith("Subject: Follow-up: Data Analyst")


def test_a_reply_is_thanked_for_and_the_message_before_it_not_told_of():
    known = [sent(None, 12), sent("We need a week more.", 9, "reply")]
    for channel in CHANNELS:
        text = compose(INTERVIEW, known, name="Tom Roy", send_on=DAY, channel=channel)[0]
        assert "Thank you for getting back to me on Monday, 9 November" in text
        assert "6 November" not in text


@pytest.mark.parametrize("held_on", [date(2026, 8, 3), date(2026, 4, 2), date(2025, 12, 18)])
@pytest.mark.parametrize("channel", CHANNELS)
def test_long_after_the_interview_the_last_word_is_named_and_not_taken_for_it(
    analyser, held_on, channel
):
    old = replace(INTERVIEW, held_on=held_on)
    for kind in ("status", "reply"):
        known = [sent(None, 8, kind)]
        for text in compose(
            old, known, name="Tom Roy", send_on=DAY, channel=channel, phone="020 7946 0018"
        ):
            assert "on Tuesday, 10 November" in text
            report = analyser.analyse(Draft(text, channel, "status", DAY), old)
            assert "consistency.date" not in {one.rule for one in report.findings}, text


def test_of_one_day_the_later_message_is_the_last_one():
    known = [sent(None, 9), sent("We need a week more.", 9, "reply")]
    text = compose(INTERVIEW, known, name="Tom Roy", send_on=DAY)[0]
    assert "Thank you for getting back to me" in text


def test_a_message_of_later_is_not_known_yet():
    later = [Contact(DAY + timedelta(days=1))]
    assert compose(INTERVIEW, later, name="Tom", send_on=DAY) == compose(
        INTERVIEW, name="Tom", send_on=DAY
    )


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"interview": None}, "interview is of type NoneType"),
        ({"contacts": ["x"]}, "an item of contacts is of type str"),
        ({"contacts": None}, "contacts is None; it must be a list"),
        ({"send_on": "today"}, "send_on is 'today'"),
        ({"name": None}, "name is of type NoneType"),
        ({"kind": "reply"}, "kind is 'reply'; it must be one of: "),
        ({"channel": "fax"}, "channel is 'fax'; it must be one of: "),
    ],
)
def test_an_argument_of_another_kind_is_named(given, told):
    known = {"interview": INTERVIEW, "name": "Tom Roy", "send_on": DAY}
    with pytest.raises(AnalyserError, match=told):
        compose(**(known | given))


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


def drafts_about(**known):
    """All first drafts about an interview of which these things are known otherwise."""
    interview = replace(INTERVIEW, **known)
    return [
        text
        for kind in KINDS
        for channel in CHANNELS
        for text in compose(interview, name="Tom Roy", send_on=DAY, kind=kind, channel=channel)
    ]


def test_a_letter_is_addressed_to_all_who_are_greeted():
    both = replace(INTERVIEW, interviewers=("Bc. Ida Roy", "Tom Baker"))
    for text in compose(both, name="Ann Lee", send_on=DAY, channel="letter"):
        assert "\n\nBc. Ida Roy\nTom Baker\nLindqvist\n\nDear Ida and Tom,\n" in text


def test_what_the_writer_told_is_not_said_to_come_from_the_reader():
    for text in drafts_about(themes=("my own experience in Leeds",)):
        assert "talking about my own experience in Leeds" in text
    for text in drafts_about(themes=("how to bring back donors",)):
        assert "our talk about how to bring back donors" in text


def test_a_theme_that_reads_badly_is_passed_over():
    for text in drafts_about(themes=("the phone", "his dog", "the night rota")):
        assert "the night rota" in text


def test_what_is_of_the_only_reader_is_said_to_be_theirs():
    for text in drafts_about(interviewers=("Gwen Roy",), themes=("Gwen's first week",)):
        assert "your first week" in text
    for text in drafts_about(interviewers=("Gwen Roy", "Tom Lee"), themes=("Gwen's first week",)):
        assert "Gwen's first week" in text


@pytest.mark.parametrize(
    ("logged", "greeted"),
    [
        ("sara chen", "Sara"),
        ("sister mary", "Sister Mary"),
        ("Interview panel", "Interview panel"),
        ("Big Mike", "Big Mike"),
        ("Joy Adams", "Joy"),
        ("Unknown", "hiring team"),
        ("tbc", "hiring team"),
    ],
)
def test_a_name_is_greeted_as_one_would_write_it(logged, greeted):
    interview = replace(INTERVIEW, interviewers=(logged,))
    assert f"\nDear {greeted},\n" in compose(interview, name="Tom Roy", send_on=DAY)[0]


def test_a_title_with_a_detail_is_named_with_it_in_brackets():
    for text in drafts_about(job_title="visual merchandiser, part-time"):
        assert "the position of visual merchandiser (part-time)" in text
        assert "part-time," not in text


def test_an_employer_is_called_without_its_legal_form_and_addressed_with_it():
    for text in drafts_about(company="Lindqvist Verkstad AB"):
        assert text.count("Verkstad AB") == ("\nLindqvist Verkstad AB\n" in text)
    for text in compose(
        replace(INTERVIEW, company="the Ministry of Works"),
        name="Al",
        send_on=DAY,
        channel="letter",
    ):
        assert "\nMinistry of Works\n" in text


def test_long_after_the_interview_it_is_said_how_long():
    for text in drafts_about(held_on=date(2025, 12, 18)):
        assert "on 18 December 2025" in text
        assert "even more" not in text
        assert "only grown" not in text
    texts = compose(replace(INTERVIEW, held_on=date(2025, 12, 18)), name="Tom Roy", send_on=DAY)
    assert all("It has been eleven months since" in text for text in texts)


def test_without_a_name_there_is_no_draft():
    with pytest.raises(AnalyserError, match="name"):
        compose(INTERVIEW, name="  ", send_on=DAY)


def test_before_the_interview_there_is_nothing_to_follow_up():
    with pytest.raises(AnalyserError, match="2026-11-03"):
        compose(INTERVIEW, name="Tom Roy", send_on=date(2026, 11, 2))


@pytest.mark.parametrize(
    ("outcome", "told"),
    [("offer", "made you an offer"), ("rejected", "said no"), ("withdrawn", "You withdrew")],
)
def test_where_all_is_decided_nothing_is_asked(outcome, told):
    for kind in KINDS:
        with pytest.raises(AnalyserError, match=told):
            compose(replace(INTERVIEW, outcome=outcome), name="Tom Roy", send_on=DAY, kind=kind)
