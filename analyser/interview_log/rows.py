"""Between the values of the log and the rows of its tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, delete, insert, select, update

from analyser.interview_log.logged import LoggedContact, LoggedInterview
from analyser.interview_log.tables import CONTACT, INTERVIEW, INTERVIEWER, THEME
from analyser.types import Contact, Interview


def _interview_row(logged: LoggedInterview) -> dict[str, Any]:
    """The columns of an interview, without its number."""
    interview, wish = logged.interview, logged.interview.no_contact
    return {
        "company": interview.company,
        "job_title": interview.job_title,
        "held_on": interview.held_on,
        "promise": interview.promise,
        "no_contact": wish.isoformat() if isinstance(wish, date) else wish,
        "outcome": interview.outcome,
        "notes": interview.notes,
        "starts_at": logged.starts_at.isoformat("minutes") if logged.starts_at else None,
        "time_zone": logged.time_zone,
        "round": logged.round,
        "uid": logged.uid,
    }


def _contact_row(contact: Contact, interview_id: int, uid: str) -> dict[str, Any]:
    """The columns of a contact, without its number."""
    return {
        "interview_id": interview_id,
        "on_day": contact.on,
        "kind": contact.kind,
        "channel": contact.channel,
        "promise": contact.promise,
        "text": contact.text,
        "uid": uid,
    }


def insert_interview(connection: Connection, logged: LoggedInterview) -> LoggedInterview:
    """Keep an interview, and return it with its number and ``uid``."""
    logged = replace(logged, uid=logged.uid or uuid4().hex)
    number = _insert_row(connection, INTERVIEW, _interview_row(logged))
    _write_lists(connection, number, logged)
    return replace(logged, interview=replace(logged.interview, id=str(number)))


def update_interview(connection: Connection, logged: LoggedInterview) -> None:
    """Write an interview in the place of the one with its number."""
    number = int(logged.id)
    row = _interview_row(logged)
    connection.execute(update(INTERVIEW).where(INTERVIEW.c.id == number).values(row))
    _write_lists(connection, number, logged)


def insert_contact(connection: Connection, number: int, contact: LoggedContact) -> LoggedContact:
    """Keep a contact of the interview with this number, and return it with its own."""
    uid = contact.uid or uuid4().hex
    row = _contact_row(contact.contact, number, uid)
    return LoggedContact(contact.contact, str(_insert_row(connection, CONTACT, row)), uid)


def _insert_row(connection: Connection, table: Table, row: dict[str, Any]) -> int:
    """Insert a row, and return the number that the database gave it."""
    key: Any = connection.execute(insert(table).values(row)).inserted_primary_key
    return int(key[0])


def _write_lists(connection: Connection, number: int, logged: LoggedInterview) -> None:
    """Replace the interviewers and themes of an interview."""
    for table in (INTERVIEWER, THEME):
        connection.execute(delete(table).where(table.c.interview_id == number))
    people = [
        {"interview_id": number, "place": place, "name": name}
        | {"address": logged.addresses.get(name, "")}
        for place, name in enumerate(logged.interview.interviewers)
    ]
    themes = [
        {"interview_id": number, "place": place, "theme": theme}
        for place, theme in enumerate(logged.interview.themes)
    ]
    for table, rows in ((INTERVIEWER, people), (THEME, themes)):
        if rows:
            connection.execute(insert(table), rows)


def read_interviews(
    connection: Connection, *conditions: ColumnElement[bool]
) -> list[LoggedInterview]:
    """The interviews for which all conditions hold, by day; those without one come last."""
    query = select(INTERVIEW).where(*conditions)
    order = (INTERVIEW.c.held_on.is_(None), INTERVIEW.c.held_on, INTERVIEW.c.id)
    rows = connection.execute(query.order_by(*order)).mappings().all()
    numbers = [row["id"] for row in rows]
    people = _lists(connection, INTERVIEWER, numbers)
    themes = _lists(connection, THEME, numbers)
    return [_interview(row, people.get(row["id"], []), themes.get(row["id"], [])) for row in rows]


def read_contacts(
    connection: Connection, *conditions: ColumnElement[bool]
) -> list[tuple[int, LoggedContact]]:
    """The contacts for which all conditions hold, by day, each after its interview's number."""
    query = select(CONTACT).where(*conditions).order_by(CONTACT.c.on_day, CONTACT.c.id)
    return [(row["interview_id"], _contact(row)) for row in connection.execute(query).mappings()]


def _lists(
    connection: Connection, table: Any, numbers: Sequence[int]
) -> dict[int, list[RowMapping]]:
    """The rows of a list, in order, by the number of their interview."""
    found: dict[int, list[RowMapping]] = {}
    query = select(table).order_by(table.c.interview_id, table.c.place)
    if len(numbers) == 1:  # one is looked up; several are the whole log, or hardly less
        query = query.where(table.c.interview_id == numbers[0])
    rows: Iterable[RowMapping] = connection.execute(query).mappings()
    for row in rows:
        found.setdefault(row["interview_id"], []).append(row)
    return found


def _interview(
    row: RowMapping, people: Sequence[RowMapping], themes: Sequence[RowMapping]
) -> LoggedInterview:
    wish = row["no_contact"]
    return LoggedInterview(
        Interview(
            company=row["company"],
            job_title=row["job_title"],
            interviewers=tuple(person["name"] for person in people),
            held_on=row["held_on"],
            promise=row["promise"],
            no_contact=date.fromisoformat(wish) if wish and wish != "always" else wish,
            outcome=row["outcome"],
            themes=tuple(theme["theme"] for theme in themes),
            notes=row["notes"],
            id=str(row["id"]),
        ),
        addresses={person["name"]: person["address"] for person in people if person["address"]},
        starts_at=time.fromisoformat(row["starts_at"]) if row["starts_at"] else None,
        time_zone=row["time_zone"],
        round=row["round"],
        uid=row["uid"],
    )


def _contact(row: RowMapping) -> LoggedContact:
    contact = Contact(
        on=row["on_day"],
        kind=row["kind"],
        channel=row["channel"],
        promise=row["promise"],
        text=row["text"],
    )
    return LoggedContact(contact, str(row["id"]), row["uid"])
