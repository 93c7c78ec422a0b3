"""Wording apart from tone: echoes, shouting, gaps and length."""

from datetime import date
from itertools import cycle, islice

import pytest

from analyser import Draft, Interview
from analyser.judging.advice import apply_edits


def findings(analyser, text, rule, channel="email"):
    report = analyser.analyse(Draft(text, channel=channel))
    return [one for one in report.findings if one.rule == rule]


def mail(body):
    return f"Hi Sara,\n\n{body}\n\nBest,\nTom"


@pytest.mark.parametrize(
    "gap",
    [
        *("[Interviewer Name]", "[company]", "[INSERT DATE]", "{{role}}", "{first_name}"),
        *("<date>", "<Your Name>", "XXX", "INSERT COMPANY", "____", "${name}", "%NAME%"),
    ],
)
def test_left_over_template_text_is_an_error(analyser, gap):
    text = mail(f"I wanted to follow up on {gap} today.")
    found = findings(analyser, text, "wording.placeholder")
    assert [text[one.start : one.end] for one in found] == [gap]
    assert found[0].severity == "error"


@pytest.mark.parametrize(
    "fine",
    [
        "I wrote to tom@lindqvist.example <tom@lindqvist.example> first.",
        "See [1] and [page 3] of the report.",
        "Size XXL fits, 100% sure {2, 3}.",
        "I earn < 30k and > 20k.",
    ],
)
def test_other_brackets_are_fine(analyser, fine):
    assert findings(analyser, mail(fine), "wording.placeholder") == []


def test_quoted_mail_is_not_searched_for_gaps(analyser):
    text = mail("Any news?") + "\n\nOn Mon, 2 Nov 2026 Sara wrote:\n> Dear [Name],"
    assert findings(analyser, text, "wording.placeholder") == []


@pytest.mark.parametrize(
    ("gap", "held_on", "said"),
    [
        ("on [Date]", 9, "on Monday, 9 November"),
        ("on [Date]", 11, "on [Date]"),
        ("[Date]", 11, "yesterday"),
    ],
)
def test_a_day_fills_a_gap_where_it_is_english(analyser, gap, held_on, said):
    text = mail(f"Thank you for meeting me {gap}.")
    interview = Interview("Acme", "Clerk", held_on=date(2026, 11, held_on))
    report = analyser.analyse(Draft(text, send_on=date(2026, 11, 12)), interview)
    (found,) = (one for one in report.findings if one.rule == "wording.placeholder")
    assert apply_edits(text, found.edits) == text.replace(gap, said)


def test_a_phrase_said_three_times_is_told_once(analyser):
    phrase = "the analyst position in Leeds"
    text = mail(f"I like {phrase}. I want {phrase}. I need {phrase}. Bye now.")
    (found,) = findings(analyser, text, "wording.repetition")
    assert text[found.start : found.end] in phrase
    assert "3 times" in found.message


def test_piled_up_fillers_are_told(analyser):
    text = mail("I just wanted to just ask whether you just might know.")
    (found,) = findings(analyser, text, "wording.repetition")
    assert text[found.start : found.end] == "just"


def test_what_is_said_twice_is_fine(analyser):
    text = mail("I really like tea. I really like milk. The old blue cup. The old blue cup.")
    assert findings(analyser, text, "wording.repetition") == []


@pytest.mark.parametrize(
    ("words", "channel", "told"),
    [
        (15, "email", "short"),
        (90, "email", None),
        (260, "email", "long"),
        (20, "voicemail", "8 seconds"),
        (49, "voicemail", "19 seconds"),  # never the 20 that it falls short of
        (80, "voicemail", None),
        (160, "voicemail", "64 seconds"),
        (300, "letter", None),
        (500, "letter", "long"),
    ],
)
def test_length_is_measured_by_channel(analyser, words, channel, told):
    text = " ".join(islice(cycle("you had news of the role after our interview".split()), words))
    found = findings(analyser, text, "wording.length", channel)
    assert [told in one.message for one in found] == ([True] if told else [])


