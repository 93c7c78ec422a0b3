import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyser.reading.run_on import clauses
from analyser.types import Span


def cut(text):
    return [text[start:end] for start, end in clauses(text, Span(0, len(text)))]


def test_a_voicemail_in_one_breath_is_cut_where_it_turns():
    said = (
        "this is Marlon from the loading bay interview last thursday "
        "i was wondering if there is any word on the forklift job yet "
        "sorry to be a pain about it i know you have a lot on "
        "my shifts end in march so i could start whenever you need "
        "thanks for showing me round the new racking"
    )
    assert cut(said) == [
        "this is Marlon from the loading bay interview last thursday",
        "i was wondering if there is any word on the forklift job yet",
        "sorry to be a pain about it",
        "i know you have a lot on my shifts end in march",
        "so i could start whenever you need",
        "thanks for showing me round the new racking",
    ]


def test_a_few_marks_do_not_keep_a_long_breath_together():
    said = (
        "hello Dilys, it is Owen from the interview at the quarry office on monday, "
        "i was hoping for word on the shotfirer job before the holidays, though there is no rush "
        "at all as my notice runs until the end of april "
        "thanks for the tea and the lift back"
    )
    assert [part.split()[0] for part in cut(said)] == ["hello", "i", "thanks"]


def test_nothing_is_cut_off_that_is_too_short_for_a_sentence():
    middle = (
        "my ticket for the crane came through the post on tuesday with the stamp of the board on "
        "both of its pages and the photograph from the depot which was quite a weight off my mind"
    )
    for begin, end in (("hello Dilys Owen here", "and that is that"), ("hello", "thanks so much")):
        said = f"{begin} i thought of you when {middle} {end}"
        assert cut(said) == [said]


@pytest.mark.parametrize(
    "sentence",
    [
        # long and well made
        "When we met on Tuesday you explained, over the plans of the new wing, how the ward will "
        "be staffed from May, and I have thought since how much I should like to be one of those "
        "who open it with you, as I did once before in Leeds.",
        "it is now a fortnight since we sat in your office, with the window open and the band "
        "playing below, and I should be glad to hear, when you have a moment, how the choice of a "
        "bandmaster stands, as I am asked for my plans.",
        # short
        "it was good to see the new kiln on wednesday and meet the crew i hope the roof gets done "
        "before the rain comes back",
        "just checking in i hope you are well i really liked the shop",
    ],
)
def test_other_sentences_stay_whole(sentence):
    assert cut(sentence) == [sentence]


@given(
    st.lists(
        st.sampled_from("i so sorry thanks but know the job thursday can you, . im it's".split()),
        max_size=90,
    ).map(" ".join)
)
def test_the_clauses_hold_every_word_in_order(text):
    assert " ".join(cut(text)).split() == text.split()
