"""Every sentence that is offered is calm and shows what it says it shows."""

from datetime import date
from itertools import product

import pytest

from analyser import Draft
from analyser.judging.engine import load_rules
from analyser.judging.persons import said_by_several
from analyser.judging.ready import load_ready
from analyser.labels import CHANNELS, KINDS, TONES

FACTS = {
    "title": "Data Analyst",
    "job": "the Data Analyst position",
    "when": "on Tuesday, 3 November",
    "talk": "talking about the billing migration",
    "company": "Lindqvist",
    "first_names": "Sara",
    "candidate": "Tom Roy",
    "offer": "another offer from Harrow & Vane, starting on 7 December and open until Friday",
    "other_firm": "Harrow & Vane",
}
READY = load_ready()
SOFTER = [(rule, sentence) for rule in load_rules() for sentence in rule.instead]


def judged(analyser, sentence):
    text = f"Hi Sara,\n\n{sentence}\n\nBest,\nTom Roy"
    return analyser.analyse(Draft(text, send_on=date(2026, 11, 12)))


def assert_calm(analyser, report):
    limits = {label: analyser.model.threshold(label, "strict") for label in TONES}
    for sentence in report.tone.sentences:
        assert all(sentence.scores[label] < limits[label] for label in TONES)


@pytest.mark.parametrize(
    "one", [*READY.sentences, *READY.by_several().sentences], ids=lambda one: one.text[:40]
)
@pytest.mark.parametrize("spoken", [False, True])
def test_a_ready_sentence_is_calm_and_shows_its_parts(analyser, one, spoken):
    report = judged(analyser, (one.spoken if spoken else one.text).format(**FACTS))
    assert {part for part in one.shows if report.elements[part].state != "present"} == set()
    assert_calm(analyser, report)


@pytest.mark.parametrize(("rule", "sentence"), SOFTER, ids=lambda one: getattr(one, "name", one))
@pytest.mark.parametrize("say", [str, said_by_several])
def test_a_softer_sentence_is_calm_and_shows_its_parts(analyser, rule, sentence, say):
    report = judged(analyser, say(sentence).format(**FACTS))
    assert {part for part in rule.shows if report.elements[part].state != "present"} == set()
    assert_calm(analyser, report)


@pytest.mark.parametrize(("kind", "channel"), list(product(KINDS, CHANNELS)))
def test_every_core_part_has_a_sentence_even_where_nothing_is_known(kind, channel):
    parts = {"interest", "thanks", *(["reason", "status_inquiry"] if kind == "status" else [])}
    shown = [shows for _, shows in READY.covering(parts, kind, channel, {})]
    assert parts <= frozenset().union(*shown)


def test_one_sentence_mends_what_belongs_together():
    opening = {"reason", "job_title", "interview_date"}
    (one,) = READY.covering(opening, "status", "email", FACTS)
    assert one[1] == opening
    assert "Data Analyst position on Tuesday, 3 November" in one[0]


def test_sentences_come_in_the_order_of_a_message():
    parts = {"thanks", "interest", "eagerness", "status_inquiry"}
    words = [words for words, _ in READY.covering(parts, "status", "email", {})]
    assert [one.split()[0] for one in words] == ["I", "Could", "Thank", "I"]


def test_a_sentence_that_would_echo_the_draft_gives_way_to_another():
    parts = {"offer_help", "eagerness"}
    draft = "Please let me\nknow. I look forward to the day."
    (offer, _), (eager, _) = READY.covering(parts, "status", "email", {}, draft)
    assert "let me know" not in offer
    assert "forward" not in eager


def test_every_tone_has_a_good_set_of_strategies_with_advice():
    for label in TONES:
        rules = [rule for rule in load_rules() if rule.id == f"tone.{label}"]
        assert len(rules) >= 4
        assert all(rule.advice for rule in rules)
        assert any(rule.instead or rule.replace is not None for rule in rules)
