"""How a mended draft reads: nothing said twice, and each thing in its place."""

from datetime import date

import pytest

from analyser import Draft
from analyser.judging.advice import all_edits, apply_edits


def mended(analyser, body, greeting="Dear Sara,"):
    text = f"{greeting}\n\n{body}\n\nKind regards,\nTom Roy\n"
    report = analyser.analyse(Draft(text, send_on=date(2026, 11, 12)))
    return apply_edits(text, all_edits(report.findings))


@pytest.mark.parametrize(
    "vague",
    [
        "Thank you in advance for your answer.",
        "Thank you very much in advance.",
        "Thanking you in anticipation.",
    ],
)
def test_thanks_in_advance_give_way_to_thanks(analyser, vague):
    said = mended(analyser, f"Is there any news about the baker post? {vague}")
    assert vague not in said
    assert said.count("Thank") == 1


def test_thanks_in_advance_stay_beside_something_else(analyser):
    kept = "Thanks in advance for your help, and I hope to hear from you soon."
    said = mended(analyser, f"Is there any news about the baker post? {kept}")
    assert kept in said
    assert "Thank you again for your time." in said


def test_the_question_comes_before_the_goodbye_that_takes_the_same_place(analyser):
    said = mended(
        analyser,
        "We met on 29 October about the porter post. "
        "I trust that you will come back to me without further delay.",
    )
    assert said.index("Could you tell me where things stand") < said.index("I look forward to")


def test_nobody_of_whom_a_message_tells_is_greeted_in_it(analyser):
    said = mended(
        analyser,
        "I am following up on my interview for the porter post with Laura Bianchi on 29 October.",
        greeting="Dear Hiring Team,",
    )
    assert "Dear Hiring Team," in said
