"""From a logged interview to first drafts of a follow-up, several wordings of each."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from analyser.errors import AnalyserError
from analyser.field_checks import check_choice, check_day, check_kind, gathered
from analyser.judging.earlier_messages import sentences_sent, split_sentences, was_sent
from analyser.judging.facts import (
    fields_of,
    fill,
    greeted_names,
    greeted_whole,
    logged_facts,
    name_company,
    name_job,
)
from analyser.judging.said_days import say_day, written_day
from analyser.labels import CHANNELS, KINDS, Channel, Kind
from analyser.timing_messages import explain
from analyser.types import Contact, Interview

Wordings = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """One way of writing one kind of message; a slot holds wordings, the fullest first.

    ``again`` is for a status message that follows another one, or a reply.
    """

    kind: Kind
    channel: Channel
    again: bool
    subject: Wordings
    paragraphs: tuple[tuple[Wordings, ...], ...]
    closing: str


def compose(
    interview: Interview,
    contacts: Iterable[Contact] = (),
    *,
    name: str,
    send_on: date,
    kind: Kind = "status",
    channel: Channel = "email",
    phone: str = "",
) -> tuple[str, ...]:
    """Write first drafts about an interview, one for each wording that there is.

    What the log does not know is left out, so that no draft has a gap to fill. What was sent before
    is not said again where there is another way to say it; the draft that repeats least is first.

    Args:
        interview: as it lies in the log.
        contacts: the messages sent and received; those after ``send_on`` are ignored.
        name: the writer's own, for the sign-off.
        send_on: the day of sending, against which days are named ("yesterday").
        kind: ``status`` or ``thank_you``.
        channel: ``email``, ``voicemail`` or ``letter``.
        phone: the writer's number, which a voicemail says twice and a letter names.

    Raises:
        AnalyserError: there is no name, the interview is still to come on that day, nothing is open
            any more, or an argument is of another kind.
    """
    check_kind("interview", interview, Interview)
    contacts = gathered("contacts", contacts, Contact)
    check_day("send_on", send_on)
    for field, value in {"name": name, "phone": phone}.items():
        check_kind(field, value, str)
    check_choice("kind", kind, KINDS)
    check_choice("channel", channel, CHANNELS)
    name, phone = " ".join(name.split()), " ".join(phone.split())
    if not name:
        raise AnalyserError("a follow-up is signed: give the writer's name")
    if interview.held_on and interview.held_on > send_on:
        raise AnalyserError(
            f"the interview at {interview.company} is on {interview.held_on}, after "
            f"{send_on}; there is nothing to follow up before it"
        )
    if interview.outcome != "waiting":
        raise AnalyserError(
            f"{explain(kind, 'closed', (interview.outcome,), {})} No draft was written; if it is "
            "open after all, set its outcome to waiting in the log"
        )
    facts = logged_facts(interview, send_on) | {"name": name}
    facts |= {"phone": phone} if phone else {}
    facts |= {"job": name_job(facts["title"])} if "title" in facts else {}
    contacts = tuple(contact for contact in contacts if contact.on <= send_on)
    last = _last_word(interview, contacts, send_on) if kind == "status" else {}
    facts |= last
    sent = sentences_sent(contacts)
    drafts = (
        _write(variant, interview, facts, send_on, sent)
        for variant in _load_variants()
        if (variant.kind, variant.channel, variant.again) == (kind, channel, bool(last))
    )
    return tuple(sorted(drafts, key=lambda text: _repeated(text, sent)))


def _last_word(interview: Interview, contacts: Sequence[Contact], send_on: date) -> dict[str, str]:
    """The day of the last message since the interview: ``earlier`` the writer's, or ``replied``."""
    since = interview.held_on or date.min
    known = [one for one in contacts if one.kind != "thank_you" and one.on >= since]
    if not known:
        return {}
    last = sorted(known, key=lambda one: one.on)[-1]  # of one day the later
    return {"replied" if last.kind == "reply" else "earlier": say_day(last.on, send_on)}


def _write(
    variant: Variant,
    interview: Interview,
    facts: Mapping[str, str],
    send_on: date,
    sent: Sequence[str],
) -> str:
    people = greeted_names(interview.interviewers)
    employer = facts.get("company", "")
    facts = {**facts, "company": name_company(employer)} if employer else facts
    paragraphs = [
        " ".join(filter(None, (_best(slot, facts, sent) for slot in slots)))
        for slots in variant.paragraphs
    ]
    if variant.channel == "voicemail":
        hello = fill("Hello {people}.", {"people": people}) if people else "Hello."
        return " ".join(filter(None, [hello, *paragraphs]))
    parts = [f"Dear {people or 'hiring team'},", *paragraphs, f"{variant.closing}\n{facts['name']}"]
    if variant.channel == "email":
        parts.insert(0, f"Subject: {_best(variant.subject, facts)}")
    else:
        parts = [*_letterhead(interview, facts, employer, send_on), *parts]
    return "\n\n".join(parts) + "\n"


def _letterhead(
    interview: Interview, facts: Mapping[str, str], employer: str, send_on: date
) -> Iterator[str]:
    """Who writes, when, and to whom."""
    yield "\n".join(filter(None, (facts["name"], facts.get("phone"))))
    yield written_day(send_on)
    readers = greeted_whole(interview.interviewers)
    if to := "\n".join(filter(None, (*readers, employer.removeprefix("the ")))):
        yield to


def _best(wordings: Wordings, facts: Mapping[str, str], sent: Sequence[str] = ()) -> str:
    """The first wording whose fields are all known, or nothing.

    Of those with the same fields as that one, it is the one that says least of what was sent.
    """
    known = [one for one in wordings if fields_of(one) <= facts.keys()]
    equal = [fill(one, facts) or "" for one in known if fields_of(one) == fields_of(known[0])]
    return min(equal, key=lambda words: _repeated(words, sent), default="")


def _repeated(text: str, sent: Sequence[str]) -> int:
    """How many sentences of a text were sent before."""
    return sum(was_sent(sentence, sent) for sentence in split_sentences(text))


@cache
def _load_variants() -> tuple[Variant, ...]:
    """Read the variants once."""
    path = Path(__file__).with_name("variants.toml")
    content: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Variant(
            block["kind"],
            block["channel"],
            block.get("again", False),
            tuple(block.get("subject", ())),
            tuple(tuple(map(tuple, slots)) for slots in block["paragraphs"]),
            block.get("closing", ""),
        )
        for block in content["variant"]
    )
