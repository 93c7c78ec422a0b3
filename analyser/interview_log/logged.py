"""What the log holds: an interview with its practical details, and a contact with its number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, time
from typing import Any, TypedDict, Unpack

from analyser.errors import AnalyserError
from analyser.json_values import plain
from analyser.labels import Outcome
from analyser.types import Contact, Interview

FIRST_YEAR, LAST_YEAR = 1970, 2199

_NO_CHARACTER = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class LoggedInterview:
    """An interview as it lies in the log.

    Args:
        interview: what the timing check and the comparison with a draft need. Its ``id`` is the
            log's own short number, ``None`` until it is added.
        addresses: the email address of an interviewer, by name.
        starts_at: the time of day, in ``time_zone``.
        time_zone: the name of the zone that ``held_on`` and ``starts_at`` are meant in.
        round: which one it is, in the candidate's words ("second", "phone screen").
        uid: the same wherever this interview is exported to, so that nothing is imported twice;
            that of the calendar invitation where it came from one.
    """

    interview: Interview
    addresses: Mapping[str, str] = field(default_factory=dict)
    starts_at: time | None = None
    time_zone: str = ""
    round: str = ""
    uid: str = ""

    @property
    def id(self) -> str:
        """The log's number of this interview; empty until it is added."""
        return self.interview.id or ""

    def to_dict(self) -> dict[str, Any]:
        """All of it as plain JSON values in one flat object, which begins with the ``id``."""
        values: dict[str, Any] = plain(self)
        interview: dict[str, Any] = values.pop("interview")
        return {"id": self.interview.id, **interview, **values}


@dataclass(frozen=True, slots=True)
class LoggedContact:
    """A contact as it lies in the log; ``uid`` is the same wherever it is exported to."""

    contact: Contact
    id: str = ""
    uid: str = ""

    def to_dict(self) -> dict[str, Any]:
        """All of it as plain JSON values in one flat object, which begins with the ``id``."""
        return {"id": self.id, **plain(self.contact), "uid": self.uid}


@dataclass(frozen=True, slots=True)
class Entry:
    """An interview with all its contacts: what is exported and imported."""

    logged: LoggedInterview
    contacts: tuple[LoggedContact, ...] = ()


def doubt_of_day(contact: Contact, held_on: date | None, today: date) -> str:
    """What makes the day of a contact doubtful, in words that follow "is"; empty where nothing."""
    if held_on and contact.on < held_on:
        return f"before the interview ({held_on})"
    return f"still to come (today is {today})" if contact.on > today else ""


class Changes(TypedDict, total=False):
    """What :meth:`InterviewLog.edit` may change; what is not named stays."""

    company: str
    job_title: str
    interviewers: tuple[str, ...]
    held_on: date | None
    promise: date | None
    no_contact: date | str | None
    outcome: Outcome
    themes: tuple[str, ...]
    notes: str
    addresses: Mapping[str, str]
    starts_at: time | None
    time_zone: str
    round: str


def change(logged: LoggedInterview, **changes: Unpack[Changes]) -> LoggedInterview:
    """A copy with some fields changed; the addresses of people who are no longer in it go."""
    named: dict[str, Any] = dict(changes)
    inner = {item.name for item in fields(Interview)} & named.keys()
    interview = replace(logged.interview, **{name: named.pop(name) for name in inner})
    addresses = named.pop("addresses", logged.addresses)
    kept = {name: addresses[name] for name in interview.interviewers if addresses.get(name)}
    return replace(logged, interview=interview, addresses=kept, **named)


def tidy_interview(logged: LoggedInterview) -> LoggedInterview:
    """The interview as it is kept: every name on one line, nothing empty, nothing twice.

    Raises:
        AnalyserError: a value cannot be meant as it is given.
    """
    interview = logged.interview
    tidy = change(
        logged,
        company=_one_line(interview.company),
        job_title=_one_line(interview.job_title),
        interviewers=_lines(interview.interviewers),
        themes=_lines(interview.themes),
        addresses={_one_line(name): _one_line(at) for name, at in logged.addresses.items()},
        time_zone=_one_line(logged.time_zone),
        round=_one_line(logged.round),
    )
    _check_interview(tidy)
    return tidy


def tidy_contact(contact: Contact) -> Contact:
    """The contact as it is kept.

    Raises:
        AnalyserError: a value cannot be meant as it is given.
    """
    tidy = replace(contact, channel=_one_line(contact.channel).lower(), text=contact.text or None)
    _check_contact(tidy)
    return tidy


def check_characters(values: Mapping[str, object]) -> None:
    """Refuse NUL and halves of surrogate pairs, which no keyboard writes and no database keeps.

    Raises:
        AnalyserError: a value holds one; the message names its field and repeats nothing of it.
    """
    for name, value in values.items():
        if any(_NO_CHARACTER.search(text) for text in _texts(value)):
            raise AnalyserError(
                f"{name} holds characters that no text has; save it as UTF-8 and try again"
            )


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (Mapping, list, tuple)):
        inner = [*value.keys(), *value.values()] if isinstance(value, Mapping) else value
        yield from (item for item in inner if isinstance(item, str))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(_one_line, texts))))


def _check_interview(logged: LoggedInterview) -> None:
    interview = logged.interview
    if not interview.company:
        raise AnalyserError("an interview needs the name of the company")
    for name in (*interview.interviewers, *logged.addresses.values()):
        if set(name) & {"<", ">"}:
            raise AnalyserError(f"{name!r} must be written without < and >")
    for field_name in ("held_on", "promise", "no_contact"):
        _check_day(field_name, getattr(interview, field_name))
    if interview.held_on and interview.promise and interview.promise < interview.held_on:
        raise AnalyserError(
            f"the promise ({interview.promise}) is before the interview ({interview.held_on}); "
            "give the day by which they said that they would answer"
        )
    check_characters(logged.to_dict())


def _check_contact(contact: Contact) -> None:
    if not contact.channel:
        raise AnalyserError("a contact needs its channel, such as email or voicemail")
    _check_day("on", contact.on)
    _check_day("promise", contact.promise)
    if contact.promise and contact.kind != "reply":
        raise AnalyserError(
            f"a promise comes with a reply of theirs; this contact is of kind {contact.kind!r}"
        )
    if contact.promise and contact.promise < contact.on:
        raise AnalyserError(f"the promise ({contact.promise}) is before the reply ({contact.on})")
    check_characters(LoggedContact(contact).to_dict())


def _check_day(name: str, value: object) -> None:
    if isinstance(value, date) and not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise AnalyserError(f"{name} is {value}; is the year right?")
