"""Titles in clauses that wish for a job, ask who fills it, or say what the message is about."""

from __future__ import annotations

import pytest

from analyser.reading.entities import find_entities
from analyser.reading.layout import read_layout
from analyser.reading.titles.finder import find_titles


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("I'd be glad to be one of your bus drivers.", "bus drivers"),
        ("I'd be proud to be one of your linesmen (nights).", "linesmen (nights)"),
        ("I should love to be the improver at Kerr's.", "improver"),
        ("I want to be carpenter at your yard.", "carpenter"),
        ("I'd love to be your head of beer.", "head of beer"),
        ("I believe I could be the ropemaker that you need.", "ropemaker"),
        ("I know what sort of archivist the trust is looking for.", "archivist"),
        ("Has the ropemaker been appointed yet?", "ropemaker"),
        ("I write in connection with the Ropemaker.", "Ropemaker"),
        ("I am following up on the Dispenser at your shop.", "Dispenser"),
        ("I was with you on Friday. For pastry cook, night shift.", "pastry cook, night shift"),
        ("I hope to join you as Dispenser.", "Dispenser"),
        ("It concerns the Deputy Pier Master / Ticket Booth Attendant.", None),
    ],
)
def test_a_clause_announces_a_title(sentence: str, title: str | None) -> None:
    text = f"Dear Jo,\n\n{sentence}"
    expected = title or "Deputy Pier Master / Ticket Booth Attendant"
    assert [found.text for found in find_titles(text, read_layout(text))] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "You are the kindest boss I ever met.",
        "Thank you for the growler.",
        "I still tell people about the simulator.",
        "My tutor, Mrs Lee, now Head of Collections at Bolling Hall, asked after you.",
        "The role has been filled, I hear.",
    ],
)
def test_other_people_and_things_are_no_titles(sentence: str) -> None:
    text = f"Dear Jo,\n\n{sentence}"
    assert find_titles(text, read_layout(text)) == ()


def test_the_matter_of_a_letter_stands_alone_above_its_greeting() -> None:
    address = "12 Pier Road\nOban\n\n3 May 2025\n\n"
    body = "\n\nDear Mrs Ross,\n\nIt is a week since we met.\n\nYours,\nKim Osei"

    def titles(above: str) -> list[str]:
        text = address + above + body
        found = find_entities(text, read_layout(text))
        return [entity.text for entity in found if entity.label == "JOB_TITLE"]

    assert titles("Outreach Officer (Job Share)") == ["Outreach Officer (Job Share)"]
    assert titles("Mrs A. Ross\nOutreach Officer\nHarbour Trust") == []
