"""A calendar invitation (``.ics``), read into an interview for the log."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from analyser.errors import AnalyserError
from analyser.interview_log.addresses import company_label, spell_person
from analyser.interview_log.employers import find_employer
from analyser.interview_log.logged import LoggedInterview
from analyser.interview_log.note_themes import find_rounds
from analyser.interview_log.times import read_zone
from analyser.types import Interview, Span

_BEFORE_ROUND = re.compile(
    r"(?i) \(|\s{1,9}[-–—|:]\s{1,9}(?=(?:first|second|third|final|phone|technical|on-?site|panel|"
    r"screening|HR|video)\b)"
)
_NOT_PEOPLE = frozenset({"ROOM", "RESOURCE", "GROUP"})


@dataclass(frozen=True, slots=True)
class Invitation:
    """What an invitation says.

    Args:
        title: the summary of the event.
        organiser: who sent it, by name, or the address where no name is known.
        logged: the interview, with what could be told from the rest; ``company`` and ``job_title``
            are empty where nothing tells them.
        cancelled: whether it calls the interview off.
    """

    title: str
    organiser: str
    logged: LoggedInterview
    cancelled: bool


@dataclass(frozen=True, slots=True)
class _Guest:
    name: str
    shown: str
    address: str
    organises: bool


def read_invitation(
    data: bytes, name: str, *, time_zone: str = "", own: Collection[str] = ()
) -> Invitation:
    """Read the one event of a calendar file.

    Args:
        data: the file as it is.
        name: what to call it in a message.
        time_zone: the zone in which to tell a time that is given in UTC.
        own: the candidate's own addresses, who is no interviewer.

    Raises:
        AnalyserError: it is no calendar file, it holds no event or several, or the event has no
            day, or the zone is not known.
    """
    from icalendar import Calendar  # noqa: PLC0415 - slow to import, and seldom needed

    try:
        calendar = Calendar.from_ical(data)
    except Exception as error:  # a broken file trips the parser in many ways
        reason = str(error).splitlines()[0][:100] if str(error) else "it is empty"
        raise AnalyserError(f"{name}: this is no calendar file ({reason})") from error
    event = _only_event(calendar, name)
    title = _text(event, "SUMMARY")
    day, starts_at, zone = _start(event, calendar, time_zone, name)
    guests = list(_guests(event, {address.lower() for address in own}))
    label = _company_label(guests)
    people = _interviewers(guests, label)
    shown = [guest.shown for guest in guests if label and company_label(guest.address) == label]
    texts = (title, _text(event, "LOCATION"), _text(event, "DESCRIPTION"))
    interview = Interview(
        company=find_employer(label, shown, texts, people),
        job_title=_job_title_in(title),
        interviewers=tuple(people),
        held_on=day,
    )
    rounds = [found.value for found in find_rounds(title, Span(0, len(title)))]
    logged = LoggedInterview(
        interview,
        addresses=people,
        starts_at=starts_at,
        time_zone=zone,
        round=", ".join(rounds),
        uid=_text(event, "UID"),
    )
    organisers = [guest.name or guest.address for guest in guests if guest.organises]
    status = {_text(event, "STATUS").upper(), _text(calendar, "METHOD").upper()}
    return Invitation(title, "".join(organisers), logged, bool(status & {"CANCELLED", "CANCEL"}))


def _only_event(calendar: Any, name: str) -> Any:
    # a changed date of a series has the same UID as the series
    events = {_text(event, "UID"): event for event in reversed(calendar.walk("VEVENT"))}
    if len(events) != 1:
        count = "no event" if not events else f"{len(events)} events"
        raise AnalyserError(
            f"{name}: it holds {count}; save the one invitation as a file of its own"
        )
    return next(iter(events.values()))


def _text(component: Any, key: str) -> str:
    value = component.get(key, "")
    return str(value[0] if isinstance(value, list) else value).strip()


def _start(event: Any, calendar: Any, wanted: str, name: str) -> tuple[date, time | None, str]:
    """The day, the time of day and the zone in which the event starts."""
    from icalendar import vDDDTypes  # noqa: PLC0415

    value = event.get("DTSTART")
    start = value.dt if isinstance(value, vDDDTypes) else None
    if not isinstance(start, date):
        raise AnalyserError(f"{name}: the event has no day that can be read (DTSTART)")
    if not isinstance(start, datetime):
        return start, None, ""
    zone = _zone_name(str(value.params.get("TZID", "")))
    if start.tzinfo and not zone:
        # in UTC: told in the zone that the calendar or the user names
        zone = wanted or _text(calendar, "X-WR-TIMEZONE") or "UTC"
        try:
            start = start.astimezone(read_zone(zone))
        except AnalyserError as error:
            raise AnalyserError(f"{name}: {error}") from error
    return start.date(), time(start.hour, start.minute), zone


def _zone_name(identifier: str) -> str:
    """The common name of a zone, where Windows has one of its own."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # noqa: PLC0415

    return str(WINDOWS_TO_OLSON.get(identifier, identifier))


def _guests(event: Any, own: Collection[str]) -> Iterator[_Guest]:
    """The organiser and the attendees, each once, without rooms and without the candidate."""
    seen = set(own)
    for key in ("ORGANIZER", "ATTENDEE"):
        values = event.get(key, [])
        for value in values if isinstance(values, list) else [values]:
            params = getattr(value, "params", {})
            address = str(value).removeprefix("mailto:").removeprefix("MAILTO:").strip()
            if "@" not in address:  # a calendar server may name its own, and the address beside it
                address = str(params.get("EMAIL", address))
            folded = address.lower()
            if folded in seen or str(params.get("CUTYPE", "")).upper() in _NOT_PEOPLE:
                continue
            seen.add(folded)
            shown = str(params.get("CN", ""))
            yield _Guest(spell_person(shown, address), shown, address, key == "ORGANIZER")


def _company_label(guests: Sequence[_Guest]) -> str:
    """The label of the employer: that of the organiser, else the most frequent."""
    labels = [company_label(guest.address) for guest in guests]
    for guest, label in zip(guests, labels, strict=True):
        if guest.organises and label:
            return label
    counted = Counter(filter(None, labels)).most_common(1)
    return counted[0][0] if counted else ""


def _interviewers(guests: Sequence[_Guest], label: str) -> dict[str, str]:
    """The addresses of the people of the employer, by name.

    Where nobody has an address of an employer, only the organiser is sure not to be the candidate.
    """
    people: dict[str, str] = {}
    for guest in guests:
        theirs = company_label(guest.address) == label if label else guest.organises
        if guest.name and theirs:
            people.setdefault(guest.name, guest.address)
    return people


def _job_title_in(title: str) -> str:
    """A job title that the title of the event names, without what is said of the round."""
    from analyser.reading.layout import read_layout  # noqa: PLC0415
    from analyser.reading.titles.finder import find_titles  # noqa: PLC0415

    found = (entity.text for entity in find_titles(title, read_layout(title)))
    return next((_BEFORE_ROUND.split(text, maxsplit=1)[0] for text in found), "")
