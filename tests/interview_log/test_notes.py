from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from interview_log_samples import ACME

from analyser.interview_log.logged import LoggedInterview
from analyser.interview_log.notes import ITEM_NAMES, Item, Proposal, accept, read_notes
from analyser.types import Interview

WEDNESDAY = date(2026, 3, 4)
SAMPLE = Path(__file__).parents[2] / "data" / "log" / "notes.txt"


def values(text: str, name: str) -> list[str]:
    """What the notes say of one kind, as text."""
    return [str(item.value) for item in read_notes(text, WEDNESDAY).items if item.name == name]


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("They'll get back to me by the end of next week.", "2026-03-13",
         "get back to me by the end of next week"),
        ("they said I'd hear back within five business days", "2026-03-11",
         "hear back within five business days"),
        ("Discussed the data project; they said 12 March.", "2026-03-12", "said 12 March"),
        ("They hope for this: an offer by 12 March.", "2026-03-12", "offer by 12 March"),
        ("They will have an offer ready by 12 March.", "2026-03-12", "offer ready by 12 March"),
        ("They will discuss my response and decide by 12 March.", "2026-03-12",
         "decide by 12 March"),
        ("Decision by 14 March.", "2026-03-14", "Decision by 14 March"),
        ("- Hear back: end of next week", "2026-03-13", "Hear back: end of next week"),
        ("HR will let me know on the 14th", "2026-03-14", "let me know on the 14th"),
        ("I should hear by Friday or Monday", "2026-03-09", "hear by Friday or Monday"),
        ("They see more people this week, and will decide by next Friday.", "2026-03-13",
         "decide by next Friday"),
        ("By Friday they'll let me know.", "2026-03-06", "By Friday they'll let me know"),
        ("By Friday, she'll call me.", "2026-03-06", "By Friday, she'll call me"),
        ("The process takes about 3 weeks", "2026-03-25", "The process takes about 3 weeks"),
        ("They can't decide before the 20th.", "2026-03-20", "decide before the 20th"),
        ("Start in April, decision in two weeks", "2026-03-18", "decision in two weeks"),
        ("My notice period is a month; they'd decide within a week.", "2026-03-11",
         "decide within a week"),
        ("If I haven't heard by the 20th, I can email Sara.", "2026-03-20", "heard by the 20th"),
        ("HR comes back Mon or Tue", "2026-03-10", "comes back Mon or Tue"),
        ("He said give it a fortnight", "2026-03-18", "give it a fortnight"),
        ("feedback w/in 48h", "2026-03-06", "feedback w/in 48h"),
        ("I'll get a call tomorrow", "2026-03-05", "get a call tomorrow"),
        ("Recruiter (Maya) will ring after the weekend", "2026-03-09",
         "Maya) will ring after the weekend"),
        ("they will be in touch by the weekend", "2026-03-06", "be in touch by the weekend"),
        ("They want to wrap up by March 20th", "2026-03-20", "wrap up by March 20th"),
        ("She promised an email by tonight", "2026-03-04", "promised an email by tonight"),
        ("Decision: two weeks", "2026-03-18", "Decision: two weeks"),
        ("Timeline: 10 working days", "2026-03-18", "Timeline: 10 working days"),
        ("10 days max for a reply", "2026-03-14", "10 days max for a reply"),
        ("Reply expected 18/03/2026", "2026-03-18", "Reply expected 18/03/2026"),
        ("Decision before April", "2026-04-01", "Decision before April"),
        ("within five business days", "2026-03-11", "within five business days"),
        ("- by the end of the month", "2026-03-31", "by the end of the month"),
        ("end of month", "2026-03-31", "end of month"),
        ("She said the team would need about two weeks", "2026-03-18",
         "the team would need about two weeks"),
        ("The panel needs a week.", "2026-03-11", "The panel needs a week"),
        ("it'll probably take them ten days", "2026-03-14", "it'll probably take them ten days"),
        ("they need a fortnight", "2026-03-18", "they need a fortnight"),
        ("She'll be in touch, probably Thursday/Friday", "2026-03-06",
         "be in touch, probably Thursday/Friday"),
        ("They said end of next week.", "2026-03-13", "said end of next week"),
        ("She told me Friday", "2026-03-06", "told me Friday"),
        ("About ten days he reckons.", "2026-03-14", "About ten days he reckons"),
        ("“Friday”, she said", "2026-03-06", "Friday”, she said"),
        ("Got told 2-3 weeks because of the budget", "2026-03-25", "told 2-3 weeks"),
        ("Gareth said it's usually about a week.", "2026-03-11", "said it's usually about a week"),
        ("~2 weeks until they decide", "2026-03-18", "~2 weeks until they decide"),
        ("2 weeks for an answer", "2026-03-18", "2 weeks for an answer"),
        ("it takes the panel ten days to get through everyone", "2026-03-14",
         "it takes the panel ten days"),
        ("They won't take longer than a week", "2026-03-11", "won't take longer than a week"),
        ("3 to 5 business days", "2026-03-11", "3 to 5 business days"),
        ("They should know within the fortnight.", "2026-03-18",
         "should know within the fortnight"),
        ("I hear back 7-10 business days from now", "2026-03-18",
         "hear back 7-10 business days from now"),
        ("They interview until 11 March and decide the week after", "2026-03-20",
         "decide the week after"),
        ("I'd expect a call late next week or the Monday after", "2026-03-16",
         "expect a call late next week or the Monday after"),
        ("feedback - Friday at the earliest, Monday more likely", "2026-03-09",
         "feedback - Friday at the earliest, Monday"),
        ("The board meets on 19 March; they'll decide then.", "2026-03-19", "decide then"),
        ("The director is away till the 18th so nothing before then", "2026-03-18",
         "nothing before then"),
        ("Not before 14 March, they said", "2026-03-14", "Not before 14 March"),
        ("told not to expect anything before the 14th", "2026-03-14",
         "expect anything before the 14th"),
        ("We'll be in touch in the new year.", "2027-01-15", "be in touch in the new year"),
        ("They hope to fill the post by mid April", "2026-04-15",
         "hope to fill the post by mid April"),
    ],
)  # fmt: skip
def test_a_promise_is_found_with_its_day_and_words(text: str, day: str, words: str) -> None:
    proposal = read_notes(text, WEDNESDAY)
    (item,) = (item for item in proposal.items if item.name == "promise")
    assert (str(item.value), proposal.words(item)) == (day, words)


