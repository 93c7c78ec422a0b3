"""How heavy a missing part weighs, and what is said of the mood, depend on what else is there."""

from datetime import date

import pytest

from analyser import Draft

SEND_ON = date(2026, 11, 12)
PLAIN = "Thank you for the interview on Tuesday for the Data Analyst position."


def finding(analyser, rule, body):
    text = f"Hi Sara,\n\n{body}\n\nBest wishes,\nTom Roy\n"
    found = analyser.analyse(Draft(text, kind="status", send_on=SEND_ON)).findings
    return next((one for one in found if one.rule == rule), None)


@pytest.mark.parametrize("part", ["reason", "eagerness"])
def test_a_plain_question_speaks_for_why_one_writes_and_for_the_wish_to_hear(analyser, part):
    kept = finding(analyser, f"element.{part}", f"{PLAIN} The team was lovely.")
    asked = finding(analyser, f"element.{part}", f"{PLAIN} Have you decided yet?")
    assert (kept.severity, asked.severity) == ("warning", "hint")


def test_a_question_speaks_for_no_other_part(analyser):
    body = "Have you decided about the Data Analyst position?"
    assert finding(analyser, "element.thanks", body).severity == "warning"


def test_a_cool_draft_is_told_to_be_warmer(analyser):
    cool = finding(analyser, "element.cheerful", "Please advise of the outcome of the interview.")
    assert "one warm sentence" in cool.advice


@pytest.mark.parametrize(
    "flagged",
    [
        "I loved our talk and would love to join you! Let me know by Friday at noon.",
        "I demand a reply by Friday, or I will go elsewhere.",
    ],
)
def test_a_draft_with_a_flagged_sentence_is_not_called_cool(analyser, flagged):
    mood = finding(analyser, "element.cheerful", f"{PLAIN} {flagged}")
    assert "Mend the marked sentences first" in mood.advice
    assert "cool" not in mood.message


def test_one_sentence_is_given_no_advice_twice(analyser):
    text = "Hi Sara,\n\nWe met on Tuesday. Sorry, but have you seen my message yet?\n\nTom Roy\n"
    found = analyser.analyse(Draft(text, send_on=SEND_ON)).findings
    advice = [one.advice for one in found if one.rule.startswith("tone.")]
    assert len(advice) == len(set(advice)) == 2
