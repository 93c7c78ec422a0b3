"""From a logged interview to first drafts of a follow-up, several wordings of each."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from analyser.errors import AnalyserError
from analyser.judging.facts import (
    fill,
    greeted_names,
    greeted_whole,
    logged_facts,
    name_job,
    written_day,
)
from analyser.labels import Channel, Kind
from analyser.types import Interview

Wordings = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """One way of writing one kind of message; a slot holds wordings, the fullest first."""

    kind: Kind
    channel: Channel
    subject: Wordings
    paragraphs: tuple[tuple[Wordings, ...], ...]
    closing: str


def compose(
    interview: Interview,
    *,
    name: str,
    send_on: date,
    kind: Kind = "status",
    channel: Channel = "email",
    phone: str = "",
) -> tuple[str, ...]:
    """Write first drafts about an interview, one for each wording that there is.

    What the log does not know is left out, so that no draft has a gap to fill.

    Args:
        interview: as it lies in the log.
        name: the writer's own, for the sign-off.
        send_on: the day of sending, against which days are named ("yesterday").
        kind: ``status`` or ``thank_you``.
        channel: ``email``, ``voicemail`` or ``letter``.
        phone: the writer's number, which a voicemail says twice and a letter names.

    Raises:
        AnalyserError: there is no name, or the interview is still to come on that day.
    """
    name, phone = " ".join(name.split()), " ".join(phone.split())
    if not name:
        raise AnalyserError("a follow-up is signed: give the writer's name")
    if interview.held_on and interview.held_on > send_on:
        raise AnalyserError(
            f"the interview at {interview.company} is on {interview.held_on}, after "
            f"{send_on}; there is nothing to follow up before it"
        )
    facts = logged_facts(interview, send_on) | {"name": name}
    facts |= {"phone": phone} if phone else {}
    facts |= {"job": name_job(facts["title"])} if "title" in facts else {}
    return tuple(
        _write(variant, interview, facts, send_on)
        for variant in _load_variants()
        if (variant.kind, variant.channel) == (kind, channel)
    )


def _write(variant: Variant, interview: Interview, facts: Mapping[str, str], send_on: date) -> str:
    people = greeted_names(interview.interviewers)
    paragraphs = [
        " ".join(filter(None, (_first(slot, facts) for slot in slots)))
        for slots in variant.paragraphs
    ]
    if variant.channel == "voicemail":
        hello = fill("Hello {people}.", {"people": people}) if people else "Hello."
        return " ".join(filter(None, [hello, *paragraphs]))
    parts = [f"Dear {people or 'hiring team'},", *paragraphs, f"{variant.closing}\n{facts['name']}"]
    if variant.channel == "email":
        parts.insert(0, f"Subject: {_first(variant.subject, facts)}")
    else:
        parts = [*_letterhead(interview, facts, send_on), *parts]
    return "\n\n".join(parts) + "\n"


def _letterhead(interview: Interview, facts: Mapping[str, str], send_on: date) -> Iterator[str]:
    """Who writes, when, and to whom."""
    yield "\n".join(filter(None, (facts["name"], facts.get("phone"))))
    yield written_day(send_on)
    readers = greeted_whole(interview.interviewers)
    if to := "\n".join(filter(None, (*readers, facts.get("company")))):
        yield to


def _first(wordings: Wordings, facts: Mapping[str, str]) -> str:
    """The first wording whose fields are all known, or nothing."""
    return next(filter(None, (fill(one, facts) for one in wordings)), "")


@cache
def _load_variants() -> tuple[Variant, ...]:
    """Read the variants once."""
    path = Path(__file__).with_name("variants.toml")
    content: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Variant(
            block["kind"],
            block["channel"],
            tuple(block.get("subject", ())),
            tuple(tuple(map(tuple, slots)) for slots in block["paragraphs"]),
            block.get("closing", ""),
        )
        for block in content["variant"]
    )