@pytest.mark.parametrize(
    "text",
    [
        "I'll send my portfolio by Friday.",
        "She asked about my notice period and I've said four weeks.",
        "Asked when I could start; I also said two weeks.",
        "Start date? She said two weeks.",
        "Next interview: she said Thursday.",
        "Northgate need my answer by Friday.",
        "I need to get back to them by Friday about salary.",
        "Reply to HR by Friday with references.",
        "They can't say when, maybe in April.",
        "They could not promise an answer by Friday.",
        "Start date would be 1 May",
        "They were going to decide last week.",
        "Take-home test due Friday",
        "They have looked for an answer for two weeks",
        "To do: let them know by Monday",
        "I said I would need two weeks",
        "They need two weeks' notice from me",
        "They need two weeks of training",
        "They need someone for two weeks",
        "Monday 9 March",
        "Friday",
        "They said Monday is their busiest day",
        "They told me Thursday for the trial day",
        "I told them two weeks",
        "They said 12 months, then permanent",
        "I've been waiting two weeks for an answer",
        "Two weeks ago they promised me a call.",
        "it takes two weeks to learn the till",
        "They need my references by Friday",
        "They want me back for a final round next Thursday at 10",
        "Northgate need my answer by Friday",
        "The other firm wants an answer from me by Friday",
        "Northgate gave me until 4 April to decide",
        "I have an offer from Northgate that runs out on 17 March",
        "I have to let Northgate know by Friday",
    ],
)
def test_what_is_no_promise_of_theirs_is_left_out(text: str) -> None:
    assert values(text, "promise") == []


