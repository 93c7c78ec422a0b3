"""The draft is held against the log, and says exactly in what they disagree."""

from dataclasses import replace
from datetime import date

import pytest

from analyser import Contact, Draft, Interview
from analyser.judging.advice import apply_edits

INTERVIEW = Interview(
    "Lindqvist GmbH",
    "Data Analyst",
    ("Sara Chen", "Robert Ford"),
    date(2026, 11, 3),
    promise=date(2026, 11, 6),
    themes=("the billing migration",),
)
TEXT = """Hi Sara,

I wanted to follow up on my interview for the Data Analyst position at Lindqvist on Tuesday 3 \
November. Our talk about the billing migration stayed with me, and I would love to join the team. \
Could you tell me where things stand? Thank you again. I look forward to hearing from you.

Kind regards,
Tom Roy
"""


def found(analyser, text=TEXT, contacts=(), interview=INTERVIEW):
    report = analyser.analyse(Draft(text, send_on=date(2026, 11, 16)), interview, contacts)
    return {one.rule: one for one in report.findings if one.rule.startswith("consistency")}


def test_a_draft_that_agrees_raises_nothing(analyser):
    assert found(analyser) == {}


@pytest.mark.parametrize(
    ("old", "new", "rule", "severity"),
    [
        ("Hi Sara", "Hi Sarah", "consistency.name", "warning"),
        ("Hi Sara", "Hi Priya", "consistency.name", "warning"),
        ("Data Analyst position", "Senior Data Analyst position", "consistency.title", "warning"),
        ("at Lindqvist", "at Globex", "consistency.company", "warning"),
        ("at Lindqvist", "at Lindquist", "consistency.company", "warning"),
        ("Tuesday 3 November", "Thursday 5 November", "consistency.date", "warning"),
        ("Tuesday 3 November", "Wednesday 3 November", "consistency.date", "warning"),
        ("the billing migration", "the weather", "consistency.theme", "hint"),
        ("Thank you", "I wrote to you last week. Thank you", "consistency.contact", "hint"),
        (
            "Could you",
            "You said that I would hear by 13 November. Could you",
            "consistency.promise",
            "hint",
        ),
    ],
)
def test_each_disagreement_is_found(analyser, old, new, rule, severity):
    wrong = found(analyser, TEXT.replace(old, new))
    assert set(wrong) == {rule}
    assert wrong[rule].severity == severity


def test_a_nickname_and_a_second_interviewer_are_fine(analyser):
    assert found(analyser, TEXT.replace("Hi Sara", "Hi Bob")) == {}


def test_the_edit_puts_the_logged_name_in(analyser):
    text = TEXT.replace("Hi Sara", "Hi Sarah")
    mended = apply_edits(text, found(analyser, text)["consistency.name"].edits)
    assert mended == TEXT


@pytest.mark.parametrize(
    ("old", "new", "mended"),
    [
        ("at Lindqvist", "at Globex", "at Lindqvist GmbH"),
        ("the Data Analyst position", "a Night Porter position", "a Data Analyst position"),
        ("the Data Analyst position", "an Usher position", "a Data Analyst position"),
        ("Tuesday 3 November", "Thursday 5 November", "Tuesday 3 November"),
        ("Tuesday 3 November", "Wednesday 3 November", "Tuesday 3 November"),
        ("Tuesday 3 November", "Tues 10th", "Tues 3rd"),
        ("Tuesday 3 November", "the 4th", "the 3rd"),
    ],
)
def test_the_edit_puts_in_what_the_log_knows(analyser, old, new, mended):
    wrong = found(analyser, TEXT.replace(old, new))
    assert len(wrong) == 1
    (finding,) = wrong.values()
    assert apply_edits(TEXT.replace(old, new), finding.edits) == TEXT.replace(old, mended)


@pytest.mark.parametrize(
    ("greeting", "mended"),
    [("Hi Priya", "Hi Sara"), ("Hi Priya Shah", "Hi Sara Chen"), ("Dear Ms Shah", "Dear Ms Shah")],
)
def test_the_one_interviewer_takes_the_place_of_another(analyser, greeting, mended):
    text = TEXT.replace("Hi Sara", greeting)
    alone = replace(INTERVIEW, interviewers=("Dr Sara Chen",))
    wrong = found(analyser, text, interview=alone)["consistency.name"]
    assert apply_edits(text, wrong.edits) == TEXT.replace("Hi Sara", mended)


@pytest.mark.parametrize("logged", ["sara chen", "Sara Chen"])
def test_a_name_is_put_in_with_its_capitals(analyser, logged):
    text = TEXT.replace("Hi Sara", "Hi Priya")
    alone = replace(INTERVIEW, interviewers=(logged,))
    wrong = found(analyser, text, interview=alone)["consistency.name"]
    assert apply_edits(text, wrong.edits).startswith("Hi Sara,")


@pytest.mark.parametrize("logged", ["Interview panel", "the hiring manager", "HR"])
def test_a_panel_that_was_logged_is_nobody_to_greet_instead(analyser, logged):
    nobody = replace(INTERVIEW, interviewers=(logged,))
    assert "consistency.name" not in found(analyser, interview=nobody)


