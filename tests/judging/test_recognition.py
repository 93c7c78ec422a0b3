"""What is no follow-up in English is said to be none, and nothing is made up about it."""

import tomllib
from pathlib import Path

import pytest

from analyser import Draft
from analyser.judging.messages import load_messages
from analyser.judging.recognition import find_doubt
from analyser.learning.data_card import read_split
from analyser.reading.layout import read_layout
from analyser.resources import shipped
from analyser.types import SentenceTone

OTHER = tomllib.loads(Path(__file__).with_name("other_texts.toml").read_text("utf-8"))
DOUBTS = {f"wording.{name}" for name in OTHER}


def texts(kind):
    return [pytest.param(text, id=name) for name, text in OTHER[kind].items()]


def rules(report):
    return {finding.rule for finding in report.findings}


def made_up(report):
    """What would be said of a follow-up alone."""
    return {rule for rule in rules(report) if not rule.startswith("wording.")}


@pytest.mark.parametrize("text", texts("language"))
def test_another_language_is_said_and_not_judged(analyser, text):
    report = analyser.analyse(Draft(text))
    assert "wording.language" in rules(report)
    assert not made_up(report)
    assert (report.tone.labels, report.tone.sentences, report.ready) == ((), (), False)


@pytest.mark.parametrize(("name", "language"), [("spanish", "Spanish"), ("russian", "another")])
def test_the_language_is_named_where_it_can_be_told(analyser, name, language):
    findings = analyser.analyse(Draft(OTHER["language"][name])).findings
    assert any(f"looks like {language}" in finding.message for finding in findings)


@pytest.mark.parametrize("text", texts("not_a_follow_up"))
def test_a_text_of_another_kind_is_said_to_be_one_and_gets_no_edits(analyser, text):
    report = analyser.analyse(Draft(text))
    assert "wording.not_a_follow_up" in rules(report)
    assert not made_up(report)
    assert report.tone.labels == ()
    assert not any(finding.edits for finding in report.findings)


@pytest.mark.parametrize("text", texts("too_short"))
def test_a_few_words_are_too_short(analyser, text):
    assert "wording.too_short" in rules(analyser.analyse(Draft(text)))


def test_a_gap_of_a_template_is_told_in_any_language(analyser):
    text = OTHER["language"]["spanish"].replace("Marta", "[Nombre]")
    assert {"wording.language", "wording.placeholder"} <= rules(analyser.analyse(Draft(text)))


def test_words_of_other_languages_in_an_english_draft_are_no_matter(analyser):
    text = (
        "Hola Marta,\n\nthank you for the interview on Tuesday for the analyst role. I would love "
        "to join the team. Is there any news? I look forward to hearing.\n\nUn saludo,\nPablo"
    )
    assert not rules(analyser.analyse(Draft(text))) & DOUBTS


@pytest.mark.slow
def test_hardly_any_labelled_draft_is_doubted(analyser):
    drafts = read_split(shipped("data"), "train").drafts
    doubted = [one.id for one in drafts if rules(analyser.analyse(Draft(one.text))) & DOUBTS]
    assert len(doubted) < 0.005 * len(drafts), doubted


@pytest.mark.parametrize(("elsewhere", "doubted"), [(1.0, True), (0.0, False)])
def test_a_probability_of_0_or_1_can_be_weighed(elsewhere, doubted):
    text = "One two three four five six seven eight nine ten of the best in the town."
    sentences = [SentenceTone(0, len(text), (), {}, {}, elsewhere)]
    layout, words = read_layout(text), text.lower().split()
    found = {one.rule for one in find_doubt(text, layout, words, sentences, load_messages())}
    assert ("wording.not_a_follow_up" in found) is doubted


def test_the_gaps_of_a_template_and_links_are_no_code(analyser):
    text = (
        "Dear [Name],\n\nI wanted to follow up on the {{title}} position at {{company}}, for which "
        "we met on <date>. My work: [portfolio](https://example.org/?a=[1]&b={2}).\n\n[Your Name]"
    )
    assert not rules(analyser.analyse(Draft(text))) & DOUBTS


@pytest.mark.slow
def test_hardly_any_mail_about_something_else_is_flagged(analyser):
    mails = read_split(shipped("data"), "office").drafts
    flagged = [one.id for one in mails if analyser.analyse(Draft(one.text)).tone.labels]
    assert len(mails) >= 100
    assert len(flagged) <= 0.05 * len(mails), flagged


def test_a_short_message_to_somebody_is_judged_though_it_names_no_matter(analyser):
    pleading = "Please, please, I am begging you, my children have nothing to eat."
    text = f"Hi Sara,\n\n{pleading}\n\nBest,\nTom"
    report = analyser.analyse(Draft(text))
    assert "wording.not_a_follow_up" not in rules(report)
    assert "needy" in report.tone.labels


@pytest.mark.parametrize("text", [next(iter(kind.values())) for kind in OTHER.values()])
def test_the_doubt_is_said_before_everything_else(analyser, text):
    text = f"{text}\n\n[Your Name]"
    first, *others = analyser.analyse(Draft(text)).findings
    assert first.rule in DOUBTS
    assert any(finding.severity == "error" for finding in others)


def test_of_what_cannot_be_judged_no_length_is_asked_for(analyser):
    for text in (*OTHER["language"].values(), *OTHER["not_a_follow_up"].values()):
        assert "wording.length" not in rules(analyser.analyse(Draft(text)))


def test_a_few_words_have_no_mood(analyser):
    few = rules(analyser.analyse(Draft("Hi Sara, any news?")))
    assert "wording.too_short" in few
    assert "wording.length" not in few
    assert "element.thanks" in few
    assert "element.cheerful" not in few