def test_stacked_marks_and_capitals_are_hints_with_an_edit_for_the_marks(analyser):
    text = mail("Thank you!!! I REALLY enjoyed it.")
    marks, capitals = findings(analyser, text, "wording.emphasis")
    assert (marks.severity, capitals.severity) == ("hint", "hint")
    assert [edit.text for edit in marks.edits] == ["!"]
    assert [edit.text for edit in capitals.edits] == ["really"]


@pytest.mark.parametrize(
    ("shouted", "said"), [("PLEASE write.", "Please write."), ("it was GREAT.", "it was great.")]
)
def test_one_shouted_word_is_written_small(analyser, shouted, said):
    text = mail(shouted)
    (found,) = findings(analyser, text, "wording.emphasis")
    assert apply_edits(text, found.edits) == mail(said)


def test_an_opening_that_many_sentences_share_is_told_once(analyser):
    text = mail("I would like tea. I would go. I would stay. The day was long. I would sing.")
    (found,) = findings(analyser, text, "wording.repetition")
    assert text[found.start : found.end] == "I would"
    assert "4 sentences" in found.message


def test_an_opening_among_many_others_is_fine(analyser):
    others = " ".join(f"{word} was there." for word in ("Tea", "Milk", "Bread", "Salt", "Rye"))
    text = mail(f"I would like tea. I would go. I would stay. I would sing. {others}")
    assert findings(analyser, text, "wording.repetition") == []


def test_a_so_that_joins_or_measures_fills_nothing(analyser):
    said = "I passed, so I am ready. It would be so good to start. Thank you so much."
    assert findings(analyser, mail(said), "wording.repetition") == []
    gushing = mail("I was so happy. You were so kind. It would be so good.")
    assert len(findings(analyser, gushing, "wording.repetition")) == 1


def test_the_edit_of_fillers_leaves_the_first_and_what_holds_the_sentence(analyser):
    text = mail("I just wanted to ask. I just hope you just might know, it is just as well.")
    (found,) = findings(analyser, text, "wording.repetition")
    mended = apply_edits(text, found.edits)
    assert "I just wanted to ask. I hope you might know, it is just as well." in mended
    assert findings(analyser, mended, "wording.repetition") == []


@pytest.mark.parametrize(
    ("last", "said"), [("Just let me know.", "Let me know."), ("just let me know.", "let me know.")]
)
def test_a_filler_that_opens_a_sentence_hands_its_capital_on(analyser, last, said):
    text = mail(f"I just wanted to ask. I am just here. {last}")
    (found,) = findings(analyser, text, "wording.repetition")
    assert f"I am here. {said}" in apply_edits(text, found.edits)


def test_many_exclamation_marks_are_told_once(analyser):
    text = mail("Yes! Great! Thank you! I loved it! So good! See you!")
    (found,) = findings(analyser, text, "wording.emphasis")
    assert "6 exclamation marks" in found.message


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        (
            "Yes! Great! Thank you! I loved it! So good! See you! Any news! Soon! Do!",
            "9 exclamation marks",
        ),
        (
            "Any news!!! I am SO VERY EXCITED!!! I REALLY LOVE it! AMAZING! GREAT!",
            "9 exclamation marks and 7 words in capitals",
        ),
        ("CAN YOU TELL ME IF YOU MADE A DECISION YET?", "10 words in capitals"),
    ],
)
def test_a_draft_that_shouts_is_warned_of_once(analyser, words, counted):
    (found,) = findings(analyser, mail(words), "wording.emphasis")
    assert found.severity == "warning"
    assert f"With {counted} it shouts" in found.message


def test_the_warning_of_shouting_brings_the_edits_of_every_place(analyser):
    text = mail("Yes! I am SO VERY HAPPY!! I loved it!! It was GREAT, and I REALLY WANT it!!")
    (found,) = findings(analyser, text, "wording.emphasis")
    mended = apply_edits(text, found.edits)
    assert "!!" not in mended
    assert "great" in mended


