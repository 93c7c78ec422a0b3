"""The interview log: every change is one transaction, on SQLite or PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Unpack

from sqlalchemy import Connection, delete

from analyser.errors import AnalyserError
from analyser.interview_log.choice import choose
from analyser.interview_log.database import Database
from analyser.interview_log.logged import (
    Changes,
    Entry,
    LoggedContact,
    LoggedInterview,
    change,
    tidy_contact,
    tidy_interview,
)
from analyser.interview_log.merging import Merged, merge
from analyser.interview_log.rows import (
    insert_contact,
    insert_interview,
    read_contacts,
    read_interviews,
    update_interview,
)
from analyser.interview_log.sqlite_file import back_up
from analyser.interview_log.tables import CONTACT, INTERVIEW
from analyser.types import Contact, Interview

_MOST_DIGITS = 9  # what every database keeps as a whole number


class InterviewLog:
    """Interviews and contacts, kept.

    Use it as a context manager, or call :meth:`close` at the end. Two processes may use one log at
    the same time.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, where: str | Path) -> InterviewLog:
        """Open a log, make it where there is none, and bring an older one up to date.

        Args:
            where: the path of a SQLite file, or a URL: ``sqlite:///path`` or
                ``postgresql://user@host/database``.

        Raises:
            AnalyserError: it cannot be reached or read, is damaged, belongs to another program, or
                was written by a newer version.
        """
        return cls(Database(where))

    @property
    def name(self) -> str:
        """Where the log lies, for a person: a path, or a URL without its password."""
        return self._database.name

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

    def __enter__(self) -> InterviewLog:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def interviews(self) -> list[LoggedInterview]:
        """All interviews, by day."""
        with self._database.reading() as connection:
            return read_interviews(connection)

    def get(self, identifier: str) -> LoggedInterview:
        """The interview with this number.

        Raises:
            AnalyserError: there is none.
        """
        with self._database.reading() as connection:
            return _one(connection, identifier)

    def find(self, wanted: str) -> LoggedInterview:
        """The interview that a person means by a number, a company, a title or a name.

        Raises:
            AnalyserError: none fits, or several do; the message lists them.
        """
        return choose(wanted, self.interviews())

    def find_with_contacts(self, wanted: str) -> tuple[Interview, tuple[Contact, ...]]:
        """What a draft is held against, of the interview that :meth:`find` finds.

        Raises:
            AnalyserError: none fits, or several do; the message lists them.
        """
        found = self.find(wanted)
        return found.interview, tuple(one.contact for one in self.contacts(found.id))

    def add(self, given: LoggedInterview | Interview) -> LoggedInterview:
        """Keep an interview, and return it with its number.

        Raises:
            AnalyserError: a value cannot be meant as it is given, or the ``uid`` is there already.
        """
        logged = tidy_interview(LoggedInterview(given) if isinstance(given, Interview) else given)
        with self._database.writing() as connection:
            known = read_interviews(connection, INTERVIEW.c.uid == logged.uid) if logged.uid else []
            if known:
                raise AnalyserError(f"this interview is in the log already, as {known[0].id}")
            return insert_interview(connection, logged)

    def edit(self, identifier: str, **changes: Unpack[Changes]) -> LoggedInterview:
        """Change some fields of an interview, and leave what others changed in the meantime.

        Raises:
            AnalyserError: there is none with this number, or a value cannot be meant as given.
        """
        with self._database.writing() as connection:
            changed = tidy_interview(change(_one(connection, identifier), **changes))
            update_interview(connection, changed)
            return changed

    def remove(self, identifier: str) -> None:
        """Forget an interview and its contacts.

        Raises:
            AnalyserError: there is none with this number.
        """
        with self._database.writing() as connection:
            number = int(_one(connection, identifier).id)
            connection.execute(delete(INTERVIEW).where(INTERVIEW.c.id == number))

    def clear(self) -> int:
        """Forget every interview and contact, and return how many interviews there were."""
        with self._database.writing() as connection:
            known = len(read_interviews(connection))
            connection.execute(delete(INTERVIEW))
            return known

    def contacts(self, identifier: str) -> list[LoggedContact]:
        """The contacts of an interview, by day.

        Raises:
            AnalyserError: there is none with this number.
        """
        with self._database.reading() as connection:
            number = int(_one(connection, identifier).id)
            found = read_contacts(connection, CONTACT.c.interview_id == number)
            return [contact for _, contact in found]

    def add_contact(self, identifier: str, contact: Contact) -> LoggedContact:
        """Keep a message that was sent or a reply that came, and return it with its number.

        Raises:
            AnalyserError: there is no such interview, or a value cannot be meant as it is given.
        """
        contact = tidy_contact(contact)
        with self._database.writing() as connection:
            number = int(_one(connection, identifier).id)
            return insert_contact(connection, number, LoggedContact(contact))

    def remove_contact(self, identifier: str) -> LoggedContact:
        """Forget a contact, and return what it was.

        Raises:
            AnalyserError: there is none with this number.
        """
        with self._database.writing() as connection:
            number = _parse(identifier)
            found = read_contacts(connection, CONTACT.c.id == number)
            if not found:
                raise AnalyserError(
                    f"there is no contact {identifier!r}; `analyser contact list INTERVIEW` shows "
                    "their numbers"
                )
            connection.execute(delete(CONTACT).where(CONTACT.c.id == number))
            return found[0][1]

    def entries(self) -> list[Entry]:
        """Everything: each interview with its contacts, as one state of the log."""
        with self._database.reading() as connection:
            contacts: dict[str, list[LoggedContact]] = {}
            for number, contact in read_contacts(connection):
                contacts.setdefault(str(number), []).append(contact)
            return [
                Entry(logged, tuple(contacts.get(logged.id, ())))
                for logged in read_interviews(connection)
            ]

    def merge(self, entries: Iterable[Entry]) -> Merged:
        """Add what is not there yet, all or nothing; what is there already stays as it is.

        Raises:
            AnalyserError: a value cannot be meant as it is given; nothing was added.
        """
        tidy = [
            Entry(
                tidy_interview(entry.logged),
                tuple(replace(one, contact=tidy_contact(one.contact)) for one in entry.contacts),
            )
            for entry in entries
        ]
        with self._database.writing() as connection:
            return merge(connection, tidy)

    def back_up(self, target: Path) -> None:
        """Write a whole copy of the log's file.

        Raises:
            AnalyserError: the copy cannot be written, or the log is no file.
        """
        if self._database.path is None:
            raise AnalyserError(
                f"{self.name}: only a log in a file can be copied; use pg_dump, or "
                "`analyser interview export`"
            )
        back_up(self._database.path, target)


def _one(connection: Connection, identifier: str) -> LoggedInterview:
    found = read_interviews(connection, INTERVIEW.c.id == _parse(identifier))
    if not found:
        raise AnalyserError(
            f"there is no interview {identifier!r}; `analyser interview list` shows them"
        )
    return found[0]


def _parse(identifier: str) -> int:
    """The number that was written; one that no entry has where it is none."""
    short = identifier.isascii() and identifier.isdecimal() and len(identifier) <= _MOST_DIGITS
    return int(identifier) if short else -1