def test_a_wrong_weekday_and_day_are_told_once(analyser):
    text = TEXT.replace("Tuesday 3 November", "Tuesday 4 November")
    report = analyser.analyse(Draft(text, send_on=date(2026, 11, 16)), INTERVIEW)
    told = [one for one in report.findings if one.rule == "consistency.date"]
    assert [edit.text for one in told for edit in one.edits] == ["Tuesday 3 November"]


@pytest.mark.parametrize(
    "words", ["electrician apprenticeship", "apprenticeship as an electrician"]
)
def test_the_post_of_a_learner_may_be_named_beside_the_trade(analyser, words):
    learner = replace(INTERVIEW, job_title="Apprentice Electrician")
    text = TEXT.replace("Data Analyst position", words)
    assert "consistency.title" not in found(analyser, text, interview=learner)
    text = TEXT.replace("Data Analyst", "Electrician")
    assert found(analyser, text, interview=learner)["consistency.title"].severity == "warning"


def test_an_employer_whose_name_has_an_article_gets_no_second_one(analyser):
    logged = replace(INTERVIEW, company="The University of Leeds")
    text = TEXT.replace("at Lindqvist", "at the University of Leads")
    mended = apply_edits(text, found(analyser, text, (), logged)["consistency.company"].edits)
    assert "at the University of Leeds on" in mended


def test_a_former_employer_is_no_left_over_company(analyser):
    text = TEXT.replace("Thank you again.", "In my last job at Globex I led a team. Thank you.")
    assert "consistency.company" not in found(analyser, text)


def test_an_interview_elsewhere_is_no_left_over_company(analyser):
    text = TEXT.replace("Thank you again.", "I have another interview at Arup on Monday. Thanks.")
    assert "consistency.company" not in found(analyser, text)


def test_an_office_that_was_logged_may_be_greeted_beside_a_person(analyser):
    both = replace(INTERVIEW, interviewers=("Sara Chen", "Ms. Lakshmi", "HR team"))
    text = TEXT.replace("Hi Sara", "Hi Sara, Ms. Lakshmi and HR team")
    assert "consistency.name" not in found(analyser, text, interview=both)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("I would love to work with your Strath Glass report.", False),
        ("I would love to join the team at the Leeds tunnel.", False),
        ("I would love to join the Strath Glass team.", True),
        ("I would love to join Strath Glass.", True),
        ("I am as keen as ever to fly with Strath Glass.", True),
        ("We met when I interviewed for the role at Strath Glass.", True),
        ("We met when I worked at Strath Glass.", False),
        ("I was keen to hear about Strath Glass.", False),
    ],
)
def test_what_an_employer_owns_is_no_left_over_company(analyser, words, told):
    text = TEXT.replace("Thank you again.", f"{words} Thank you.")
    assert ("consistency.company" in found(analyser, text)) is told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("I am writing about the Shift Supervisor role.", True),
        ("I remain interested in the Copy Editor position.", True),
        ("You interviewed me last week for the Copy Editor post.", True),
        ("I am also writing about the Shift Supervisor role.", False),
        ("I applied my craft in my Copy Editor job.", False),
        ("I enjoyed hearing what a Copy Editor does.", False),
        ("You told me about the Copy Editor role that opens in autumn.", False),
        ("Our talk about the Copy Editor role stayed with me.", False),
        ("I would be interested in the Copy Editor role in a few years.", False),
    ],
)
def test_a_title_left_over_beside_the_right_one_is_told(analyser, words, told):
    text = TEXT.replace("Thank you again.", f"{words} Thank you.")
    assert ("consistency.title" in found(analyser, text)) is told


@pytest.mark.parametrize(
    ("words", "mended"),
    [
        ("I am writing about the Copy Editor role.", "I am writing about the Data Analyst role."),
        ("You told me about the Copy Editor role.", "You told me about the Copy Editor role."),
        ("I covered the Copy Editor role at Leeds.", "I covered the Copy Editor role at Leeds."),
    ],
)
def test_a_job_that_was_only_spoken_of_keeps_its_title(analyser, words, mended):
    text = TEXT.replace(" for the Data Analyst position", "").replace("Thank you again.", words)
    assert apply_edits(text, found(analyser, text)["consistency.title"].edits) == text.replace(
        words, mended
    )


def test_a_sentence_that_was_sent_before_is_told(analyser):
    sent = [Contact(date(2026, 11, 9), text=TEXT)]
    assert "consistency.repeated" in found(analyser, contacts=sent)


def test_a_sentence_of_theirs_may_be_said_back(analyser):
    replied = [Contact(date(2026, 11, 9), "reply", text=TEXT)]
    assert "consistency.repeated" not in found(analyser, contacts=replied)


def test_an_earlier_message_that_the_log_knows_is_fine(analyser):
    text = TEXT.replace("Thank you", "I wrote to you last week. Thank you")
    assert "consistency.contact" not in found(
        analyser, text, [Contact(date(2026, 11, 5), "thank_you")]
    )


