"""What stands by itself, what does so without its first words, and what does not."""

import pytest

from analyser.judging.leaning import speaks_of_somebody, stand_alone, threatens


@pytest.mark.parametrize(
    "sentence",
    [
        "I am thorough.",
        "It was on Tuesday that we met.",
        "It would be great to know where I stand.",
        "It seems that the panel has met.",
        "This is Tom Roy.",
        "That job would suit me.",
        "It's about the cleaner job.",
        "Have you filled it?",
        "If you're not keen just say so.",
        "If it is possible, could you please tell me the result?",
        "If you can send the form, I will fill it in.",
        "If you have decided against me, I would rather know.",
        "Still interested in the role.",
        "The tour was long, but I loved it.",
    ],
)
def test_what_leans_on_nothing_stays_as_it_is(sentence):
    assert stand_alone(sentence) == sentence


@pytest.mark.parametrize(
    ("sentence", "alone"),
    [
        ("However, I am thorough.", "I am thorough."),
        ("But I still admire the museum.", "I still admire the museum."),
        ("That said, I redesigned the shop.", "I redesigned the shop."),
        ("Still, I'm keen.", "I'm keen."),
        ("But perhaps I ask too soon.", "Perhaps I ask too soon."),
        ("It's just that I love the hospital.", "I love the hospital."),
        ("So please call me back.", "Please call me back."),
        ("so please call me back", "please call me back"),
        ("If not, I'd love to build the pipeline.", "I'd love to build the pipeline."),
        ("Otherwise you can reach me in Cork.", "You can reach me in Cork."),
        ("And in that case could you tell me the date?", "Could you tell me the date?"),
    ],
)
def test_a_connective_goes_where_it_leaves_a_whole_sentence(sentence, alone):
    assert stand_alone(sentence) == alone


@pytest.mark.parametrize(
    "sentence", ["That is why I am asking.", "You won't regret it.", "Is that too much to ask?"]
)
def test_a_remark_on_the_one_before_goes_with_it(sentence):
    assert stand_alone(sentence) == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "In that case I'd like my certificates back.",
        "Otherwise I'll accept the other job.",
        "Did you get those?",
        "I sent it on Friday.",
        "That number once more: 0161 496 0342.",
        "It is due on Friday.",
        "But it is due on Friday.",
        "However, thorough.",
        "But not for me and mine.",
        "Because nobody told me.",
        "Please say so.",
        "If you do, say so.",
        "But I do.",
        "However, I would prefer yours.",
        "Then I can tell my landlord.",
    ],
)
def test_what_nothing_can_be_taken_from_leans_for_good(sentence):
    assert stand_alone(sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Otherwise I'll accept the other job.",
        "Otherwise I'm going over to Kessler Fabrication.",
        "Or else I walk.",
        "If not I'm off to Wincanton.",
        "Failing that, I will withdraw my application.",
        "After that I shall consider the matter closed.",
        "Then I sign with Aldi.",
        "Otherwise we will have to look elsewhere.",
        "If you don't, you will lose me.",
        "If not I'll ring again tomorrow.",
        "Failing which, I will visit your office in person.",
    ],
)
def test_what_follows_on_silence_threatens(sentence):
    assert threatens(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I will accept the other job.",
        "Otherwise I'd love to come.",
        "Otherwise you can reach me in Cork.",
        "If so, I will go with the night shift.",
        "In that case I'll accept with pleasure.",
        "If you can, I will look for a slot.",
        "If not, I'll bring my certificates.",
        "If not, I'll come back with my certificates.",
        "Otherwise I'll be in Cork until Monday.",
        "Then I take the tram home.",
        "Then I can tell my landlord.",
        "After that we toured the plant.",
        "Otherwise we are looking forward to it.",
        "Otherwise all is well.",
    ],
)
def test_what_follows_on_an_answer_or_on_nothing_is_no_threat(sentence):
    assert not threatens(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Well, except him.",
        "Except at the owner's wife.",
        "Not even at Christmas.",
        "It's been eleven.",
        "That was ten days ago.",
        "It is now the 12th.",
        "It's Thursday now.",
    ],
)
def test_an_exception_or_a_count_of_days_goes_with_what_it_was_of(sentence):
    assert stand_alone(sentence) == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "Apart from the pay I like it here.",
        "Save the date for Friday!",
        "It's been two years since I qualified.",
        "It was on the 4th of May that we met.",
    ],
)
def test_what_begins_like_an_exception_or_a_count_stays(sentence):
    assert stand_alone(sentence) == sentence


def test_an_exception_may_be_somebody_named_a_while_before():
    assert speaks_of_somebody("Well, except him.")
    assert not speaks_of_somebody("Except on Fridays.")
    assert not speaks_of_somebody("I met him.")
