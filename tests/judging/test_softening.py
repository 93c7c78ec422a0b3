"""The runs of clauses that are tried in the place of a sentence."""

from itertools import combinations

from analyser.judging.engine import load_rules
from analyser.judging.softening import shortenings

CLAUSES = [f"I ran shop {number}" for number in range(60)]


def test_of_many_clauses_the_longest_runs_are_tried():
    words = ", ".join(CLAUSES) + "."
    runs = [
        ", ".join(CLAUSES[first:last])
        for first, last in combinations(range(len(CLAUSES) + 1), 2)
        if last - first < len(CLAUSES)
    ]
    longest = sorted(runs, key=lambda run: (-len(run), run))[:8]
    assert [mended for mended, _ in shortenings(words, [])] == [f"{run}." for run in longest]


def test_no_clause_keeps_the_phrase_that_a_rule_cuts():
    rules = [rule for rule in load_rules() if rule.name == "request-for-something-by-a-day"]
    words = "I must answer another firm, so please tell me by 25 or 26 March how I stand."
    shorter = [mended for mended, _ in shortenings(words, rules)]
    assert "Please tell me how I stand." in shorter
    assert not any("March" in mended for mended in shorter)


def test_a_request_loses_what_follows_if_it_is_not_met_and_keeps_its_number():
    rules = [rule for rule in load_rules() if rule.name == "request-or-else"]
    words = "Please call me on +254 700 555 123 before Monday, otherwise my visa lapses."
    shorter = [mended for mended, _ in shortenings(words, rules)]
    assert shorter == ["Please call me on +254 700 555 123 when it suits you."]
