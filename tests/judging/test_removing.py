"""Sentences go out without leaving a gap."""

from itertools import pairwise

import pytest

from analyser.judging.advice import apply_edits
from analyser.judging.removing import remove_sentences
from analyser.reading.layout import read_layout
from analyser.types import Span

TEXT = """Hi Sara,

I wanted to follow up. I loved the tour.

Is there any news? Thank you again.

Best,
Tom"""
LISTED = (
    "Hi Sara,\n\nTwo things:\n- is it filled?\n- I need to know!\n\nHappy to talk.\n\nBest,\nTom"
)


def sentences(text):
    return read_layout(text).body_sentences()


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        ([0], "Hi Sara,\n\nI loved the tour.\n\nIs there any news? Thank you again.\n\nBest,"),
        ([1], "Hi Sara,\n\nI wanted to follow up.\n\nIs there any news? Thank you again.\n\nBest,"),
        ([0, 1], "Hi Sara,\n\nIs there any news? Thank you again.\n\nBest,"),
        ([2, 3], "Hi Sara,\n\nI wanted to follow up. I loved the tour.\n\nBest,"),
        ([1, 2, 3], "Hi Sara,\n\nI wanted to follow up.\n\nBest,"),
        ([0, 3], "Hi Sara,\n\nI loved the tour.\n\nIs there any news?\n\nBest,"),
    ],
)
def test_sentences_go_with_their_white_space(gone, left):
    spans = sentences(TEXT)
    edits = remove_sentences(TEXT, [spans[n] for n in gone], spans)
    assert apply_edits(TEXT, edits).startswith(left)


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        ([2], "Two things:\n- is it filled?\n\nHappy to talk."),
        ([1], "Two things:\n- I need to know!\n\nHappy to talk."),
        ([1, 2], "Two things:\n\nHappy to talk."),
    ],
)
def test_what_goes_from_a_list_leaves_its_lines_in_place(gone, left):
    spans = sentences(LISTED)
    assert left in apply_edits(LISTED, remove_sentences(LISTED, [spans[n] for n in gone], spans))


def test_quoted_mail_between_two_sentences_stays():
    text = "> how are you\nFine.\n> and the job\nI am keen."
    spans = sentences(text)
    edits = remove_sentences(text, [spans[-1]], spans)
    assert "> and the job" in apply_edits(text, edits)


def test_a_postscript_goes_with_the_lines_above_it():
    text = "Hi Sara,\n\nI am keen.\n\nBest,\nTom\n\nP.S. Do hurry.\n"
    edits = remove_sentences(text, [sentences(text)[-1]], sentences(text))
    assert apply_edits(text, edits) == "Hi Sara,\n\nI am keen.\n\nBest,\nTom\n"


def test_two_that_are_all_of_a_body_go_without_what_is_behind_them():
    text = "Hi Sara,\n\nNobody replied. I feel insulted.\n\nBest,\nTom\n\nPS Thank you.\n"
    spans = sentences(text)
    edits = remove_sentences(text, [s for s in spans if "PS" not in text[s.start : s.end]], spans)
    assert "insulted" not in apply_edits(text, edits)
    assert "Best,\nTom\n\nPS Thank you." in apply_edits(text, edits)


def test_the_edits_do_not_overlap():
    spans = sentences(TEXT)
    edits = remove_sentences(TEXT, spans[1:], spans)
    assert all(one.end <= two.start for one, two in pairwise(edits))
    assert Span(edits[0].start, edits[-1].end).start == spans[0].end