def test_of_two_promises_the_later_is_taken() -> None:
    assert values("Decision by Friday. Sara: you'll hear by the 20th.", "promise") == ["2026-03-20"]


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("don't call us, we'll call you", "always"),
        ("They said “don’t contact us”.", "always"),
        ("Please don't call or email us.", "always"),
        ("No calls or emails please.", "always"),
        ("Please don't write", "always"),
        ("Don't call before the 20th, they will ring me.", "2026-03-19"),
        ("Please do not contact us before the 20th.", "2026-03-19"),
        ("Please do not contact us until the 20th.", "2026-03-20"),
        ("She asked me not to email until the end of the month.", "2026-03-31"),
        ("Don't follow up for two weeks.", "2026-03-18"),
        ("No contact please!", "always"),
        ("no follow-ups before Monday please", "2026-03-08"),
        ("asked not to reach out until we hear from them", "always"),
        ("please don't chase, they are slow", "always"),
        ("Don't email until Friday. Never contact them.", "always"),
        ("Don't email until Friday. Never call them.", "2026-03-06"),
        ("Decision by Friday. Don't call us until then.", "2026-03-06"),
        ("Don't call us until then.", "always"),
        ("asked me to hold off contacting them until 20/3", "2026-03-20"),
        ("please wait for us to contact you", "always"),
        ("don't bother following up before April", "2026-03-31"),
        ("don't email us before next week", "2026-03-08"),
        ("They asked candidates not to email during the process", "always"),
        ("not to be contacted", "always"),
        ("They'd rather I didn't follow up.", "always"),
        ("We'd prefer you not to call or email while we interview", "always"),
        ("Don't ring me, I'll ring you, said Pete", "always"),
    ],
)
def test_a_wish_not_to_be_written_to_is_found(text: str, wish: str) -> None:
    assert values(text, "no_contact") == [wish]


@pytest.mark.parametrize(
    "text",
    [
        "don't hesitate to call us",
        "I don't write Go every day",
        "don't write tests before lunch, he joked",
        "don't forget to send references",
        "they don't call references until the offer",
        "No calls yet",
        "please don't call",
        "Please don't call, email is fine.",
        "No calls please!",
        "No phone calls. Email only.",
        "don't phone or ring them",
        "They would rather not be called.",
        "not to be contacted by phone",
        "don't contact us by phone, just write",
        "no need to ring",
        "don't bother calling, just email",
        "don't call until Friday, but email is fine",
        "Don't call us – email us instead.",
        "don't call me before 9",
    ],
)
def test_what_is_no_such_wish_is_left_out(text: str) -> None:
    assert values(text, "no_contact") == []