@pytest.mark.parametrize(
    "claim",
    [
        "As I said in my voicemail on Monday, I am keen.",
        "I also sent you a short note after we met.",
        "I've reached out twice already.",
        "Following up on my previous email.",
    ],
)
def test_a_claim_of_earlier_contact_that_the_log_does_not_know_is_told(analyser, claim):
    assert "consistency.contact" in found(analyser, TEXT.replace("Thank you again.", claim))


def test_a_promise_of_a_later_reply_may_be_quoted(analyser):
    quoted = "You said that I would hear by 13 November. Could you"
    text = TEXT.replace("Could you", quoted)
    reply = Contact(date(2026, 11, 6), "reply", promise=date(2026, 11, 13))
    assert "consistency.promise" not in found(analyser, text, [reply])
    assert "13 November" in found(analyser, TEXT.replace("Could you", quoted.replace("13", "12")),
                                  [reply])["consistency.promise"].message  # fmt: skip


@pytest.mark.parametrize(
    "quoted",
    [
        "You kindly said you would be in touch by 13 November.",
        "You'd said that by 13 November I would hear from you.",
        "I was told to expect a decision on 13 November.",
        "The panel had hoped to choose by 13 November.",
        "You mentioned 13 November.",
        "Robert said I would know by 13 November.",
    ],
)
def test_a_promise_is_heard_however_it_is_quoted(analyser, quoted):
    assert "consistency.promise" in found(
        analyser, TEXT.replace("Could you", f"{quoted} Could you")
    )


@pytest.mark.parametrize(
    "said",
    [
        "You mentioned that the post would begin on 4 January.",
        "You told me that the new depot opens on 1 December.",
        "You said that the post begins on 4 January and that I would hear by 6 November.",
        "I said that I was free until 20 November.",
    ],
)
def test_a_day_of_something_else_is_no_promise(analyser, said):
    assert "consistency.promise" not in found(
        analyser, TEXT.replace("Could you", f"{said} Could you")
    )


@pytest.mark.parametrize(
    ("send_on", "agrees"),
    [
        (date(2026, 11, 6), True),  # a Friday: last Tuesday may be the 3rd
        (date(2026, 11, 11), True),  # a Wednesday: of yesterday one would say so
        (date(2026, 11, 12), True),  # a Thursday: the 10th, or the 3rd
        (date(2026, 11, 17), False),  # the Tuesday of the next but one week
    ],
)
def test_last_tuesday_may_be_of_this_week_or_the_last(analyser, send_on, agrees):
    text = TEXT.replace("on Tuesday 3 November", "last Tuesday")
    report = analyser.analyse(Draft(text, send_on=send_on), INTERVIEW)
    wrong = [one for one in report.findings if one.rule == "consistency.date"]
    assert (not wrong) == agrees


@pytest.mark.parametrize("words", ["last Tuesday afternoon", "this last Tuesday", "Tuesday last"])
def test_last_tuesday_may_be_said_in_other_words(analyser, words):
    text = TEXT.replace("on Tuesday 3 November", words)
    report = analyser.analyse(Draft(text, send_on=date(2026, 11, 11)), INTERVIEW)
    assert [one for one in report.findings if one.rule == "consistency.date"] == []


@pytest.mark.parametrize(
    ("words", "agrees"),
    [
        ("We had an hour on 3 November, and we spoke on the phone last Monday.", True),
        ("Our interview on 5 November was a joy.", False),
        ("Our interview yesterday was a joy.", False),
    ],
)
def test_a_later_call_beside_the_logged_day_is_fine(analyser, words, agrees):
    text = f"Hi Sara,\n\n{words} Could you tell me where things stand?\n\nBest,\nTom Roy"
    assert ("consistency.date" not in found(analyser, text)) is agrees


def test_a_misspelt_surname_gives_way_to_the_surname(analyser):
    text = TEXT.replace("Hi Sara,", "Dear Ms Chenn,")
    assert "Dear Ms Chen," in apply_edits(text, found(analyser, text)["consistency.name"].edits)


def test_a_day_that_no_calendar_has_is_told_without_any_log(analyser):
    text = TEXT.replace("Tuesday 3 November", "31 June")
    report = analyser.analyse(Draft(text, send_on=date(2026, 11, 16)))
    (wrong,) = [one for one in report.findings if one.rule == "consistency.date"]
    assert text[wrong.start : wrong.end] == "31 June"


def test_too_many_messages_make_a_draft_overfrequent_whatever_its_words(analyser):
    sent = [Contact(date(2026, 11, 9)), Contact(date(2026, 11, 12))]
    report = analyser.analyse(Draft(TEXT, send_on=date(2026, 11, 16)), INTERVIEW, sent)
    assert "overfrequent" in report.tone.labels
    assert "tone.overfrequent" in {one.rule for one in report.findings}
    assert "timing.too_many" in {one.rule for one in report.findings}
