"""Sentences go in where they belong, and go out without leaving a gap."""

from dataclasses import replace

import pytest

from analyser.judging.advice import apply_edits
from analyser.judging.kept import Kept
from analyser.judging.placing import insert_sentences
from analyser.reading.layout import read_layout
from analyser.types import Span

TEXT = """Hi Sara,

I wanted to follow up. I loved the tour.

Is there any news? Thank you again.

Best,
Tom"""


def sentences(text):
    return read_layout(text).body_sentences()


def placed(text, part, shows=()):
    shown = dict(shows)
    kept = [
        Kept(span, text[slice(*span)], frozenset(shown.get(n, ())))
        for n, span in enumerate(sentences(text))
    ]
    return apply_edits(text, insert_sentences(text, read_layout(text), kept, "NEW.", part))


SHOWS = {0: {"reason"}, 1: {"specific_detail"}, 2: {"status_inquiry"}, 3: {"thanks"}}


@pytest.mark.parametrize(
    ("part", "around"),
    [
        ("reason", "Hi Sara,\n\nNEW. I wanted"),
        ("interest", "the tour. NEW.\n\nIs there"),
        ("status_inquiry", "any news? NEW. Thank you"),
        ("offer_help", "any news? NEW. Thank you"),
        ("eagerness", "any news? NEW. Thank you"),
    ],
)
def test_a_sentence_goes_where_its_part_belongs(part, around):
    assert around in placed(TEXT, part, SHOWS)


@pytest.mark.parametrize(
    "first",
    [
        "Great to meet you yesterday!",
        "Thank you for interviewing me.",
        "I hope you are well.",
        "Quick one.",
    ],
)
def test_the_matter_comes_after_a_first_pleasantry(first):
    text = f"Hi Sara,\n\n{first} I loved the kitchen.\n\nBest,\nTom"
    assert f"{first} NEW. I loved" in placed(text, "reason")


def test_the_matter_comes_before_thanks_that_ask_for_news():
    text = "Hi Sara,\n\nThank you, and is there any news? I am keen.\n\nBest,\nTom"
    assert "Hi Sara,\n\nNEW. Thank" in placed(text, "reason", {0: {"thanks", "status_inquiry"}})


@pytest.mark.parametrize("part", ["offer_help", "thanks", "eagerness"])
def test_a_goodbye_comes_after_the_last_word_that_is_none(part):
    text = "Hi Sara,\n\nThanks for the tour. I liked that. I am keen on it.\n\nBest,\nTom"
    shows = {0: {"thanks"}, 1: {"thanks"}, 2: {"interest"}}
    assert "keen on it. NEW.\n\nBest," in placed(text, part, shows)


def test_brief_thanks_are_the_last_word():
    text = "Hi Sara,\n\nIs there news? Thank you, Chef!\n\nTom"
    shows = {0: {"status_inquiry"}, 1: {"thanks", "interviewer_name"}}
    assert "news? NEW. Thank you, Chef!" in placed(text, "eagerness", shows)


@pytest.mark.parametrize("leave", ["Bye now.", "Have a lovely weekend! See you.", "Speak soon."])
def test_a_goodbye_that_says_nothing_else_is_the_last_word(leave):
    text = f"Hi Sara, this is Tom. Thanks, I am keen. {leave}"
    shows = {0: {"reason"}, 1: {"thanks", "interest"}}
    assert f"am keen. NEW. {leave}" in placed(text, "eagerness", shows)


def test_a_goodbye_that_is_all_there_is_stays_the_last_word():
    text = "Hi Sara,\n\nThank you again for your time.\n\nTom"
    assert "NEW. Thank you again" in placed(text, "offer_help", {0: {"thanks"}})


def test_nothing_parts_a_sentence_from_one_that_leans_on_it():
    text = "Hi Sara,\n\nI saw the kitchen. It was huge. Is there news?\n\nBest,\nTom"
    spans = sentences(text)
    kept = [Kept(span, text[slice(*span)], frozenset()) for span in spans]
    kept[1] = Kept(spans[1], text[slice(*spans[1])], frozenset({"status_inquiry"}))
    mended = apply_edits(text, insert_sentences(text, read_layout(text), kept, "NEW.", "interest"))
    assert "kitchen. It was huge. NEW. Is" in mended


def test_nothing_is_put_before_a_sentence_that_goes_on_in_small_letters():
    text = "Hi Sara, thanks for the tour. Is there news?\n\nBest,\nTom"
    assert "thanks for the tour. NEW. Is" in placed(text, "reason")


def test_lines_without_marks_get_a_line_of_their_own():
    text = "Hi Sara,\n\nany news\nit was fun\n\nBest,\nTom"
    assert "fun\nNEW.\n" in placed(text, "eagerness")


@pytest.mark.parametrize("name", ["Vik", "Tom Roy"])
def test_a_name_behind_the_last_sentence_stays_the_last_word(name):
    text = f"Hi Lena, any news on the lifeguard job? Really up for it. {name}"
    assert f"up for it. NEW. {name}" in placed(text, "eagerness")


def test_nothing_comes_between_the_last_words_and_the_closing_they_lead_to():
    text = "Dear Ann,\n\nIs there news? I thank you and remain,\n\nYours,\nTom"
    assert "news? NEW. I thank you and remain,\n\nYours," in placed(text, "eagerness")


