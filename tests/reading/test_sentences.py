"""Where a sentence ends."""

import pytest

from analyser.reading.sentences import split_sentences


def cut(text):
    return [text[start:end] for start, end in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["I must sign by 12/1.", "Snowflake has an offer."],
        ["Ring me on 070 123 45 67.", "Bye."],
        ["Be there at 10:30.", "Thomas knows."],
        ["I am free 9-12.", "Thomas too."],
        ["Me again :)", "Have you looked?"],
    ],
)
def test_a_number_of_several_parts_or_a_face_ends_a_sentence(sentences):
    assert cut(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentence",
    ["We met on the 3. November in Bonn.", "We met on 12. 11. 2026.", "I like it :) and so on."],
)
def test_an_ordinal_or_a_face_within_ends_none(sentence):
    assert cut(sentence) == [sentence]


@pytest.mark.parametrize(
    ("below", "count"), [("Please answer.", 2), ("of my notice, please answer.", 1)]
)
def test_a_long_item_of_a_list_goes_on_only_in_small_letters(below, count):
    item = "- I have an offer that is open until Monday, which is the last day"
    assert len(cut(f"{item}\n{below}")) == count
