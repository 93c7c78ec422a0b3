"""What is said of the tone of one sentence stands on one card."""

from analyser import Draft
from analyser.page.cards import on_cards
from analyser.page.corrections import corrections_file, read_corrections
from analyser.page.effect import verdict_on
from analyser.page.teach import say_not_so, without_noted
from analyser.page.view import report_view
from analyser.types import Finding

TWICE = "Please, please, I beg you to give me an answer by Friday."
TEXT = (
    f"Hi Sara,\n\nI wanted to follow up on the Data Analyst role that we discussed on Tuesday. "
    f"I would love to join the team. {TWICE} Thank you for your time.\n\nBest regards,\nTom Baker"
)


def tone(label, start, end):
    return Finding(f"tone.{label}", "warning", f"{label}.", "Advice.", start, end)


def test_only_what_is_said_of_the_tone_of_one_sentence_is_joined():
    pushy, needy, other = tone("pushy", 0, 9), tone("needy", 0, 9), tone("needy", 10, 19)
    gap = Finding("wording.placeholder", "error", "A gap.", "Fill it.", 0, 9)
    of_the_log = [Finding(f"tone.{label}", "warning", "Often.", "Wait.") for label in "ab"]
    assert on_cards([gap, pushy, other, needy, *of_the_log]) == [
        (gap,),
        (pushy, needy),
        (other,),
        *((one,) for one in of_the_log),
    ]


def test_a_sentence_with_two_tones_is_one_thing_to_fix(analyser):
    report = analyser.analyse(Draft(TEXT))
    [both] = [card for card in on_cards(report.findings) if len(card) > 1]
    assert {one.rule for one in both} == {"tone.needy", "tone.pushy"}
    assert len({one.edits for one in both}) == 1
    view = report_view(TEXT, report)
    [card] = [one for one in view["findings"] if one["tone"]]
    assert [one["message"] for one in card["remarks"]] == [one.message for one in both]
    weighty = [one for one in view["findings"] if one["severity"] != "hint"]
    assert view["verdict"]["title"].endswith(f"then {len(weighty) - 1} more")
    assert view["findings"][view["verdict"]["finding"]] == card


def test_an_element_leads_to_its_card_behind_joined_ones(analyser):
    view = report_view(TEXT, analyser.analyse(Draft(TEXT)))
    cheerful = view["elements"][-1]
    assert view["findings"][cheerful["finding"]]["rule"] == "element.cheerful"


def test_a_card_that_is_not_so_is_refused_whole(analyser):
    report = analyser.analyse(Draft(TEXT))
    [both] = [card for card in on_cards(report.findings) if len(card) > 1]
    say_not_so(TEXT, report, both)
    assert read_corrections(corrections_file()) == {TWICE: ()}
    assert not set(both) & set(without_noted(TEXT, report).findings)
    assert verdict_on(without_noted(TEXT, report)) != verdict_on(report)
