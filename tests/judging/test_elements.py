"""How far a part is there: vague words are weak evidence, however well they are meant."""

from datetime import date

import pytest

from analyser import Draft

SEND_ON = date(2026, 11, 12)


def state_of(analyser, part, body):
    text = f"Hi Sara,\n\n{body}\n\nBest wishes,\nTom Roy\n"
    return analyser.analyse(Draft(text, send_on=SEND_ON)).elements[part].state


@pytest.mark.parametrize(
    ("part", "vague", "plain"),
    [
        ("reason", "I am just touching base.", "I wanted to follow up on the analyst role."),
        (
            "job_title",
            "I am following up on the role at Acme.",
            "I am following up on the Data Analyst role at Acme.",
        ),
        (
            "interview_date",
            "Thank you for the interview last week.",
            "Thank you for the interview last Tuesday.",
        ),
        (
            "interest",
            "I enjoyed our talk.",
            "I enjoyed our talk, and I would love to join the team.",
        ),
        (
            "status_inquiry",
            "I hope the process is going well.",
            "I hope the process is going well; are there any updates?",
        ),
        ("thanks", "Thanks in advance.", "Thanks in advance, and thank you for the tour."),
        ("job_title", "We discussed the finance role.", "We discussed the Finance Manager role."),
        ("job_title", "I applied for the IT support job.", "I applied for the IT analyst job."),
        ("offer_help", "I am free on Tuesday.", "I am free on Tuesday if you need anything more."),
    ],
)
def test_vague_words_are_weak_until_plain_ones_join_them(analyser, part, vague, plain):
    assert state_of(analyser, part, vague) == "weak"
    assert state_of(analyser, part, plain) == "present"


def test_a_vague_day_is_not_said_again_as_if_it_were_the_day(analyser):
    text = "Hi Sara,\n\nThank you for the interview last week.\n\nBest wishes,\nTom Roy\n"
    report = analyser.analyse(Draft(text, send_on=SEND_ON))
    vague = next(one for one in report.findings if one.rule == "element.interview_date")
    assert vague.edits == ()
    assert text[vague.start : vague.end] == "last week"


@pytest.mark.parametrize("part", ["job_title", "interview_date", "specific_detail"])
def test_a_sentence_with_open_gaps_tells_nothing_yet(analyser, part):
    body = "I wanted to follow up on my interview for the [Job Title] position on [Date]."
    assert state_of(analyser, part, body) == "missing"


@pytest.mark.parametrize(
    ("part", "body"),
    [
        ("fit_example", "I wrote on the 16th and wanted to make sure that my message reached you."),
        ("interest", "Ring me about the paralegal position whenever it suits."),
        ("specific_detail", "I thank you for the attention carried to my request."),
        ("specific_detail", "It was lovely to meet you and the team on Tuesday."),
        ("specific_detail", "I enjoyed talking with you about the position."),
        ("specific_detail", "You said you would ring me by Wednesday and I have heard nothing."),
        ("status_inquiry", "I thought of a better answer to your question about the kilns."),
        ("reason", "Such a pleasure talking to you today about the Fleet Planner job."),
    ],
)
def test_words_that_do_not_show_a_part_are_no_evidence_of_it(analyser, part, body):
    assert state_of(analyser, part, body) == "missing"


def test_a_visit_without_a_day_names_none(analyser):
    assert (
        state_of(analyser, "interview_date", "Thank you for having me in your home!") == "missing"
    )


@pytest.mark.parametrize(
    ("part", "anybody", "oneself"),
    [
        ("fit_example", "I am a hard worker.", "At Bolton I cut scrap from nine per cent to two."),
        (
            "specific_detail",
            "It was a pleasure to learn more about the role and your team.",
            "I loved hearing about the owl in the attic.",
        ),
    ],
)
def test_what_anybody_could_say_is_weak(analyser, part, anybody, oneself):
    assert state_of(analyser, part, anybody) == "weak"
    assert state_of(analyser, part, oneself) == "present"


def test_a_question_in_the_subject_alone_only_announces_one(analyser):
    text = "Subject: Any update on my interview?\n\nHi Sara,\n\nThank you for Monday.\n\nTom Roy"
    asked = text.replace("Thank", "Could you tell me where things stand? Thank")
    states = [
        analyser.analyse(Draft(one, send_on=SEND_ON)).elements["status_inquiry"].state
        for one in (text, asked)
    ]
    assert states == ["weak", "present"]


def test_a_reply_has_the_subject_of_the_mail_below_it(analyser):
    reply = "Hi Sara,\n\nThank you. Any news about the analyst role?\n\nBest,\nTom\n"
    quoted = "\nOn Thu, 5 Nov 2026 at 10:12, Sara Chen <sara@acme.example> wrote:\n> More soon!\n"
    alone, below = (analyser.analyse(Draft(text)) for text in (reply, reply + quoted))
    assert alone.elements["subject"].state == "missing"
    (shown,) = below.elements["subject"].spans
    assert (reply + quoted)[shown.start : shown.end].endswith("wrote:")


def test_a_line_quoted_within_a_mail_brings_no_subject(analyser):
    text = "Hi Sara,\n\nYou wrote:\n\n> We decide by Tuesday.\n\nHave you decided?\n\nBest,\nTom\n"
    assert analyser.analyse(Draft(text, "email")).elements["subject"].state == "missing"


@pytest.mark.parametrize(
    "sentence",
    [
        "I took a day off work and paid for my own train, so I think I am owed a straight answer.",
        "I have ten years of experience, so I demand an answer by Friday.",
    ],
)
def test_a_claim_or_complaint_is_no_example_of_what_one_brings(analyser, sentence):
    report = analyser.analyse(Draft(f"Hi Sara,\n\n{sentence}\n\nBest,\nTom\n"))
    (judged,) = report.tone.sentences
    assert "pushy" in judged.labels
    whole = {(judged.start, judged.end)}
    assert whole.isdisjoint(map(tuple, report.elements["fit_example"].spans))


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Subject: the clerk job\n\nHi Sara,\n\nAny news?\n\nBest,\nTom", "present"),
        ("Hi Sara,\n\nRe: the clerk job\n\nAny news?\n\nBest,\nTom", "missing"),
    ],
)
def test_a_subject_below_the_greeting_is_none_that_the_mail_has(analyser, text, state):
    report = analyser.analyse(Draft(text, channel="email"))
    assert report.elements["subject"].state == state
