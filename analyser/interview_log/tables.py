"""The tables of the log as they are after the last change of ``changes.py``."""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, Integer, MetaData, Table, Text

METADATA = MetaData()

INTERVIEW = Table(
    "interview",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("company", Text, nullable=False),
    Column("job_title", Text, nullable=False),
    Column("held_on", Date),
    Column("promise", Date),
    Column("no_contact", Text),
    Column("outcome", Text, nullable=False),
    Column("notes", Text, nullable=False),
    Column("starts_at", Text),
    Column("time_zone", Text, nullable=False),
    Column("round", Text, nullable=False),
    Column("uid", Text, nullable=False),
)

INTERVIEWER = Table(
    "interviewer",
    METADATA,
    Column("interview_id", ForeignKey(INTERVIEW.c.id), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("address", Text, nullable=False),
)

THEME = Table(
    "theme",
    METADATA,
    Column("interview_id", ForeignKey(INTERVIEW.c.id), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("theme", Text, nullable=False),
)

CONTACT = Table(
    "contact",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("interview_id", ForeignKey(INTERVIEW.c.id), nullable=False),
    Column("on_day", Date, nullable=False),
    Column("kind", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("promise", Date),
    Column("text", Text),
    Column("uid", Text, nullable=False),
)
