"""Whole messages as people write them: stutter, lower case, emoji, names and places of anywhere."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from analyser.reading.draft import read_draft

MESSAGES = tomllib.loads(Path(__file__).with_name("odd_messages.toml").read_text(encoding="utf-8"))[
    "message"
]


@pytest.mark.parametrize("message", MESSAGES, ids=[message["name"] for message in MESSAGES])
def test_everything_named_in_an_odd_message_is_found(message: dict[str, Any]) -> None:
    entities = read_draft(message["text"].strip("\n"), message["send_on"]).entities
    assert {f"{entity.label}: {entity.text}" for entity in entities} == set(message["entities"])


@pytest.mark.parametrize("message", MESSAGES, ids=[message["name"] for message in MESSAGES])
def test_the_day_of_the_interview_is_known_where_it_is_said(message: dict[str, Any]) -> None:
    entities = read_draft(message["text"].strip("\n"), message["send_on"]).entities
    days = {entity.value for entity in entities if entity.role == "interview" and entity.value}
    assert days == ({message["interview"].isoformat()} if "interview" in message else set())
