"""No pattern of the package takes more than linear time on a string made to be slow for it.

``python -m trials patterns`` tries the same up to 200,000 characters.
"""

import re

import pytest

from trials.hostile import attacks, find_slow
from trials.patterns import Used, gather


@pytest.mark.slow
def test_no_pattern_is_slow_on_hostile_strings():
    patterns = gather()
    places = " ".join(used.place for used in patterns)
    assert len(patterns) > 250
    assert all(
        module in places for module in ("judging/engine", "reading/date_grammar", "settings")
    )
    slow = [find_slow(used, 8_192) for used in patterns]
    assert not any(slow), "\n".join(map(str, filter(None, slow)))


@pytest.mark.parametrize(
    "pattern", [r"(?:a+)+\d", r"\s+$", r"\[[^\]]*\]", r"\w+@\w+\.", r"x[^.]*y[^.]*z"]
)
def test_a_slow_pattern_is_found(pattern):
    found = find_slow(Used(re.compile(pattern), "here", searched=True), 32_768)
    assert found
    assert "here" in str(found)


@pytest.mark.parametrize("pattern", [r"\bsorry to bother you\b", r"[^.?!]{0,60}x", r"\d{1,2}/\d"])
def test_a_quick_pattern_is_let_pass(pattern):
    assert find_slow(Used(re.compile(pattern), "here", searched=True), 8_192) is None


def test_hostile_strings_repeat_what_the_pattern_repeats():
    units = {unit for _, unit, _ in attacks(Used(re.compile("(?:ab|cd)*e"), "here", searched=True))}
    assert units & {"ab", "cd"}
