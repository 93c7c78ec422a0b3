"""Looking where words stand finds what trying every character finds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyser.judging.engine import load_rules
from analyser.judging.search import Index, Search, Sought

RULES = load_rules()
INDEX = Index(rule.sought for rule in RULES)
EXAMPLES = [text for rule in RULES for text in (*rule.yes, *rule.no)]
BETWEEN = st.sampled_from((" ", "\n", "", ", ", "-", "’", "İ", "ſ", "😀", "__", "..... "))


def everywhere(sought, text):
    return [match.span() for match in re.finditer(sought.pattern, text, re.IGNORECASE)]


def where_words_stand(sought, text):
    return [match.span() for match in Search(text).matches(sought)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.id}-{rule.name}")
def test_every_rule_finds_the_same_in_all_examples(rule):
    for text in (*EXAMPLES, "\n".join(EXAMPLES)):
        assert where_words_stand(rule.sought, text) == everywhere(rule.sought, text)
        assert where_words_stand(rule.sought, text.upper()) == everywhere(rule.sought, text.upper())


@given(st.lists(st.sampled_from(EXAMPLES), min_size=1, max_size=4), BETWEEN, st.data())
def test_rules_find_the_same_in_what_is_cut_and_glued(examples, between, data):
    text = between.join(
        example[data.draw(st.integers(0, 9)) :] for example in examples
    ) + data.draw(st.text(max_size=9))
    search = Search(text, INDEX)
    for rule in RULES:
        found = [match.span() for match in search.matches(rule.sought)]
        assert found == everywhere(rule.sought, text)


def test_letters_of_other_alphabets_that_mean_the_same_are_found():
    thanks = Sought.of(r"\bthanks\b")
    for text in ("THANKS", "thanK\u017f", "than\u212as"):
        assert where_words_stand(thanks, text) == everywhere(thanks, text) == [(0, 6)]
    assert where_words_stand(Sought.of(r"\bis\b"), "\u0130s \u0131s") == [(0, 2), (3, 5)]


def test_only_the_stretch_asked_for_is_searched():
    text = "any news, any news, any news"
    found = Search(text).matches(Sought.of(r"\bany news"), 5, 25)
    assert [match.span() for match in found] == [(10, 18)]


def test_matches_do_not_overlap():
    found = Search("so so so so").matches(Sought.of(r"\bso so"))
    assert [match.span() for match in found] == [(0, 5), (6, 11)]


def test_a_match_ends_with_its_paragraph():
    sought = Sought.of(r"\bcoffee\b[^.]{0,40}\banswer|\bcoffee")
    glued = "thanks for the coffee\n\nI want an answer"
    assert [match[0] for match in Search(glued).matches(sought)] == ["coffee"]
    wrapped = glued.replace("\n\n", "\n").lower()
    assert [match[0] for match in Search(wrapped).matches(sought)] == ["coffee\ni want an answer"]


def test_a_number_in_figures_of_another_script_is_found():
    for pattern in (r"\b\d\d cups", r"\b(?:\d|0) cups"):
        sought = Sought.of(pattern)
        assert where_words_stand(sought, "१२ cups, ३ cups") == everywhere(sought, "१२ cups, ३ cups")
    assert where_words_stand(Sought.of(r"\b\d cups"), "३ cups") == [(0, 6)]
