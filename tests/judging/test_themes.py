"""What was talked about, as it stands in a sentence."""

import pytest

from analyser.judging.themes import is_theme, say_theme, theme_facts


@pytest.mark.parametrize(
    ("theme", "said"),
    [
        ("Billing migration", "billing migration"),
        ("Kubernetes", "Kubernetes"),
        ("the new warehouse.", "the new warehouse"),
        ("their move to Leeds", "your move to Leeds"),
        ("how they run stand-ups with their team", "how you run stand-ups with your team"),
        ("what they and we pay", ""),
        ("They are hiring", ""),
        ("remote: two days; office: three", ""),
        ("phone", ""),
        ("x" * 90, ""),
        ("", ""),
    ],
)
def test_a_theme_is_said_only_where_it_reads_well(theme, said):
    assert say_theme(theme) == said


@pytest.mark.parametrize(
    "words",
    [
        *("the phone", "Zoom", "Tuesday", "3 March", "his dog", "her team", "me joining in May"),
        *("everything", "nothing much", "the move and", "whether to move", "12", "that they lost"),
    ],
)
def test_what_does_not_stand_after_about_is_no_theme(words):
    assert not is_theme(words)


@pytest.mark.parametrize(
    ("themes", "talk", "told"),
    [
        (["the new depot"], "talking about the new depot", "the new depot"),
        (["my own experience in Leeds"], "talking about my own experience in Leeds", ""),
        (["how to bring back donors"], "our talk about how to bring back donors", ""),
        (["how the team plans"], "talking about how the team plans", "how the team plans"),
        (["phone", "my move", "the rota"], "talking about my move", "the rota"),
        (["phone"], "", ""),
    ],
)
def test_what_the_writer_told_is_nothing_that_the_reader_did(themes, talk, told):
    facts = theme_facts(themes)
    assert (facts["talk"], facts["told"]) == (talk, told)
