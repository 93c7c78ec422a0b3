"""No pattern of the package takes more than linear time on a string made to be slow for it.

Of some seventy strings for each the costliest is tried at full length here, and more by
``python -m trials patterns``.
"""

import re

import pytest

from trials.hostile import attacks, try_pattern
from trials.patterns import Used, gather


@pytest.mark.slow
def test_no_pattern_is_slow_on_hostile_strings():
    patterns = gather()
    places = " ".join(used.place for used in patterns)
    assert len(patterns) > 250
    assert all(
        module in places for module in ("judging/engine", "reading/dates/grammar", "settings")
    )
    grown = [try_pattern(used, 200_000, most=1) for used in patterns]
    assert not any(one.is_slow for one in grown), "\n".join(
        str(one) for one in grown if one.is_slow
    )


@pytest.mark.parametrize(
    "pattern",
    [r"(?:a+)+\d", r"\s+$", r"\[[^\]]*\]", r"\w+@\w+\.", r"x[^.]*y[^.]*z", r"[.!?]\W*$"],
)
def test_a_slow_pattern_is_found(pattern):
    found = try_pattern(Used(re.compile(pattern), "here", searched=True), 16_384, most=2)
    assert found.is_slow
    assert "here" in str(found)


@pytest.mark.parametrize("pattern", [r"\bsorry to bother you\b", r"[^.?!]{0,60}x", r"\d{1,2}/\d"])
def test_a_quick_pattern_is_let_pass(pattern):
    assert not try_pattern(Used(re.compile(pattern), "here", searched=True), 32_768, most=3).is_slow


def test_hostile_strings_repeat_what_the_pattern_repeats():
    units = {unit for _, unit, _ in attacks(Used(re.compile("(?:ab|cd)*e"), "here", searched=True))}
    assert units & {"ab", "cd"}