def test_a_day_before_which_not_to_call_is_no_promise() -> None:
    assert values("Please do not call us before Friday.", "promise") == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("spoke with Sara Chen and Tom", ["Sara Chen", "Tom"]),
        ("Spoke with Sara Chen (CTO), Dr. Tom Baker from engineering, and Ana María de la Cruz.",
         ["Sara Chen", "Tom Baker", "Ana María de la Cruz"]),
        ("met Priya and her colleague Jean-Luc O’Neill", ["Priya", "Jean-Luc O’Neill"]),
        ("Interviewed by Sara Chen, Tom Baker & Mo Farah from the data team",
         ["Sara Chen", "Tom Baker", "Mo Farah"]),
        ("panel: Sara, Tom, Ana María", ["Sara", "Tom", "Ana María"]),
        ("talked to sara and tom about the rota", ["Sara", "Tom"]),
        ("spoke w/ Sara", ["Sara"]),
        ("Interviewer: Chen Wei", ["Chen Wei"]),
        ("Call with Sara on Monday about pay.", ["Sara"]),
        ("Sara walked me through the billing migration.", ["Sara"]),
        ("discussed remote work with Tom", ["Tom"]),
        ("Spoke with Sara Chen, the head of data, and Tom.", ["Sara Chen", "Tom"]),
        ("Spoke with Sara. Sara Chen interviewed me", ["Sara Chen"]),
        ("Met: Priya Nair (eng manager), Tomás Ruiz (PM), someone from HR",
         ["Priya Nair", "Tomás Ruiz"]),
        ("w/ Jo Smith + Ravi", ["Jo Smith", "Ravi"]),
        ("Ann Lee (VP) and Bo Chen ran the panel", ["Ann Lee", "Bo Chen"]),
        ("panel: Ann Lee, Dr Okafor", ["Ann Lee", "Dr Okafor"]),
        ("Met Bc. Zdeňka Nováková and Mag. Eva Huber.", ["Zdeňka Nováková", "Eva Huber"]),
        ("Spoke with Sister Mary Immaculata and Dr Obi", ["Sister Mary Immaculata", "Dr Obi"]),
        ("Met Denise (HR) and her boss Mr Kowalczyk", ["Denise", "Mr Kowalczyk"]),
        ("My friend Bob told me to ask about pay.", []),
        ("Spoke with Sara's manager", []),
        ("Met at Google with HR on Monday", []),
        ("met with the team", []),
        ("Spoke with Engineering", []),
    ],
)  # fmt: skip
def test_the_people_met_are_found(text: str, people: list[str]) -> None:
    found = values(text, "interviewer")
    assert found == people


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("talked about the billing migration", ["the billing migration"]),
        ("Talked about the billing migration, on-call rota and their move to Kubernetes, and they "
         "seem nice.", ["the billing migration", "on-call rota", "their move to Kubernetes"]),
        ("discussed remote work with Tom", ["remote work"]),
        ("She asked about my notice period and why I left Acme",
         ["my notice period", "why I left Acme"]),
        ("Topics: pricing, growth, hiring plans", ["pricing", "growth", "hiring plans"]),
        ("Spoke with Anna about research and development.", ["research and development"]),
        ("covered SQL; went over the case study", ["SQL", "the case study"]),
        ("they asked me about a conflict at work, but I froze", ["a conflict at work"]),
        ("We dug into their data warehouse move", ["their data warehouse move"]),
        ("chatted re: hiring plans", ["hiring plans"]),
        ("Big topic was the new depot in Leeds", ["the new depot in Leeds"]),
        ("Q&A on incident response", ["incident response"]),
        ("remember to ask about pay", []),
        ("we covered it", []),
        ("Spoke with D'Shawn on the phone.", []),
        ("We talked on the phone about rota planning", ["rota planning"]),
        ("Talked with Sara Chen and Tom over Zoom for 40 minutes about the rota", ["the rota"]),
        ("We spoke for an hour about the archive move.", ["the archive move"]),
        ("Spoke for 20 min. on Teams re: budget cuts", ["budget cuts"]),
        ("We talked yesterday about shift swaps over lunch", ["shift swaps"]),
        ("talked about the new depot on Friday", ["the new depot"]),
        ("Spoke on Tuesday with Ann", []),
        ("Chatted about his dog", []),
        ("Talked about me joining in May", []),
        ("learned on the job", []),
        ("we covered everything", []),
    ],
)  # fmt: skip
def test_what_was_talked_about_is_found(text: str, themes: list[str]) -> None:
    assert values(text, "theme") == themes


@pytest.mark.parametrize(
    ("text", "rounds"),
    [
        ("second round", ["second"]),
        ("Round 2 of 4", ["2 of 4"]),
        ("round 3", ["3"]),
        ("3rd of 4 interviews", ["3 of 4"]),
        ("This was the phone screen; there are 2 more interviews.",
         ["phone screen", "2 more interviews to come"]),
        ("two more rounds", ["two more rounds to come"]),
        ("Next round will be onsite", []),
        ("if it goes well, the final round is in Berlin", []),
        ("then a technical interview", []),
    ],
)  # fmt: skip
def test_the_round_is_found(text: str, rounds: list[str]) -> None:
    assert values(text, "round") == rounds


