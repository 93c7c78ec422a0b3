"""Which of the dates in a message is the day of the interview."""

from __future__ import annotations

from datetime import date

import pytest

from analyser.reading.dates.finder import find_dates, read_dates
from analyser.reading.dates.mistakes import impossible_dates
from analyser.reading.layout import read_layout

SEND_ON = date(2026, 11, 12)  # a Thursday


def interview_days(text: str, send_on: date | None = SEND_ON) -> list[tuple[str, str | None]]:
    found = find_dates(text, read_layout(text), send_on)
    return [(entity.text, entity.value) for entity in found if entity.role == "interview"]


def of_one(sentence: str) -> list[str]:
    """The interview's dates in an email of which ``sentence`` is the body."""
    return [words for words, _ in interview_days(f"Hi Sara,\n\n{sentence}\n\nBest wishes,\nTom")]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("I wanted to follow up on my interview on 3 November for the analyst role.", "3 November"),
        ("I am writing about the post for which you interviewed me last Friday.", "last Friday"),
        ("Thank you for meeting me yesterday.", "yesterday"),
        ("I attended your open day on 3 November and had the interview after it.", "3 November"),
        ("Thanks so much for your time on Tuesday.", "Tuesday"),
        ("Cheers for Monday!", "Monday"),
        ("We spoke on WhatsApp on Tuesday about the driver job.", "Tuesday"),
        ("Thank you for the interview via WhatsApp on Tuesday.", "Tuesday"),
        ("Great chatting on the phone Tuesday about the line cook spot.", "Tuesday"),
        ("It was good speaking with you by phone on Monday.", "Monday"),
        ("Many thanks to you and Kofi for this morning.", "this morning"),
        ("It was lovely to meet you and the team on Tuesday.", "Tuesday"),
        (
            "I had an hour with you on 14 October about the job and your colleague rang me on the "
            "phone on Monday.",
            "14 October",
        ),
        ("It was great talking with you on Nov 3.", "Nov 3"),
        ("I really enjoyed our conversation last Thursday about the gauge.", "last Thursday"),
        ("We spoke on Monday about the driver job.", "Monday"),
        ("We met two weeks ago, and I have thought about the loom ever since.", "two weeks ago"),
        ("I came in on Saturday about the Saturday job.", "Saturday"),
        ("I was in on Friday for the bar job.", "Friday"),
        ("You saw me on the 3rd about the caretaker post.", "the 3rd"),
        ("Since we sat down on 28 October, I have finished the course.", "28 October"),
        ("Following our chat on Tuesday, I have a question.", "Tuesday"),
        ("I appreciated the tour of the lab on Tuesday.", "Tuesday"),
        ("On Tuesday you gave me a whole morning, and I am grateful.", "Tuesday"),
        ("On 3 November I was interviewed in your Leeds office.", "3 November"),
        ("Last Tuesday we talked about the night shift.", "Last Tuesday"),
        ("I loved the trial shift on Saturday.", "Saturday"),
        ("My audition on 30 October was a joy.", "30 October"),
        ("Yesterday was a joy, thank you!", "Yesterday"),
        ("What a treat yesterday afternoon was!", "yesterday afternoon"),
        ("Thank you for Tuesday's interview.", "Tuesday"),
        ("I keep thinking about Tuesday's conversation.", "Tuesday"),
        ("It was good to see the workshop when we met on the 4th.", "the 4th"),
        ("You had me in on Wednesday to try the presses.", "Wednesday"),
        ("Thank you for showing me round on Monday.", "Monday"),
        ("I presented my portfolio to your panel on 5 November.", "5 November"),
        ("We talked on the phone on Monday about the vacancy.", "Monday"),
        ("Is there any news on the baker job from the 3rd?", "the 3rd"),
        ("It has been two weeks since 29 October, and I remain keen.", "29 October"),
        ("One thing I forgot to mention on Tuesday: I hold a lift licence.", "Tuesday"),
        ("On Tuesday you asked whether I had led a team.", "Tuesday"),
        ("Thank you for letting me shadow the crew on Monday.", "Monday"),
        ("I visited the station on 21 October for the post of keeper.", "21 October"),
        ("I taught my sample lesson on Tuesday and loved your Year 5s.", "Tuesday"),
        ("Thanks for squeezing me in today.", "today"),
        ("I appreciate you taking the time to speak with me earlier today.", "earlier today"),
        ("The interview was on 3 November by video.", "3 November"),
        ("The interview took place on 03.11.2026.", "03.11.2026"),
        ("Our Zoom call on Tuesday flew by.", "Tuesday"),
        ("I refer to the technical round held on 29/10.", "29/10"),
        ("I am writing about my Oct 27 interview.", "Oct 27"),
        ("We last spoke on October 30th, when you mentioned a delay.", "October 30th"),
        ("Thank you for the second interview on Tuesday.", "Tuesday"),
        ("This is Trudy Vance from the tenth.", "the tenth"),
        ("it's jaylen from sunday!!", "sunday"),
        ("Tui Ranginui here, the wool classer from yesterday.", "yesterday"),
        ("I'm the guy from last Thursday's call.", "last Thursday"),
        ("I was the old bloke in the brown hat Thursday of last week.", "Thursday of last week"),
        ("I would like to know where things stand after our October 28 meeting.", "October 28"),
        ("I only want to know about the lifeguard job from the 5th.", "the 5th"),
        ("I enjoyed the practical test on 3 November.", "3 November"),
        ("Good to put a face to the name yesterday.", "yesterday"),
        ("We saw each other yesterday for the post of waiter.", "yesterday"),
        ("I dropped a glass yesterday.", "yesterday"),
        ("It's Joe, from the Tuesday interview.", "Tuesday"),
        ("We had a video call on Friday about the tester role.", "Friday"),
        ("I attended the interview last week Thursday.", "last week Thursday"),
        ("Thank you for the wonderful afternoon last Thursday.", "last Thursday"),
        ("I was interviewed on Tuesday, 3 November 2025.", "Tuesday, 3 November 2025"),
        ("My interview with The Wren Trust on 3 November was a joy.", "3 November"),
        ("My interview at Rooiberg Platinum Mine of 5 November went well.", "5 November"),
        ("You interviewed me at Fenn's Funeral Home on Tuesday.", "Tuesday"),
        ("I am still so thrilled after last Thursday!", "last Thursday"),
        ("I wanted to follow up after Monday's technical round.", "Monday"),
        ("Came by on Tuesday about the mechanic opening.", "Tuesday"),
        ("This is a reminder regarding my second round on 9-Nov for the role.", "9-Nov"),
        ("I was welcomed so kindly on Tuesday when I came.", "Tuesday"),
        ("I popped in on Tuesday about the florist job.", "Tuesday"),
        ("You may remember me from the 3rd: I fixed the label printer.", "the 3rd"),
        ("I left your building on Tuesday with a grin.", "Tuesday"),
        ("We shook hands on Monday and you told me to ring.", "Monday"),
        ("So good of you to fit me in on Monday.", "Monday"),
        ("Interview Monday 9 Nov, 2 pm, with you: may I ask how it went?", "Monday 9 Nov"),
        ("One thing I should have said on Friday: I can start at once.", "Friday"),
        ("As promised on Friday, I enclose my certificates.", "Friday"),
        ("As requested on Monday, please find my licence attached.", "Monday"),
        ("Enclosed are the papers that you asked to see on Friday.", "Friday"),
        ("Your receptionist gave me a card when I was there on Friday.", "Friday"),
        ("Sorry I was late on Monday, the bus broke down.", "Monday"),
        ("Following my application in May and interview on 6 November, any news?", "6 November"),
        ("Following your mail in May inviting me for interview on 3 November?", "3 November"),
        ("You asked about my licence at the interview, that was Tuesday.", "Tuesday"),
        ("It's a week today that you interviewed me.", "a week today"),
    ],
)  # fmt: skip
def test_the_words_around_a_date_make_it_the_interview(sentence: str, words: str) -> None:
    assert of_one(sentence) == [words]