def test_nothing_comes_before_what_the_message_is_about():
    text = "Hi Sara, it is Tom here. I came in about the job, any news? Thanks.\n\nBest,\nTom"
    shows = {1: {"job_title", "status_inquiry"}, 2: {"thanks"}}
    assert "any news? NEW. Thanks." in placed(text, "interest", shows)


def test_an_abbreviation_is_no_place():
    text = "Hi Sara,\n\nWe met about the Asst. Manager job. Is there news?\n\nBest,\nTom"
    assert "Asst. NEW." not in placed(text, "interest", {2: {"status_inquiry"}})


def test_a_greeting_alone_gets_a_body():
    assert placed("Hi Sara,", "reason") == "Hi Sara,\n\nNEW."


def test_without_body_and_greeting_there_is_no_place():
    assert placed("", "reason") == ""


LISTED = (
    "Hi Sara,\n\nTwo things:\n- is it filled?\n- I need to know!\n\nHappy to talk.\n\nBest,\nTom"
)


@pytest.mark.parametrize(
    ("part", "around"),
    [("specific_detail", "to know!\n\nNEW.\n\nHappy"), ("eagerness", "Happy to talk. NEW.")],
)
def test_a_list_is_not_parted_from_what_announces_it(part, around):
    assert around in placed(LISTED, part, {0: {"reason"}, 1: {"status_inquiry"}})


def test_what_opens_a_message_stands_above_its_list():
    text = "Hi Sara,\n\n1. Is it filled?\n2. When do you decide?\n\nTom"
    assert "Sara,\n\nNEW.\n\n1. Is" in placed(text, "reason", {0: {"status_inquiry"}})


def test_nothing_is_put_below_the_name_at_the_end_of_the_body():
    text = "hi sara any news of the job? thanks tom roy"
    spans = [Span(0, 28), Span(29, 43)]
    kept = [Kept(spans[0], text[:28], frozenset()), Kept(spans[1], text[29:], frozenset(), True)]
    assert "job? NEW. thanks" in apply_edits(
        text, insert_sentences(text, read_layout(text), kept, "NEW.", "interest")
    )


def test_nothing_comes_before_the_question_that_a_message_opens_with():
    text = "Hi Sara,\n\nIs there news of the cook job?\n\nTom"
    assert "job? NEW." in placed(text, "interest", {0: {"status_inquiry", "job_title"}})


def test_nothing_goes_between_the_clauses_of_a_sentence_that_runs_on():
    text = "Hi Sara,\n\nI came in about the job\nand I liked it so is there any news\n\nTom"
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in RUNNING_ON]
    kept = [Kept(span, text[slice(*span)], frozenset()) for span in spans]
    kept[2] = replace(kept[2], shows=frozenset({"status_inquiry"}))
    said = apply_edits(text, insert_sentences(text, read_layout(text), kept, "NEW.", "interest"))
    assert "and I liked it so is there any news\nNEW." in said


RUNNING_ON = ["I came in about the job", "and I liked it", "so is there any news"]


@pytest.mark.parametrize(
    "first",
    [
        "It's me, the nervous one!",
        "Its Kelly Marsh from the trial.",
        "This is a message for Denise.",
    ],
)
def test_who_is_there_comes_before_all_else(first):
    assert f"{first} NEW. I loved" in placed(f"Hi Sara,\n\n{first} I loved the kitchen.", "reason")


def test_a_message_opens_below_the_line_in_capitals_that_names_its_matter():
    text = "Dear Ms Hollis\n\nCRANE OPERATOR – INTERVIEW 2 MAY\n\nI came in. I am keen."
    assert "INTERVIEW 2 MAY\n\nNEW. I came in." in placed(text, "reason")


@pytest.mark.parametrize("first", ["Only me!", "Mr Tazi hello, my name is Rachid Amrani."])
def test_who_names_themselves_in_any_way_does_so_first(first):
    text = f"{first} I came in on Monday. I liked that.\n"
    assert f"{first} NEW. I came" in placed(text, "reason")


def test_nothing_comes_behind_a_goodbye_in_one_breath_with_the_rest():
    said = "i came in on monday and i liked it there and they were so nice to me"
    text = f"hello sara {said} and i wonder if there is any news yet so please ring me thanks bye"
    assert placed(text, "eagerness") == text


def test_a_goodbye_at_the_end_of_a_sentence_stays_the_last_word():
    text = "Hi Sara, this is Tom. Any news? My number is 0113 496 0123, thanks so much, bye."
    shows = {0: {"reason"}, 1: {"status_inquiry"}, 2: {"contact_details", "thanks"}}
    assert "Any news? NEW. My number" in placed(text, "eagerness", shows)


@pytest.mark.parametrize("after", ["Bye now.", "Could you tell me more?"])
def test_a_short_name_before_a_new_sentence_is_no_abbreviation(after):
    text = f"Hi Sara, it is Tom.\n\nI saw the labs at Leeds Uni. {after}\n"
    shows = {0: {"reason"}, 2: {"status_inquiry"} if after.endswith("?") else ()}
    assert f"Uni. NEW. {after}" in placed(text, "interest", shows)
