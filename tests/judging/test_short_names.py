"""Short forms of given names, from a list or cut from the full one."""

import pytest

from analyser.judging.short_names import are_nicknames, compare_cut


@pytest.mark.parametrize(
    ("one", "other"), [("bob", "robert"), ("katie", "katherine"), ("wojciech", "wojtek")]
)
def test_a_nickname_is_known_either_way_round(one, other):
    assert are_nicknames(one, other)
    assert are_nicknames(other, one)


def test_two_who_share_a_nickname_are_not_one():
    assert not are_nicknames("oliver", "olivia")


def test_names_of_two_initials_are_not_one_by_way_of_a_third():
    assert are_nicknames("dick", "richard")
    assert are_nicknames("rick", "eric")
    assert not are_nicknames("dick", "eric")


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("tunde", "babatunde", "same"),
        ("raj", "rajesh", "same"),
        ("anna", "hanna", "different"),
        ("ian", "adrian", "different"),
        ("gabriel", "gabrielle", "maybe"),
    ],
)
def test_a_cut_name_is_how_the_full_one_begins_or_ends(one, other, likeness):
    assert compare_cut(one, other) == likeness
    assert compare_cut(other, one) == likeness