@pytest.mark.parametrize(
    "heading",
    [
        "ENQUIRY ABOUT MY INTERVIEW FOR THE POST OF ACCOUNTS CLERK",
        "FOLLOW-UP ON MY INTERVIEW FOR THE US SALES MANAGER ROLE LAST MONDAY AT ACME",
    ],
)
def test_the_heading_of_a_letter_in_capitals_is_no_shouting(analyser, heading):
    plain = "I write to enquire about the post."
    assert findings(analyser, mail(f"{heading}\n\n{plain}"), "wording.emphasis") == []
    (found,) = findings(analyser, mail(f"{plain}\n\n{heading}"), "wording.emphasis")
    assert "capitals" in found.message


@pytest.mark.parametrize(
    "shouted", ["PLEASE ANSWER ME", "I AM STILL WAITING FOR NEWS", "WHY DO YOU NEVER REPLY"]
)
def test_a_shouted_line_is_no_heading(analyser, shouted):
    text = mail(f"{shouted}\n\nI write to enquire about the post.")
    assert len(findings(analyser, text, "wording.emphasis")) == 1


def test_a_row_of_emoji_is_cut_to_one(analyser):
    text = mail("Thank you so much 🎉🎉🎉")
    (found,) = findings(analyser, text, "wording.emphasis")
    assert "so much 🎉\n" in apply_edits(text, found.edits)


SPOKEN = "Hi Sara, it's Tom Roy here. Call me on 020 7946 0018{again}. Thank you, bye."


@pytest.mark.parametrize(
    ("again", "told"), [("", True), (", that's 020 7946 0018", False), (", or 0161 496 0009", True)]
)
def test_a_voicemail_says_its_number_twice(analyser, again, told):
    text = SPOKEN.format(again=again)
    assert bool(findings(analyser, text, "wording.number", "voicemail")) == told


def test_the_edit_says_the_number_once_more(analyser):
    text = SPOKEN.format(again="")
    (found,) = findings(analyser, text, "wording.number", "voicemail")
    mended = apply_edits(text, found.edits)
    assert mended.count("020 7946 0018") == 2
    assert findings(analyser, mended, "wording.number", "voicemail") == []


def test_a_number_in_mid_sentence_is_said_again_after_it(analyser):
    text = SPOKEN.format(again=" as soon as you get this")
    (found,) = findings(analyser, text, "wording.number", "voicemail")
    mended = apply_edits(text, found.edits)
    assert "as soon as you get this. That number once more: 020 7946 0018. Thank" in mended
    assert findings(analyser, mended, "wording.number", "voicemail") == []


def test_a_number_at_the_very_end_is_said_again_on_the_same_line(analyser):
    text = "Hi Dan, it's Ana Reis about the yard hand job. Any news? Cheers, Ana Reis, 0491 570 156"
    (found,) = findings(analyser, text, "wording.number", "voicemail")
    assert apply_edits(text, found.edits) == f"{text}. That number once more: 0491 570 156."


def test_a_number_written_in_a_mail_once_is_enough(analyser):
    assert findings(analyser, SPOKEN.format(again=""), "wording.number", "email") == []


@pytest.mark.parametrize(
    ("again", "told"),
    [
        ("", True),
        (" That's zero four one, triple five, oh one two three.", False),
        (" That's 041 555 0123.", False),
    ],
)
def test_a_number_in_words_is_said_twice_too(analyser, again, told):
    text = (
        "Hi Sara, it's Tom Roy. I am ringing about the analyst job, and would love to hear from "
        f"you. My number is zero four one, five five five, oh one two three.{again} Bye now."
    )
    found = findings(analyser, text, "wording.number", "voicemail")
    assert bool(found) == told
    for one in found:
        mended = apply_edits(text, one.edits)
        assert findings(analyser, mended, "wording.number", "voicemail") == []