@pytest.mark.parametrize(
    "sentence",
    [
        "I emailed you on 3 November and have not heard back.",
        "My email of 3 November may have gone astray.",
        "Thank you for your letter of 3 November.",
        "Thank you for your call on Tuesday.",
        "I left you a voicemail on Monday.",
        "I rang twice yesterday.",
        "You rang on Tuesday to say that the budget was late.",
        "Thank you for letting me know on Tuesday that there would be a wait.",
        "You told me that I would hear by Friday.",
        "You said that the board would meet on Tuesday.",
        "Once the board had met on Monday, you were to write to me.",
        "The council met on Tuesday, I gather.",
        "I could start on 1 December.",
        "My contract ends on 30 November.",
        "Could you tell me by Friday?",
        "The closing date was 30 October.",
        "In answer to mine of 3 November, you asked for patience.",
        "It was in your email from Tuesday, you mentioned a delay.",
        "It's the news from yesterday.",
        "My birthday was on Sunday.",
        "I have applied for the role that you advertised on 3 November.",
        "My form went in on 28 October.",
        "I am free on Tuesday for a further interview.",
        "I look forward to meeting the team on Tuesday.",
        "I will see you at Tuesday's interview.",
        "The second interview is on Tuesday.",
        "My other interview was on Tuesday.",
        "I had an interview with another firm on Tuesday.",
        "Happy Thursday!",
        "I hope that you had a good Monday.",
        "I am calling on Monday morning about the job.",
        "I'm writing today to ask for news.",
        "I hope that you enjoyed Thanksgiving.",
        "We close for Christmas.",
        "I passed my theory test on Monday.",
        "We buried my grandmother on Friday.",
        "I declined another offer yesterday.",
        "I have lived here since April 2019.",
        "I have been out of work since March.",
        "I'd love to come back next week.",
        "You mentioned the 14th for a decision.",
        "Anything but Tuesday suits me for a trial.",
        "Tuesday at the latest, you said.",
        "See you on the 16th!",
        "I keep thinking about our interview, and today I would like to ask for news.",
        "Since our chat I have had one idea after another, and one more today.",
        "I can be reached Monday through Friday.",
        "I've called Monday and Tuesday.",
        "Tuesday's email says it all.",
        "I submitted my application on October 12.",
        "I spoke to your secretary on Thursday.",
        "I'd love to come in on Saturday for the trial.",
        "I trust that you saw my form on Monday.",
        "You said that you would decide after Monday.",
        "Any time after Tuesday would suit me.",
    ],
)
def test_other_days_are_not_the_interview(sentence: str) -> None:
    assert of_one(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("We spoke last week about the sales job.", "last week"),
        ("I enjoyed our interview earlier this month.", "earlier this month"),
        ("Thank you for meeting me the other day.", "the other day"),
        ("I came in for the daycare job a couple of weeks ago.", "a couple of weeks ago"),
        ("We met in late October about the post.", "late October"),
    ],
)
def test_a_vague_time_is_a_mention_without_a_day(sentence: str, words: str) -> None:
    assert interview_days(f"Hi Sara,\n\n{sentence}\n\nBest wishes,\nTom") == [(words, None)]


