"""Every rule is held to its own examples, and to time that grows with the length."""

import pytest

from analyser.judging.engine import load_rules, spell_out
from analyser.judging.search import Search, Sought

RULES = load_rules()


def found(rule, text):
    return list(rule.find(Search(text)))


def matches(pattern, text):
    return any(Search(text).matches(Sought.of(spell_out(pattern))))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.id}-{rule.name}")
class TestEveryRule:
    def test_finds_its_yes_examples(self, rule):
        assert [text for text in rule.yes if not found(rule, text)] == []

    def test_passes_over_its_no_examples(self, rule):
        assert [text for text in rule.no if found(rule, text)] == []

    def test_has_two_examples_of_each(self, rule):
        assert len(rule.yes) >= 2
        assert len(rule.no) >= 2

    def test_is_either_evidence_or_a_finding_or_an_explanation(self, rule):
        family = rule.id.split(".")[0]
        assert (rule.state is not None) == (family == "element")
        assert (rule.severity is not None and bool(rule.message)) == (family == "wording")


def test_no_two_rules_share_id_and_name():
    names = [(rule.id, rule.name) for rule in RULES]
    assert len(names) == len(set(names))


def test_a_blank_in_a_pattern_is_any_white_space():
    assert matches("follow up", "follow\n up")


def test_an_apostrophe_in_a_pattern_is_either_kind():
    assert matches("can't", "can’t")
    assert matches("[a-z']+x", "a’x")
    assert not matches("[a-z']+x", "[x")


def test_fragments_are_put_in_whole():
    assert spell_out("<<news>> today", {"news": "update|word"}) == r"(?:update|word)\s+today"


def test_an_edit_fills_in_the_groups_of_the_match():
    marks = next(rule for rule in RULES if rule.name == "stacked-marks")
    text = "Thank you!!! Bye"
    search = Search(text)
    (span,) = marks.find(search)
    (edit,) = marks.edits(search, span)
    assert text[: edit.start] + edit.text + text[edit.end :] == "Thank you! Bye"
