"""Sections and sentences are found where people put them, in text that is left as it is."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from analyser.reading.layout import read_layout


def parts(text, name):
    return [text[part.start : part.end] for part in read_layout(text).find(name)]


def sentences(text):
    return [text[span.start : span.end] for span in read_layout(text).sentences]


LETTER = """4 Mill Lane, Hexham
01632 960 111
24 November 2026

Dear Mr O'Brien,

I write about the post. It was good to meet you.

Yours sincerely,
Ann Wu
"""


@pytest.mark.parametrize(
    ("text", "greeting"),
    [
        ("Hi Sara,\n\nI wanted to ask.", "Hi Sara,"),
        ("Hi Sara 🌅,\n\nI wanted to ask.", "Hi Sara 🌅,"),
        ("Dear Dr. Chen,\nI am writing.", "Dear Dr. Chen,"),
        ("Good morning Engr. Briggs,\nI am writing.", "Good morning Engr. Briggs,"),
        ("Dobrý den, paní Nováková,\n\nI am writing.", "Dobrý den, paní Nováková,"),
        ("Hi Tom. Great to meet you.", "Hi Tom."),
        ("Hi Sara and Tom - thanks for today.", "Hi Sara and Tom -"),
        ("hi sara i wanted to ask", "hi sara"),
        ("Good morning, Mrs. Featherstone. This is Al.", "Good morning, Mrs. Featherstone."),
        ("Dear Sara, Tom and Ms Roy,\n\nThank you.", "Dear Sara, Tom and Ms Roy,"),
        ("Sara,\n\nThank you for today.", "Sara,"),
        ("To whom it may concern,\n\nI write.", "To whom it may concern,"),
        ("Hello [Interviewer Name],\n\nI write.", "Hello [Interviewer Name],"),
        ("Hi there,\n\nI write.", "Hi there,"),
        ("Marcus\n\nI wanted to ask about the welder job.", "Marcus"),
        ("ana and tom\n\njust wanted to ask about the job", "ana and tom"),
        (LETTER, "Dear Mr O'Brien,"),
        ("Subject: Hello\n\nDear 陈伟,\n\nThank you.", "Dear 陈伟,"),
    ],
)
def test_the_greeting_stands_alone(text, greeting):
    assert parts(text, "greeting") == [greeting]


@pytest.mark.parametrize(
    "text",
    [
        "I wanted to ask about the job.",
        "Dearly I wish.",
        "Update\n\nIs there any news of the job yet?",
        "",
        " \n ",
    ],
)
def test_no_greeting_is_invented(text):
    assert parts(text, "greeting") == []


@pytest.mark.parametrize(
    ("end", "closing", "signature"),
    [
        ("Kind regards,\nTom Roy\n07700 900 123", "Kind regards,", "Tom Roy\n07700 900 123"),
        ("Cheers, Tom", "Cheers,", "Tom"),
        ("Byeee\nTom Roy", "Byeee", "Tom Roy"),
        ("Thanks again!\nTom", "Thanks again!", "Tom"),
        ("Yours sincerely,\nAnn", "Yours sincerely,", "Ann"),
        ("— Tom", None, "— Tom"),
        ("Tom", None, "Tom"),
        ("Thanking you\nTom", "Thanking you", "Tom"),
        (
            "--\nTom Roy | Data Analyst | tomroy.example",
            None,
            "--\nTom Roy | Data Analyst | tomroy.example",
        ),
        ("Tom Roy | Head of Data at Acme", None, "Tom Roy | Head of Data at Acme"),
        (
            "T. Roy | +44 7700 900123 | tom@roy.example",
            None,
            "T. Roy | +44 7700 900123 | tom@roy.example",
        ),
    ],
)
def test_closing_and_signature_end_the_message(end, closing, signature):
    text = f"Hi Sara,\n\nIt was good to meet you on Monday about the job.\n\n{end}"
    assert parts(text, "closing") == ([closing] if closing else [])
    assert parts(text, "signature") == [signature]


@pytest.mark.parametrize(
    "line",
    [
        "I am free Monday | Wednesday | Friday next week",
        "We spoke of Python | SQL | dbt",
        "Looking forward to hearing from you | thank you",
    ],
)
def test_a_last_line_of_prose_with_strokes_is_no_signature(line):
    assert parts(f"Hi Sara,\n\nIt was good to meet you on Monday.\n\n{line}", "signature") == []


@pytest.mark.parametrize("matter", ["Re: Interview of 3 November", "My interview of 3 November"])
def test_the_line_that_says_what_a_letter_is_about_is_its_subject(matter):
    letter = (
        f"4 Mill Lane, Hexham\n24 November 2026\n\n{matter}\n\nDear Ms Lund,\n\nAny news?\n\nTom"
    )
    assert parts(letter, "letterhead") == ["4 Mill Lane, Hexham\n24 November 2026"]
    assert parts(letter, "subject") == [matter]


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Sir or Madam,",
        "Dear Fiona and panel members,",
        "Mr. Donnelly / Kate,",
        "Hi Jo (and team):",
    ],
)
def test_a_greeting_takes_the_whole_of_its_line(greeting):
    text = f"{greeting}\n\nIs there news?\n\nBest,\nTom"
    assert parts(text, "greeting") == [greeting]
    assert parts(text, "body") == ["Is there news?"]


@pytest.mark.parametrize("line", ["Hi Sara, hope all is well,", "Hi Sara - quick question:"])
def test_words_to_the_reader_are_no_greeting(line):
    assert parts(f"{line}\n\nIs there news?", "greeting") != [line]


def test_a_line_below_the_greeting_may_say_what_a_message_is_about():
    text = "Dear Ms Roy,\n\nRe: Interview for Librarian, 9 November\n\nIs there news?\n\nBest,\nTom"
    assert parts(text, "subject") == ["Re: Interview for Librarian, 9 November"]
    assert parts(text, "body") == ["Is there news?"]


def test_thanks_at_the_top_do_not_close_a_message_of_short_lines():
    text = "Hi Sara,\n\nthanks for the coffee\n\nCould you tell me where things stand?\n\nTom"
    assert parts(text, "closing") == []
    assert parts(text, "body") == ["thanks for the coffee\n\nCould you tell me where things stand?"]


def test_a_letterhead_stands_above_the_greeting():
    assert parts(LETTER, "letterhead") == ["4 Mill Lane, Hexham\n01632 960 111\n24 November 2026"]


def test_quoted_mail_is_set_apart():
    text = "Hi Sara,\n\nAny news?\n\nTom\n\nOn Mon, 2 Nov 2026 Sara wrote:\n> I'll call you.\n"
    assert parts(text, "quoted") == ["On Mon, 2 Nov 2026 Sara wrote:\n> I'll call you."]
    assert parts(text, "body") == ["Any news?"]


@pytest.mark.parametrize(
    "head",
    [
        "Von: Roth, Eva\nGesendet: Montag, 2. November 2026 09:12\nAn: Tom\nBetreff: Termin",
        "De : Eva Roth\nEnvoyé : lundi 2 novembre 2026 09:12\nÀ : Tom\nObjet : Entretien",
        "De: Eva Roth <eva@x.example>\nEnviado el: lunes, 2 de noviembre de 2026\nPara: Tom",
        "*From:* Eva Roth\n*Sent:* Monday, 2 November 2026\n*To:* Tom\n*Subject:* Your visit",
        "Am Mo., 2. Nov. 2026 um 09:12 Uhr schrieb Eva Roth <eva@x.example>:",
        "El lun, 2 nov 2026 a las 9:12, Eva Roth (<eva@x.example>) escribió:",
        "pon., 2 lis 2026 o 09:12 Ewa Roth <eva@x.example> napisał(a):",
        "Le lun. 2 nov. 2026 à 09:12, Eva Roth de la Maison Longue\n<eva@x.example> a écrit :",
        "2026-11-02 09:12, Eva Roth wrote:",
    ],
)
def test_quoted_mail_is_set_apart_as_mail_programs_of_other_languages_head_it(head):
    text = f"Hi Eva,\n\nAny news?\n\nBest,\nTom\n\n{head}\n\nDear Tom,\nsee you soon.\nEva"
    assert parts(text, "quoted") == [text[text.index(head) :]]
    assert parts(text, "signature") == ["Tom"]


@pytest.mark.parametrize(
    "line",
    [
        "You can write to me (after 17:00) at <tom@x.example>",
        "Here is what I do: build, test, ship.",
        "Von: a town in the hills.\nI grew up there.",
        "I made two plans for you:",
        "My number: 0161 496 0123\nMy address: 4 Mill Lane",
    ],
)
def test_a_colon_quotes_no_mail(line):
    assert not parts(f"Hi Eva,\n\n{line}\n\nAny news?\n\nBest,\nTom", "quoted")


@pytest.mark.parametrize(
    "head", ["**Subject:** Follow-up", "Subject line: Follow-up", "Von: Tom\nAn: Eva\nBetreff: Ja"]
)
def test_a_subject_is_known_in_bold_and_in_other_languages(head):
    assert parts(f"{head}\n\nHi Eva,\n\nAny news?\n\nTom", "subject") == [head.split("\n")[-1]]


def test_a_postscript_is_body_again():
    text = "Hi Sara,\n\nThank you for today.\n\nBest,\nTom\n\nPS: I forgot my scarf."
    assert parts(text, "body") == ["Thank you for today.", "PS: I forgot my scarf."]


def test_sentences_end_at_marks_and_line_breaks():
    text = "Hi Sara,\n\nI met Dr. Roy at 3 p.m. on Mon. 2 Nov. We spoke\nit was fun\n\nBest,\nTom"
    assert sentences(text) == [
        "Hi Sara,",
        "I met Dr. Roy at 3 p.m. on Mon. 2 Nov.",
        "We spoke",
        "it was fun",
        "Best,\nTom",
    ]


@pytest.mark.parametrize("after", ["Sorry to ask again.", "Otherwise I cannot come."])
def test_a_sentence_may_end_with_a_day(after):
    assert sentences(f"Hi Sara,\n\nWe met on Nov 2. {after}\n\nTom")[1:3] == [
        "We met on Nov 2.",
        after,
    ]


@pytest.mark.parametrize(
    "sentence",
    ["1. I have two questions.", "2) Is there news?", "Checking in (again, sorry!) on the job."],
)
def test_neither_the_number_of_a_line_nor_an_aside_ends_a_sentence(sentence):
    assert sentences(f"Hi Sara,\n\n{sentence}\n\nBest,\nTom")[1] == sentence


def test_lines_wrapped_by_hand_are_one_sentence():
    wrapped = (
        "I wanted to follow up on my interview for the analyst position last\n"
        "Tuesday and to ask whether there is any news about the next steps, as\n"
        "I remain very interested in it."
    )
    assert sentences(f"Hi Sara,\n\n{wrapped}\n\nBest,\nTom")[1] == wrapped


PIECES = st.text(
    alphabet=st.sampled_from("aB .,!?\n\r\t>:-—😀é\u00a0\u200bשل'’0123456789"), max_size=80
) | st.sampled_from(
    ["Dear Sara,\n", "\nBest,\nTom", "\n> quoted\n", "Subject: x\n", "On Monday wrote:\n", "P.S. x"]
)


@given(st.lists(PIECES, max_size=12).map("".join))
@example("0\r0Dear Sara,\nP.S. xB")
@example("Dear Sara,\nSubject: x\nTom")
def test_spans_lie_in_the_text_in_order_without_edge_space(text):
    layout = read_layout(text)
    for spans in (layout.sections, layout.sentences):
        at = 0
        for span in spans:
            assert at <= span.start < span.end <= len(text)
            assert text[span.start : span.end] == text[span.start : span.end].strip()
            at = span.end


def test_a_paragraph_that_begins_with_its_matter_is_no_subject_line() -> None:
    said = (
        "Regarding: Store Clerk, Elmwick. Could you please tell me whether the second stage is "
        "still going ahead before Christmas, as I was told?"
    )
    text = f"Dear Sara,\n\n{said}\n\nBest,\nTom"
    assert (parts(text, "subject"), parts(text, "body")) == ([], [said])