def test_a_letters_own_date_is_never_the_interview() -> None:
    letter = (
        "4 Quay Street, Whitby\n12 November 2026\n\nDear Ms Lund,\n\n"
        "Thank you for the interview on 3 November.\n\nYours sincerely,\nTom Hale"
    )
    assert interview_days(letter) == [("3 November", "2026-11-03")]


def test_a_letters_own_date_is_not_taken_for_want_of_another() -> None:
    letter = (
        "4 Quay Street, Whitby\n12 November 2026\n\nDear Ms Lund,\n\n"
        "Thank you for the interview.\n\nYours sincerely,\nTom Hale"
    )
    assert interview_days(letter) == []


def test_a_letter_dated_on_the_day_of_the_interview_keeps_its_date_line_without_role() -> None:
    letter = (
        "4 Quay Street, Whitby\n12 November 2026\n\nDear Ms Lund,\n\n"
        "Thank you for the interview this morning.\n\nYours sincerely,\nTom Hale"
    )
    assert interview_days(letter) == [("this morning", "2026-11-12")]


def test_headers_never_carry_the_interview() -> None:
    mail = (
        "From: Tom Hale\nDate: Tue, 10 Nov 2026\nSubject: Analyst role\n\nHi Sara,\n\n"
        "Thank you for the interview.\n\nBest,\nTom"
    )
    assert interview_days(mail) == []


