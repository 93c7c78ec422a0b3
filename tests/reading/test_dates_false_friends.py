"""What looks like a date and is none, and what sits right beside it and is one."""

from __future__ import annotations

from datetime import date

import pytest

from analyser.reading.dates.finder import find_dates
from analyser.reading.layout import Layout, Section, read_layout
from analyser.types import Span

SEND_ON = date(2026, 11, 12)


def found(sentence: str) -> list[str]:
    layout = Layout(
        (Section("body", 0, len(sentence)),),
        (Span(0, len(sentence)),),
    )
    return [entity.text for entity in find_dates(sentence, layout, SEND_ON)]


@pytest.mark.parametrize(
    "sentence",
    [
        # lengths of time
        "I have nine years of experience.",
        "The course was three weeks of training.",
        "My notice is four weeks.",
        "I have run the desk for the past four years.",
        "I brought the harvest in within four days.",
        "It is my second letter in four days.",
        "You are the first boss in ten years to listen.",
        "I was told to expect a reply within a week.",
        "The whole day was a pleasure.",
        "I ask after the herd every day.",
        "Thirty drops a day suit me.",
        "That was the best hour of my month.",
        "Hope your week is going well.",
        "I hope you had a good weekend.",
        "I came in about the weekend till job.",
        "I look forward to hearing from you soon.",
        "We spoke recently.",
        "Long ago I lost faith in trams.",
        # the time of day
        "Our call was at 10:30.",
        "Our call was at 10.30.",
        "I can talk after six.",
        "I am free from 9 to 5.",
        "I am up at four in the morning.",
        "Good morning, and good afternoon to Kofi.",
        "I wish you a lovely evening.",
        # numbers of all kinds
        "My number is 07700 900 143.",
        "My number is (312) 555-0143.",
        "My number is 01632 960 3/11.",
        "Call me on 555-03-2026.",
        "The deck is version 3.11.",
        "I upgraded Python 3.11 to 3.12.",
        "The server is 10.11.12.13.",
        "I am on call 24/7.",
        "I work 7/11 shifts.",
        "I scored 9/10 in the test.",
        "The split was 50/50.",
        "The room is 2019.",
        "I sit in room 2019 upstairs.",
        "The budget is £2019.",
        "I manage 2026 accounts.",
        "We served 1950 people.",
        "I welded to ISO 9001:2015.",
        "My postcode is SW1A 2AA, flat 3/11.",
        "I picked 3/4 of the orchard.",
        "I raised output from 31% to 12%.",
        "It weighs 3.5.",
        "We upgraded to 3.11. in the end.",
        "my gpa is 3.9. for the record",
        "my score was 3.5. in all",
        "I scored a 9.5. in the test.",
        "We use release 7.4. at work.",
        "I closed the ticket 2026-13-45.",
        # ordinals that count
        "Thank you for the second interview.",
        "The first thing that I noticed was the light.",
        "I work on the third floor.",
        "I work on the 14th floor.",
        "I live on 5th Avenue.",
        "We came third.",
        "I was among the first to apply.",
        "The 2nd and 3rd floors are mine.",
        "In my second week I led the team.",
        "I love 19th century lamps.",
        # words that are also months, weekdays and seasons
        "May I ask whether there is news?",
        "I may be reached by post.",
        "This may be a silly question.",
        "Up to 20 may apply.",
        "We march on.",
        "I march 4 miles to work.",
        "I sat down with Kofi.",
        "The sun was out.",
        "We wed the two systems with care.",
        "The fall in sales worried you.",
        "I mended the spring in the lock.",
        "I will help with the spring gala.",
        "The Saturday girl showed me the till.",
        "I baked for the Christmas party.",
        "I counted the Easter stock.",
        "Roll on the summer camp.",
        "That was an august gathering.",
        "I lent Kofi my ladder.",
        "The advent of robots worries nobody here.",
        "We decided to start.",
        "The market is decent.",
        # names
        "I spoke with April Jones.",
        "I was interviewed by June.",
        "Please thank May for the tea.",
        "Mr Sunday Okafor showed me round.",
        "Please thank Ms Monday for the tea.",
        "I loved Tiny Wednesday's new game.",
        "Dr. March was kind.",
        "Augustus sends his regards.",
    ],
)
def test_is_no_date(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("I may come in May.", ["May"]),
        ("We march on from March.", ["March"]),
        ("May I come on 3 May?", ["3 May"]),
        ("I sat with you on Sat.", ["Sat"]),
        ("The sun was out on Sun 8 Nov.", ["Sun 8 Nov"]),
        ("The second interview is on the second.", ["the second"]),
        ("I am on the third floor until the third.", ["the third"]),
        ("Room 2019 opened in 2019.", ["2019"]),
        ("After nine years there I left in 2021.", ["2021"]),
        ("Three weeks have passed since 22 October.", ["22 October"]),
        ("I spoke with April in April.", ["April"]),
        ("On Friday Maria rang.", ["Friday"]),
        ("The spring gala is in spring.", ["spring"]),
        ("The Christmas party is before Christmas.", ["Christmas"]),
        ("Flat 3/11, where we met on 4/11.", ["4/11"]),
        ("Version 3.11. was out on 3.11.2026.", ["3.11.2026"]),
        ("At 10.30 on 10.11. we met.", ["10.11."]),
        ("Today at 10:30, tomorrow after six.", ["Today", "tomorrow"]),
        ("the tuesdays and thursdays suit me", ["tuesdays", "thursdays"]),
        ("We met on 3 November, not 4 November.", ["3 November", "4 November"]),
        ("I am away from 25 July to 8 August.", ["25 July", "8 August"]),
        ("My notes of the 12th and the 19th are enclosed.", ["the 12th", "the 19th"]),
        ("My mails of the 1st, 3rd and 8th are enclosed.", ["the 1st, 3rd and 8th"]),
        ("You close for Christmas on the 22nd.", ["Christmas", "the 22nd"]),
        ("Yesterday (11 November) was a joy.", ["Yesterday", "11 November"]),
    ],
)
def test_is_a_date_beside_one(sentence: str, dates: list[str]) -> None:
    assert found(sentence) == dates


@pytest.mark.parametrize(
    ("message", "dates"),
    [
        ("Hi May,\n\nThank you for yesterday. May was kind.\n\nBest wishes,\nTom", ["yesterday"]),
        ("Dear Friday,\n\nThank you. Friday, you were kind.\n\nBest wishes,\nTom", []),
        ("Hi Sara,\n\nThank you.\n\nBest wishes,\nSunday Okafor", []),
        ("Hi April,\n\nI can start in April.\n\nBest wishes,\nTom", ["April"]),
        ("Hi Sunday,\n\nWe met on Sunday.\n\nBest wishes,\nTom", ["Sunday"]),
    ],
)
def test_the_people_of_the_message_are_no_dates(message: str, dates: list[str]) -> None:
    entities = find_dates(message, read_layout(message), SEND_ON)
    assert [entity.text for entity in entities] == dates


@pytest.mark.parametrize("name", ["Nguyen Thi Thu Ha", "Nguyen Thi Thu", "Thu Pham", "Wed Al-Amin"])
def test_a_weekday_cut_short_may_be_a_name(name: str) -> None:
    assert found(f"Best,\n{name}") == []


@pytest.mark.parametrize("day", ["Thu", "Wed", "Thu Morning", "Wed Nov 4"])
def test_a_weekday_cut_short_is_a_day_elsewhere(day: str) -> None:
    assert found(f"We spoke on {day} about the rota") == [day]
