"""What a message is: a thank-you note asks for nothing, whatever its words of thanks."""

from datetime import date

import pytest

from analyser import Draft

SEND_ON = date(2026, 11, 12)


def kind_of(analyser, body):
    text = f"Hi Sara,\n\n{body}\n\nBest wishes,\nTom Roy\n"
    return analyser.analyse(Draft(text, send_on=SEND_ON)).kind


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for the tour of the yard on Tuesday.",
        "Thank you for Tuesday.",
        "Just a note to say how much I enjoyed meeting you all this afternoon. I'd love to join.",
        "It was lovely to meet you this morning. I'd love to join you as Bakery Lead.",
        "Such a pleasure talking to you today about the Fleet Planner job.",
        "Our chat this morning was such a treat. No reply needed.",
        "Really enjoyed our chat this morning, thank you. No reply needed.",
        "Thank you for Tuesday. On the bus I thought of a better answer to your question on kilns.",
        "I am writing to thank you for the interview for the night porter job on Monday.",
        "A quick note of thanks for our talk regarding the Records Clerk position.",
        "It was great to learn more about the Baker position. Thank you for your time.",
        "Thank you for Monday. I was glad to hear about your plans for the next stage.",
        "Thanks. I was glad to hear more about the Data Analyst position, and I would be delighted "
        "to work with you at Acme.",
        "Thank you for seeing me. It was interesting to see how the hiring team works.",
        "Thank you for Monday. I have not heard a better talk about kilns, and I'd love to join.",
    ],
)
def test_a_note_that_thanks_or_was_glad_and_asks_nothing_is_a_thank_you_note(analyser, body):
    assert kind_of(analyser, body) == "thank_you"


@pytest.mark.parametrize(
    "body",
    [
        "I wanted to follow up on the Fleet Planner job.",
        "It was lovely to meet you on Tuesday. Is there any news of the job?",
        "I enjoyed our chat on Tuesday, and I am writing to ask whether you have decided.",
        "It was great to meet you. I am just touching base.",
        "I would love to join the team, and I can start in May.",
        "Thank you for Monday. I would be glad to hear about any decision on the porter job.",
        "Thanks. I was glad to hear about the forge, and wanted to ask how my application stands.",
        "I am writing to thank you for the interview for the porter job and to ask how it stands.",
        "Thanks for Monday; I'm writing about the porter job.",
        "Thank you for the interview on Monday. Until now I have not heard from you.",
        "Thank you for Monday. Kindly do the needful and revert back at the earliest.",
    ],
)
def test_whoever_asks_for_news_or_says_nothing_of_the_talk_writes_a_status_message(analyser, body):
    assert kind_of(analyser, body) == "status"


@pytest.mark.parametrize(
    ("closing", "kind"),
    [("Many thanks,", "status"), ("Ta ever so much,", "status"), ("Best,", "status")],
)
def test_thanks_in_the_closing_alone_make_no_thank_you_note(analyser, closing, kind):
    text = f"Hi Sara,\n\nI was in on Tuesday for the porter job.\n\n{closing}\nTom Roy\n"
    report = analyser.analyse(Draft(text, send_on=SEND_ON))
    assert report.kind == kind
    assert (report.elements["thanks"].state == "present") == (closing != "Best,")