def test_dates_of_quoted_mail_count_from_its_own_day_and_are_never_the_interviews() -> None:
    mail = (
        "Hi Sara,\n\nIs there any news?\n\nBest,\nTom\n\n"
        "On Fri, Nov 6, 2026 at 9:12 AM Tom Hale <tom@example.com> wrote:\n"
        "> Thank you for the interview on 3 November, and for the tour yesterday."
    )
    found = find_dates(mail, read_layout(mail), SEND_ON)
    assert [(entity.text, entity.value, entity.role) for entity in found] == [
        ("Fri, Nov 6, 2026", "2026-11-06", None),
        ("3 November", "2026-11-03", None),
        ("yesterday", "2026-11-05", None),
    ]


def test_impossible_days_in_quoted_mail_are_not_the_writers_to_mend() -> None:
    mail = "Hi Sara,\n\nAny news?\n\nBest,\nTom\n\n> From: Sara\n> See you on 31 November."
    assert impossible_dates(read_dates(mail, read_layout(mail), SEND_ON)) == ()


def test_the_subject_line_names_the_interview_too() -> None:
    mail = "Subject: Interview on 3 November\n\nHi Sara,\n\nIs there any news?\n\nBest wishes,\nTom"
    assert interview_days(mail) == [("3 November", "2026-11-03")]


@pytest.mark.parametrize("rest", ["next steps", "any news?", "following up", "thank you"])
def test_a_day_that_heads_the_subject_before_next_steps_looks_back(rest: str) -> None:
    mail = f"Subject: Wednesday, 16 September: {rest}\n\nHi Sara,\n\nIs there news?\n\nBest,\nTom"
    assert interview_days(mail) == [("Wednesday, 16 September", "2026-09-16")]


def test_a_day_comes_before_a_vague_time() -> None:
    sentence = "Thank you for your time last week. On 3 November we discussed the tutor opening."
    assert of_one(sentence) == ["3 November"]


def test_the_article_of_a_meeting_stays_outside_of_its_day() -> None:
    assert of_one("I loved the 3 November interview.") == ["3 November"]
    assert of_one("You saw me on the 3rd of November.") == ["the 3rd of November"]


def test_every_mention_of_the_day_has_the_role() -> None:
    mail = (
        "Subject: Interview 11/3\n\nHi Sara,\n\nThank you for meeting me on November 3. "
        "I wrote on 5 November. It was a lovely Tuesday for a tour.\n\nBest wishes,\nTom"
    )
    assert interview_days(mail) == [("11/3", "2026-11-03"), ("November 3", "2026-11-03")]


def test_a_message_on_the_same_day_as_the_interview_keeps_no_role() -> None:
    mail = (
        "Hi Sara,\n\nThank you for the interview on 3 November. "
        "I also emailed you on 3 November.\n\nBest wishes,\nTom"
    )
    assert interview_days(mail) == [("3 November", "2026-11-03")]


def test_the_interview_stands_out_among_other_days() -> None:
    voicemail = (
        "Hi Gunnar, it's Felicity. I'm calling about the manager interview from Tuesday the third. "
        "I think I got your voicemail on Monday and on Wednesday too, and then I tried the main "
        "number this morning. I'll try you tomorrow as well. You said I'd hear by Friday."
    )
    assert interview_days(voicemail) == [("Tuesday the third", "2026-11-03")]


def test_the_interview_lies_in_the_past() -> None:
    text = "Hi Sara,\n\nThank you for the interview on 20 November.\n\nBest wishes,\nTom"
    assert interview_days(text, date(2027, 3, 1)) == [("20 November", "2026-11-20")]
    assert interview_days(text, date(2026, 11, 12)) == []


def test_half_a_year_is_too_long_ago() -> None:
    text = "Hi Sara,\n\nWe met on 3 November.\n\nBest wishes,\nTom"
    assert interview_days(text, date(2027, 4, 1)) == [("3 November", "2026-11-03")]
    assert interview_days(text, date(2027, 6, 1)) == []