def test_the_sample_is_read_whole() -> None:
    proposal = read_notes(SAMPLE.read_text("utf-8"), date(2026, 3, 2))
    assert [(item.name, str(item.value)) for item in proposal.items] == [
        ("promise", "2026-03-13"),
        ("no_contact", "2026-03-13"),
        ("interviewer", "Sara Chen"),
        ("interviewer", "Tom Baker"),
        ("theme", "the billing migration"),
        ("theme", "on-call rota"),
        ("theme", "how they measure churn"),
        ("round", "second"),
        ("round", "two more rounds to come"),
    ]


def test_holidays_of_the_country_are_no_business_days() -> None:
    text = "I'll hear within two business days"
    (item,) = read_notes(text, date(2026, 5, 22), "US").items
    assert item.value == date(2026, 5, 27)


def test_after_the_bank_holiday_there_is_a_day_where_the_country_is_known() -> None:
    text = "We'll let you know after the bank holiday"
    (item,) = read_notes(text, date(2026, 8, 27), "GB-ENG").items
    assert item.value == date(2026, 9, 1)
    assert read_notes(text, date(2026, 8, 27)).items == ()


WORDS = st.sampled_from(
    "They'll decide hear by Friday in two weeks . , don't call us until the 14th met with Sara "
    "Chen and Tom talked about the rota ( ) second round \n - 🌅".split(" ")
)


@given(st.lists(WORDS, max_size=30).map(" ".join), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_every_item_points_at_its_words(text: str, on: date) -> None:
    proposal = read_notes(text, on)
    for item in proposal.items:
        assert 0 <= item.start < item.end <= len(text)
        assert item.name in ITEM_NAMES
        if item.name == "theme":
            assert text[item.start : item.end] == item.value
        if isinstance(item.value, date) and item.name == "promise":
            assert item.value >= on
    names = [ITEM_NAMES.index(item.name) for item in proposal.items]
    assert names == sorted(names)


def item(name: str, value: date | str) -> Item:
    return Item(name, value, 0, 1)  # type: ignore[arg-type]


def test_what_was_agreed_to_is_added() -> None:
    agreed = accept(
        LoggedInterview(Interview("Acme", "Analyst", ("Tom",), themes=("pay",))),
        (
            item("promise", date(2026, 3, 13)),
            item("no_contact", "always"),
            item("interviewer", "Sara"),
            item("interviewer", "Tom"),
            item("theme", "rota"),
            item("round", "second"),
            item("round", "2 more to come"),
        ),
    )
    assert agreed.interview == Interview(
        "Acme",
        "Analyst",
        ("Tom", "Sara"),
        promise=date(2026, 3, 13),
        no_contact="always",
        themes=("pay", "rota"),
    )
    assert agreed.round == "second, 2 more to come"


def test_somebody_who_is_logged_is_not_added_by_a_part_of_the_name() -> None:
    logged = LoggedInterview(Interview("Acme", "Analyst", ("Dr Tunde Adeyemi",)))
    agreed = accept(logged, (item("interviewer", "tunde"), item("interviewer", "Dr Adeyemi")))
    assert agreed == logged


def test_what_was_said_outright_wins_over_the_notes() -> None:
    agreed = accept(
        ACME,
        (item("promise", date(2026, 4, 1)), item("no_contact", "always"), item("round", "third")),
    )
    assert agreed == ACME


def test_words_are_shown_on_one_line() -> None:
    proposal = Proposal("by the end\n  of May", ())
    assert proposal.words(Item("promise", date(2026, 5, 31), 3, 19)) == "the end of May"
