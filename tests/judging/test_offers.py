"""What is read of another firm's offer."""

from datetime import date

import pytest

from analyser import Draft
from analyser.judging.offers import NO_OFFER, read_offer
from analyser.types import Span


def read(analyser, words):
    text = f"Dear Sara,\n\n{words}\n\nTom Roy"
    entities = analyser.analyse(Draft(text, send_on=date(2026, 11, 12))).entities
    start = text.index(words)
    return read_offer(text, entities, Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("words", "offer"),
    [
        ("I have an offer from Kessler Ltd.", "another offer from Kessler Ltd"),
        (
            "I've been offered the job at St Luke's Hospital, who need an answer by 1 December.",
            "another offer from St Luke's Hospital, open until 1 December",
        ),
        (
            "Snowflake made me an offer, and I'm going to sign on Tuesday unless I hear from you.",
            "another offer from Snowflake, to be signed on Tuesday",
        ),
        (
            "Snowflake has an offer for me that I will accept on Monday.",
            "another offer from Snowflake, to be signed on Monday",
        ),
        (
            "My offer from Infosys expires on 30 November.",
            "another offer from Infosys, open until 30 November",
        ),
        (
            "Siemens in Erlangen offered me a post, starting on Monday.",
            "another offer from Siemens, starting on Monday",
        ),
        (
            "The University of Leeds has offered me a fellowship and expects my answer by 30 May.",
            "another offer from the University of Leeds, open until 30 May",
        ),
        (
            "Bosch gives me an offer and I must answer by 4 May.",
            "another offer from Bosch, open until 4 May",
        ),
        ("I hold an offer with a start date of 4 January.", "another offer, starting on 4 January"),
    ],
)
def test_the_firm_and_the_days_of_an_offer_are_read(analyser, words, offer):
    assert read(analyser, words).facts()["offer"] == offer


@pytest.mark.parametrize(
    "words",
    [
        "I have another offer, but would rather work for Kessler Ltd.",
        "I have another offer, so I need your answer by Friday.",
        "I left Northwind in May and have an offer.",
        "We met on Tuesday at Northwind.",
    ],
)
def test_neither_the_reader_nor_the_deadline_belongs_to_an_offer(analyser, words):
    assert read(analyser, words) == NO_OFFER