def test_the_day_of_a_message_to_and_fro_is_not_the_interviews() -> None:
    assert of_one("Thank you for getting back to me on Monday.") == []
    assert of_one("I was in touch on Monday.") == []
    assert of_one("I was in on Monday, and it was good to get in touch.") == ["Monday"]
    assert of_one("We were in touch about the interview on Monday.") == ["Monday"]


def test_without_a_day_of_sending_the_role_stays_and_the_value_goes() -> None:
    text = "Hi Sara,\n\nThank you for meeting me on Tuesday.\n\nBest wishes,\nTom"
    assert interview_days(text, None) == [("Tuesday", None)]


def test_an_impossible_interview_day_has_the_role_and_no_value() -> None:
    text = "Hi Sara,\n\nThank you for the interview on 31 June.\n\nBest wishes,\nTom"
    assert interview_days(text, date(2026, 7, 6)) == [("31 June", None)]


_NO_WORD_FOR_IT = "I dropped a glass on Tuesday, a Bastardo."


def test_the_only_day_of_a_message_that_greets_somebody_is_the_interviews() -> None:
    assert of_one(_NO_WORD_FOR_IT) == ["Tuesday"]
    assert of_one(f"{_NO_WORD_FOR_IT} I wrote to you on Wednesday.") == ["Tuesday"]
    assert of_one(f"{_NO_WORD_FOR_IT} It rained, that Tuesday.") == ["Tuesday", "Tuesday"]


def test_without_a_greeting_a_day_needs_a_word_that_tells() -> None:
    assert interview_days(_NO_WORD_FOR_IT) == []


def test_of_two_days_without_a_telling_word_neither_is_the_interviews() -> None:
    assert of_one(f"{_NO_WORD_FOR_IT} I dropped another on Monday.") == []


def test_a_day_without_a_telling_word_has_to_be_recent() -> None:
    assert of_one("I dropped a glass on 13 September, a Bastardo.") == ["13 September"]
    assert of_one("I dropped a glass on 12 September, a Bastardo.") == []
    assert of_one("I dropped a glass today, a Bastardo.") == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "Thank you for the first chat on 2 November, and for the panel on 9 November.",
            "9 November",
        ),
        ("I had the phone screen on 2 November and the day in the cellar on the 9th.", "the 9th"),
        (
            "I came for the trial day on the 9th, after our phone interview of 2 November.",
            "the 9th",
        ),
        ("Lena screened me on Nov 2, and on Nov 9 I met the squad.", "Nov 9"),
        ("After the 2 November screening I met the squad on 9 November.", "9 November"),
        ("There were two rounds, on 2 November with Bo and on 9 November with you.", "9 November"),
        ("Thanks for the interview on 2 November and the trial shift on 9 November.", "9 November"),
        ("We talked on 2 November and again on 9 November.", "9 November"),
    ],
)
def test_of_a_first_round_and_a_later_one_the_later_is_the_interview(
    sentence: str, words: str
) -> None:
    assert of_one(sentence) == [words]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Thank you for the phone screen on 2 November.", "2 November"),
        ("After our first chat on 2 November I sent the form on 6 November.", "2 November"),
        ("You will remember me from the assessment on 2 November.", "2 November"),
        ("The panel on the 4th could not have been kinder.", "the 4th"),
        ("I tried out for the second violins on 2 November.", "2 November"),
    ],
)
def test_a_first_round_alone_is_the_interview(sentence: str, words: str) -> None:
    assert of_one(sentence) == [words]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("I sang for you on Sunday.", "Sunday"),
        ("I flew two circuits with you on the 8th.", "the 8th"),
        ("You tested my welds on 3 November.", "3 November"),
        ("You grilled me for an hour on Monday, and I loved it.", "Monday"),
        ("We had a long natter on Monday about the shop.", "Monday"),
        ("We had our Zoom on the ninth.", "the ninth"),
    ],
)
def test_what_the_two_did_together_comes_before_what_else_happened(
    sentence: str, words: str
) -> None:
    assert of_one(f"{sentence} I hear you had snow on 1 November. My lease ended in June.") == [
        words
    ]
