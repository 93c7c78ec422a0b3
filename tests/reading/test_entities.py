"""All entities of a message together: settled, sorted, and without overlap."""

from __future__ import annotations

from itertools import pairwise

import pytest

from analyser.reading.entities import find_entities
from analyser.reading.layout import read_layout
from analyser.types import Entity

MESSAGES = [
    "Hi 李伟,\n\nThanks for the chat about the night-shift RN role at St. Mary's Hospital.\n\nمحمد",
    "hey jo!! thx again re the junior ux designer role 🎉 great meeting arjun\n\n- kabir",
    "Hola Rocío, this is Andrés Villalobos, calling about the case manager job at Casa Esperanza.",
    "Dear Mr. Al-Rashid,\r\n\r\nI met you about Assistant F&B Manager.\r\n\r\nSuresh",
    "HI TOM,\n\nANY NEWS ON THE SUPERVISOR POSITION AT AMAZON?\n\nLINDA",
    "",
    "🌅",
    "Dear",
    "of of of the the position role at at with Nurse, (",
]


def found(text: str, dates: tuple[Entity, ...] = ()) -> list[tuple[str, str]]:
    entities = find_entities(text, read_layout(text), dates)
    return [(entity.label, entity.text) for entity in entities]


def test_a_message_is_read_as_a_whole() -> None:
    text = (
        "Subject: Thank you - Policy Adviser, Auckland Council\n\nKia ora Mere,\n\n"
        "Thank you for Tuesday. Hearing Wiremu and Sione describe the plan was great. At the "
        "Ministry for the Environment I led similar work.\n\nNgā mihi,\nHemi Paki"
    )
    assert found(text) == [
        ("JOB_TITLE", "Policy Adviser"),
        ("COMPANY", "Auckland Council"),
        ("INTERVIEWER", "Mere"),
        ("PERSON", "Wiremu"),
        ("PERSON", "Sione"),
        ("COMPANY", "Ministry for the Environment"),
        ("CANDIDATE", "Hemi Paki"),
    ]


def test_a_house_beside_the_writers_post_is_no_part_of_it() -> None:
    text = "Hi Mere,\n\nAny news?\n\nRegards,\nHemi Paki\nDraughtsman, Wendlow Consulting"
    assert found(text)[-1] == ("COMPANY", "Wendlow Consulting")


def test_a_forwarded_message_is_read_too() -> None:
    text = (
        "Hi Karim,\n\nI'm still keen on the second sous chef role at The Ivy.\n\nCheers\nJo\n\n"
        "---------- Forwarded message ---------\nFrom: Karim Haddad <karim@example.com>\n"
        "To: Jo Park\n\nHi Jo, come in on Tuesday. Karim"
    )
    assert ("INTERVIEWER", "Karim Haddad") in found(text)
    assert found(text)[:4] == [
        ("INTERVIEWER", "Karim"),
        ("JOB_TITLE", "second sous chef"),
        ("COMPANY", "The Ivy"),
        ("CANDIDATE", "Jo"),
    ]


@pytest.mark.parametrize("text", MESSAGES)
def test_entities_are_sorted_exact_and_apart(text: str) -> None:
    entities = find_entities(text, read_layout(text))
    for entity in entities:
        assert text[entity.start : entity.end] == entity.text != ""
    for first, second in pairwise(entities):
        assert first.end <= second.start


def test_nothing_lies_in_a_date_and_the_dates_are_kept() -> None:
    text = "Hi Sara,\n\nI met you and May on May Day at Acme Ltd.\n\nBest,\nTom"
    start = text.index("May Day")
    day = Entity(start, start + 7, "May Day", "DATE", "interview", "2026-05-01")
    entities = find_entities(text, read_layout(text), (day,))
    assert day in entities
    assert [entity.text for entity in entities if entity.label == "PERSON"] == ["May"]


def test_the_stronger_evidence_stands() -> None:
    text = "Hi Sara,\n\nI am still interested in the Events Coordinator role.\n\nBest,\nTaylor Cook"
    assert found(text) == [
        ("INTERVIEWER", "Sara"),
        ("JOB_TITLE", "Events Coordinator"),
        ("CANDIDATE", "Taylor Cook"),
    ]
